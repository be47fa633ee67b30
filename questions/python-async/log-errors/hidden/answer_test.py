import itertools
import tracemalloc
import unittest

from answer import summarize


def line(time, path="/orders", status=200):
    return f"{time} 10.0.0.7 GET {path} {status}\n"


class LogErrors(unittest.TestCase):
    def test_requests_and_errors_of_each_window(self):
        lines = [
            line(60, status=200),
            line(61, status=500),
            line(119, status=404),
            line(120, status=599),
            line(121, status=503),
            line(360, status=302),
        ]
        seen = [(each[0], each[1], each[2]) for each in summarize(lines, 60, 3)]
        self.assertEqual(seen, [(60, 3, 1), (120, 2, 2), (360, 1, 0)], "start, requests and errors, windows of 60 s")
        lines = [line(1700000099, status=499), line(1700000100, status=500)]
        seen = [(each[0], each[1], each[2]) for each in summarize(lines, 50, 3)]
        self.assertEqual(seen, [(1700000050, 1, 0), (1700000100, 1, 1)], "start, requests and errors, windows of 50 s")

    def test_the_worst_paths_of_each_window(self):
        def failing(time, *paths):
            return [line(time, path, 503) for path in paths]

        lines = failing(0, "/pay", "/cart", "/login", "/cart", "/buy", "/pay", "/cart?page=2&q=?")
        lines += [line(1, "/fine"), line(1, "/login", 404), line(1, "/login", 404)]
        lines += failing(10, "/login", "/b", "/c", "/a")
        lines += [line(20, "/cart", 404)]
        seen = [each[4] for each in summarize(lines, 10, 3)]
        self.assertEqual(seen[0], [("/cart", 3), ("/pay", 2), ("/buy", 1)], "the three worst paths from 0 on")
        self.assertEqual(seen[1], [("/a", 1), ("/b", 1), ("/c", 1)], "the three worst paths from 10 on, all equal")
        self.assertEqual(seen[2], [], "no errors from 20 on")
        seen = [each[4] for each in summarize(lines, 10, 9)]
        self.assertEqual(len(seen[0]), 4, "paths with errors, fewer than the 9 asked for")

    def test_malformed_lines_are_counted(self):
        good = line(60).rstrip("\n")
        bad = [
            "",
            "\n",
            "Traceback (most recent call last):\n",
            "60 10.0.0.7 GET /orders\n",
            "60 10.0.0.7 GET /orders 200 12\n",
            "60 10.0.0.7 GET /orders 2xx\n",
            "60 10.0.0.7 GET /orders 99\n",
            "60 10.0.0.7 GET /orders 099\n",
            "60 10.0.0.7 GET /orders 600\n",
            "60 10.0.0.7 GET /orders 2000\n",
            "60 10.0.0.7 GET /orders 50²\n",
            "60 10.0.0.7 GET /orders 5\uff10\uff10\n",
            "6\uff10 10.0.0.7 GET /orders 200\n",
            "60.5 10.0.0.7 GET /orders 200\n",
            "-60 10.0.0.7 GET /orders 200\n",
            "6² 10.0.0.7 GET /orders 200\n",
            "now 10.0.0.7 GET /orders 200\n",
            "9" * 5000 + " 10.0.0.7 GET /orders 200\n",
            "60 10.0.0.7  GET /orders 200\n",
        ]
        for each in bad:
            seen = [tuple(window)[:4] for window in summarize([good, each], 60, 3)]
            self.assertEqual(seen, [(60, 1, 0, 1)], f"start, requests, errors, malformed, with the line {each[:40]!r}")
        lines = ["?\n", line(60), "?\n", "?\n", line(119), line(180), line(240), "?\n"]
        seen = [(each[0], each[3]) for each in summarize(lines, 60, 3)]
        self.assertEqual(seen, [(60, 3), (180, 0), (240, 1)], "start and malformed lines, windows of 60 s")

    def test_the_end_of_the_lines_ends_the_last_window(self):
        self.assertEqual(list(summarize([], 60, 3)), [], "no lines")
        self.assertEqual(list(summarize(["?\n", "?\n"], 60, 3)), [], "no good lines")
        self.assertEqual(
            [tuple(each) for each in summarize([line(0, status=500)], 60, 3)],
            [(0, 1, 1, 0, [("/orders", 1)])],
            "one line, at the time 0",
        )

    def test_a_window_is_reported_as_soon_as_it_is_over(self):
        read = 0

        def endless():
            nonlocal read
            for time in itertools.count(0, 10):
                read += 1
                if read > 1000:
                    raise AssertionError("1000 lines were read, and no window was reported")
                yield line(time)

        reports = iter(summarize(endless(), 60, 3))
        self.assertEqual(next(reports)[0], 0)
        self.assertEqual(read, 7, "lines read for the first window of 60 s, one line every 10 s")
        self.assertEqual(next(reports)[0], 60)
        self.assertEqual(read, 13, "lines read for two windows of 60 s, one line every 10 s")

    def test_memory_does_not_grow_with_the_lines(self):
        for what, seconds in (("one window", 10**9), ("100 windows", 20)):
            lines = (line(n, f"/orders/{n % 7}?id={n}", 500 + n % 5) for n in range(2_000))
            for _ in summarize([line(0), line(60)], 60, 3):
                pass
            tracemalloc.start()
            try:
                for _ in summarize(lines, seconds, 3):
                    pass
                peak = tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
            self.assertLess(peak, 60_000, f"bytes held at the most, for 2000 lines in {what}")
