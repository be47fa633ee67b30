// Lines that begin with Q: and A:, in lists, headings and bold too; and C: with [gaps], as other trainers write them.
import { isBlank, type Line, levelOf } from '../note-lines.ts'
import { cut } from './blocks.ts'
import { BRACKETS, gapped } from './gaps.ts'
import type { Layout, Reading } from './layout.ts'
import { answerIn, OPTION, questionIn } from './marks.ts'

export const qa: Layout = { name: 'qa', trust: 1, isMarked: true, read }

const CLOZE = /^C:\s*(\S.*)?$/

function read(lines: readonly Line[]): readonly Reading[] {
  const gaps = new Set<number>()
  const startOf = (line: Line, index: number): string | undefined => {
    const asked = questionIn(line)
    if (asked !== undefined) return asked
    const sentence = line.isCode ? null : CLOZE.exec(line.text)
    if (!sentence || isOptionC(lines, index)) return undefined
    gaps.add(line.number)
    return sentence[1] ?? ''
  }
  const starts = lines.filter((line, index) => !isBlank(line) && startOf(line, index) !== undefined)
  if (starts.length === 0) return []
  const answers = lines.filter((line) => answerIn(line) !== undefined)
  const reading = cut(lines, {
    startOf,
    // Whole files have bold questions and no label for their answers.
    unlabelled: answers.length * 3 < starts.length - gaps.size ? 'rest' : 'unfinished',
    endLevel: levelOfStarts(starts) - 1,
  })
  return [gaps.size > 0 ? withGaps(reading, gaps) : reading]
}

/** A sentence with a gap was taken for a question without an answer, which is what it looks like. */
function withGaps(reading: Reading, gaps: ReadonlySet<number>): Reading {
  const unfinished = reading.unfinished.filter(
    ({ line, front }) => !gaps.has(line) || !gapped(front, [BRACKETS]),
  )
  const made = reading.unfinished.flatMap(({ line, front }) => {
    const sides = gaps.has(line) ? gapped(front, [BRACKETS]) : undefined
    return sides ? [{ ...sides, tags: [], place: { line, column: 1 } }] : []
  })
  const cards = [...reading.cards, ...made].toSorted((a, b) => a.place.line - b.place.line)
  return { ...reading, cards, unfinished }
}

/** Of the headings that questions stand in, where most of them do; else 0. */
function levelOfStarts(starts: readonly Line[]): number {
  const levels = starts.map(levelOf).filter((level) => level > 0)
  return levels.length * 2 > starts.length ? Math.min(...levels) : 0
}

/** `C: three` below `B: two` is an option. */
function isOptionC(lines: readonly Line[], index: number): boolean {
  const before = lines.slice(0, index).findLast((line) => !isBlank(line))
  return before !== undefined && OPTION.exec(before.text)?.[1]?.toUpperCase() === 'B'
}
