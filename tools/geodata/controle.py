#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks gegevens/ without the sources and without GDAL: python3 tools/geodata/controle.py [gegevens]

Prints every mistake on a line and ends with "controle: N lagen, M fouten"; exit code 1 when there is a mistake.
"""
import hashlib
import json
import re
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path

import lijst
from ringen import canoniek, dubbele_oppervlakte_vlak, lees_wkb, punten_in, schrijf_wkb

VERPLICHT = ("id", "titel", "titelEn", "omschrijving", "bron", "bronadres", "licentie", "licentieTekst", "peildatum",
             "bewerking", "aantalObjecten", "bestanden", "bijzonderheden")
PEILDATUM = re.compile(r"\d{4}(-\d{2}-\d{2})?|onbekend")
OMHULSEL_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
DUBBELE_MM2_PER_M2 = 2_000_000
# Licences that bind whoever passes the file on: their layers carry a notice and are never mixed with others.
BINDEND = {"ODbL-1.0": {"hoogspanningsnet"}, "GPL-3.0-only": {"grondgebruik_2010"}}
# Land area in km2 as the CBS publishes it; the layer has some inland water too, so it is up to 12 % larger.
LAND_KM2 = {"PV20": 2317, "PV21": 3338, "PV22": 2633, "PV23": 3319, "PV24": 1412, "PV25": 4964,
            "PV26": 1485, "PV27": 2663, "PV28": 2698, "PV29": 1780, "PV30": 4902, "PV31": 2147}
NEDERLAND_KM2 = (35_050, 35_130)


class Fouten(list):
    """The mistakes found, each with the place where it was found."""

    def eis(self, goed, waar, wat):
        """Notes a mistake unless `goed`; returns `goed`."""
        if not goed:
            self.append(f"{waar}: {wat}")
        return bool(goed)


def controleer_rij(rij, gegevens, fouten):
    """The row of a layer: complete, licensed, dated; binding licences in their own layer with a notice."""
    naam = rij.get("id", "?")
    for sleutel in VERPLICHT:
        fouten.eis(rij.get(sleutel) or sleutel == "bijzonderheden", naam, f"{sleutel} ontbreekt")
    fouten.eis(PEILDATUM.fullmatch(rij.get("peildatum", "")), naam, "peildatum is geen datum")
    for sleutel in ("licentieTekst", "licentieBericht"):
        if sleutel in rij:
            tekst = gegevens / rij[sleutel]
            fouten.eis(tekst.is_file() and tekst.stat().st_size > 100, naam, f"{rij[sleutel]} ontbreekt")
    if rij.get("licentie") in BINDEND:
        fouten.eis(naam in BINDEND[rij["licentie"]], naam, "deze licentie hoort bij een eigen laag")
        fouten.eis("licentieBericht" in rij, naam, "bericht bij de licentie ontbreekt")


def controleer_bestand(bestand, gegevens, fouten):
    """Presence, length and SHA-256; returns the bytes, or None when the file is not the one in the list."""
    pad = gegevens / bestand["pad"]
    if not fouten.eis(pad.is_file(), bestand["pad"], "bestand ontbreekt"):
        return None
    inhoud = pad.read_bytes()
    goed = len(inhoud) == bestand["bytes"] and hashlib.sha256(inhoud).hexdigest() == bestand["sha256"]
    return inhoud if fouten.eis(goed, bestand["pad"], "vingerafdruk klopt niet") else None


def gpkg_rijen(pad):
    """Every row of every feature table of a GeoPackage: (columns as dict, srs id, well-known binary)."""
    with sqlite3.connect(pad) as bestand:
        bestand.row_factory = sqlite3.Row
        tabellen = [rij[0] for rij in bestand.execute(
            "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY 1")]
        for tabel in tabellen:
            for rij in bestand.execute(f'SELECT * FROM "{tabel}" ORDER BY volgnr'):
                velden = dict(rij)
                blob = velden.pop("vorm")
                if blob[:2] != b"GP":
                    raise ValueError(f"{tabel} {velden['id']}: geen GeoPackage-vorm")
                begin = 8 + OMHULSEL_BYTES[(blob[3] >> 1) & 7]
                yield velden, int.from_bytes(blob[4:8], "little" if blob[3] & 1 else "big"), blob[begin:]
    bestand.close()


def controleer_gpkg(pad, naam, fouten):
    """Integer millimetres in canonical order, areas that fit, unique ids; returns {id: columns}."""
    objecten = {}
    for velden, srs, wkb in gpkg_rijen(pad):
        waar = f"{naam} {velden['id']}"
        fouten.eis(velden["id"] not in objecten, waar, "id komt twee keer voor")
        fouten.eis(srs == 28992, waar, "niet in EPSG:28992")
        objecten[velden["id"]] = velden
        soort, vorm = lees_wkb(wkb, 1000)
        fouten.eis(punten_in(vorm, soort), waar, "lege vorm")
        # Writing what was rounded gives the same bytes only if every coordinate was a whole millimetre.
        fouten.eis(schrijf_wkb(soort, vorm, 1000) == bytes(wkb), waar, "coördinaten zijn geen hele millimeters")
        if soort == "vlak":
            fouten.eis(canoniek(vorm) == vorm, waar, "ringen staan niet in de vaste volgorde")
            verschil = abs(dubbele_oppervlakte_vlak(vorm) - velden["oppervlakte_m2"] * DUBBELE_MM2_PER_M2)
            fouten.eis(verschil <= DUBBELE_MM2_PER_M2 // 2, waar, "oppervlakte_m2 klopt niet met de vorm")
    return objecten


def _uit_plat(ring):
    return list(zip(ring[0::2], ring[1::2]))


def _heel(waarde):
    if isinstance(waarde, list):
        return all(map(_heel, waarde))
    return isinstance(waarde, int) and not isinstance(waarde, bool)


def controleer_kaart(inhoud, naam, fouten):
    """The map file: integer metres, sorted unique ids, rings with an area; returns {id: doubled area in m2}."""
    def geen_breuk(tekst):
        raise ValueError(f"getal met een breuk: {tekst}")
    try:
        kaart = json.loads(inhoud, parse_float=geen_breuk)
    except ValueError as fout:
        fouten.eis(False, naam, f"kaartbestand is niet te lezen: {fout}")
        return {}
    goede_kop = (kaart["laag"], kaart["crs"], kaart["eenheid"]) == (naam, "EPSG:28992", "m")
    fouten.eis(goede_kop and kaart["licentie"] and kaart["bron"], naam, "kop van het kaartbestand klopt niet")
    sleutels = [item["id"] for item in kaart["objecten"]]
    fouten.eis(sleutels == sorted(set(sleutels)), naam, "ids zijn niet uniek of niet gesorteerd")
    vlakken = {}
    for item in kaart["objecten"]:
        waar = f"{naam} {item['id']} (kaart)"
        if not fouten.eis(item["vorm"] and _heel(item["vorm"]), waar, "coördinaten zijn geen hele meters"):
            continue
        if item["soort"] == "vlak":
            vorm = [[_uit_plat(ring) for ring in vlak] for vlak in item["vorm"]]
            fouten.eis(canoniek(vorm) == vorm, waar, "ringen staan niet in de vaste volgorde")
            vlakken[item["id"]] = dubbele_oppervlakte_vlak(vorm)
        else:
            fouten.eis(item["soort"] in ("lijn", "punt"), waar, "onbekende soort")
    return {sleutel: vlakken.get(sleutel, 0) for sleutel in sleutels}


def controleer_laag(rij, gegevens, fouten):
    """All files of one layer; returns (exact objects by id, map areas by id)."""
    exact, kaart, naam = {}, {}, rij["id"]
    for bestand in rij["bestanden"]:
        inhoud = controleer_bestand(bestand, gegevens, fouten)
        if inhoud is None:
            continue
        if bestand["soort"] == "kaart":
            aantal = len(kaart := controleer_kaart(inhoud, naam, fouten))
        elif bestand["soort"] == "raster":
            fouten.eis(inhoud[:4] == b"II*\0", naam, "geen TIFF-bestand")
            aantal = bestand["objecten"]
        else:
            aantal = len(exact := _exact(gegevens / bestand["pad"], naam, fouten))
        fouten.eis(aantal == bestand["objecten"], naam, f"{aantal} objecten in plaats van {bestand['objecten']}")
    eerste = rij["bestanden"][0]["objecten"] if rij["bestanden"] else 0
    fouten.eis(eerste == rij["aantalObjecten"], naam, "aantalObjecten klopt niet")
    return exact, kaart


def _exact(pad, naam, fouten):
    if pad.suffix != ".zip":
        return controleer_gpkg(pad, naam, fouten)
    with tempfile.TemporaryDirectory() as apart, zipfile.ZipFile(pad) as archief:
        return controleer_gpkg(archief.extract(archief.namelist()[0], apart), naam, fouten)


def controleer_bestuur(exact, kaart, fouten):
    """Provinces, municipalities and wijken fit each other, and their areas fit what is known."""
    provincies, gemeenten, wijken = (exact[naam] for naam in ("provincies", "gemeenten", "wijken"))
    fouten.eis(set(provincies) == set(LAND_KM2), "provincies", "niet de twaalf provincies")
    fouten.eis(len(gemeenten) == 345, "gemeenten", "niet de 345 gemeenten van 2022")
    for sleutel, provincie in provincies.items():
        verhouding = provincie["oppervlakte_m2"] / (LAND_KM2.get(sleutel, 1) * 1_000_000)
        fouten.eis(1 <= verhouding <= 1.12, sleutel, f"oppervlakte is {verhouding:.2f} maal het land")
    for fijn, grof, sleutel, naam in ((wijken, gemeenten, "gemeente", "gemeenten"),
                                      (gemeenten, provincies, "provincie", "provincies")):
        som = {}
        for item in fijn.values():
            som.setdefault(item[sleutel], []).append(item["oppervlakte_m2"])
        fouten.eis(set(som) == set(grof), naam, "delen en gehelen passen niet bij elkaar")
        for plek, delen in som.items():
            verschil = abs(sum(delen) - grof.get(plek, {}).get("oppervlakte_m2", 0))
            fouten.eis(verschil <= len(delen), plek, f"delen en geheel verschillen {verschil} m2")
    totaal = sum(provincie["oppervlakte_m2"] for provincie in provincies.values()) / 1_000_000
    fouten.eis(NEDERLAND_KM2[0] <= totaal <= NEDERLAND_KM2[1], "provincies", f"samen {totaal:.0f} km2")
    # Simplified together, so the three divisions of the same land still cover exactly the same area on the map.
    sommen = {naam: sum(kaart[naam].values()) for naam in ("landsdelen", "provincies", "gemeenten")}
    fouten.eis(len(set(sommen.values())) == 1, "kaart", f"indelingen dekken niet hetzelfde vlak: {sommen}")


def controleer(gegevens):
    """All mistakes in the folder, and the number of layers. About 5 seconds for the shipped layers."""
    fouten, exact, kaart = Fouten(), {}, {}
    rijen = lijst.lees((gegevens / "lagen.yaml").read_text(encoding="utf-8"))
    namen = [rij["id"] for rij in rijen]
    fouten.eis(len(namen) == len(set(namen)), "lagen.yaml", "een laag staat er twee keer in")
    for rij in rijen:
        controleer_rij(rij, gegevens, fouten)
        exact[rij["id"]], kaart[rij["id"]] = controleer_laag(rij, gegevens, fouten)
    bekend = {bestand["pad"] for rij in rijen for bestand in rij["bestanden"]}
    aanwezig = {f"{deel}/{pad.name}" for deel in ("lagen", "kaart") for pad in (gegevens / deel).iterdir()}
    fouten.eis(bekend == aanwezig, "gegevens", f"niet in de lijst of niet aanwezig: {sorted(bekend ^ aanwezig)}")
    controleer_bestuur(exact, kaart, fouten)
    return fouten, len(rijen)


def main():
    gegevens = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "gegevens"
    fouten, lagen = controleer(gegevens)
    for fout in fouten:
        print(fout)
    print(f"controle: {lagen} lagen, {len(fouten)} fouten")
    return 1 if fouten else 0


if __name__ == "__main__":
    sys.exit(main())
