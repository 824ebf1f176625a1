# SPDX-License-Identifier: EUPL-1.2
import copy
import json
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

import controle
import lijst

GEGEVENS = Path(__file__).resolve().parents[2] / "gegevens"
RIJEN = lijst.lees((GEGEVENS / "lagen.yaml").read_text(encoding="utf-8"))
PROVINCIES = next(rij for rij in RIJEN if rij["id"] == "provincies")


class Meegeleverd(unittest.TestCase):
    def test_the_shipped_layers_have_no_mistake(self):
        fouten, lagen = controle.controleer(GEGEVENS)
        self.assertEqual(fouten, [])
        self.assertEqual(lagen, 14)

    def test_the_list_is_written_as_it_is_read(self):
        self.assertEqual(lijst.schrijf(RIJEN), (GEGEVENS / "lagen.yaml").read_text(encoding="utf-8"))

    def test_the_program_reads_the_same_list(self):
        self.assertEqual(lijst.schrijf_json(RIJEN), (GEGEVENS / "lagen.json").read_text(encoding="utf-8"))

    def test_total_stays_small_enough_to_ship(self):
        self.assertLess(sum(pad.stat().st_size for pad in GEGEVENS.rglob("*") if pad.is_file()), 45_000_000)


class Lijst(unittest.TestCase):
    def test_a_line_in_another_form_is_named(self):
        for regel in ("rijen: nog eens", "  - id: geen json", "      - 1"):
            with self.assertRaisesRegex(ValueError, "regel 7"):
                lijst.lees(lijst.KOP + regel + "\n")

    def test_an_empty_list_survives(self):
        rijen = [{"id": "a", "lijst": [], "getal": 3}, {"id": "b", "lijst": [{"x": 1}], "getal": 4}]
        self.assertEqual(lijst.lees(lijst.schrijf(rijen)), rijen)


class Bedorven(unittest.TestCase):
    """Every kind of damage must be seen."""

    def setUp(self):
        self.fouten = controle.Fouten()

    def verwacht(self, tekst):
        self.assertTrue(any(tekst in fout for fout in self.fouten), f"{tekst!r} niet in {self.fouten}")

    def gpkg(self, *opdrachten):
        with tempfile.TemporaryDirectory() as apart:
            pad = shutil.copy(GEGEVENS / "lagen/provincies.gpkg", apart)
            bestand = sqlite3.connect(pad)
            for opdracht in opdrachten:
                bestand.execute(opdracht)
            bestand.commit()
            bestand.close()
            return controle.controleer_gpkg(pad, "provincies", self.fouten)

    def kaart(self, verander):
        kaart = json.loads((GEGEVENS / "kaart/provincies.json").read_text(encoding="utf-8"))
        verander(kaart)
        controle.controleer_kaart(json.dumps(kaart).encode(), "provincies", self.fouten)

    def rij(self, **anders):
        controle.controleer_rij({**PROVINCIES, **anders}, GEGEVENS, self.fouten)

    def test_unharmed_copies_pass(self):
        self.gpkg()
        self.kaart(lambda kaart: None)
        self.rij()
        self.assertEqual(self.fouten, [])

    def test_a_changed_or_missing_file(self):
        bestand = PROVINCIES["bestanden"][0]
        controle.controleer_bestand({**bestand, "sha256": "0" * 64}, GEGEVENS, self.fouten)
        controle.controleer_bestand({**bestand, "pad": "lagen/bestaat_niet.gpkg"}, GEGEVENS, self.fouten)
        self.verwacht("vingerafdruk klopt niet")
        self.verwacht("bestand ontbreekt")

    def test_a_coordinate_off_the_millimetre_raster(self):
        # Header 8 + envelope 32, multi polygon 9, polygon 9, ring 4: then the first x; its lowest byte changes.
        self.gpkg("UPDATE provincies SET vorm = CAST(substr(vorm, 1, 62) || x'55' || substr(vorm, 64) AS BLOB) "
                  "WHERE id = 'PV26'")
        self.verwacht("geen hele millimeters")

    def test_an_area_that_is_not_the_shape(self):
        self.gpkg("UPDATE provincies SET oppervlakte_m2 = oppervlakte_m2 + 1 WHERE id = 'PV20'")
        self.verwacht("oppervlakte_m2 klopt niet")

    def test_an_id_twice(self):
        self.gpkg("UPDATE provincies SET id = 'PV20' WHERE id = 'PV21'")
        self.verwacht("id komt twee keer voor")

    def test_map_damage(self):
        def breuk(kaart):
            kaart["objecten"][0]["vorm"][0][0][0] += 0.5

        def volgorde(kaart):
            kaart["objecten"].reverse()

        def kop(kaart):
            kaart["crs"] = "EPSG:4326"

        def draai(kaart):
            ring = kaart["objecten"][0]["vorm"][0][0]
            ring[:] = ring[2:] + ring[:2]
        for verander, tekst in ((breuk, "getal met een breuk"), (volgorde, "niet gesorteerd"),
                                (kop, "kop van het kaartbestand"), (draai, "vaste volgorde")):
            self.kaart(verander)
            self.verwacht(tekst)

    def test_a_row_without_licence_date_or_notice(self):
        self.rij(licentie="")
        self.rij(peildatum="vorig jaar")
        self.rij(licentieTekst="licenties/geen.txt")
        self.rij(licentie="ODbL-1.0")
        for tekst in ("licentie ontbreekt", "peildatum is geen datum", "geen.txt ontbreekt",
                      "hoort bij een eigen laag", "bericht bij de licentie ontbreekt"):
            self.verwacht(tekst)

    def test_divisions_that_do_not_fit(self):
        exact = {naam: controle.controleer_gpkg(GEGEVENS / f"lagen/{naam}.gpkg", naam, self.fouten)
                 for naam in ("provincies", "gemeenten", "wijken")}
        kaart = {naam: {"x": 10} for naam in ("landsdelen", "provincies", "gemeenten")}
        controle.controleer_bestuur(exact, kaart, self.fouten)
        self.assertEqual(self.fouten, [])
        krom = copy.deepcopy(exact)
        del krom["wijken"]["WK001400"]
        krom["provincies"]["PV24"]["oppervlakte_m2"] //= 2
        controle.controleer_bestuur(krom, {**kaart, "gemeenten": {"x": 11}}, self.fouten)
        for tekst in ("GM0014: delen en geheel verschillen", "PV24: oppervlakte is", "dekken niet hetzelfde vlak"):
            self.verwacht(tekst)


if __name__ == "__main__":
    unittest.main()
