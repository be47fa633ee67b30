// Numbered questions with their answers below: `1. What is …`, `2、什么是…`, `**3) Why …**`.
import { isBlank, type Line, levelOf } from '../note-lines.ts'
import { cut } from './blocks.ts'
import type { Layout, Reading } from './layout.ts'
import { isQuestion } from './question-like.ts'

export const numbered: Layout = { name: 'numbered', trust: 0.9, isMarked: false, read }

const NUMBER =
  /^ {0,3}(?:\*\*|__)?(?:[（(【]|第)?([0-9]{1,4}|[一二三四五六七八九十]{1,3})(?:题|问)?(?:[)）】.、．:：](?:\*\*|__)?\s{0,4}|\s)(.+)$/

type Candidate = { readonly number: number; readonly text: string; readonly isFresh: boolean }

function read(lines: readonly Line[]): readonly Reading[] {
  const candidates = lines.map((line, index) => candidateIn(line, lines[index - 1]))
  const asking = candidates.map((one) => (one && isQuestion(one.text) ? one : undefined))
  return [candidates, asking].flatMap((all) => {
    const starts = inOrder(all)
    if (starts.size === 0) return []
    return [cut(lines, { startOf: (_, index) => starts.get(index), unlabelled: 'rest' })]
  })
}

function candidateIn(line: Line, before: Line | undefined): Candidate | undefined {
  if (line.isCode || levelOf(line) > 0) return undefined
  const found = NUMBER.exec(line.text)
  if (!found) return undefined
  const text = unbold((found[2] ?? '').trim(), line.text)
  const isFresh = before !== undefined && levelOf(before) > 0
  return {
    number: numberOf(found[1] ?? ''),
    text,
    isFresh: isFresh || before === undefined || isBlank(before),
  }
}

/** Numbers that count on; lists within answers begin anew and do not. */
function inOrder(all: readonly (Candidate | undefined)[]): ReadonlyMap<number, string> {
  const starts = new Map<number, string>()
  let last = 0
  // `1.` on every line is counted by whoever shows it.
  const areOnes = all.filter((one) => one?.number === 1).length * 2 > all.filter(Boolean).length
  all.forEach((one, index) => {
    if (!one) return
    const isNext = one.number > last && one.number <= last + 3
    const isAnew = one.number === 1 && one.isFresh && isQuestion(one.text)
    if (!isNext && !isAnew && !(areOnes && one.number === 1)) return
    starts.set(index, one.text)
    last = one.number
  })
  return starts
}

function numberOf(written: string): number {
  const digit = (sign: string): number => '一二三四五六七八九'.indexOf(sign) + 1
  if (/^\d/.test(written)) return Number(written)
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written]
  return written.includes('十') ? (digit(tens) || 1) * 10 + digit(ones) : digit(ones)
}

/** Emphasis that began before the number. */
function unbold(text: string, line: string): string {
  const sign = /^ {0,3}(\*\*|__)/.exec(line)?.[1]
  return sign && text.split(sign).length % 2 === 0 ? text.replace(sign, '').trim() : text
}
