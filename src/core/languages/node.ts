// What TypeScript and JavaScript have in common.
import { type LanguageFacts, matches, type TestNames } from './language-facts.ts'
import { nodeFaults } from './written-node.ts'

export const node = {
  isTestFile: (path) => /(?:[._-](?:test|spec)|^(?:.*\/)?test[._-].*)\.[cm]?[jt]s$/.test(path),
  testNames,
  faults: nodeFaults,
  comment: { line: '//', block: ['/*', '*/'] },
  moduleFile: { name: 'package.json', text: '{ "private": true, "type": "module" }\n' },
  hasGate: false,
  hasRaceDetector: false,
  hasLeakCheck: false,
  canBeSeparate: false,
  highlight: 'typescript',
} as const satisfies Omit<LanguageFacts, 'extension' | 'testFile'>

function testNames(sources: readonly string[]): TestNames {
  const names = matches(sources, /\b(?:test|it|describe|suite)(?:\.\w+)*\s*\(\s*(['"`])(.*?)\1/g, 2)
  const isMadeWhileRunning = sources.some((source) =>
    /\b(?:test|it|describe|suite)(?:\.\w+)*\s*\(\s*(?:[^'"`\s]|`[^`]*\$\{)/.test(source),
  )
  return {
    names,
    has: (name) =>
      isMadeWhileRunning ||
      names.includes(name) ||
      // A test inside a suite: "suite > test".
      name.split(' > ').every((part) => names.includes(part)) ||
      // A subtest may stand behind a slash.
      name.split(/ > |\//).every((part) => names.includes(part)),
  }
}
