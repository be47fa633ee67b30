import math
import unittest

from answer import SlidingWindow


class RateWindow(unittest.TestCase):
    def setUp(self):
        self.time = 1000.0

    def limiter(self, limit, seconds):
        return SlidingWindow(limit, seconds, lambda: self.time)

    def at(self, time):
        self.time = 1000.0 + time

    def test_the_limit_holds(self):
        for limit in (1, 3):
            self.at(0)
            limiter = self.limiter(limit, 10)
            seen = []
            for n in range(limit + 2):
                self.at(n * 0.25)
                seen.append(limiter.allow("ada"))
            self.assertEqual(seen, [True] * limit + [False, False], f"requests within a second, limit {limit} in 10 s")

    def test_a_request_counts_for_exactly_the_window(self):
        for seconds in (10, 0.5):
            for share, want in ((0.875, False), (0.96875, False), (1, True), (1.5, True)):
                self.at(0)
                limiter = self.limiter(2, seconds)
                limiter.allow("ada")
                self.at(seconds * 0.75)
                limiter.allow("ada")
                self.at(seconds * share)
                what = f"after {seconds * share:g} s, limit 2 in {seconds:g} s, taken at 0 and {seconds * 0.75:g}"
                self.assertIs(limiter.allow("ada"), want, what)
                if want:
                    self.assertIs(limiter.allow("ada"), False, f"one more, {what}")

    def test_a_refused_request_does_not_count(self):
        limiter = self.limiter(2, 10)
        self.assertEqual([limiter.allow("ada"), limiter.allow("ada")], [True, True])
        for second in range(1, 10):
            self.at(second)
            self.assertIs(limiter.allow("ada"), False, f"after {second} s, limit 2 in 10 s")
        self.at(10.25)
        seen = [limiter.allow("ada"), limiter.allow("ada"), limiter.allow("ada")]
        self.assertEqual(seen, [True, True, False], "after 10.25 s, limit 2 in 10 s")

    def test_keys_have_nothing_to_do_with_each_other(self):
        limiter = self.limiter(1, 10)
        other = self.limiter(1, 10)
        self.assertEqual([limiter.allow("ada"), limiter.allow("bob"), other.allow("ada")], [True, True, True])
        self.at(5)
        self.assertEqual([limiter.allow("eve"), limiter.wait("ada"), limiter.wait("eve")], [True, 5, 10])
        self.at(12)
        self.assertEqual([limiter.allow("ada"), limiter.allow("bob"), limiter.allow("eve")], [True, True, False])

    def test_several_at_once_are_all_or_none(self):
        limiter = self.limiter(5, 10)
        self.assertIs(limiter.allow("ada", 3), True, "3 of 5")
        self.assertIs(limiter.allow("ada", 3), False, "3 more of 5")
        self.assertIs(limiter.allow("ada", 2), True, "2 more, after 3 were refused as a whole")
        self.assertIs(limiter.allow("ada"), False, "one more than 5")
        self.assertIs(self.limiter(5, 10).allow("ada", 6), False, "6 at once of 5")
        self.assertIs(self.limiter(5, 10).allow("ada", 5), True, "5 at once of 5")
        self.at(11)
        self.assertIs(limiter.allow("ada", 5), True, "5 of 5, after 11 s")

    def test_wait_says_how_long_and_takes_nothing(self):
        limiter = self.limiter(3, 10)
        self.assertEqual([limiter.wait("ada"), limiter.wait("ada", 3)], [0, 0], "nothing was taken yet, limit 3")
        limiter.allow("ada")
        self.at(2)
        limiter.allow("ada")
        self.at(3)
        for _ in range(5):
            self.assertEqual(limiter.wait("ada"), 0, "two of 3 were taken")
        limiter.allow("ada")
        self.at(4.5)
        seen = [limiter.wait("ada", cost) for cost in (1, 2, 3)]
        self.assertEqual(seen, [5.5, 7.5, 8.5], "for 1, 2 and 3 at once, after 4.5 s; taken at 0, 2 and 3 of 10 s")
        self.assertEqual(limiter.wait("ada", 4), math.inf, "4 at once will never be allowed, limit 3")
        self.at(13.5)
        self.assertEqual([limiter.wait("ada", 3), limiter.allow("ada", 3)], [0, True], "all have run out after 13.5 s")
