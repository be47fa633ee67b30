import { type LanguageFacts, matches, type TestNames } from './language-facts.ts'
import { pythonFaults } from './written-python.ts'

export const python = {
  extension: '.py',
  testFile: 'answer_test.py',
  isTestFile: (path) => /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|tests?)\.py$/.test(path),
  testNames,
  faults: pythonFaults,
  comment: { line: '#', block: null },
  moduleFile: null,
  hasGate: false,
  hasRaceDetector: false,
  hasLeakCheck: false,
  canBeSeparate: true,
  highlight: 'python',
} as const satisfies LanguageFacts

function testNames(sources: readonly string[]): TestNames {
  const methods = matches(sources, /^\s*(?:async\s+)?def\s+(test\w*)\s*\(/gm)
  const classes = matches(sources, /^class\s+(\w+)/gm)
  const isMadeWhileRunning = sources.some((source) => /\bsetattr\s*\(/.test(source))
  // What stands in brackets are the parameters of one case; a subtest stands behind its test: `test_sum [empty] (n=0)`.
  const last = (name: string) => name.split(/[[ /]/, 1)[0]?.split('.').at(-1) ?? ''
  return {
    names: [...methods, ...classes],
    has: (name) => isMadeWhileRunning || methods.includes(last(name)),
  }
}
