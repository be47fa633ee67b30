"""Tests of pytest's kind among the hidden ones: plain functions, classes, marks, parametrize and fixtures."""

import re
import sys

NEEDED = re.compile(
    r"^\s*(?:import|from)\s+pytest\b|^(?:async\s+)?def\s+test|^class\s+Test\w*(?:\(\s*\))?:|\bassert\b", re.MULTILINE
)


def wants(sources):
    return any(NEEDED.search(source) for source in sources)


class Tests:
    """What the runner asks; `lack` is told what is not here, and ends the run."""

    def __init__(self, lack):
        from . import names

        names.lack = lack
        sys.modules["pytest"] = names
        self.opened, self.shared = [], []

    def code(self, source, file):
        from . import asserts

        return asserts.telling(source, file), {asserts.TELL: asserts.tell}

    def cases(self, module, listed, load):
        import unittest

        from . import cases, fixtures, names

        its = list(vars(module).values())
        # Beside unittest's own a function may be a helper, whatever its name.
        is_old = any(isinstance(one, type) and issubclass(one, unittest.TestCase) for one in its)
        is_new = any(one is names or isinstance(one, names.Fixture) for one in its)
        if is_old and not is_new:
            return []
        loaded = fixtures.Fixtures([module, *load])
        self.opened.append(loaded)
        return list(cases.cases_in(module, loaded, listed))

    def close(self):
        for one in self.opened:
            one.close()
