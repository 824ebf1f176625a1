# SPDX-License-Identifier: EUPL-1.2
"""Theme of every area that the three regulations name. A name that is not here stops the making: it must be judged."""

_PER_THEMA = {
    "aardkunde": ["aardkundig waardevolle gebieden"],
    "bebouwde_kom": ["buiten de bebouwde kom", "Gebied - binnen bebouwde kom", "Gebied - buiten bebouwde kom"],
    "beheergebied": ["Beheergebied Waterschap Rivierenland (afgekort: beheergebied)"],
    "bodem": ["gesloten stortplaatsen"],
    "duisternis": ["duisternisgebieden en in het invloedgebied"],
    "grondwater": [
        "grondwaterbeschermingszone", "waterwingebied", "gebied van Venloschol",
        "boringsvrije zone Roerdalslenk I (Bovenste Brunssumklei)",
        "boringsvrije zone Roerdalslenk II (Bovenste Brunssumklei)",
        "boringsvrije zone Roerdalslenk III (Bovenste Brunssumklei)",
        "boringsvrije zone Roerdalslenk IV (Bovenste Brunssumklei)",
        "buiten de boringsvrije zone Roerdalslenk IV en buiten een bufferzone verdroogde natuurgebieden"],
    "natuur": ["ganzenrustgebieden", "gebied van de bufferzones grondwaterafhankelijke natuur"],
    "ontwikkeling": ["Specifieke toekomstige ontwikkelingen"],
    "overig": ["invloedsgebieden", "Giessenzoom", "bijbehorende beschermingszone", "lijnvormig element"],
    "stilte": ["stiltegebied a", "stiltegebied b", "stiltegebied overig"],
    "stroomgebied": [
        "Stroomgebied Alblasserwaard", "Stroomgebied Alm en Biesbosch", "Stroomgebied Betuwe",
        "Stroomgebied Bommelerwaard", "Stroomgebied Buitenpolders", "Stroomgebied Groesbeek en Ooijpolder",
        "Stroomgebied Land van Maas en Waal", "Stroomgebied Lek en Linge", "Stroomgebied Linge",
        "Stroomgebied Tielerwaard", "Stroomgebied Vijfheerenlanden"],
    "waterkering": [
        "Beschermingszone overige waterkering", "Beschermingszone regionale waterkering",
        "Waterstaatswerk overige waterkering (afgekort: overige waterkering)",
        "Waterstaatswerk regionale waterkering (afgekort: regionale waterkering)",
        "Waterstaatswerk waterkeringen Slaperdijk te Kesteren en Meidijk te Zuilichem "
        "(afgekort: Slaperdijk en Meidijk)",
        "kernzone van een waterkering", "buitenbeschermingszone", "hoge grond basis", "hoge grond robuust"],
    "wateroverlast": [
        "gemiddelde kans op overstroming per jaar 1/100", "inundatiegebied",
        "Waterstaatswerk bergingsgebied (afgekort: bergingsgebied)"],
    "watersysteem": [
        "Natuurvriendelijke oever", "bronlopen", "meanderzone", "secundair water",
        "secundair water of een zone van 2 meter eromheen", "oppervlaktewater met een hoge basisafvoer",
        "Waterstaatswerk primair oppervlaktewaterlichaam met boezemfunctie (afgekort: boezemwater)",
        "gebied met oppervlaktewateren in kwantitatief waterbeheer bij Waterschap Limburg",
        "oppervlaktewater in kwalitatief waterbeheer bij Waterschap Limburg",
        "oppervlaktewateren Afwateringskanaal, Neerbeek, Haelensebeek, Tungelroysebeek, Leukerbeek en Uffeltsebeek",
        "oppervlaktewateren Niers, Helenavaart en Oude Helenavaart",
        "peilgestuurde drainagegebied midden", "peilgestuurde drainagegebied noord",
        "peilgestuurde drainagegebied zuid"],
    "zuivering": ["Zuiveringtechnisch werk"],
}
THEMA = {naam: thema for thema, namen in _PER_THEMA.items() for naam in namen}
