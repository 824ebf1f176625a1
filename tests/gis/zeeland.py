# SPDX-License-Identifier: EUPL-1.2
"""zeeland.py MAP [ZAAD]: the case of docs/voorbeelden/zeeland.md, computed by the program and by GEOS.

Writes the claims (claims.gpkg) and what the program finds (areas.csv) in the folder MAP, computes every pair per
province once more with GEOS through GDAL, and prints the table of the page. With a seed: other nature and other search
areas, anywhere in the country. Exits with 1 and the differences when a pair differs by more than 1e-9 of its area
plus 1e-6 m2, or is found by one of the two only. Expects RUIMTE_BIN.
"""
import csv
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from osgeo import ogr

ROOT = Path(__file__).resolve().parents[2]
LAGEN = ROOT / "gegevens" / "lagen"
BIN = os.environ.get("RUIMTE_BIN", str(ROOT / "build/release/bin/ruimtemaker"))

# Nature in Zeeland, and along the rivers.
NATUUR = """naam IN ('Oosterschelde', 'Westerschelde & Saeftinghe', 'Kop van Schouwen', 'Manteling van Walcheren',
  'Grevelingen', 'Veerse Meer', 'Yerseke en Kapelse Moer', 'Zwin & Kievittepolder', 'Krammer-Volkerak', 'Rijntakken',
  'Loevestein, Pompveld & Kornsche Boezem', 'Uiterwaarden Lek', 'Lingegebied & Diefdijk-Zuid')"""
# Four zones stand twice in the source; once is enough.
DRINKWATER = """bevoegd_gezag = 'pv29' AND thema = 'grondwater' AND id NOT IN
  ('pv29.df7be5f3.0005', 'pv29.df7be5f3.0006', 'pv29.df7be5f3.0007', 'pv29.df7be5f3.0008')"""
# Made up: every wijk at the edge of a town or village, in Zeeland and six municipalities between Rhine and Meuse.
WONEN = """(provincie = 'PV29' OR gemeente IN ('GM0216', 'GM0214', 'GM0281', 'GM0668', 'GM0297', 'GM1960'))
  AND inwoners * 1000000.0 / oppervlakte_m2 BETWEEN 150 AND 1500"""

NO_SURFACE = (ogr.wkbPoint, ogr.wkbMultiPoint, ogr.wkbLineString, ogr.wkbMultiLineString)  # they only touch

ogr.UseExceptions()


def copy_claims(target, source, layer_name, functie, prefix, condition):
    """Adds what meets the condition to the layer of claims; the name says what it is."""
    data = ogr.Open(str(source))
    layer = data.GetLayerByName(layer_name)
    layer.SetAttributeFilter(condition)
    for feature in layer:
        claim = ogr.Feature(target.GetLayerDefn())
        mark = f" ({feature['id'].split('.', 1)[1]})" if functie == "drinkwater" else ""
        claim["naam"] = f"{prefix}{feature['naam']}{mark}"
        claim["functie"] = functie
        claim.SetGeometry(feature.GetGeometryRef().Clone())
        target.CreateFeature(claim)


def make_claims(folder, seed):
    natuur, wonen = NATUUR, WONEN
    if seed:
        natuur, wonen = f"volgnr % 5 = {seed % 5}", f"(volgnr * 7919 + {seed}) % 29 = 0"
    zipfile.ZipFile(LAGEN / "rechtszones.gpkg.zip").extract("rechtszones.gpkg", folder)
    path = folder / "claims.gpkg"
    path.unlink(missing_ok=True)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    example = ogr.Open(str(LAGEN / "provincies.gpkg"))  # has to outlive its layer
    claims = data.CreateLayer("claims", example.GetLayer().GetSpatialRef(), ogr.wkbMultiPolygon)
    claims.CreateField(ogr.FieldDefn("naam", ogr.OFTString))
    claims.CreateField(ogr.FieldDefn("functie", ogr.OFTString))
    copy_claims(claims, LAGEN / "natura2000.gpkg", "natura2000", "natuur", "Natura 2000 ", natuur)
    copy_claims(claims, folder / "rechtszones.gpkg", "rechtszones", "drinkwater", "", DRINKWATER)
    copy_claims(claims, LAGEN / "wijken.gpkg", "wijken", "wonen", "Zoekgebied wonen ", wonen)
    return path


def read_shapes(path, name_field):
    data = ogr.Open(str(path))
    return {f.GetFID(): (f[name_field], f.GetGeometryRef().Clone()) for f in data.GetLayer()}


def areas_by_program(folder, claims):
    out = folder / "areas.csv"
    subprocess.run([BIN, "overlay", str(claims), "--zones", str(LAGEN / "provincies.gpkg"), "--zoneveld", "naam",
                    "--uit", str(out)], check=True)
    with out.open(encoding="utf-8") as rows:
        return {(int(r["claim"]), int(r["andere_claim"]), r["zone"]): float(r["oppervlakte_m2"])
                for r in csv.DictReader(rows) if r["andere_claim"] and r["zone"] != "buiten"}


def areas_by_geos(shapes):
    zones = list(read_shapes(LAGEN / "provincies.gpkg", "naam").values())
    areas = {}
    for a, (_, one) in shapes.items():
        for b, (_, other) in shapes.items():
            if a >= b or not one.Intersects(other):
                continue
            both = one.Intersection(other)
            for name, zone in zones:
                part = both.Intersection(zone)
                if part.GetGeometryType() not in NO_SURFACE:
                    areas[a, b, name] = part.GetArea()
    return areas


def differences(ours, theirs):
    for key in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(key, 0.0), theirs.get(key, 0.0)
        if abs(one - other) > 1e-9 * max(one, other) + 1e-6:
            yield f"{key}: {one:.9f} en {other:.9f} m2"


def table(ours, shapes):
    """One row per pair and province, largest first."""
    yield "| claim | andere claim | provincie | m2 |"
    yield "|---|---|---|---|"
    for (a, b, zone), area in sorted(ours.items(), key=lambda item: (-item[1], item[0])):
        m2 = f"{area:,.0f}".replace(",", ".")
        yield f"| {shapes[a][0]} | {shapes[b][0]} | {zone} | {m2} |"


def main():
    folder, seed = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    folder.mkdir(parents=True, exist_ok=True)
    claims = make_claims(folder, seed)
    shapes = read_shapes(claims, "naam")
    ours, theirs = areas_by_program(folder, claims), areas_by_geos(shapes)
    wrong = list(differences(ours, theirs))
    print("\n".join(wrong or table(ours, shapes)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
