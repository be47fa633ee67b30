import threading
import unittest

from answer import gather

MARKER = "hidden-marker-4b1f"


class GatherTest(unittest.TestCase):
    def test_keeps_the_order(self):
        last = threading.Event()

        def load(key):
            if key == "c":
                last.set()
            self.assertTrue(last.wait(0.5), "c did not run beside the others")
            return "value of " + key

        self.assertEqual(gather(["a", "b", "c"], 3, load), ["value of a", "value of b", "value of c"])

    def test_uses_the_limit(self):
        together = threading.Barrier(3, timeout=0.5)

        def load(key):
            together.wait()
            return key * 2

        self.assertEqual(gather(list(range(6)), 3, load), [0, 2, 4, 6, 8, 10])

    def test_keeps_the_limit(self):
        lock = threading.Lock()
        running = peak = 0

        def load(key):
            nonlocal running, peak
            with lock:
                running += 1
                peak = max(peak, running)
            threading.Event().wait(0.01)
            with lock:
                running -= 1
            return key

        self.assertEqual(gather(list(range(12)), 4, load), list(range(12)))
        self.assertLessEqual(peak, 4)
        self.assertEqual(running, 0, "calls still running after the return")

    def test_raises_the_failure(self):
        def load(key):
            if key == "b":
                raise KeyError(len(MARKER))
            return key

        with self.assertRaises(KeyError):
            gather(["a", "b", "c"], 2, load)

    def test_edges(self):
        self.assertEqual(gather([], 2, str), [])
        with self.assertRaises(ValueError):
            gather(["a"], 0, str)


if __name__ == "__main__":
    unittest.main()
