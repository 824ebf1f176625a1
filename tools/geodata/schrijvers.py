# SPDX-License-Identifier: EUPL-1.2
"""Layers to files, the same bytes every time: GeoPackage, zipped GeoPackage, map file."""
import io
import json
import os
import re
import zipfile

from osgeo import gdal, ogr, osr

from herstel import ogr_vorm
from model import MM_PER_M

VASTE_TIJD = "2026-01-01T00:00:00.000Z"
ZIP_TIJD = (1980, 1, 1, 0, 0, 0)
GPKG_SOORT = {"vlak": ogr.wkbMultiPolygon, "lijn": ogr.wkbMultiLineString, "punt": ogr.wkbPoint}


def _op_id(objecten):
    return sorted(objecten, key=lambda item: item.id)


def _kolommen(objecten):
    """Columns in the order of the first object: name -> OGR type. Every object has the same fields."""
    kolommen = {}
    for naam in objecten[0].velden:
        teksten = any(isinstance(item.velden[naam], str) for item in objecten)
        kolommen[naam] = ogr.OFTString if teksten else ogr.OFTInteger64
    return kolommen


def _schrijf_tabel(bestand, naam, objecten):
    rijksdriehoek = osr.SpatialReference()
    rijksdriehoek.ImportFromEPSG(28992)
    tabel = bestand.CreateLayer(naam, rijksdriehoek, GPKG_SOORT[objecten[0].soort],
                                ["FID=volgnr", "GEOMETRY_NAME=vorm", "SPATIAL_INDEX=NO"])
    kolommen = {"id": ogr.OFTString}
    if any(item.naam for item in objecten):
        kolommen["naam"] = ogr.OFTString
    kolommen.update(_kolommen(objecten))
    for kolom, soort in kolommen.items():
        tabel.CreateField(ogr.FieldDefn(kolom, soort))
    for item in _op_id(objecten):
        rij = ogr.Feature(tabel.GetLayerDefn())
        for kolom, waarde in {"id": item.id, "naam": item.naam, **item.velden}.items():
            if kolom in kolommen and waarde is not None:
                rij.SetField(kolom, waarde)
        rij.SetGeometryDirectly(ogr_vorm(item.soort, item.vorm, MM_PER_M))
        tabel.CreateFeature(rij)


def schrijf_gpkg(pad, tabellen):
    """Writes the tables, sorted by id. GDAL stamps the time of the last change, hence the fixed time."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", VASTE_TIJD)
    if pad.exists():
        os.remove(pad)
    bestand = ogr.GetDriverByName("GPKG").CreateDataSource(str(pad), ["ADD_GPKG_OGR_CONTENTS=NO"])
    for naam, objecten in tabellen.items():
        bestand.StartTransaction()
        _schrijf_tabel(bestand, naam, objecten)
        bestand.CommitTransaction()
    bestand = None


def pak_in(pad):
    """Replaces a file by the same name with .zip, holding only that file; returns the path of the archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archief:
        lid = zipfile.ZipInfo(pad.name, ZIP_TIJD)
        lid.compress_type, lid.create_system, lid.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
        archief.writestr(lid, pad.read_bytes())
    doel = pad.with_name(pad.name + ".zip")
    doel.write_bytes(buffer.getvalue())
    os.remove(pad)
    return doel


def _kameel(naam):
    return re.sub(r"_([a-z0-9])", lambda deel: deel[1].upper(), naam)


def _plat(punten):
    return [waarde for punt in punten for waarde in punt]


def _kaartvorm(item):
    if item.soort == "punt":
        return list(item.vorm)
    if item.soort == "lijn":
        return [_plat(lijn) for lijn in item.vorm]
    return [[_plat(ring) for ring in vlak] for vlak in item.vorm]


def schrijf_kaart(pad, laag, licentie, bron):
    """The compact map file, one object a line, coordinates in whole metres; empty fields are left out."""
    regels = []
    for item in _op_id(laag.kaart):
        velden = {_kameel(naam): waarde for naam, waarde in item.velden.items() if waarde is not None}
        regels.append({"id": item.id, "naam": item.naam, "soort": item.soort, **velden, "vorm": _kaartvorm(item)})
    kop = {"laag": laag.id, "crs": "EPSG:28992", "eenheid": "m", "licentie": licentie, "bron": bron}

    def kort(waarde):
        return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))
    inhoud = kort(kop)[:-1] + ',"objecten":[\n' + ",\n".join(kort(regel) for regel in regels) + "\n]}\n"
    pad.write_text(inhoud, encoding="utf-8")
