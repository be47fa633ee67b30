// Which reading of a file is the one that was meant: it explains most of the text, with fronts that are plausible.
import { MAX_TEXT } from '../read/check-nodes.ts'
import type { Flashcard } from './flashcard.ts'
import type { Layout, Reading } from './layouts/layout.ts'
import { questionIn, roleOf } from './layouts/marks.ts'
import { isPartName, isQuestion } from './layouts/question-like.ts'
import { headingOf, isBlank, isRule, type Line, levelOf } from './note-lines.ts'

/** Answers longer than this hold more than one. */
const LONG = 2500
const VERY_LONG = 6000
const LONGEST_FRONT = 600

/** From 0 to 1. */
export type Weigh = (reading: Reading, layout: Layout) => number

export function weighing(lines: readonly Line[]): Weigh {
  const said = lines.filter((line) => !isBlank(line) && !isRule(line)).length
  const asked = countsOf(lines, isAsking)
  return ({ cards, unused, unfinished }, layout) => {
    if (cards.length === 0 || said === 0) return 0
    const explained = 1 - unused.length / said
    const isSeries = numberedOn(cards)
    const plausible = cards.map((card, i) => {
      const end = (cards[i + 1]?.place.line ?? lines.length + 1) - 1
      const within =
        layout.name === 'table' || isSeries ? 0 : countBetween(asked, card.place.line + 1, end)
      return plausibility(card, within, layout.isMarked || isSeries)
    })
    const mean =
      (sum(plausible) + (unfinished.length > cards.length ? 0.1 : 0.5) * unfinished.length) /
      (plausible.length + unfinished.length)
    const distinct = new Set(cards.map(({ front }) => front)).size / cards.length
    const lonely = cards.length === 1 && !layout.isMarked ? 0.7 : 1
    const overlong = cards.filter(({ back }) => back.length > MAX_TEXT).length / cards.length
    // One is left out and named; where they are many the file was cut in the wrong places.
    const tooLong = overlong === 0 ? 1 : overlong < 0.1 ? 0.8 : 0.3
    const isMeant = layout.isMarked && explained > 0.1
    const share = isMeant ? 0.5 + explained / 2 : explained
    return share * mean * distinct ** 2 * lonely * tooLong * layout.trust
  }
}

/** `1.`, `2.`, `3.` … through the whole file: somebody counted the questions. */
function numberedOn(cards: readonly Flashcard[]): boolean {
  const numbers = cards.flatMap(({ front }) => {
    const number =
      /^[^\p{L}\p{N}]{0,3}(?:Q|Question|第)?\s?(\d{1,4})\s?[题问]?[.):：、．）]/iu.exec(front)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  const next = numbers.filter((number, i) => i > 0 && number === (numbers[i - 1] ?? 0) + 1).length
  return next >= 5 && next >= 0.85 * (cards.length - 1)
}

function plausibility({ front, back }: Flashcard, within: number, isMeant: boolean): number {
  let chance = isQuestion(front) || isMeant ? 1 : 0.6
  if (isPartName(front) || !/\p{L}/u.test(front)) chance *= 0.1
  if (front.length > LONGEST_FRONT && !isMeant) chance *= 0.6
  // A chapter has its parts right below it.
  if (!isMeant && /^#{1,6} /.test(back)) chance *= 0.3
  if (back.length > VERY_LONG) chance *= 0.4
  else if (back.length > LONG) chance *= 0.75
  if (within > 0) chance *= within > 1 ? 0.4 : 0.8
  return chance
}

/** A line at which another layout would begin a card. */
function isAsking(line: Line): boolean {
  if (line.isCode) return false
  if (levelOf(line) > 0 && isQuestion(headingOf(line))) return true
  return (
    questionIn(line) !== undefined || roleOf(line) === 'front' || /^\s*\?{1,2}\s*$/.test(line.text)
  )
}

/** How many there are up to each line. */
function countsOf(lines: readonly Line[], is: (line: Line) => boolean): readonly number[] {
  let count = 0
  return [0, ...lines.map((line) => (count += is(line) ? 1 : 0))]
}

const countBetween = (counts: readonly number[], from: number, to: number): number =>
  (counts[to] ?? 0) - (counts[from - 1] ?? 0)

const sum = (all: readonly number[]): number => all.reduce((whole, one) => whole + one, 0)
