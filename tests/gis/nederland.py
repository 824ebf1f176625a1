# SPDX-License-Identifier: EUPL-1.2
"""nederland.py MAP [--cel METERS] [--schrijf]: the case of docs/voorbeelden/pasproef/nederland.md.

Makes the scenario from the public targets in referentie/doelen.yaml and the assumptions below, lets the program compute
it and `certify` recount it, counts the map once more with GDAL, and prints the tables of the page. With --schrijf the
scenario (at 100 m) and the picture in docs are replaced. Exits with 1 when something does not agree. Expects RUIMTE_BIN
(and certify beside it).
"""
import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from osgeo import gdal, ogr

gdal.UseExceptions()
ROOT = Path(__file__).resolve().parents[2]
PAGINA = ROOT / "docs/voorbeelden/pasproef"
BIN = os.environ.get("RUIMTE_BIN", str(ROOT / "build/release/bin/ruimtemaker"))

# Assumptions, all told on the page.
BUITEN = 0.50  # of the homes, on land that is not built on yet
PER_HA = 22  # homes per hectare there
ZON = 0.50  # of the power on land, from solar fields
GWH_PER_HA = 0.95 / 1.2  # 950 MWh per MW, 1.2 ha per MW
BLIJFT = 0.95  # of the farmland of 2010, at least
DIEP = 0.05  # of the land below -2 m NAP, for water
BEDRIJVEN_HA = 5500  # the low end of BCI/EIB

CLAIMS = ["wonen", "bedrijven", "defensie", "natuur", "energie", "waterberging", "landbouw"]
KLEUR = {"wonen": (214, 48, 39), "bedrijven": (123, 50, 148), "defensie": (90, 90, 90), "natuur": (26, 122, 60),
         "energie": (245, 176, 0), "waterberging": (44, 123, 205), "landbouw": (222, 226, 180)}


def doelen():
    tekst = (ROOT / "referentie/doelen.yaml").read_text(encoding="utf-8")
    return {m[1]: int(m[2]) for m in re.finditer(r"\{id: (\w+),.*?waarde: (\d+)", tekst)}


def run(*args):
    done = subprocess.run([str(a) for a in args], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, args))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def pasproef(pad, *meer):
    return json.loads(run(BIN, "pasproef", pad, "--gegevens", ROOT / "gegevens", *meer))


PROVINCIE = {"naam": "provincie", "laag": "provincies", "kolom": "naam"}
LAND = {"naam": "Nederland", "laag": "provincies"}
DIEPE_GROND = """naam: Diepe grond
functie: waterberging
omschrijving: Lager dan 2 meter onder NAP
stappen:
  - stap: hoogte
    titel: Hoogte
    doe: waarde
    laag: hoogte
    kolom: hoogte_cm_nap
    eenheid: cm
    bron: Laag hoogte
  - stap: punten
    titel: Lager dan 2 meter onder NAP
    doe: schaal
    van: hoogte
    punten:
      - bij: -201 cm
        wordt: 1
      - bij: -200 cm
        wordt: -1
    bron: Laag hoogte
  - stap: water
    titel: Water
    doe: binnen
    laag: wateren
    bron: Laag wateren
uitkomst: punten
uitgesloten: [water]
"""


def hectares(werk, recept):
    """What a recipe allows with more than nothing, per province: a claim that may have everything."""
    pad = werk / "tel.json"
    pad.write_text(json.dumps({"celM": 100, "indelingen": [PROVINCIE], "claims": [
        {"naam": "alles", "indeling": "provincie", "geschiktheid": recept,
         "vragen": [{"gebied": naam, "hardheid": "zoekgebied"} for naam in PROVINCIES.values()]}]}))
    return {g["gebied"]: g["toegewezenM2"] // 10_000 for g in pasproef(pad)["claims"][0]["gebieden"]}


def provincies():
    data = ogr.Open(str(ROOT / "gegevens/lagen/provincies.gpkg"))
    return {f["id"].lower(): f["naam"] for f in data.GetLayer(0)}


def scenario(werk):
    """Demands in whole hectares."""
    d = doelen()
    boer = hectares(werk, "landbouw")
    (werk / "diep.yaml").write_text(DIEPE_GROND, encoding="utf-8")
    diep = hectares(werk, "diep.yaml")
    per = {
        "wonen": {n: round(d[f"woningen_{p}"] * BUITEN / PER_HA) for p, n in PROVINCIES.items()},
        "bedrijven": {"Nederland": BEDRIJVEN_HA},
        "defensie": {"Flevoland": d["nprd_zeewolde"] + d["nprd_zeewolde_natuur"]},
        "natuur": {"Nederland": d["nnn_nl"] + d["bos_nl"] - d["bos_in_nnn"]},
        "energie": {"Nederland": round(d["res_nl"] * ZON / GWH_PER_HA)},
        "waterberging": {n: round(ha * DIEP) for n, ha in diep.items() if round(ha * DIEP) > 0},
        "landbouw": {n: round(ha * BLIJFT) for n, ha in boer.items()},
    }
    claims = []
    for naam in CLAIMS:
        hard = naam in ("wonen", "bedrijven", "defensie")
        vragen = [{"gebied": g, "minstensHa": ha} if naam == "landbouw" else
                  {"gebied": g, "minstensHa": ha, "hoogstensHa": ha} for g, ha in per[naam].items()]
        claims.append({"naam": naam, "indeling": "Nederland" if "Nederland" in per[naam] else "provincie",
                       "hardheid": "hard" if hard else "voorkeur", "geschiktheid": naam, "vragen": vragen})
    return {"naam": "Nederland: openbare doelen en eigen aannamen", "celM": 100, "indelingen": [PROVINCIE, LAND],
            "claims": claims}


def grover(s, cel):
    """The same demands in whole cells of another size."""
    s = json.loads(json.dumps(s))
    s["celM"] = cel
    ha = cel * cel // 10_000
    for claim in s["claims"]:
        for vraag in claim["vragen"]:
            for soort in ("minstensHa", "hoogstensHa"):
                if soort in vraag:
                    vraag[soort] = vraag[soort] // ha * ha
    return s


def ha(m2):
    return f"{round(m2 / 10_000):,}".replace(",", ".")


def tabellen(uit):
    """Markdown: what was asked and came, per claim; and per province."""
    cel_m2 = uit["celM"] ** 2
    print("## Wat past\n\n| functie | gevraagd (ha) | past (ha) | past niet (ha) |\n|---|--:|--:|--:|")
    for claim in uit["claims"]:
        g = claim["gebieden"]
        print(f"| {claim['naam']} | {ha(sum(x['minstensCellen'] for x in g) * cel_m2)} |"
              f" {ha(sum(x['toegewezenM2'] for x in g))} | {ha(sum(x['tekortM2'] for x in g))} |")
    print("\n## Per provincie\n\n| provincie | " + " | ".join(CLAIMS) + " |\n|---|" + "--:|" * len(CLAIMS))
    for rij in uit["verdeling"]:
        cellen = " | ".join(ha(c * cel_m2) for c in rij["cellenPerGebruik"])
        print(f"| {rij['gebied']} | {cellen} |")
    print("\n## Schaarsteprijs\n\n| provincie | wonen | waterberging | landbouw |\n|---|--:|--:|--:|")
    prijs = {(c["naam"], g["gebied"]): g["schaarsteprijs"] for c in uit["claims"] for g in c["gebieden"]}
    for naam in PROVINCIES.values():
        print(f"| {naam} | " + " | ".join(str(prijs.get((c, naam), 0)) for c in ("wonen", "waterberging", "landbouw")) + " |")
    print("\n| heel Nederland | " + " | ".join(("bedrijven", "natuur", "energie")) + " |\n|---|--:|--:|--:|")
    print("| schaarsteprijs | " + " | ".join(str(prijs[(c, "Nederland")]) for c in ("bedrijven", "natuur", "energie")) + " |")
    print("\n## Wat knelt\n")
    for v in uit["verklaringen"]:
        print(f"- Tot en met {v['totEnMet']}: {len(v['wie'])} vragen samen {ha(v['gevraagdCellen'] * cel_m2)} ha,"
              f" er is {ha(v['beschikbaarCellen'] * cel_m2)} ha. Te kort {ha(v['tekortM2'])} ha.")


def controleer(werk, uit):
    """The map and the areas, opened by GDAL, have what the answer says."""
    raster = gdal.Open(str(werk / "kaart.tif"))
    assert raster.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert raster.GetSpatialRef().GetAuthorityCode(None) == "28992"
    tel = [0] * 256
    for rij in range(raster.RasterYSize):
        for byte in raster.GetRasterBand(1).ReadRaster(0, rij, raster.RasterXSize, 1):
            tel[byte] += 1
    for k, claim in enumerate(uit["claims"]):
        assert tel[k] == sum(g["toegewezenCellen"] for g in claim["gebieden"]), claim["naam"]
    data = ogr.Open(str(werk / "vlakken.gpkg"))  # has to outlive its layer
    som = {}
    for f in data.GetLayer(0):
        assert abs(f.GetGeometryRef().GetArea() / 10_000 - f["hectare"]) < 1e-6
        som[(f["claim"], f["gebied"])] = som.get((f["claim"], f["gebied"]), 0) + f["hectare"]
    for claim in uit["claims"]:
        for g in claim["gebieden"]:
            assert abs(som.get((claim["naam"], g["gebied"]), 0) - g["toegewezenM2"] / 10_000) < 0.01, g


def teken(werk):
    """The map at 500 m as a small picture: in each square of cells the claim that is there most, farming last."""
    raster = gdal.Open(str(werk / "kaart.tif"))
    grof = 5
    breed, hoog = raster.RasterXSize // grof, raster.RasterYSize // grof
    beeld = gdal.GetDriverByName("MEM").Create("", breed, hoog, 1, gdal.GDT_Byte)
    band = beeld.GetRasterBand(1)
    palet = gdal.ColorTable()
    for k, naam in enumerate(CLAIMS):
        palet.SetColorEntry(k, KLEUR[naam] + (255,))
    palet.SetColorEntry(7, (200, 200, 200, 255))
    palet.SetColorEntry(8, (255, 255, 255, 255))
    band.SetColorTable(palet)
    land = gdal.GetDriverByName("MEM").Create("", breed, hoog, 1, gdal.GDT_Byte)
    land.SetGeoTransform((0, 500, 0, 625_000, 0, -500))
    data = ogr.Open(str(ROOT / "gegevens/lagen/provincies.gpkg"))
    gdal.RasterizeLayer(land, [1], data.GetLayer(0), burn_values=[1])
    for r in range(hoog):
        rijen = [raster.GetRasterBand(1).ReadRaster(0, r * grof + n, raster.RasterXSize, 1) for n in range(grof)]
        is_land = land.GetRasterBand(1).ReadRaster(0, r, breed, 1)
        uit = bytearray(breed)
        for c in range(breed):
            cellen = b"".join(rij[c * grof:(c + 1) * grof] for rij in rijen)
            nieuw = [b for b in cellen if b < 6]
            uit[c] = (max(set(nieuw), key=nieuw.count) if len(nieuw) >= 5 else 6 if cellen.count(6) >= 13 else
                      7 if is_land[c] else 8)
        band.WriteRaster(0, r, breed, 1, bytes(uit))
    gdal.GetDriverByName("PNG").CreateCopy(str(PAGINA / "nederland.png"), beeld)
    (PAGINA / "nederland.png.aux.xml").unlink(missing_ok=True)


PROVINCIES = provincies()


def main():
    lezer = argparse.ArgumentParser()
    lezer.add_argument("map", type=Path)
    lezer.add_argument("--cel", type=int, default=100)
    lezer.add_argument("--schrijf", action="store_true")
    keuze = lezer.parse_args()
    werk = keuze.map
    werk.mkdir(parents=True, exist_ok=True)
    if keuze.schrijf:
        tekst = json.dumps(scenario(werk), ensure_ascii=False, indent=1) + "\n"
        (PAGINA / "nederland.json").write_text(tekst, encoding="utf-8")
    s = json.loads((PAGINA / "nederland.json").read_text(encoding="utf-8"))
    pad = werk / "nederland.json"
    pad.write_text(json.dumps(s if keuze.cel == 100 else grover(s, keuze.cel)), encoding="utf-8")
    for naam in ("kaart.tif", "vlakken.gpkg"):
        (werk / naam).unlink(missing_ok=True)
    uit = pasproef(pad, "--bewijs", werk / "bewijs", "--uit", werk / "kaart.tif", "--uit", werk / "vlakken.gpkg")
    (werk / "uitkomst.json").write_text(json.dumps(uit, ensure_ascii=False, indent=1), encoding="utf-8")
    assert uit["bewezen"]
    run(Path(BIN).parent / "certify", werk / "bewijs")
    controleer(werk, uit)
    tabellen(uit)
    if keuze.schrijf:
        teken(werk)


if __name__ == "__main__":
    main()
