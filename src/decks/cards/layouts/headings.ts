// Headings of one level are the questions, what stands below them the answers; those above it are chapters.
import { headingOf, type Line, levelOf, titleOf } from '../note-lines.ts'
import { cut } from './blocks.ts'
import { type Layout, NOTHING, type Reading } from './layout.ts'
import { isQuestion } from './question-like.ts'

export const headings: readonly Layout[] = [1, 2, 3, 4, 5, 6].map((level) => ({
  name: `h${level}`,
  trust: 0.95,
  isMarked: false,
  read: (lines) => read(lines, level),
}))

const NUMBERED =
  /^[^\p{L}\p{N}]{0,3}(?:Q|Question|问题|题目|第)? ?\d{1,4} ?[题问]?[.)、．:：–-]|^[\d.]+ /iu

function read(lines: readonly Line[], level: number): readonly Reading[] {
  const own = lines.filter((line) => levelOf(line) === level)
  if (own.length === 0) return []
  const all = readWhere(lines, level, () => true)
  const some = own.filter((line) => isAsked(headingOf(line)))
  // The others are then parts of an answer, such as "In depth".
  if (some.length < 2 || some.length === own.length) return [all]
  return [all, readWhere(lines, level, isAsked)]
}

const isAsked = (heading: string): boolean => NUMBERED.test(heading) || isQuestion(heading)

function readWhere(
  lines: readonly Line[],
  level: number,
  isStart: (heading: string) => boolean,
): Reading {
  const reading = cut(lines, {
    startOf: (line) => {
      const heading = levelOf(line) === level ? headingOf(line) : ''
      return heading !== '' && isStart(heading) ? heading : undefined
    },
    unlabelled: 'rest',
    endLevel: level - 1,
  })
  if (reading.cards.length === 0) return NOTHING
  // A heading with nothing below it is the heading of a chapter, unless it asks.
  const isOpen = ({ front }: { front: string }): boolean => isQuestion(front)
  return {
    ...reading,
    title: level === 1 ? null : titleOf(lines),
    unfinished: reading.unfinished.filter(isOpen),
    unused: [
      ...reading.unused,
      ...reading.unfinished.filter((one) => !isOpen(one)).map(({ line }) => line),
    ].toSorted((a, b) => a - b),
  }
}
