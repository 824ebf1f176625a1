#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the shipped layers in gegevens/ from the folder of the open sources.

  maak_lagen.py --bronnen DIR --uit DIR              writes lagen/, kaart/, lagen.yaml and README.md in --uit
  maak_lagen.py --bronnen DIR --uit DIR --controle   makes everything again apart and compares; writes nothing

Needs GDAL's Python bindings (Debian: gdal-bin, python3-gdal). The bytes are the same for the same sources and the
same versions of GDAL, PROJ, GEOS and SQLite; exit code 1 when --controle finds a difference.
"""
import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

from osgeo import gdal

import lagen_bestuur
import lagen_natuur
import lagen_novex
import lagen_overig
import lijst
from beschrijvingen import BESCHRIJVING, VOLGORDE
from leesmij import leesmij
from schrijvers import pak_in, schrijf_gpkg, schrijf_kaart

MAKERS = [lagen_bestuur.maak, lagen_natuur.natura2000, lagen_natuur.rechtszones, lagen_natuur.wateren,
          lagen_overig.hoogte, lagen_overig.hoogspanningsnet, lagen_overig.industrie, lagen_overig.startbanen,
          lagen_overig.grondgebruik_2010]
INGEPAKT = {"rechtszones"}
RASTERCELLEN = {"grondgebruik_2010": 540 * 650}


def _bestand(uit, pad, soort, objecten):
    inhoud = pad.read_bytes()
    return {"pad": pad.relative_to(uit).as_posix(), "soort": soort, "objecten": objecten,
            "bytes": len(inhoud), "sha256": hashlib.sha256(inhoud).hexdigest()}


def schrijf_laag(laag, uit):
    """Writes the files of one layer; returns its rows for `bestanden`."""
    bestanden = []
    if laag.tabellen:
        pad = uit / "lagen" / f"{laag.id}.gpkg"
        schrijf_gpkg(pad, laag.tabellen)
        pad = pak_in(pad) if laag.id in INGEPAKT else pad
        bestanden.append(_bestand(uit, pad, "exact", sum(len(rijen) for rijen in laag.tabellen.values())))
    if laag.raster:
        pad = uit / "lagen" / f"{laag.id}.tif"
        pad.write_bytes(laag.raster)
        bestanden.append(_bestand(uit, pad, "raster", RASTERCELLEN[laag.id]))
    if laag.kaart:
        pad = uit / "kaart" / f"{laag.id}.json"
        blad = BESCHRIJVING[laag.id]
        schrijf_kaart(pad, laag, blad["licentie"], blad["bron"])
        bestanden.append(_bestand(uit, pad, "kaart", len(laag.kaart)))
    return bestanden


def rij(laag, bestanden):
    """The row of one layer in lagen.yaml: the description, what was repaired, the files."""
    blad = dict(BESCHRIJVING[laag.id])
    bijzonderheden = blad.pop("bijzonderheden", [])
    herstel = laag.verslag
    if herstel.hersteld:
        bijzonderheden = bijzonderheden + [
            f"Hersteld bij het afronden op millimeters: {herstel.hersteld} van de {bestanden[0]['objecten']} vormen; "
            f"de oppervlakte veranderde daardoor hoogstens {herstel.verschil_m2} m2."]
    return {"id": laag.id, **blad, "aantalObjecten": bestanden[0]["objecten"], "bestanden": bestanden,
            "bijzonderheden": bijzonderheden}


def maak(bronnen, uit):
    """Makes every layer under `uit`; returns the rows in the fixed order."""
    for map_naam in ("lagen", "kaart"):
        (uit / map_naam).mkdir(parents=True, exist_ok=True)
    rijen = {}
    for maker, invoer in [*((maker, bronnen) for maker in MAKERS), (lagen_novex.maak, uit)]:
        for laag in maker(invoer):
            rijen[laag.id] = rij(laag, schrijf_laag(laag, uit))
            print(f"{laag.id}: {rijen[laag.id]['aantalObjecten']} objecten; {laag.verslag}", flush=True)
            for melding in laag.meldingen:
                print(f"  {melding}")
    geordend = [rijen[naam] for naam in VOLGORDE]
    (uit / "lagen.yaml").write_text(lijst.schrijf(geordend), encoding="utf-8")
    (uit / "lagen.json").write_text(lijst.schrijf_json(geordend), encoding="utf-8")
    (uit / "README.md").write_text(leesmij(geordend), encoding="utf-8")
    return geordend


def verschillen(rijen, uit):
    """Paths under `uit` that are not what the rows say."""
    anders = []
    for bestand in [bestand for laag in rijen for bestand in laag["bestanden"]]:
        pad = uit / bestand["pad"]
        if not pad.is_file() or hashlib.sha256(pad.read_bytes()).hexdigest() != bestand["sha256"]:
            anders.append(bestand["pad"])
    for naam, tekst in (("lagen.yaml", lijst.schrijf(rijen)), ("lagen.json", lijst.schrijf_json(rijen)),
                        ("README.md", leesmij(rijen))):
        if not (uit / naam).is_file() or (uit / naam).read_text(encoding="utf-8") != tekst:
            anders.append(naam)
    return anders


def main():
    vraag = argparse.ArgumentParser(description="Maakt de meegeleverde kaartlagen uit de open bronnen.")
    vraag.add_argument("--bronnen", type=Path, required=True, help="map met de bronnen, elk met SOURCE.txt")
    vraag.add_argument("--uit", type=Path, required=True, help="map gegevens/ van het huis")
    vraag.add_argument("--controle", action="store_true", help="maak alles apart opnieuw en vergelijk")
    keuze = vraag.parse_args()
    gdal.UseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    if not keuze.controle:
        maak(keuze.bronnen, keuze.uit)
        return 0
    with tempfile.TemporaryDirectory() as apart:
        anders = verschillen(maak(keuze.bronnen, Path(apart)), keuze.uit)
    for pad in anders:
        print(f"anders: {pad}")
    print(f"controle: {len(anders)} verschillen")
    return 1 if anders else 0


if __name__ == "__main__":
    sys.exit(main())
