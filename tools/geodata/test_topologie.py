# SPDX-License-Identifier: EUPL-1.2
import random
import unittest

from ringen import dubbele_oppervlakte
from topologie import Bogen, botst, vereenvoudig, vereenvoudig_boog


def randen(ring):
    return {frozenset(paar) for paar in zip(ring, ring[1:] + ring[:1])}


def rafelgrens(zaad, stappen=60):
    """A jagged line from (0, 0) to (0, 6000)."""
    toeval = random.Random(zaad)
    return [(0, 0)] + [(toeval.randint(-40, 40), 100 * i) for i in range(1, stappen)] + [(0, 100 * stappen)]


class Botsing(unittest.TestCase):
    def test_crossing_touching_and_overlap_are_seen(self):
        self.assertTrue(botst((0, 0), (10, 10), (0, 10), (10, 0)))
        self.assertTrue(botst((0, 0), (10, 0), (5, 0), (5, 9)))
        self.assertTrue(botst((0, 0), (10, 0), (4, 0), (20, 0)))
        self.assertTrue(botst((0, 0), (10, 0), (10, 0), (0, 0)))

    def test_a_common_end_or_no_contact_is_fine(self):
        self.assertFalse(botst((0, 0), (10, 0), (10, 0), (20, 0)))
        self.assertFalse(botst((0, 0), (10, 0), (10, 0), (10, 9)))
        self.assertFalse(botst((0, 0), (10, 0), (0, 1), (10, 1)))
        self.assertFalse(botst((0, 0), (10, 0), (11, 0), (20, 0)))


class Vereenvoudigen(unittest.TestCase):
    def test_neighbours_keep_exactly_one_common_border(self):
        for zaad in range(20):
            grens = rafelgrens(zaad)
            links = grens + [(-5000, 6000), (-5000, 0)]
            rechts = grens[::-1] + [(5000, 0), (5000, 6000)]
            (nieuw_links, nieuw_rechts), botsingen = vereenvoudig([links, rechts], 50)
            self.assertEqual(botsingen, 0)
            self.assertLess(len(nieuw_links), len(links) // 2)
            samen = abs(dubbele_oppervlakte(nieuw_links)) + abs(dubbele_oppervlakte(nieuw_rechts))
            self.assertEqual(samen, 2 * 10_000 * 6000)
            self.assertTrue(randen(nieuw_links) & randen(nieuw_rechts))

    def test_an_enclave_and_its_hole_stay_the_same_ring(self):
        gat = [(1000 + dx, 1000 + dy) for dx, dy in ((0, 0), (300, 20), (600, 0), (620, 300), (600, 600), (0, 600))]
        buiten = [(0, 0), (3000, 0), (3000, 3000), (0, 3000)]
        (_, als_gat, als_vlak), _ = vereenvoudig([buiten, gat[::-1], gat[2:] + gat[:2]], 50)
        self.assertEqual(randen(als_gat), randen(als_vlak))
        self.assertLess(len(als_gat), len(gat))

    def test_an_island_near_a_straightened_coast_is_not_cut_off(self):
        """The coast bulges 80 m around an island: with 100 m tolerance it would run straight through it."""
        kust = [(0, 0), (1000, 0), (1900, 0), (2000, 80), (2100, 0), (4000, 0), (4000, 3000), (0, 3000)]
        eiland = [(1980, 10), (2020, 10), (2020, 30), (1980, 30)]
        (nieuwe_kust, nieuw_eiland), botsingen = vereenvoudig([kust, eiland], 100)
        self.assertEqual(botsingen, 0)
        self.assertIn((2000, 80), nieuwe_kust)
        self.assertGreaterEqual(len(nieuw_eiland), 3)

    def test_two_arcs_between_the_same_ends_do_not_collapse(self):
        (ring, _, _), botsingen = vereenvoudig([
            [(0, 0), (500, -10), (1000, 0), (500, 10)],
            [(0, 0), (500, 10), (1000, 0), (1000, 900), (0, 900)],
            [(0, 0), (0, -900), (1000, -900), (1000, 0), (500, -10)]], 100)
        self.assertEqual(botsingen, 0)
        self.assertNotEqual(dubbele_oppervlakte(ring), 0)

    def test_a_closed_arc_keeps_a_triangle_and_tolerance_zero_keeps_all(self):
        rond = [(0, 0), (3, -1), (5, 0), (5, 5), (0, 5), (0, 0)]
        self.assertGreaterEqual(len(vereenvoudig_boog(rond, 1000)), 4)
        self.assertEqual(vereenvoudig_boog(rond, 0), list(range(6)))

    def test_arcs_rebuild_the_input_when_nothing_is_left_out(self):
        ringen = [[(0, 0), (9, 0), (9, 9), (0, 9)], [(9, 0), (20, 0), (20, 9), (9, 9)]]
        net = Bogen(ringen)
        self.assertEqual([randen(ring) for ring in net.ringen(net.bogen)], [randen(ring) for ring in ringen])
        self.assertEqual(len(net.bogen), 3)


if __name__ == "__main__":
    unittest.main()
