# SPDX-License-Identifier: EUPL-1.2
"""Simplification that keeps neighbours together, standard library only.

All rings are cut at the points where borders meet; each piece (arc) is simplified once, whoever uses it, so
two neighbours, and a municipality and its province, keep one common border. Where a simplified segment would
cross or touch another, or jump over one, the point it strayed furthest from is put back, until nothing does.
Coordinates are integers, so every test is exact.
"""
from bisect import insort


class Bogen:
    """The arcs of a set of rings. Build O(n); `ringen` gives each ring back from the simplified arcs."""

    def __init__(self, ringen):
        self.bogen = []
        self._nummer = {}
        self._knopen = self._zoek_knopen(ringen)
        self._paden = [self._knip(ring) for ring in ringen]

    @staticmethod
    def _zoek_knopen(ringen):
        buren = {}
        for ring in ringen:
            vorige = ring[-1]
            for punt in ring:
                buren.setdefault(vorige, set()).add(punt)
                buren.setdefault(punt, set()).add(vorige)
                vorige = punt
        return {punt for punt, naast in buren.items() if len(naast) != 2}

    def _knip(self, ring):
        begin = next((i for i, punt in enumerate(ring) if punt in self._knopen), None)
        if begin is None:
            begin = ring.index(min(ring))
        rond = ring[begin:] + ring[:begin + 1]
        pad, stuk = [], [rond[0]]
        for punt in rond[1:]:
            stuk.append(punt)
            if punt in self._knopen:
                pad.append(self._leg_vast(stuk))
                stuk = [punt]
        if len(stuk) > 1:
            pad.append(self._leg_vast(stuk))
        return pad

    def _leg_vast(self, stuk):
        heen, terug = tuple(stuk), tuple(stuk[::-1])
        sleutel = min(heen, terug)
        nummer = self._nummer.get(sleutel)
        if nummer is None:
            nummer = self._nummer[sleutel] = len(self.bogen)
            self.bogen.append(list(sleutel))
        return nummer, sleutel != heen

    def ringen(self, eenvoudig):
        """The rings, in the order they were given, made of the simplified arcs."""
        uit = []
        for pad in self._paden:
            ring = []
            for nummer, omgekeerd in pad:
                boog = eenvoudig[nummer]
                ring += boog[:0:-1] if omgekeerd else boog[:-1]
            uit.append(ring)
        return uit


def _verste(punten, van, tot):
    """(index, squared distance as numerator, denominator) of the point furthest from the chord van-tot."""
    ax, ay = punten[van]
    dx, dy = punten[tot][0] - ax, punten[tot][1] - ay
    lengte2 = dx * dx + dy * dy
    beste, meeste = van, -1
    for i in range(van + 1, tot):
        px, py = punten[i][0] - ax, punten[i][1] - ay
        if lengte2 == 0:
            afstand = px * px + py * py
        else:
            langs = px * dx + py * dy
            if langs <= 0:
                afstand = (px * px + py * py) * lengte2
            elif langs >= lengte2:
                afstand = ((px - dx) ** 2 + (py - dy) ** 2) * lengte2
            else:
                afstand = (px * dy - py * dx) ** 2
        if afstand > meeste:
            beste, meeste = i, afstand
    return beste, meeste, max(lengte2, 1)


def vereenvoudig_boog(punten, tolerantie):
    """Indices of the points that stay: Douglas-Peucker with fixed ends, at least a triangle of a closed arc."""
    laatste = len(punten) - 1
    if tolerantie <= 0 or laatste < 2:
        return list(range(laatste + 1))
    houd = {0, laatste}
    if punten[0] == punten[-1]:
        ver = _verste(punten, 0, laatste)[0]
        zij = max((_verste(punten, 0, ver), _verste(punten, ver, laatste)), key=lambda v: v[1])[0]
        houd |= {ver, zij}
    stapel = list(zip(sorted(houd), sorted(houd)[1:]))
    while stapel:
        van, tot = stapel.pop()
        if tot - van < 2:
            continue
        beste, afstand, noemer = _verste(punten, van, tot)
        if afstand > tolerantie * tolerantie * noemer:
            houd.add(beste)
            stapel += [(van, beste), (beste, tot)]
    return sorted(houd)


def _kant(a, b, p):
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _binnen(a, b, p):
    """p lies on the line through a and b: is it strictly between them?"""
    return min(a, b) < p < max(a, b)


def botst(a, b, c, d):
    """Do segments ab and cd share anything but a common end point?"""
    if {a, b} == {c, d}:
        return True
    k1, k2 = _kant(a, b, c), _kant(a, b, d)
    k3, k4 = _kant(c, d, a), _kant(c, d, b)
    if ((k1 > 0) != (k2 > 0)) and k1 and k2 and ((k3 > 0) != (k4 > 0)) and k3 and k4:
        return True
    return ((k1 == 0 and _binnen(a, b, c)) or (k2 == 0 and _binnen(a, b, d))
            or (k3 == 0 and _binnen(c, d, a)) or (k4 == 0 and _binnen(c, d, b)))


def _botsende(bogen, cel):
    """Segments (arc number, place in it) that cross or touch another one. Bucketed by squares of `cel`."""
    bakken = {}
    for nummer, boog in enumerate(bogen):
        for plek, (a, b) in enumerate(zip(boog, boog[1:])):
            for i in range(min(a[0], b[0]) // cel, max(a[0], b[0]) // cel + 1):
                for j in range(min(a[1], b[1]) // cel, max(a[1], b[1]) // cel + 1):
                    bakken.setdefault((i, j), []).append(((nummer, plek), a, b))
    fout = set()
    for bak in bakken.values():
        bak.sort(key=lambda s: min(s[1][0], s[2][0]))
        for i, (s1, a, b) in enumerate(bak):
            rechts, onder, boven = max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])
            for s2, c, d in bak[i + 1:]:
                if min(c[0], d[0]) > rechts:
                    break
                if min(c[1], d[1]) <= boven and max(c[1], d[1]) >= onder and botst(a, b, c, d):
                    fout |= {s1, s2}
    return fout


def _binnen_ring(ring, punt):
    """Is the point strictly inside? A point on the border may get either answer."""
    x, y = punt
    binnen = False
    x0, y0 = ring[-1]
    for x1, y1 in ring:
        if (y0 > y) != (y1 > y):
            kant = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
            if (kant > 0) == (y1 > y0):
                binnen = not binnen
        x0, y0 = x1, y1
    return binnen


def _omgeslagen(bogen, houd, eenvoudig, cel):
    """Segments with a point of another arc between them and the line they replace: it would change sides."""
    bakken = {}
    for nummer, boog in enumerate(eenvoudig):
        for punt in boog:
            bakken.setdefault((punt[0] // cel, punt[1] // cel), set()).add((punt, nummer))
    fout = set()
    for nummer, blijft in enumerate(houd):
        for plek, (van, tot) in enumerate(zip(blijft, blijft[1:])):
            if tot - van < 2:
                continue
            stuk = bogen[nummer][van:tot + 1]
            xs, ys = [punt[0] for punt in stuk], [punt[1] for punt in stuk]
            eigen = set(stuk)
            naast = (paar for i in range(min(xs) // cel, max(xs) // cel + 1)
                     for j in range(min(ys) // cel, max(ys) // cel + 1) for paar in bakken.get((i, j), ()))
            if any(ander != nummer and punt not in eigen and _binnen_ring(stuk, punt) for punt, ander in naast):
                fout.add((nummer, plek))
    return fout


def vereenvoudig(ringen, tolerantie):
    """(simplified rings, number of segments that still cross). Tolerance in raster units.

    What still crosses crossed already in the input. O(n log n) per round for ordinary data; every round puts
    points back, so it ends.
    """
    net = Bogen(ringen)
    houd = [vereenvoudig_boog(boog, tolerantie) for boog in net.bogen]
    cel = max(10 * tolerantie, 100)
    while True:
        eenvoudig = [[boog[i] for i in blijft] for boog, blijft in zip(net.bogen, houd)]
        fout = _botsende(eenvoudig, cel)
        terug = fout | _omgeslagen(net.bogen, houd, eenvoudig, cel)
        fijner = [(nummer, houd[nummer][plek], houd[nummer][plek + 1]) for nummer, plek in sorted(terug)]
        fijner = [(nummer, van, tot) for nummer, van, tot in fijner if tot - van > 1]
        if not fijner:
            return net.ringen(eenvoudig), len(fout)
        for nummer, van, tot in fijner:
            insort(houd[nummer], _verste(net.bogen[nummer], van, tot)[0])
