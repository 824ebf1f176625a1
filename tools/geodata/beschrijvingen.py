# SPDX-License-Identifier: EUPL-1.2
"""What the app says about each layer: title, source, licence, date, what was done and what is odd. Dutch, B1."""

_CBS = {
    "bron": "CBS, Kerncijfers wijken en buurten 2022 en Wijk- en buurtkaart 2022, © CBS en Kadaster; "
            "via R-pakket tmap",
    "bronadres": "https://github.com/cran/tmap (versie 4.2, 202b8f6)",
    "licentie": "CC-BY-4.0", "licentieTekst": "licenties/CC-BY-4.0.txt", "peildatum": "2022-01-01"}
_SAMEN = ("Kaart: vereenvoudigd met 100 m speling, samen met de andere indelingen van het CBS, "
          "zodat alle grenzen op elkaar passen.")
_CBS_VORM = "De bron is al vereenvoudigd en op hele meters afgerond; groot water hoort er niet bij."
_OMGEREKEND = ("Omgerekend van WGS84 zonder het rooster van RDNAPTRANS: "
               "de ligging kan enkele decimeters afwijken.")
_EXACT = "Coördinaten op hele millimeters."

BESCHRIJVING = {
    "landsdelen": {
        "titel": "Landsdelen", "titelEn": "Regions of the BOL",
        "omschrijving": "De vijf landsdelen van het Bestuurlijk Overleg Leefomgeving (BOL).", **_CBS,
        "bewerking": f"Provincies samengevoegd tot landsdelen. {_SAMEN}",
        "bijzonderheden": ["Dit zijn niet de vier landsdelen van het CBS.", _CBS_VORM]},
    "provincies": {
        "titel": "Provincies", "titelEn": "Provinces",
        "omschrijving": "De twaalf provincies met hun codes, landsdeel, inwoners en woningen.", **_CBS,
        "bewerking": f"{_EXACT} Inwoners en woningen opgeteld uit de gemeenten. {_SAMEN}",
        "bijzonderheden": [_CBS_VORM]},
    "gemeenten": {
        "titel": "Gemeenten", "titelEn": "Municipalities",
        "omschrijving": "De 345 gemeenten van 1 januari 2022 met provincie, inwoners en woningen.", **_CBS,
        "bewerking": f"{_EXACT} Namen met Friese leestekens hersteld. {_SAMEN}",
        "bijzonderheden": ["Indeling van 2022: latere herindelingen zitten er niet in.", _CBS_VORM]},
    "wijken": {
        "titel": "Wijken", "titelEn": "Districts",
        "omschrijving": "De 3.340 wijken met gemeente, provincie, inwoners en woningen; alleen als exacte laag.",
        **_CBS,
        "bewerking": _EXACT,
        "bijzonderheden": ["Inwoners per wijk zijn afgerond op vijf: samen 1.747 minder dan de gemeenten.",
                           "Namen van wijken staan in de bron zonder leestekens.", _CBS_VORM]},
    "bebouwd": {
        "titel": "Dicht bebouwd", "titelEn": "Built-up area",
        "omschrijving": "Wijken met meer dan 7 woningen per hectare, samengevoegd per gemeente.", **_CBS,
        "bewerking": f"Woningen gedeeld door de oppervlakte van de wijk; dichte wijken samengevoegd. {_SAMEN}",
        "bijzonderheden": ["Een wijk telt in haar geheel mee of niet: een dorp in een ruime wijk ontbreekt."]},
    "natura2000": {
        "titel": "Natura 2000", "titelEn": "Natura 2000 sites",
        "omschrijving": "160 Natura 2000-gebieden met richtlijn, Europese code en gevoeligheid voor stikstof.",
        "bron": "Rijksdienst voor Ondernemend Nederland (RVO) via PDOK; richtlijn: Rijksdienst voor het Cultureel "
                "Erfgoed; bewerking: BoerderijenNatura2000NL (jolietjakeblues)",
        "bronadres": "https://github.com/jolietjakeblues/BoerderijenNatura2000NL (e4665aa)",
        "licentie": "CC-BY-4.0", "licentieTekst": "licenties/CC-BY-4.0.txt", "peildatum": "2026-08-04",
        "bewerking": f"{_EXACT} Kaart: vereenvoudigd met 75 m speling, zonder delen en gaten onder 2 hectare.",
        "bijzonderheden": ["De Waddenzee en de Noordzeekustzone ontbreken: de bron laat ze weg. "
                           "Het water Waddenzee in de laag wateren geeft een indruk.", _OMGEREKEND]},
    "rechtszones": {
        "titel": "Zones uit regels", "titelEn": "Legal zones",
        "omschrijving": "Gebieden uit de Omgevingsverordening Zeeland en de waterschapsverordeningen van Rivierenland "
                        "en Limburg, met thema en verwijzing naar de regeling.",
        "bron": "Provincie Zeeland, Omgevingsverordening Zeeland; Waterschap Rivierenland en Waterschap Limburg, "
                "Waterschapsverordening (officielebekendmakingen.nl); via OmgevingswetTestSuiteTool",
        "bronadres": "https://github.com/RicharddeGraaf1/OmgevingswetTestSuiteTool (a0d29c1)",
        "licentie": "LicenseRef-art-11-Auteurswet", "licentieTekst": "licenties/art-11-Auteurswet.txt",
        "peildatum": "2025-11-12",
        "bewerking": f"{_EXACT} Thema toegevoegd. Exacte laag: ingepakt (zip). Kaart: vlakken van één werkingsgebied "
                     "samengevoegd en vereenvoudigd met 8 tot 75 m speling, smalle zones het fijnst.",
        "bijzonderheden": ["Dit is niet het geldende recht: kijk voor een besluit altijd in het Omgevingsloket.",
                           "Niet volledig: grote gebiedsbestanden ontbreken in de bron, zoals de primaire waterkeringen.",
                           "69 vlakken van Zeeland en 1 van Rivierenland zijn kleiner dan 1 m2."]},
    "wateren": {
        "titel": "Grote wateren", "titelEn": "Large waters",
        "omschrijving": "Grote wateren van de Kaderrichtlijn Water (KRW) in de noordelijke helft van het land.",
        "bron": "KRW-oppervlaktewaterlichamen (Rijkswaterstaat/IHW); via nlmod (Ebbens, Brakenhoff, Calje)",
        "bronadres": "https://github.com/gwmod/nlmod (dcc8a4a)",
        "licentie": "MIT", "licentieTekst": "licenties/MIT-nlmod.txt", "peildatum": "2020-04-16",
        "bewerking": f"{_EXACT} Kaart: vereenvoudigd met 100 m speling.",
        "bijzonderheden": ["IJssel en Twenthekanalen zijn weggelaten: hun vorm in de bron is een splinter van 0,01 m2.",
                           "De Zeeuwse delta en de grote rivieren ontbreken in de bron."]},
    "hoogte": {
        "titel": "Hoogte", "titelEn": "Elevation",
        "omschrijving": "Hoogte in centimeters ten opzichte van NAP, in driehoeken van 3 tot 5 kilometer.",
        "bron": "Deltares, voorbeelddata van xugrid (afgeleid van een hoogtemodel van Nederland)",
        "bronadres": "https://github.com/Deltares/xugrid (ab6bac1)",
        "licentie": "MIT", "licentieTekst": "licenties/MIT-xugrid.txt", "peildatum": "onbekend",
        "bewerking": f"{_EXACT} Hoogte op hele centimeters. Kaart: driehoeken samengevoegd tot twaalf hoogteklassen.",
        "bijzonderheden": ["Grof: goed voor een landelijk beeld, niet voor een plek.",
                           "In groot water is het de hoogte van de bodem; de laagste driehoeken liggen in de "
                           "Westerschelde en het Marsdiep."]},
    "hoogspanningsnet": {
        "titel": "Hoogspanningsnet", "titelEn": "High-voltage grid",
        "omschrijving": "Lijnen van 110 kV en meer met hun stations en knooppunten, stand januari 2017.",
        "bron": "© OpenStreetMap-bijdragers; via ComplexNetTSP/Power_grids (doi:10.5281/zenodo.250427)",
        "bronadres": "https://github.com/ComplexNetTSP/Power_grids (86f942c)",
        "licentie": "ODbL-1.0", "licentieTekst": "licenties/ODbL-1.0.txt",
        "licentieBericht": "licenties/hoogspanningsnet.txt", "peildatum": "2017-01-18",
        "bewerking": f"{_EXACT} Gekozen: lijnen van 110 kV en meer, zonder de geschatte verbindingen van de bron.",
        "bijzonderheden": ["Een lijn is recht getekend tussen haar einden; "
                           "de lengte in de gegevens is die langs de echte route.",
                           "Stand van 2017 en niet volledig.", _OMGEREKEND]},
    "industrie": {
        "titel": "Energie-intensieve industrie", "titelEn": "Energy-intensive industry",
        "omschrijving": "133 bedrijven met veel energiegebruik: sector en uitstoot van CO2 in tonnen (2014).",
        "bron": "Hotmaps, Industrial Sites Database (Pia Manz en Tobias Fleiter, Fraunhofer ISI, 2018)",
        "bronadres": "https://github.com/dav22297/Excess_heat_standalone (ae20ed0)",
        "licentie": "CC-BY-4.0", "licentieTekst": "licenties/CC-BY-4.0.txt", "peildatum": "2018",
        "bewerking": f"{_EXACT} Sectoren vertaald, uitstoot op hele tonnen.",
        "bijzonderheden": ["5 van de 138 bedrijven hebben in de bron geen plaats en ontbreken.",
                           "De uitstoot is van 2014; sommige bedrijven bestaan niet meer.", _OMGEREKEND]},
    "startbanen": {
        "titel": "Startbanen", "titelEn": "Runways",
        "omschrijving": "29 start- en landingsbanen met beide einden ingemeten, ook van militaire velden.",
        "bron": "OurAirports.com", "bronadres": "https://github.com/davidmegginson/ourairports-data (1fb3eea)",
        "licentie": "Unlicense", "licentieTekst": "licenties/Unlicense.txt", "peildatum": "2026-08-22",
        "bewerking": f"{_EXACT} Voeten omgerekend naar meters, namen van velden toegevoegd.",
        "bijzonderheden": ["17 van de 46 banen in de bron ontbreken: daarvan zijn de einden niet ingemeten.",
                           "Bij Maastricht (2.508 m getekend, 2.750 m opgegeven) en Drachten (948 m en 730 m) "
                           "verschilt de lijn van de opgegeven lengte.", _OMGEREKEND]},
    "grondgebruik_2010": {
        "titel": "Grondgebruik 2010", "titelEn": "Land use 2010",
        "omschrijving": "Raster van 500 m: 0 wonen, 1 bedrijven, 2 recreatie, 3 landbouw, 4 natuur, 5 bouwterrein, "
                        "6 infrastructuur, 7 water, 8 buitenland.",
        "bron": "Object Vision BV, GeoDMS-Test (demonstratiedata van de Ruimtescanner)",
        "bronadres": "https://github.com/ObjectVision/GeoDMS-Test (5074aa0)",
        "licentie": "GPL-3.0-only", "licentieTekst": "licenties/GPL-3.0.txt",
        "licentieBericht": "licenties/grondgebruik_2010.txt", "peildatum": "2010",
        "bewerking": "Waarden ongewijzigd; coördinaatsysteem toegevoegd, kleurtabel zonder betekenis weggelaten.",
        "bijzonderheden": ["Apart bestand met een eigen licentie: voeg het niet samen met de andere lagen."]},
    "novexgebieden-fictief": {
        "titel": "NOVEX-gebieden (fictief)", "titelEn": "NOVEX areas (fictitious)", "fictief": True,
        "omschrijving": "Verzonnen grenzen van de zestien NOVEX-gebieden, om mee te oefenen.", **_CBS,
        "bron": "Verzonnen om te oefenen, uit gemeenten van het CBS, Wijk- en buurtkaart 2022, © CBS en Kadaster",
        "bewerking": "Per gebied hele gemeenten samengevoegd. Kaart: vereenvoudigd met 100 m speling.",
        "bijzonderheden": ["De namen zijn openbaar, de grenzen zijn verzonnen: er zijn geen open gegevens van. "
                           "Alleen de oefenomgeving toont ze en rekent ermee.",
                           "Gebieden overlappen elkaar.",
                           "Staat de echte laag er als lagen/novexgebieden.gpkg, dan geldt overal alleen die. "
                           "Kolom id is het kenmerk uit referentie/novexgebieden.yaml."]},
}
VOLGORDE = list(BESCHRIJVING)
