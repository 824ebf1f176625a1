# SPDX-License-Identifier: EUPL-1.2
import unittest

from ringen import canoniek, dubbele_oppervlakte, dubbele_oppervlakte_vlak, lees_wkb, naar_raster, schoon, schrijf_wkb

VIERKANT = [(0, 0), (10, 0), (10, 10), (0, 10)]
GAT = [(2, 2), (2, 4), (4, 4), (4, 2)]


class Ringen(unittest.TestCase):
    def test_area_is_positive_counter_clockwise_and_holes_subtract(self):
        self.assertEqual(dubbele_oppervlakte(VIERKANT), 200)
        self.assertEqual(dubbele_oppervlakte(VIERKANT[::-1]), -200)
        self.assertEqual(dubbele_oppervlakte_vlak([[VIERKANT, GAT]]), 192)

    def test_cleaning_removes_repeats_and_spikes_also_across_the_start(self):
        self.assertEqual(schoon([(0, 0), (0, 0), (10, 0), (20, 0), (10, 0), (10, 10), (0, 10)]), VIERKANT)
        self.assertEqual(sorted(schoon([(5, -5), (0, 0), (10, 0), (10, 10), (0, 10), (0, 0)])), sorted(VIERKANT))
        self.assertEqual(schoon([(0, 0), (5, 5), (0, 0)]), [])
        self.assertEqual(schoon([(0, 0), (5, 0), (9, 0)]), [])

    def test_canonical_form_does_not_depend_on_start_direction_or_order(self):
        ander = [(100, 0), (110, 0), (110, 10)]
        een = canoniek([[VIERKANT, GAT], [ander]])
        twee = canoniek([[ander[1:] + ander[:1]], [VIERKANT[::-1], GAT[2:] + GAT[:2]]])
        self.assertEqual(een, twee)
        self.assertEqual(een[0][0][0], (0, 0))
        self.assertLess(dubbele_oppervlakte(een[0][1]), 0)

    def test_a_part_whose_outer_ring_vanishes_takes_its_holes_along(self):
        self.assertEqual(canoniek([[[(0, 0), (1, 0), (2, 0)], GAT], [VIERKANT]]), canoniek([[VIERKANT]]))

    def test_well_known_binary_comes_back_the_same_for_every_kind(self):
        for soort, vorm in (("punt", (155000123, 463000457)), ("lijn", [[(0, 1), (2, 3), (-4, 5)]]),
                            ("vlak", canoniek([[VIERKANT, GAT]]))):
            self.assertEqual(lees_wkb(schrijf_wkb(soort, vorm, 1000), 1000), (soort, vorm))

    def test_a_coordinate_between_millimetres_does_not_come_back(self):
        wkb = schrijf_wkb("punt", (155000123, 463000457), 999)
        soort, vorm = lees_wkb(wkb, 1000)
        self.assertNotEqual(schrijf_wkb(soort, vorm, 1000), wkb)

    def test_an_unknown_geometry_type_is_refused(self):
        with self.assertRaises(ValueError):
            lees_wkb(b"\x01\x07\x00\x00\x00\x00\x00\x00\x00", 1)

    def test_coarser_raster_rounds_half_up(self):
        self.assertEqual(naar_raster([[[(499, 500), (-500, -501), (1499, 1500)]]], 1000), [[[(0, 1), (0, -1), (1, 2)]]])


if __name__ == "__main__":
    unittest.main()
