/** Folders as public tracks have them, made up. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder with these files, under a name of its own. */
export function folderOf(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'exercise-')), name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

export const config = (files: object, more: object = {}): string =>
  JSON.stringify({ authors: [], files, blurb: '', ...more })

export const GO_FILES = {
  '.meta/config.json': config(
    {
      solution: ['odd_sum.go'],
      test: ['odd_sum_test.go', 'cases_test.go'],
      example: ['.meta/example.go'],
      editor: ['limits.go'],
    },
    { source: 'A book', source_url: 'https://example.org/book' },
  ),
  '.docs/introduction.md': '# Introduction\n\nOdd numbers are not even.\n',
  '.docs/instructions.md': '# Instructions\n\nAdd the odd ones.\n',
  '.meta/example.go':
    'package oddsum\n\nimport (\n\t"os"\n\t"strings"\n)\n\nfunc Sum(ns []int) int {\n\tstrings.NewReader(os.Args[0])\n\ts := 0\n\tfor _, n := range ns {\n\t\tif n%2 != 0 && n < Most {\n\t\t\ts += n\n\t\t}\n\t}\n\treturn s\n}\n',
  'odd_sum.go': 'package oddsum\n\nfunc Sum(ns []int) int {\n\tpanic("Please implement Sum")\n}\n',
  'limits.go': 'package oddsum\n\nconst Most = 1000\n',
  'odd_sum_test.go':
    'package oddsum_test\n\nimport (\n\t"testing"\n\n\t"oddsum"\n)\n\nfunc TestAddsOddOnes(t *testing.T) {\n\tif got := oddsum.Sum([]int{1, 2, 3}); got != 4 {\n\t\tt.Fatalf("got %d, want 4", got)\n\t}\n}\n\nfunc TestMostHTTPPorts(t *testing.T) {\n\tif oddsum.Sum([]int{2001}) != 0 {\n\t\tt.Fatal("it counts")\n\t}\n}\n\nfunc BenchmarkSum(b *testing.B) {}\n',
  'cases_test.go': 'package oddsum_test\n\nvar cases = []int{1}\n',
  'go.mod': 'module oddsum\n\ngo 1.26\n',
} as const

export const TS_FILES = {
  '.meta/config.json': config({
    solution: ['leap.ts'],
    test: ['leap.test.ts'],
    example: ['.meta/proof.ci.ts'],
  }),
  '.docs/instructions.md': '# Instructions\n\nIs it a leap year?\n',
  '.meta/proof.ci.ts': 'export const isLeap = (year: number): boolean => year % 4 === 0\n',
  'leap.ts':
    "export function isLeap(year: number): boolean {\n  throw new Error('Remove this')\n}\n",
  'leap.test.ts':
    "import { describe, it, expect, xit } from '@jest/globals'\nimport { isLeap } from './leap.ts'\n\ndescribe('leap', () => {\n  it('divisible by 4', () => {\n    expect(isLeap(2016)).toBeTruthy()\n  })\n\n  xit('not divisible by 4', () => {\n    expect(isLeap(2015)).toBe(false)\n  })\n})\n",
} as const

export const PYTHON_FILES = {
  '.meta/config.json': config({
    solution: ['lists.py'],
    test: ['lists_test.py'],
    exemplar: ['.meta/exemplar.py'],
    editor: ['lists_test_data.py', 'lists_shared.py'],
  }),
  '.docs/instructions.md': '# Instructions\n\nTake the first.\n',
  '.meta/exemplar.py':
    'from lists_shared import FIRST\n\n\ndef first(values):\n    return values[FIRST]\n',
  'lists.py': 'from lists_shared import FIRST\n\n\ndef first(values):\n    pass\n',
  'lists_shared.py': 'FIRST = 0\n',
  'lists_test_data.py': 'CASES = [([1, 2], 1)]\n',
  'lists_test.py':
    'import unittest\nimport pytest\nfrom lists import first\nfrom lists_test_data import CASES\n\n\nclass ListsTest(unittest.TestCase):\n    @pytest.mark.task(taskno=1)\n    def test_first_of_two(self):\n        for values, want in CASES:\n            self.assertEqual(first(values), want)\n',
} as const
