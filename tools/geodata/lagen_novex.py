# SPDX-License-Identifier: EUPL-1.2
"""Invented outlines of the NOVEX areas, to practise with: whole municipalities joined.

The names come from the public list (referentie/novexgebieden.yaml). Which municipalities belong to an area was made up
here: there are no open outlines. So every object and every name says that it is fictitious.
"""
from herstel import verenig
from model import Laag, Object, STANDAARD_TOLERANTIE_M, kaartvormen, lees, oppervlakte_m2, vorm_mm

ID = "novexgebieden-fictief"
# Id in referentie/novexgebieden.yaml: name there, codes of the municipalities of 2022.
GEBIEDEN = {
    "noordzeekanaalgebied": ("Amsterdam Noordzeekanaalgebied", "0363 0375 0453 0479"),
    "schiphol": ("Regio Schiphol", "0358 0362 0394 0437 0451"),
    "mra": ("Verstedelijkingsgebied Metropoolregio Amsterdam",
            "0034 0358 0362 0363 0375 0376 0377 0384 0385 0392 0394 0396 0397 0402 0406 0415 0417 0431 0437 0439 0450 "
            "0451 0453 0457 0473 0479 0852 0880 0995 1696 1942"),
    "zuidelijke_randstad": ("Verstedelijkingsgebied Zuidelijke Randstad",
                            "0489 0502 0503 0505 0518 0542 0546 0547 0556 0597 0599 0603 0606 0613 0622 0629 0637 0642 "
                            "1621 1783 1842 1916 1926"),
    "rotterdamse_haven": ("Rotterdamse haven", "0501 0556 0599 0606 0614 0622"),
    "groene_hart": ("Het Groene Hart",
                    "0331 0335 0451 0484 0513 0569 0589 0627 0632 0638 0736 1696 1884 1892 1901 1904 1931"),
    "utrecht_amersfoort": ("Verstedelijkingsgebied Utrecht-Amersfoort",
                           "0307 0310 0312 0313 0321 0327 0342 0344 0353 0355 0356"),
    "arnhem_nijmegen_foodvalley": ("Arnhem-Nijmegen-Foodvalley",
                                   "0202 0203 0209 0221 0225 0226 0228 0252 0267 0268 0274 0275 0277 0279 0289 0293 "
                                   "0296 0299 0339 0340 0345 1705 1734 1945"),
    "north_sea_port": ("North Sea Port District", "0654 0715 0718"),
    "stedelijk_brabant": ("Stedelijk Brabant",
                          "0753 0757 0758 0772 0785 0794 0796 0820 0824 0826 0848 0855 0861 0865 0867 1771"),
    "de_peel": ("De Peel", "0743 0762 0847 0946 0984 1507 1652 1659 1894"),
    "zuid_limburg": ("Zuid-Limburg",
                     "0882 0888 0899 0917 0928 0935 0938 0965 0971 0981 0986 0994 1729 1883 1903 1954"),
    "regio_zwolle": ("Regio Zwolle",
                     "0119 0148 0160 0166 0171 0175 0177 0180 0184 0193 0230 0232 0244 0246 0269 0302 0303 1690 1701 "
                     "1708 1773 1896"),
    "groningen": ("Groningen", "0014 0037 0047 0765 1895 1950 1952 1966 1969 1979"),
    "groningen_assen": ("Verstedelijkingsgebied Groningen-Assen", "0014 0106 1699 1730 1952 1969"),
    "lelylijn": ("Lelylijn", "0014 0034 0074 0086 0090 0171 0995 1699 1940 1969"),
}


def _gebied(sleutel, gemeenten, laag):
    naam, codes = GEBIEDEN[sleutel]
    leden = [gemeenten["GM" + code] for code in codes.split()]
    vorm = verenig(vorm_mm(geometrie, laag.verslag) for _, geometrie in leden)
    return Object(sleutel, f"{naam} (fictief)", "vlak", vorm, {
        "fictief": 1, "gemeenten": len(leden), "provincies": " ".join(sorted({rij["provincie"] for rij, _ in leden})),
        "oppervlakte_m2": oppervlakte_m2(vorm)})


def maak(uit):
    """The one layer, from the municipalities that were just made under `uit`."""
    laag = Laag(ID)
    gemeenten = {rij["id"]: (rij, geometrie) for rij, geometrie in lees(uit / "lagen" / "gemeenten.gpkg", "gemeenten")}
    objecten = [_gebied(sleutel, gemeenten, laag) for sleutel in GEBIEDEN]
    laag.tabellen = {ID: objecten}
    vormen, botsingen = kaartvormen([item.vorm for item in objecten], STANDAARD_TOLERANTIE_M)
    laag.kaart = [Object(item.id, item.naam, "vlak", vorm, item.velden) for item, vorm in zip(objecten, vormen)]
    laag.meldingen.append(f"bogen die nog kruisen: {botsingen}")
    return [laag]
