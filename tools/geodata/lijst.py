# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes gegevens/lagen.yaml, and writes it as lagen.json; standard library only.

The file is ordinary YAML 1.2 in one fixed form: every value is JSON, lists one item a line. So any YAML reader
can read it, and the check needs none.
"""
import json

KOP = """# SPDX-License-Identifier: EUPL-1.2
# De meegeleverde kaartlagen met bron, licentie en vingerafdruk. Gemaakt door tools/geodata/maak_lagen.py:
# wijzig niet dit bestand maar tools/geodata/beschrijvingen.py.
catalogus: kaartlaag
record: Kaartlaag
rijen:
"""


def _json(waarde):
    return json.dumps(waarde, ensure_ascii=False, sort_keys=True)


def schrijf(rijen):
    """The text of lagen.yaml; a row is a dict of str, int or a list of those or of flat dicts."""
    regels = []
    for rij in rijen:
        begin = "  - "
        for sleutel, waarde in rij.items():
            if isinstance(waarde, list):
                regels.append(f"{begin}{sleutel}:{'' if waarde else ' []'}")
                regels += [f"      - {_json(item)}" for item in waarde]
            else:
                regels.append(f"{begin}{sleutel}: {_json(waarde)}")
            begin = "    "
    return KOP + "\n".join(regels) + "\n"


def schrijf_json(rijen):
    """The same rows for the program, which reads no YAML."""
    return json.dumps({"rijen": rijen}, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def lees(tekst):
    """The rows of lagen.yaml. Raises ValueError with the line number when a line has another form."""
    if not tekst.startswith(KOP):
        raise ValueError("de kop van lagen.yaml is anders")
    rijen, reeks = [], None
    for nummer, regel in enumerate(tekst[len(KOP):].splitlines(), KOP.count("\n") + 1):
        try:
            if regel.startswith("      - "):
                reeks.append(json.loads(regel[8:]))
                continue
            if regel.startswith("  - "):
                rijen.append({})
            elif not regel.startswith("    "):
                raise ValueError("onbekende inspringing")
            sleutel, _, rest = regel[4:].partition(":")
            reeks = json.loads(rest) if rest else []
            rijen[-1][sleutel] = reeks
        except (ValueError, AttributeError, IndexError) as fout:
            raise ValueError(f"lagen.yaml regel {nummer}: {fout}") from fout
    return rijen
