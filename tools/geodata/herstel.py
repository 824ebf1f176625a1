# SPDX-License-Identifier: EUPL-1.2
"""Shapes that are valid on the raster itself: the only module that asks GEOS (through GDAL) for geometry."""
from dataclasses import dataclass

from osgeo import ogr

from ringen import canoniek, dubbele_oppervlakte_vlak, lees_wkb, schrijf_wkb

ogr.UseExceptions()
RONDEN = 20


@dataclass
class Verslag:
    """What snapping did to the shapes of one layer; areas in m2, rounded up."""
    hersteld: int = 0
    ronden: int = 0
    vervallen: int = 0
    verschil_m2: int = 0


def ogr_vorm(soort, vorm, deler=1):
    """The shape as OGR geometry, coordinates divided by `deler`."""
    return ogr.CreateGeometryFromWkb(schrijf_wkb(soort, vorm, deler))


def vlakken_van(geometrie, factor=1):
    """Only the polygons of a geometry, canonical, on the raster value * factor; lines and points are left out."""
    naam = geometrie.GetGeometryName()
    if naam == "GEOMETRYCOLLECTION":
        delen = [geometrie.GetGeometryRef(i) for i in range(geometrie.GetGeometryCount())]
        return canoniek([vlak for deel in delen for vlak in vlakken_van(deel, factor)])
    if naam not in ("POLYGON", "MULTIPOLYGON") or geometrie.IsEmpty():
        return []
    return canoniek(lees_wkb(bytes(geometrie.ExportToWkb(ogr.wkbNDR)), factor)[1])


def geldig(vorm, verslag, eenheden_per_m=1000):
    """A canonical vlak that GEOS accepts on the integer raster; repaired by MakeValid, snapped again, until stable.

    Raises ValueError when it does not settle; adds what it did to `verslag`.
    """
    vorm = canoniek(vorm)
    voor = dubbele_oppervlakte_vlak(vorm)
    for ronde in range(RONDEN):
        if not vorm:
            verslag.vervallen += 1
            return vorm
        geometrie = ogr_vorm("vlak", vorm)
        if geometrie.IsValid():
            if ronde:
                na = dubbele_oppervlakte_vlak(vorm)
                verslag.hersteld += 1
                verslag.ronden = max(verslag.ronden, ronde)
                verslag.verschil_m2 += -(-abs(na - voor) // (2 * eenheden_per_m ** 2))
            return vorm
        vorm = vlakken_van(geometrie.MakeValid())
    raise ValueError("vorm blijft ongeldig op het raster")


def verenig(vormen):
    """Union of valid vlakken on the integer raster; vertices where borders cross are rounded to the raster."""
    bundel = ogr_vorm("vlak", [vlak for vorm in vormen for vlak in vorm])
    return vlakken_van(bundel.UnionCascaded())
