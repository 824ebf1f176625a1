# SPDX-License-Identifier: EUPL-1.2
"""Geometry on an integer raster, standard library only.

A shape ("vorm") is, in raster units (millimetres or metres, EPSG:28992):
  vlak  [[outer ring, hole, ...], ...]   ring = [(x, y), ...], closing point not repeated
  lijn  [[(x, y), ...], ...]
  punt  (x, y)
Integers make every test below exact: no tolerance is needed anywhere.
"""
import struct
from array import array

WKB_PUNT, WKB_LIJN, WKB_VLAK = 1, 2, 3
WKB_MULTIPUNT, WKB_MULTILIJN, WKB_MULTIVLAK = 4, 5, 6


def dubbele_oppervlakte(ring):
    """Twice the signed area in square raster units; positive is counter-clockwise. O(n)."""
    som = 0
    x0, y0 = ring[-1]
    for x1, y1 in ring:
        som += x0 * y1 - x1 * y0
        x0, y0 = x1, y1
    return som


def dubbele_oppervlakte_vlak(vorm):
    """Twice the area of a canonical vlak in square raster units (holes count negative, so the sum is net)."""
    return sum(dubbele_oppervlakte(ring) for vlak in vorm for ring in vlak)


def schoon(ring):
    """The ring without repeated points and without spikes (a, b, a); [] when nothing with an area is left."""
    uit = []
    for punt in ring:
        if uit and uit[-1] == punt:
            continue
        if len(uit) >= 2 and uit[-2] == punt:
            uit.pop()
            continue
        uit.append(punt)
    while len(uit) >= 2:
        if uit[0] == uit[-1]:
            uit.pop()
        elif len(uit) >= 3 and uit[-2] == uit[0]:
            uit.pop()
        elif len(uit) >= 3 and uit[-1] == uit[1]:
            uit.pop(0)
        else:
            break
    return uit if len(uit) >= 3 and dubbele_oppervlakte(uit) != 0 else []


def _gericht(ring, linksom):
    if (dubbele_oppervlakte(ring) > 0) != linksom:
        ring = ring[::-1]
    eerste = ring.index(min(ring))
    return ring[eerste:] + ring[:eerste]


def canoniek(vorm):
    """Outer rings counter-clockwise, holes clockwise, smallest point first, rings and parts sorted.

    The same shape then always has the same bytes, whatever order the source used.
    """
    vlakken = []
    for vlak in vorm:
        ringen = [schoon(ring) for ring in vlak]
        if not ringen or not ringen[0]:
            continue
        gaten = sorted(_gericht(ring, False) for ring in ringen[1:] if ring)
        vlakken.append([_gericht(ringen[0], True)] + gaten)
    return sorted(vlakken)


def punten_in(vorm, soort):
    """Number of points of a shape."""
    if soort == "punt":
        return 1
    if soort == "lijn":
        return sum(len(lijn) for lijn in vorm)
    return sum(len(ring) for vlak in vorm for ring in vlak)


def naar_raster(vorm, deler):
    """A vlak on a raster that is `deler` times coarser, every coordinate rounded half up."""
    half = deler // 2
    return [[[((x + half) // deler, (y + half) // deler) for x, y in ring] for ring in vlak] for vlak in vorm]


class _Lezer:
    """Reads little-endian 2D well-known binary; coordinates become round(value * factor)."""

    def __init__(self, data, factor, begin=0):
        self.data, self.factor, self.plek = data, factor, begin

    def getal(self):
        waarde = struct.unpack_from("<I", self.data, self.plek)[0]
        self.plek += 4
        return waarde

    def kop(self):
        if self.data[self.plek] != 1:
            raise ValueError("alleen little-endian WKB")
        self.plek += 1
        return self.getal()

    def reeks(self, aantal):
        waarden = array("d")
        waarden.frombytes(self.data[self.plek:self.plek + 16 * aantal])
        self.plek += 16 * aantal
        factor = self.factor
        heel = [round(waarde * factor) for waarde in waarden]
        return list(zip(heel[0::2], heel[1::2]))

    def ring(self):
        punten = self.reeks(self.getal())
        return punten[:-1] if len(punten) > 1 and punten[0] == punten[-1] else punten

    def vlak(self):
        return [self.ring() for _ in range(self.getal())]

    def meervoud(self, lees):
        delen = []
        for _ in range(self.getal()):
            self.kop()
            delen.append(lees())
        return delen


def lees_wkb(data, factor, begin=0):
    """(soort, vorm) from well-known binary. Raises ValueError for a geometry type that no layer uses."""
    lezer = _Lezer(data, factor, begin)
    soort = lezer.kop()
    if soort == WKB_PUNT:
        return "punt", lezer.reeks(1)[0]
    if soort == WKB_LIJN:
        return "lijn", [lezer.reeks(lezer.getal())]
    if soort == WKB_MULTILIJN:
        return "lijn", lezer.meervoud(lambda: lezer.reeks(lezer.getal()))
    if soort == WKB_VLAK:
        return "vlak", [lezer.vlak()]
    if soort == WKB_MULTIVLAK:
        return "vlak", lezer.meervoud(lezer.vlak)
    raise ValueError(f"geometriesoort {soort} komt in geen laag voor")


def _punten_wkb(punten, deler):
    vlak = array("d", [waarde / deler for punt in punten for waarde in punt])
    return vlak.tobytes()


def schrijf_wkb(soort, vorm, deler=1):
    """Well-known binary of a shape; coordinates are value / deler (deler 1000: metres exact to the millimetre)."""
    if soort == "punt":
        return struct.pack("<BI", 1, WKB_PUNT) + _punten_wkb([vorm], deler)
    if soort == "lijn":
        delen = [struct.pack("<BII", 1, WKB_LIJN, len(lijn)) + _punten_wkb(lijn, deler) for lijn in vorm]
        return struct.pack("<BII", 1, WKB_MULTILIJN, len(vorm)) + b"".join(delen)
    delen = []
    for vlak in vorm:
        delen.append(struct.pack("<BII", 1, WKB_VLAK, len(vlak)))
        for ring in vlak:
            delen.append(struct.pack("<I", len(ring) + 1) + _punten_wkb(ring + ring[:1], deler))
    return struct.pack("<BII", 1, WKB_MULTIVLAK, len(vorm)) + b"".join(delen)
