// Lines that end with a question mark, alone, in bold or in a list, with the answer below.
import { isBlank, isRule, type Line, levelOf } from '../note-lines.ts'
import { cut } from './blocks.ts'
import type { Layout, Reading } from './layout.ts'
import { questionIn } from './marks.ts'
import { hasSign } from './question-like.ts'

export const questions: Layout = { name: 'questions', trust: 0.8, isMarked: false, read }

const LONGEST = 300

function read(lines: readonly Line[]): readonly Reading[] {
  const startOf = (line: Line, index: number): string | undefined => {
    if (line.isCode || line.text.length > LONGEST || !hasSign(line.text)) return undefined
    if (questionIn(line) !== undefined) return undefined
    if (levelOf(line) > 0 || /^(?: {4}|\t| {0,3}>|\s*\|)/.test(line.text)) return undefined
    const before = lines[index - 1]
    const isOwn = before === undefined || isBlank(before) || isRule(before) || levelOf(before) > 0
    const signed = /^ {0,3}(?:[-*+] +|\d{1,4}[.)、] *|\*\*|__)/.exec(line.text)
    if (!isOwn && !signed) return undefined
    return plainOf(line.text.replace(/^ {0,3}(?:[-*+] +|\d{1,4}[.)、] *)/, ''))
  }
  if (!lines.some((line, index) => !isBlank(line) && startOf(line, index) !== undefined)) return []
  return [cut(lines, { startOf, unlabelled: 'rest' })]
}

/** Bold as a whole says only that it is a question. */
const plainOf = (text: string): string => /^(\*\*|__)(.*)\1$/.exec(text.trim())?.[2] ?? text.trim()
