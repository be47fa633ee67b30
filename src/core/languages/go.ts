import { type LanguageFacts, matches, type TestNames } from './language-facts.ts'
import { goFaults } from './written-go.ts'

export const go = {
  extension: '.go',
  testFile: 'answer_test.go',
  isTestFile: (path) => path.endsWith('_test.go'),
  testNames,
  faults: goFaults,
  comment: { line: '//', block: ['/*', '*/'] },
  moduleFile: { name: 'go.mod', text: 'module sparr.example/task\n\ngo 1.25\n' },
  hasGate: true,
  hasRaceDetector: true,
  hasLeakCheck: true,
  canBeSeparate: false,
  highlight: 'go',
} as const satisfies LanguageFacts

function testNames(sources: readonly string[]): TestNames {
  const names = matches(sources, /^func\s+((?:Test|Fuzz|Example)\w*)\s*\(/gm)
  // A subtest is named after a slash; its name is made while running.
  return { names, has: (name) => names.includes(name.split('/', 1)[0] ?? '') }
}
