import { type LanguageFacts, matches, type TestNames } from './language-facts.ts'

export const python = {
  extension: '.py',
  testFile: 'answer_test.py',
  isTestFile: (path) => /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|tests?)\.py$/.test(path),
  testNames,
  comment: { line: '#', block: null },
  moduleFile: null,
  hasGate: false,
  hasRaceDetector: false,
  canBeSeparate: true,
  highlight: 'python',
} as const satisfies LanguageFacts

function testNames(sources: readonly string[]): TestNames {
  const methods = matches(sources, /^\s*(?:async\s+)?def\s+(test\w*)\s*\(/gm)
  const classes = matches(sources, /^class\s+(\w+)/gm)
  const isMadeWhileRunning = sources.some((source) => /\bsetattr\s*\(/.test(source))
  const last = (name: string) => name.split('.').at(-1) ?? ''
  return {
    names: [...methods, ...classes],
    has: (name) => isMadeWhileRunning || methods.includes(last(name)),
  }
}
