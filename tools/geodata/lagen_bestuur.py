# SPDX-License-Identifier: EUPL-1.2
"""Administrative layers from CBS 2022: landsdelen, provinces, municipalities, wijken, built-up area.

The three CBS tables share their vertices, so one simplification serves them all and every border fits.
"""
from herstel import verenig
from model import Laag, Object, STANDAARD_TOLERANTIE_M, kaartvormen, lees, oppervlakte_m2, vorm_mm

BRON = "admin_cbs_tmap/cbs_2022_nld.gpkg"
# The source writes these names without diacritics.
NAAM = {"Fryslan": "Fryslân", "Sudwest-Fryslan": "Súdwest-Fryslân", "Noardeast-Fryslan": "Noardeast-Fryslân"}
ISO = {"PV20": "NL-GR", "PV21": "NL-FR", "PV22": "NL-DR", "PV23": "NL-OV", "PV24": "NL-FL", "PV25": "NL-GE",
       "PV26": "NL-UT", "PV27": "NL-NH", "PV28": "NL-ZH", "PV29": "NL-ZE", "PV30": "NL-NB", "PV31": "NL-LI"}
LANDSDEEL = {"noord": ("Noord", ["PV20", "PV21", "PV22"]),
             "oost": ("Oost", ["PV23", "PV25"]),
             "zuid": ("Zuid", ["PV30", "PV31"]),
             "noord_west": ("Noord-West", ["PV24", "PV26", "PV27"]),
             "zuid_west": ("Zuid-West", ["PV28", "PV29"])}
LANDSDEEL_VAN = {provincie: sleutel for sleutel, (_, leden) in LANDSDEEL.items() for provincie in leden}
DICHT_WONINGEN_PER_HA = 7
M2_PER_HA = 10_000


def _naam(rij):
    return NAAM.get(rij["name"], rij["name"])


def _wijken(bronnen, laag):
    provincie_van = {_naam(rij): rij["code"] for rij, _ in lees(bronnen / BRON, "NLD_prov")}
    objecten = []
    for rij, geometrie in lees(bronnen / BRON, "NLD_dist"):
        vorm = vorm_mm(geometrie, laag.verslag)
        objecten.append(Object(rij["code"], _naam(rij), "vlak", vorm, {
            "gemeente": "GM" + rij["code"][2:6],
            "provincie": provincie_van[NAAM.get(rij["province"], rij["province"])],
            "oppervlakte_m2": oppervlakte_m2(vorm),
            "inwoners": rij["population"],
            "woningen": rij["dwelling_total"]}))
    return objecten


def _gemeenten(bronnen, laag, wijken):
    provincie_van = {wijk.velden["gemeente"]: wijk.velden["provincie"] for wijk in wijken}
    objecten = []
    for rij, geometrie in lees(bronnen / BRON, "NLD_muni"):
        vorm = vorm_mm(geometrie, laag.verslag)
        objecten.append(Object(rij["code"], _naam(rij), "vlak", vorm, {
            "provincie": provincie_van[rij["code"]],
            "oppervlakte_m2": oppervlakte_m2(vorm),
            "inwoners": rij["population"],
            "woningen": rij["dwelling_total"]}))
    return objecten


def _provincies(bronnen, laag, gemeenten):
    objecten = []
    for rij, geometrie in lees(bronnen / BRON, "NLD_prov"):
        vorm = vorm_mm(geometrie, laag.verslag)
        leden = [gemeente for gemeente in gemeenten if gemeente.velden["provincie"] == rij["code"]]
        objecten.append(Object(rij["code"], _naam(rij), "vlak", vorm, {
            "iso_3166_2": ISO[rij["code"]],
            "landsdeel": LANDSDEEL_VAN[rij["code"]],
            "oppervlakte_m2": oppervlakte_m2(vorm),
            "inwoners": sum(lid.velden["inwoners"] for lid in leden),
            "woningen": sum(lid.velden["woningen"] for lid in leden)}))
    return objecten


def _som(objecten, sleutel):
    return sum(item.velden[sleutel] for item in objecten)


def _landsdelen(provincies):
    objecten = []
    for sleutel, (naam, codes) in LANDSDEEL.items():
        leden = [provincie for provincie in provincies if provincie.id in codes]
        objecten.append(Object(sleutel, naam, "vlak", verenig(lid.vorm for lid in leden), {
            "provincies": " ".join(sorted(codes)), "oppervlakte_m2": _som(leden, "oppervlakte_m2"),
            "inwoners": _som(leden, "inwoners"), "woningen": _som(leden, "woningen")}))
    return objecten


def is_dicht(wijk):
    """More than seven dwellings per hectare, in whole numbers."""
    return wijk.velden["woningen"] * M2_PER_HA > DICHT_WONINGEN_PER_HA * wijk.velden["oppervlakte_m2"]


def _bebouwd(gemeenten, wijken):
    dicht = {}
    for wijk in filter(is_dicht, wijken):
        dicht.setdefault(wijk.velden["gemeente"], []).append(wijk)
    return [Object(gemeente.id, gemeente.naam, "vlak", verenig(wijk.vorm for wijk in dicht[gemeente.id]), {
        "provincie": gemeente.velden["provincie"], "wijken": len(dicht[gemeente.id]),
        "oppervlakte_m2": _som(dicht[gemeente.id], "oppervlakte_m2"),
        "inwoners": _som(dicht[gemeente.id], "inwoners"),
        "woningen": _som(dicht[gemeente.id], "woningen")})
        for gemeente in gemeenten if gemeente.id in dicht]


def _controleer_dekking(grof, fijn, naam):
    """A union may add no border that the finer layer does not have; otherwise the common borders are lost."""
    def randen(objecten):
        return {frozenset(paar) for item in objecten for vlak in item.vorm for ring in vlak
                for paar in zip(ring, ring[1:] + ring[:1])}
    vreemd = randen(grof) - randen(fijn)
    if vreemd:
        raise ValueError(f"{naam}: {len(vreemd)} randen sluiten niet aan op de fijnere indeling")


def maak(bronnen):
    """The five administrative layers."""
    lagen = {naam: Laag(naam) for naam in ("landsdelen", "provincies", "gemeenten", "wijken", "bebouwd")}
    wijken = _wijken(bronnen, lagen["wijken"])
    gemeenten = _gemeenten(bronnen, lagen["gemeenten"], wijken)
    provincies = _provincies(bronnen, lagen["provincies"], gemeenten)
    kaart = {"landsdelen": _landsdelen(provincies), "provincies": provincies, "gemeenten": gemeenten,
             "bebouwd": _bebouwd(gemeenten, wijken)}
    for naam, objecten in kaart.items():
        _controleer_dekking(objecten, wijken, naam)
    alle = [item for objecten in kaart.values() for item in objecten]
    vormen, botsingen = kaartvormen([item.vorm for item in alle], STANDAARD_TOLERANTIE_M)
    vorm_van = dict(zip(map(id, alle), vormen))
    for naam, objecten in kaart.items():
        lagen[naam].kaart = [Object(item.id, item.naam, "vlak", vorm_van[id(item)], item.velden) for item in objecten]
        lagen[naam].meldingen.append(f"bogen die nog kruisen: {botsingen}")
    for naam, objecten in (("wijken", wijken), ("gemeenten", gemeenten), ("provincies", provincies)):
        lagen[naam].tabellen = {naam: objecten}
    return list(lagen.values())
