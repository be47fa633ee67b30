import { describe, expect, test } from 'vitest'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import { HAS_PYTHON } from './bench.ts'
import { judgeMade, type Made, statuses } from './made-question.ts'

const ANSWER = `def add(a, b):
    return a + b


def half(a):
    return a / 2


def refuse(x):
    raise ValueError("no %s" % x)


class Box:
    def __init__(self):
        self.things = []

    def put(self, thing):
        self.things.append(thing)
`
const judged = (
  hidden: Made['hidden'],
  { answer = ANSWER, ...changes }: Partial<CodeQuestion> & { readonly answer?: string } = {},
) => judgeMade({ language: 'python', answer, hidden, changes })
const messages = async (hidden: string) =>
  (await judged(hidden)).tests.map(({ status, message }) => `${status}: ${message}`)

describe.runIf(HAS_PYTHON)('tests of pytest', () => {
  test('plain functions and classes are tests, and unittest beside them', async () => {
    const judgement = await judged(`import unittest
import pytest
from answer import add


def helper():
    return 1


def test_adds():
    assert add(helper(), 2) == 3


class TestMore:
    def setup_method(self):
        self.n = 1

    def test_again(self):
        self.n += 1
        assert add(self.n, 0) == 2

    def test_begins_anew(self):
        assert self.n == 1


class Old(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_old(self):
        self.assertEqual(add(1, 1), 2)

    @pytest.mark.skip(reason="not yet")
    def test_skipped(self):
        self.fail()


async def test_later():
    assert add(1, 1) == 2
`)
    expect(judgement.detail).toBe('')
    expect(judgement).toMatchObject({ verdict: 'AC' })
    expect(statuses(judgement)).toEqual([
      'test_old: pass',
      'test_adds: pass',
      'test_again: pass',
      'test_begins_anew: pass',
      'test_later: pass',
    ])
  })

  const SETS = `import pytest
from answer import add


@pytest.mark.parametrize("a, b, want", [(1, 2, 3), (1.5, 0, 1.5), pytest.param(2, 2, 5, id="wrong")])
def test_adds(a, b, want):
    assert add(a, b) == want


@pytest.mark.parametrize("x", [1, 2])
@pytest.mark.parametrize("y", ["a", pytest.param("b", marks=pytest.mark.skip)], ids=["first", "second"])
def test_both(x, y):
    assert add(str(x), y) == str(x) + y
`

  test('each set of parameters is a row', async () => {
    const judgement = await judged(SETS)
    expect(judgement).toMatchObject({ verdict: 'WA' })
    expect(statuses(judgement)).toEqual([
      'test_adds[1-2-3]: pass',
      'test_adds[1.5-0-1.5]: pass',
      'test_adds[wrong]: fail',
      'test_both[first-1]: pass',
      'test_both[first-2]: pass',
    ])
    expect(judgement.tests[2]?.message).toBe('got 4, want 5')
  })

  test('a question lists a set, or the function for all of them', async () => {
    const listed = (name: string) => judged(SETS, { tests: [{ name, title: name }] })
    expect(await listed('test_adds[1.5-0-1.5]')).toMatchObject({ verdict: 'AC' })
    const all = await listed('test_adds')
    expect(statuses(all)).toEqual(['test_adds: fail'])
    expect(all.tests[0]?.message).toBe('[wrong]: got 4, want 5')
  })

  test('raises, approx, fail, skip and xfail', async () => {
    expect(
      await messages(`import pytest
from answer import half, refuse


def test_raises():
    with pytest.raises(ValueError, match="no .t") as caught:
        refuse("it")
    assert str(caught.value) == "no it"
    pytest.raises(ValueError, refuse, 1)


def test_raises_nothing():
    with pytest.raises((KeyError, ValueError)):
        half(1)


def test_raises_another_message():
    with pytest.raises(ValueError, match="yes"):
        refuse("it")


def test_approx():
    assert half(0.6) == pytest.approx(0.3)
    assert [half(0.2), 1] == pytest.approx([0.1, 1])
    assert {"a": half(2)} == pytest.approx({"a": 1.0000001})
    assert half(2) != pytest.approx(1.1)
    assert half(2) == pytest.approx(1.1, abs=0.2)


def test_not_near():
    assert half(1) == pytest.approx(0.6)


def test_fails():
    pytest.fail("so it is")


def test_skips():
    pytest.skip("not here")


@pytest.mark.xfail
def test_expected():
    assert half(1) == 3
`),
    ).toEqual([
      'pass: ',
      'fail: nothing was raised, want KeyError or ValueError',
      "fail: got 'no it', want a message that matches 'yes'",
      'pass: ',
      'fail: got 0.5, want approx(0.6)',
      'fail: so it is',
      'pass: ',
    ])
  })

  test('a plain assert says what it got and wanted', async () => {
    expect(
      await messages(`from answer import add

def test_equal(): assert add(1, 1) == 3
def test_in(): assert add(1, 1) in [3, 4]
def test_less(): assert add(1, 1) < 2
def test_true(): assert add(0, 0)
def test_false(): assert not add(1, 0)
def test_own(): assert add(1, 0) == 2, "its own words"
def test_both(): assert add(1, 0) == 1 and add(1, 1) == 3
`),
    ).toEqual([
      'fail: got 2, want 3',
      'fail: got 2, want one of [3, 4]',
      'fail: got 2, want less than 2',
      'fail: got 0, want something true',
      'fail: got 1, want something false',
      'fail: its own words',
      'fail: got False, want something true',
    ])
  })

  test('fixtures of every scope, that take others, have parameters, and put away', async () => {
    const judgement = await judged({
      'conftest.py': 'import pytest\n\n@pytest.fixture\ndef from_conftest(): return 7\n',
      'answer_test.py': `import pytest
from answer import Box

LOG = []


class Own:
    def put(self, thing):
        return None


@pytest.fixture
def box(shared):
    made = Box()
    LOG.append("made")
    yield made
    LOG.append("away")


@pytest.fixture(scope="module")
def shared():
    LOG.append("shared")
    return LOG


@pytest.fixture(params=[1, 2], ids=["one", "two"])
def number(request):
    return request.param


@pytest.fixture(autouse=True)
def always():
    LOG.append("always")


def test_first(box):
    box.put(1)
    assert LOG == ["always", "shared", "made"]


def test_second(box, shared):
    assert LOG == ["always", "shared", "made", "away", "always", "made"]


def test_numbers(number, from_conftest):
    assert number in (1, 2) and from_conftest == 7


def test_built_in(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("x")
    monkeypatch.setenv("HERE", "yes")
    monkeypatch.setattr(Own, "put", lambda self, thing: 5)
    assert Own().put(1) == 5


def test_restored():
    assert Own().put(1) is None


class TestOwn:
    @pytest.fixture
    def mine(self):
        return self.n

    def setup_method(self):
        self.n = 3

    def test_mine(self, mine):
        assert mine == 3
`,
    })
    expect(judgement.tests.filter(({ status }) => status !== 'pass')).toEqual([])
    expect(judgement).toMatchObject({ verdict: 'AC' })
    expect(statuses(judgement)).toHaveLength(7)
  })

  test('what fails while a fixture is put away is no pass', async () => {
    const away = (scope: string) =>
      judged(`import pytest

@pytest.fixture(scope="${scope}")
def f():
    yield 1
    raise ValueError("away")

def test_it(f):
    assert f == 1
`)
    expect(await away('function')).toMatchObject({ verdict: 'WA' })
    expect(await away('module')).toMatchObject({ verdict: 'RE' })
  })

  test('a missing name of the answer stays its own when the tests say it in their words', async () => {
    const judgement = await judged(`import unittest

try:
    from answer import gone
except ImportError as error:
    raise ImportError("MISSING: we tried to import gone") from None


class It(unittest.TestCase):
    def test_it(self):
        gone()
`)
    expect(judgement).toMatchObject({ verdict: 'CE', reason: 'signature' })
    expect(judgement.detail).toContain('we tried to import gone')
  })

  test.each([
    [
      'pytest.warns',
      'import pytest\n\ndef test_it():\n    with pytest.warns(UserWarning):\n        pass\n',
    ],
    [
      'pytest.register_assert_rewrite',
      'from pytest import register_assert_rewrite\n\ndef test_it(): pass\n',
    ],
    ['the fixture capsys', 'def test_it(capsys):\n    pass\n'],
    [
      'request.node',
      'import pytest\n\n@pytest.fixture\ndef f(request): return request.node\n\ndef test_it(f): pass\n',
    ],
  ])('what is not here is the fault of the question and named: %s', async (what, hidden) => {
    expect(await judged(hidden)).toMatchObject({
      verdict: 'IE',
      detail: expect.stringContaining(`need ${what},`),
    })
  })
})
