# SPDX-License-Identifier: EUPL-1.2
"""What a layer is, between source and files."""
from dataclasses import dataclass, field

from osgeo import ogr

from herstel import Verslag, geldig
from ringen import dubbele_oppervlakte, dubbele_oppervlakte_vlak, lees_wkb, naar_raster
from topologie import vereenvoudig

MM_PER_M = 1000
STANDAARD_TOLERANTIE_M = 100


@dataclass
class Object:
    """One feature. `vorm` in integer millimetres (exact layer) or metres (map); `velden` holds int, str or None."""
    id: str
    naam: str
    soort: str
    vorm: object
    velden: dict


@dataclass
class Laag:
    """A layer: `tabellen` go to the GeoPackage (name -> objects in mm), `kaart` to the map file (objects in m)."""
    id: str
    tabellen: dict = field(default_factory=dict)
    kaart: list = field(default_factory=list)
    raster: bytes = b""
    verslag: Verslag = field(default_factory=Verslag)
    meldingen: list = field(default_factory=list)


def lees(pad, tabel):
    """Every feature of a source table as (fields, OGR geometry), in the order of the source."""
    bron = ogr.Open(str(pad))
    if bron is None:
        raise FileNotFoundError(pad)
    for rij in bron.GetLayerByName(tabel):
        geometrie = rij.geometry()
        if geometrie is None:
            raise ValueError(f"{tabel}: rij {rij.GetFID()} heeft geen vorm")
        geometrie = geometrie.Clone()
        geometrie.FlattenTo2D()
        yield rij.items(), geometrie


def vorm_mm(geometrie, verslag):
    """The shape in integer millimetres; polygons valid and canonical."""
    _, vorm = lees_wkb(bytes(geometrie.ExportToWkb(ogr.wkbNDR)), MM_PER_M)
    return geldig(vorm, verslag) if geometrie.GetGeometryName().endswith("POLYGON") else vorm


def oppervlakte_m2(vorm):
    """Area of a vlak in whole square metres (half up)."""
    return (dubbele_oppervlakte_vlak(vorm) + MM_PER_M ** 2) // (2 * MM_PER_M ** 2)


def zonder_kleintjes(vorm, minimum_m2):
    """A vlak in metres without parts and holes below the minimum; the largest part always stays."""
    def groot(ring):
        return abs(dubbele_oppervlakte(ring)) > 2 * minimum_m2
    delen = [vlak for vlak in vorm if groot(vlak[0])]
    delen = delen or [max(vorm, key=lambda vlak: dubbele_oppervlakte(vlak[0]))]
    return [[vlak[0]] + [gat for gat in vlak[1:] if groot(gat)] for vlak in delen]


def kaartvormen(vormen, tolerantie_m, minimum_m2=0):
    """Shapes in mm -> simplified valid shapes in m, neighbours among them keep their common borders.

    Returns the shapes and the number of arcs that still cross (0 for a clean coverage).
    """
    los = Verslag()
    grof = [geldig(naar_raster(vorm, MM_PER_M), los, 1) for vorm in vormen]
    if minimum_m2:
        grof = [zonder_kleintjes(vorm, minimum_m2) if vorm else [] for vorm in grof]
    ringen, botsingen = vereenvoudig([ring for vorm in grof for vlak in vorm for ring in vlak], tolerantie_m)
    rest = iter(ringen)
    uit = [geldig([[next(rest) for _ in vlak] for vlak in vorm], los, 1) for vorm in grof]
    return uit, botsingen
