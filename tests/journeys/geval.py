# SPDX-License-Identifier: EUPL-1.2
"""Prints the variables of docs/handleiding/api-met-curl.md for a case drawn from a seed, as shell assignments.

Usage: geval.py SEED. Days count from today, because a real environment has no clock of its own.
"""
import datetime
import json
import random
import re
import shlex
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEPARTMENTS = ["vro", "lvvn", "ienw", "def", "bzk", "ocw"]
SYLLABLES = ["ba", "do", "fe", "ga", "hi", "jo", "ka", "lu", "me", "no", "pa", "ri", "so", "ta", "vu", "wi"]
PLACES = ["Polder", "Bos", "Duinrand", "Beekdal", "Havenkom", "Heide"]


def provinces():
    """(code, organisation, corners of its mainland in m RD) of every province, from the shipped content."""
    text = (ROOT / "referentie/provincies.yaml").read_text(encoding="utf-8")
    outlines = json.loads((ROOT / "gegevens/kaart/provincies.json").read_text(encoding="utf-8"))["objecten"]
    shapes = {o["id"].lower(): o["vorm"] for o in outlines}
    return [(code, organisation, flat(shapes[code]))
            for code, organisation in re.findall(r"\{id: (pv\d\d),.*?organisatie: (\w+),", text)]


def flat(shape):
    """The x, y pairs of the ring with the most corners: the mainland, not its islands."""
    if isinstance(shape[0], (int, float)):
        return list(zip(shape[0::2], shape[1::2]))
    return max((flat(part) for part in shape), key=len)


def square(draw, corners):
    """A square of 1 to 3 km somewhere around the middle of the outline."""
    x, y = (sum(c[i] for c in corners) // len(corners) + draw.randint(-3000, 3000) for i in (0, 1))
    side = draw.randint(1000, 3000)
    ring = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    return {"soort": "vlak", "crs": "EPSG:28992", "coordinaten": [[[int(a) * 1000, int(b) * 1000] for a, b in ring]]}


def case(seed):
    draw = random.Random(seed)
    today = datetime.date.today()
    code, organisation, corners = draw.choice(provinces())
    people = ["projectleider", "gedeputeerde", "secretaris_gs", "departement", "bewindspersoon", "secretaris_bwo",
              "coordinator", "secretaris"]
    names = {role: "".join(draw.choices(SYLLABLES, k=3)) + str(n) for n, role in enumerate(people)}
    place = f"{draw.choice(PLACES)} {draw.randint(1, 99)}"
    later = lambda low, high: (today + datetime.timedelta(days=draw.randint(low, high))).isoformat()
    return names | {
        "wachtwoord": f"geheim-{draw.randint(10**9, 10**10)}",
        "provincie": code, "organisatie": organisation, "ministerie": draw.choice(DEPARTMENTS),
        "jaar": today.year, "vandaag": today.isoformat(), "mandaat_tot": later(1, 400), "overlegdatum": later(1, 90),
        "gereed": later(10, 200), "tijdvak": later(30, 300), "plaatsen": draw.randint(1, 9),
        "titel": f"Vraagstuk {draw.randint(1, 999)}: water en ruimte", "plaatsnaam": place,
        "plaats": json.dumps(square(draw, corners)),
    }


if __name__ == "__main__":
    for name, value in case(int(sys.argv[1])).items():
        print(f"{name}={shlex.quote(str(value))}")
