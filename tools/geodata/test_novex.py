# SPDX-License-Identifier: EUPL-1.2
"""The invented NOVEX areas are those of the public list, in the provinces that it names, and say that they are not real."""
import json
import re
import sqlite3
import unittest
from pathlib import Path

HUIS = Path(__file__).resolve().parents[2]
RIJ = re.compile(r"\{id: (\w+), nummer: \d+, naam: ([^,]+), provincies: \[([^\]]+)\]")


def _rijen():
    with sqlite3.connect(HUIS / "gegevens/lagen/novexgebieden-fictief.gpkg") as bestand:
        rijen = bestand.execute('SELECT id, naam, fictief, provincies FROM "novexgebieden-fictief"').fetchall()
    bestand.close()
    return rijen


class NovexFictief(unittest.TestCase):
    def test_de_gebieden_van_de_openbare_lijst_in_hun_provincies(self):
        lijst = RIJ.findall((HUIS / "referentie/novexgebieden.yaml").read_text(encoding="utf-8"))
        self.assertEqual(len(lijst), 16)
        verwacht = {sleutel: (f"{naam} (fictief)", sorted(re.findall(r"pv\d\d", provincies)))
                    for sleutel, naam, provincies in lijst}
        gemaakt = {sleutel: (naam, provincies.lower().split()) for sleutel, naam, _, provincies in _rijen()}
        self.assertEqual(gemaakt, verwacht)

    def test_elk_vlak_en_de_laag_zelf_zeggen_dat_ze_verzonnen_zijn(self):
        self.assertTrue(all(fictief == 1 for _, _, fictief, _ in _rijen()))
        kaart = json.loads((HUIS / "gegevens/kaart/novexgebieden-fictief.json").read_text(encoding="utf-8"))
        self.assertTrue(all(item["fictief"] == 1 and "(fictief)" in item["naam"] for item in kaart["objecten"]))
        lagen = json.loads((HUIS / "gegevens/lagen.json").read_text(encoding="utf-8"))["rijen"]
        gemerkt = [laag["id"] for laag in lagen if laag.get("fictief")]
        self.assertEqual(gemerkt, ["novexgebieden-fictief"])


if __name__ == "__main__":
    unittest.main()
