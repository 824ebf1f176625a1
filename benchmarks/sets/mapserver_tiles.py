#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Tiles by MapServer, for ./bench tegels: one process that keeps its map, as under FastCGI.

mapserver_tiles.py MAP: makes the tiles of MAP/tegels.tsv from MAP/laag.tsv; prints tiles, bytes, seconds of processor time.
"""
import csv
import sys
import time

import mapscript
from osgeo import ogr, osr

MAPFILE = """
MAP
  NAME "laag"
  PROJECTION "init=epsg:28992" END
  EXTENT -285401.92 22598.08 595401.92 903401.92
  SIZE 256 256
  WEB METADATA "ows_title" "laag" "ows_onlineresource" "http://127.0.0.1/" "ows_srs" "EPSG:28992" "ows_enable_request" "*" END END
  OUTPUTFORMAT
    NAME "mvt" DRIVER MVT MIMETYPE "application/vnd.mapbox-vector-tile"
    FORMATOPTION "EXTENT=4096" FORMATOPTION "EDGE_BUFFER=64"
  END
  LAYER
    NAME "laag" STATUS ON TYPE POLYGON DATA "{data}" PROJECTION "init=epsg:28992" END
    METADATA "gml_include_items" "nr" "ows_title" "laag" END
    CLASS STYLE COLOR 0 0 0 END END
  END
END
"""


def write_shapefile(folder):
    """A shapefile with a spatial index: what MapServer reads fastest."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(folder + "/laag.shp")
    layer = source.CreateLayer("laag", srs, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("nr", ogr.OFTInteger))
    with open(folder + "/laag.tsv", encoding="utf-8") as lines:
        for line in lines:
            number, wkt = line.rstrip("\n").split("\t")
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("nr", int(number))
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
    source.ExecuteSQL("CREATE SPATIAL INDEX ON laag")


def make(map_object, box):
    request = mapscript.OWSRequest()
    request.loadParamsFromURL(
        "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=laag&STYLES=&SRS=EPSG:28992&WIDTH=256&HEIGHT=256"
        "&FORMAT=application/vnd.mapbox-vector-tile&BBOX=" + ",".join(box))
    mapscript.msIO_installStdoutToBuffer()
    status = map_object.OWSDispatch(request)
    mapscript.msIO_stripStdoutBufferContentType()
    mapscript.msIO_stripStdoutBufferContentHeaders()
    content = mapscript.msIO_getStdoutBufferBytes()
    mapscript.msIO_resetHandlers()
    if status != 0 or content[:1] != b"\x1a":  # a layer: field 3 of a tile
        raise SystemExit("MapServer maakt geen tegel: " + bytes(content)[:300].decode(errors="replace"))
    return len(content)


def main():
    folder = sys.argv[1]
    write_shapefile(folder)
    map_object = mapscript.fromstring(MAPFILE.format(data=folder + "/laag.shp"))
    with open(folder + "/tegels.tsv", encoding="utf-8") as lines:
        boxes = [row[3:] for row in csv.reader(lines, delimiter="\t")]
    start = time.process_time()
    sizes = [make(map_object, box) for box in boxes]
    print(len(sizes), sum(sizes), f"{time.process_time() - start:.3f}")


if __name__ == "__main__":
    main()
