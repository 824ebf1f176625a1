# SPDX-License-Identifier: EUPL-1.2
"""The text of gegevens/README.md, so that its table never differs from lagen.yaml."""

_KOP = """# Gegevens

Open kaartgegevens die met het programma meekomen. Het programma haalt niets van internet.

- `lagen/`: de exacte lagen voor het rekenen (GeoPackage, EPSG:28992). Elke coördinaat is een heel aantal millimeters,
  geschreven in meters met drie decimalen. De vlakken zijn geldig; ringen en delen staan in een vaste volgorde.
  `rechtszones` is ingepakt (zip met één GeoPackage). `grondgebruik_2010` is een GeoTIFF.
- `kaart/`: lichte lagen voor de kaart op het scherm, in hele meters. Buren houden één gezamenlijke grens.
- `lagen.yaml`: per laag de titel, bron, licentie, peildatum, bewerking, bestanden en hun vingerafdruk (SHA-256).
- `licenties/`: de teksten van de licenties en de berichten die erbij horen.
- `geschiktheid/`: open recepten die zeggen hoe geschikt elke plek is voor een functie (zie `docs/geschiktheid.md`).

## Bronnen en licenties

| laag | objecten | bron | licentie | peildatum |
|---|---|---|---|---|
"""

_BIJZONDER = """
Let op twee lagen met een licentie die eisen stelt aan wie ze doorgeeft:
`hoogspanningsnet` (ODbL 1.0, zie `licenties/hoogspanningsnet.txt`) en
`grondgebruik_2010` (GPL 3, zie `licenties/grondgebruik_2010.txt`). Ze blijven aparte bestanden.

## Wat u moet weten

"""

_VORM = """
## Vorm van een kaartbestand

```json
{"laag": "provincies", "crs": "EPSG:28992", "eenheid": "m", "licentie": "CC-BY-4.0", "bron": "...", "objecten": [
  {"id": "PV26", "naam": "Utrecht", "soort": "vlak", "inwoners": 1369873, "vorm": [[[x, y, x, y], [x, y, x, y]]]}]}
```

- `soort` is `vlak`, `lijn` of `punt`. `vorm` is bij een vlak een lijst van delen, elk deel een lijst van ringen: eerst
  de buitenring (tegen de klok in), dan de gaten. Een ring is een platte rij x, y en herhaalt het eerste punt niet.
  Bij een lijn is `vorm` een lijst van platte rijen, bij een punt `[x, y]`.
- Objecten staan op volgorde van `id`. Een kenmerk zonder waarde ontbreekt. Kenmerken heten hier zoals de kolommen in de
  exacte laag, in camelCase (`oppervlakte_m2` wordt `oppervlakteM2`).
- `oppervlakteM2` is die van de exacte vorm, niet die van de vereenvoudigde.

## Opnieuw maken

```
tools/geodata/maak_lagen.py --bronnen MAP --uit gegevens             # nodig: gdal-bin en python3-gdal
tools/geodata/maak_lagen.py --bronnen MAP --uit gegevens --controle  # maakt alles apart opnieuw en vergelijkt
python3 tools/geodata/controle.py gegevens                           # zonder bronnen, zonder GDAL
```

Dezelfde bronnen geven dezelfde bytes (GDAL 3.6.2, GEOS 3.11.1, PROJ 9.1, SQLite 3.40 van Debian 12).
"""


def leesmij(rijen):
    """README text for the rows of lagen.yaml."""
    tabel = [f"| {rij['titel']} (`{rij['id']}`) | {rij['aantalObjecten']} "
             f"| {rij['bron']}, <{rij['bronadres'].split(' ')[0]}> "
             f"| [{rij['licentie']}]({rij['licentieTekst']}) | {rij['peildatum']} |" for rij in rijen]
    punten = [f"- **{rij['titel']}**: {' '.join(rij['bijzonderheden'])}" for rij in rijen if rij["bijzonderheden"]]
    return _KOP + "\n".join(tabel) + "\n" + _BIJZONDER + "\n".join(punten) + "\n" + _VORM
