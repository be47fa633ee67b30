import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/core/kinds/code/question.ts'
import { answerFile, LANGUAGE_FACTS } from '../../src/core/languages/languages.ts'

test.each(LANGUAGES)(
  '%s: tests are told from answers by their file, and both are code',
  (language) => {
    const { extension, isTestFile, testFile } = LANGUAGE_FACTS[language]
    const answer = answerFile(language, 'answer')
    expect(isTestFile(`hidden/${testFile}`)).toBe(true)
    expect(isTestFile(answer)).toBe(false)
    expect([answer, testFile].every((file) => file.endsWith(extension))).toBe(true)
    expect(answerFile(language, 'write-tests')).toBe(testFile)
  },
)

test('what a check takes for a file of tests, the judge runs as one', () => {
  const { python, typescript } = LANGUAGE_FACTS
  for (const file of ['test_a.py', 'a_test.py', 'a_tests.py', 'test.py', 'sub/tests.py'])
    expect(python.isTestFile(file), file).toBe(true)
  for (const file of ['a.test.ts', 'a_spec.mts', 'sub/test-a.js'])
    expect(typescript.isTestFile(file), file).toBe(true)
  for (const file of ['contest.ts', 'latest.ts', 'attest.py'])
    expect(typescript.isTestFile(file) || python.isTestFile(file), file).toBe(false)
})
