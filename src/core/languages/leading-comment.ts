import type { Language } from '../kinds/code/question.ts'
import { LANGUAGE_FACTS } from './languages.ts'

/** The lines of the comment that a file begins with, without its signs; none where it begins with code. */
export function leadingComment(language: Language, code: string): readonly string[] {
  const { line, block } = LANGUAGE_FACTS[language].comment
  const text = code.trimStart()
  if (block && text.startsWith(block[0])) {
    const end = text.indexOf(block[1], block[0].length)
    return plain(text.slice(block[0].length, end < 0 ? text.length : end).split('\n'))
  }
  const lines = text.split('\n')
  const after = lines.findIndex((one) => !one.trimStart().startsWith(line))
  const own = after < 0 ? lines : lines.slice(0, after)
  return plain(own.map((one) => one.trimStart().slice(line.length)))
}

const plain = (lines: readonly string[]): readonly string[] =>
  lines.map((one) => one.replace(/^\s*\*?\s*/, '').trim()).filter((one) => one !== '')
