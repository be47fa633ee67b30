// What the files of an answer are called.
import type { Language, Mode } from '../core/question.ts'

export const EXTENSIONS: Readonly<Record<Language, string>> = {
  go: '.go',
  typescript: '.ts',
  javascript: '.js',
  python: '.py',
}

const TEST_FILES: Readonly<Record<Language, string>> = {
  go: 'answer_test.go',
  typescript: 'answer.test.ts',
  javascript: 'answer.test.js',
  python: 'answer_test.py',
}

/** The file the candidate writes, unless the question names another. */
export function answerFile(language: Language, mode: Mode): string {
  return mode === 'write-tests' ? TEST_FILES[language] : `answer${EXTENSIONS[language]}`
}
