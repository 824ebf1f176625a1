# SPDX-License-Identifier: EUPL-1.2
"""Natura 2000, legal zones and large waters."""
import math
import re

from herstel import verenig
from model import MM_PER_M, Laag, Object, STANDAARD_TOLERANTIE_M, kaartvormen, lees, oppervlakte_m2, vorm_mm
from themas import THEMA

NATURA_TOLERANTIE_M = 75
NATURA_KLEINST_M2 = 20_000
ZONE_TOLERANTIE_M = (8, 75)
GEZAGEN = [("zeeland_omgevingsverordening", "pv29", "Provincie Zeeland"),
           ("ws_limburg", "ws0665", "Waterschap Limburg"),
           ("ws_rivierenland", "ws0621", "Waterschap Rivierenland")]
RICHTLIJN = {"HR": "habitat", "HR groeve": "habitat_groeve", "VR": "vogel", "VR+HR": "vogel_en_habitat"}
STIKSTOF = {"true": 1, "false": 0, "-": None}


def _sitecode(rij, sleutel):
    """European site code, or None. By pattern: the source cuts some of its JSON texts off half-way."""
    gevonden = re.search(rf'"{sleutel}": (?:"([A-Z0-9]+)"|null)', rij["richtlijn_json"])
    if gevonden is None:
        raise ValueError(f"{rij['naam']}: {sleutel} ontbreekt")
    return gevonden[1]


def natura2000(bronnen):
    """160 sites; id N2K and the three-digit site number."""
    laag = Laag("natura2000")
    objecten = []
    for rij, geometrie in lees(bronnen / "natura2000_rce/natura2000_nl_rd.gpkg", "natura2000"):
        vorm = vorm_mm(geometrie, laag.verslag)
        objecten.append(Object(f"N2K{int(rij['gebiedsnr']):03d}", rij["naam"], "vlak", vorm, {
            "gebiedsnummer": int(rij["gebiedsnr"]),
            "richtlijn": RICHTLIJN[rij["richtlijn"]],
            "sitecode_vogel": _sitecode(rij, "siteCodeVogelrichtlijn"),
            "sitecode_habitat": _sitecode(rij, "siteCodeHabitatrichtlijn"),
            "stikstofgevoelig": STIKSTOF[rij["stikstofgevoelig"]],
            "oppervlakte_m2": oppervlakte_m2(vorm)}))
    laag.tabellen = {"natura2000": objecten}
    laag.kaart = _kaart(laag, objecten, NATURA_TOLERANTIE_M, NATURA_KLEINST_M2)
    return [laag]


def _kaart(laag, objecten, tolerantie_m, kleinst_m2=0):
    vormen, botsingen = kaartvormen([item.vorm for item in objecten], tolerantie_m, kleinst_m2)
    laag.meldingen.append(f"bogen die nog kruisen: {botsingen}")
    return [Object(item.id, item.naam, "vlak", vorm, item.velden) for item, vorm in zip(objecten, vormen)]


def wateren(bronnen):
    """Large waters. A body whose shape is not its stated area (a sliver in the source) is left out and reported."""
    laag = Laag("wateren")
    objecten = []
    for rij, geometrie in lees(bronnen / "water_nlmod/opp_water.shp", "opp_water"):
        vorm = vorm_mm(geometrie, laag.verslag)
        gemeten = oppervlakte_m2(vorm)
        if abs(gemeten - rij["OWMOPPVL"] * 1e6) > gemeten / 100:
            laag.meldingen.append(f"weggelaten: {rij['OWMNAAM']} "
                                  f"(vorm {gemeten} m2, opgegeven {rij['OWMOPPVL']:.1f} km2)")
            continue
        objecten.append(Object(rij["LOCALID"], rij["OWMNAAM"], "vlak", vorm, {
            "krw_type": rij["OWMTYPE"],
            "status": rij["OWMSTAT"].lower().replace(" ", "_"),
            "geldig_vanaf": rij["GELDIG_B"],
            "oppervlakte_m2": gemeten}))
    laag.tabellen = {"wateren": objecten}
    laag.kaart = _kaart(laag, objecten, STANDAARD_TOLERANTIE_M)
    return [laag]


def _zone(rij, gezag, organisatie):
    label = rij["gio_titel"].split("|")[1].strip()
    werk = rij["frbr_work"].rsplit("/", 1)[1].rsplit("_", 1)[-1][:8]
    return f"{gezag}.{werk}", label, {
        "bevoegd_gezag": gezag, "organisatie": organisatie, "thema": THEMA[label],
        "join_id": rij["frbr_work"], "versie": rij["frbr_expression"].rsplit("nld@", 1)[1]}


def _breedte_m(vorm):
    """Mean width of a vlak in metres: twice the area over the perimeter."""
    omtrek = sum(math.dist(a, b) for vlak in vorm for ring in vlak for a, b in zip(ring, ring[1:] + ring[:1]))
    return 2 * oppervlakte_m2(vorm) * MM_PER_M / omtrek


def _zone_kaart(laag, sleutel, delen):
    """One map object per regulation area; narrow zones (dikes, banks) get a finer tolerance than wide ones."""
    vorm = verenig(deel.vorm for deel in delen)
    fijnst, grofst = ZONE_TOLERANTIE_M
    tolerantie = max(fijnst, min(grofst, int(_breedte_m(vorm) / 2)))
    vormen, botsingen = kaartvormen([vorm], tolerantie, 4 * tolerantie ** 2)
    if botsingen:
        laag.meldingen.append(f"{sleutel}: {botsingen} bogen kruisen nog")
    velden = {**delen[0].velden, "vlakken": len(delen), "oppervlakte_m2": oppervlakte_m2(vorm)}
    return Object(sleutel, delen[0].naam, "vlak", vormen[0], velden)


def rechtszones(bronnen):
    """Zones of three regulations: every area in the exact layer, one object per regulation area on the map."""
    laag = Laag("rechtszones")
    groepen = {}
    for tabel, gezag, organisatie in GEZAGEN:
        for rij, geometrie in lees(bronnen / "omgevingswet_gio/omgevingswet_gio_selectie_rd.gpkg", tabel):
            sleutel, naam, velden = _zone(rij, gezag, organisatie)
            vorm = vorm_mm(geometrie, laag.verslag)
            groep = groepen.setdefault(sleutel, [])
            if groep and groep[0].velden["join_id"] != velden["join_id"]:
                raise ValueError(f"{sleutel}: sleutel is niet uniek")
            groep.append(Object(f"{sleutel}.{len(groep) + 1:04d}", naam, "vlak", vorm,
                                {**velden, "oppervlakte_m2": oppervlakte_m2(vorm)}))
    laag.tabellen = {"rechtszones": [item for groep in groepen.values() for item in groep]}
    laag.kaart = [_zone_kaart(laag, sleutel, delen) for sleutel, delen in groepen.items()]
    return [laag]
