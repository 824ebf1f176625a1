# SPDX-License-Identifier: EUPL-1.2
import unittest

try:
    from herstel import Verslag, geldig, ogr_vorm, verenig
    from ringen import dubbele_oppervlakte_vlak
    from schrijvers import schrijf_gpkg
    from model import Object, zonder_kleintjes
except ImportError:
    Verslag = None

import tempfile
from pathlib import Path


def blok(x, y, zijde):
    return [[(x, y), (x + zijde, y), (x + zijde, y + zijde), (x, y + zijde)]]


@unittest.skipIf(Verslag is None, "GDAL is er niet: deze toetsen horen bij het maken van de lagen")
class Herstel(unittest.TestCase):
    def test_a_valid_shape_is_left_alone(self):
        verslag = Verslag()
        self.assertEqual(geldig([blok(0, 0, 1000)], verslag), [blok(0, 0, 1000)])
        self.assertEqual(verslag, Verslag())

    def test_a_bow_tie_becomes_two_valid_parts_on_the_raster(self):
        verslag = Verslag()
        vorm = geldig([[[(0, 0), (1001, 1001), (1001, 0), (0, 1003)]]], verslag)
        self.assertEqual(len(vorm), 2)
        self.assertTrue(ogr_vorm("vlak", vorm).IsValid())
        self.assertEqual(verslag.hersteld, 1)
        self.assertGreater(verslag.verschil_m2, 0)

    def test_a_shape_that_vanishes_is_counted(self):
        verslag = Verslag()
        self.assertEqual(geldig([[[(0, 0), (1, 0), (2, 0)]]], verslag), [])
        self.assertEqual(verslag.vervallen, 1)

    def test_union_of_neighbours_has_no_border_inside(self):
        vorm = verenig([[blok(0, 0, 10)], [blok(10, 0, 10)], [blok(50, 0, 10)]])
        self.assertEqual(len(vorm), 2)
        self.assertEqual(dubbele_oppervlakte_vlak(vorm), 600)

    def test_the_largest_part_stays_however_small(self):
        self.assertEqual(zonder_kleintjes([blok(0, 0, 2), blok(9, 9, 3)], 1000), [blok(9, 9, 3)])

    def test_the_same_rows_in_another_order_give_the_same_bytes(self):
        rijen = [Object(f"A{n}", f"naam {n}", "vlak", [blok(n * 5000, 0, 1000)], {"getal": n, "tekst": None})
                 for n in range(5)]
        with tempfile.TemporaryDirectory() as apart:
            een, twee = Path(apart) / "een.gpkg", Path(apart) / "twee.gpkg"
            schrijf_gpkg(een, {"toets": rijen})
            schrijf_gpkg(twee, {"toets": rijen[::-1]})
            self.assertEqual(een.read_bytes(), twee.read_bytes())


if __name__ == "__main__":
    unittest.main()
