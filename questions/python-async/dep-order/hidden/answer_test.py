import random
import unittest

from answer import CycleError, waves


def shuffled(needs, seed):
    """The same needs, with the services and their lists in another order."""
    dice = random.Random(seed)
    services = list(needs)
    dice.shuffle(services)
    return {service: dice.sample(needs[service], len(needs[service])) for service in services}


def chain(length):
    """s0000 needs s0001, which needs s0002, and so on; the last one needs nothing."""
    return {f"s{n:04}": [f"s{n + 1:04}"] if n + 1 < length else [] for n in range(length)}


def shop():
    return {
        "web": ["api", "auth"],
        "api": ["orders", "auth"],
        "orders": ["db", "queue"],
        "auth": ["db"],
        "db": [],
        "queue": [],
        "docs": [],
        "mail": ["queue"],
    }


class DepOrder(unittest.TestCase):
    def path_of(self, needs):
        try:
            seen = waves(needs)
        except CycleError as error:
            return list(error.path)
        self.fail(f"no CycleError for {str(needs)[:200]}, but {str(seen)[:200]}")

    def test_a_service_goes_out_right_after_what_it_needs(self):
        want = [["db", "docs", "queue"], ["auth", "mail", "orders"], ["api"], ["web"]]
        self.assertEqual([sorted(wave) for wave in waves(shop())], want)
        late = {"z": ["a", "m"], "m": ["a"], "a": [], "b": ["a", "z"], "c": ["a"]}
        self.assertEqual([sorted(wave) for wave in waves(late)], [["a"], ["c", "m"], ["z"], ["b"]])

    def test_the_same_needs_give_the_same_waves(self):
        want = [["db", "docs", "queue"], ["auth", "mail", "orders"], ["api"], ["web"]]
        for seed in range(20):
            needs = shuffled(shop(), seed)
            before = {service: list(needed) for service, needed in needs.items()}
            self.assertEqual(waves(needs), want, f"the services came in the order {list(before)}")
            self.assertEqual(needs, before, "what was handed in has been changed")
        many = {"b": ["a", "a", "c"], "a": ["c", "c"], "c": []}
        self.assertEqual(waves(many), [["c"], ["a"], ["b"]], f"needs named twice: {many}")

    def test_a_service_that_is_only_needed_goes_out_too(self):
        self.assertEqual(waves({"web": ["api", "db"], "api": ["db"]}), [["db"], ["api"], ["web"]])
        self.assertEqual(waves({"web": ["api"]}), [["api"], ["web"]])
        self.assertEqual(waves({"web": []}), [["web"]])
        self.assertEqual(waves({}), [], "nothing to deploy")

    def test_a_cycle_is_told_as_a_path(self):
        needs = {"api": ["orders"], "orders": ["stock"], "stock": ["api"]}
        self.assertEqual(self.path_of(needs), ["api", "orders", "stock", "api"], f"{needs}")
        needs = {"b": ["c"], "c": ["a", "d"], "a": ["b"], "d": []}
        self.assertEqual(self.path_of(needs), ["a", "b", "c", "a"], f"{needs}")
        needs = {"api": ["api", "db"], "db": [], "web": ["api"]}
        self.assertEqual(self.path_of(needs), ["api", "api"], f"{needs}")

    def test_the_path_is_a_cycle_and_nothing_but_one(self):
        needs = {"a": ["b"], "b": ["m"], "m": ["x"], "x": ["k"], "k": ["m", "db"], "z": ["m"], "db": [], "c": ["db"]}
        for seed in range(20):
            self.assertEqual(self.path_of(shuffled(needs, seed)), ["k", "m", "x", "k"], f"{needs}")
        tangled = {"f": ["d", "e"], "d": ["b", "e"], "e": ["b", "f"], "b": ["f", "c"], "c": ["d"], "a": ["f", "c"]}
        path = self.path_of(tangled)
        self.assertEqual(path[0], path[-1], f"the path {path} does not come back to its beginning")
        self.assertEqual(path[0], min(path), f"the path {path} does not begin with its smallest name")
        self.assertEqual(len(set(path)), len(path) - 1, f"the path {path} names a service twice")
        for service, needed in zip(path, path[1:]):
            self.assertIn(needed, tangled[service], f"the path is {path}, and {service} does not need {needed}")
        twice = {"b": ["d"], "d": ["b"], "c": ["a"], "a": ["c"]}
        for needs in (tangled, twice):
            paths = {tuple(self.path_of(shuffled(needs, seed))) for seed in range(20)}
            self.assertEqual(len(paths), 1, f"the same needs in another order give another path: {needs}")

    def test_a_chain_may_be_thousands_long(self):
        want = [[f"s{n:04}"] for n in reversed(range(3000))]
        self.assertTrue(waves(chain(3000)) == want, "the waves of 3000 services, of which each needs the next")
        needs = chain(3000)
        needs["s2999"] = ["s0000"]
        path = self.path_of(needs)
        self.assertTrue(set(path) == set(needs), "the path of 3000 services, of which the last needs the first")
