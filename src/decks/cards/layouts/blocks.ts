// Cards out of lines: each begins where a layout says so, and holds what follows up to the next, or to a new chapter.
import { type Flashcard, tagOf, type Unfinished } from '../flashcard.ts'
import { headingOf, isBlank, isRule, type Line, levelOf, titleOf } from '../note-lines.ts'
import type { Reading } from './layout.ts'
import { answerIn, OPTION } from './marks.ts'
import { isPartName } from './question-like.ts'
import { sideOf, withOptions } from './side.ts'

/** The first words of a card; undefined on a line where none begins. */
type StartOf = (line: Line, index: number) => string | undefined

export type Cut = {
  readonly startOf: StartOf
  /** A card without the label of an answer: all below its first line is the answer, or there is none. */
  readonly unlabelled: 'rest' | 'unfinished'
  /** Where the answer begins, if not at one of the usual labels. */
  readonly answerOf?: (line: Line) => string | undefined
  /** Headings of this level or above it always end a card. */
  readonly endLevel?: number
}

type Block = {
  readonly first: string
  readonly line: Line
  readonly body: Line[]
  /** The heading it stands under. */
  readonly chapter: string
}

export function cut(lines: readonly Line[], how: Cut): Reading {
  const starts = lines.map((line, index) => (isBlank(line) ? undefined : how.startOf(line, index)))
  const isChapter = chaptersIn(lines, starts, how.endLevel)
  const blocks: Block[] = []
  const unused: number[] = []
  let open: Block | undefined
  const chapters = chaptersOver(lines, starts, isChapter)
  lines.forEach((line, index) => {
    const first = starts[index]
    if (first !== undefined) {
      open = { first, line, body: [], chapter: chapters[index] ?? '' }
      blocks.push(open)
    } else if (isChapter(index)) open = undefined
    else if (open) open.body.push(line)
    else if (!isBlank(line) && !isRule(line)) unused.push(line.number)
  })
  const cards: Flashcard[] = []
  const unfinished: Unfinished[] = []
  for (const block of blocks) {
    const { front, back } = sidesOf(block, how)
    const line = block.line.number
    if (front !== '' && back !== '')
      cards.push({ front, back, tags: tagsOf(block.chapter), place: { line, column: 1 } })
    else if (front !== '' || back !== '')
      unfinished.push({ line, front: front || back, lacks: front === '' ? 'question' : 'answer' })
  }
  return { title: titleOf(lines), cards: withoutLonelyTags(cards), unused, unfinished }
}

/**
 * The heading over each line: for a card that is a heading itself the next one above of a higher level, for others the
 * last one that began a chapter. The heading of the whole says the same of every card.
 */
function chaptersOver(
  lines: readonly Line[],
  starts: readonly (string | undefined)[],
  isChapter: (index: number) => boolean,
): readonly string[] {
  const byLevel: string[] = []
  let last = ''
  return lines.map((line, index) => {
    const level = levelOf(line)
    if (level === 0) return last
    const over = byLevel.slice(2, level).findLast((name) => name !== '' && name !== undefined) ?? ''
    if (starts[index] !== undefined) return over
    byLevel.length = Math.min(byLevel.length, level)
    byLevel[level] = headingOf(line)
    if (isChapter(index)) last = level > 1 ? headingOf(line) : ''
    return last
  })
}

/** A chapter of one card is its title. */
function withoutLonelyTags(cards: readonly Flashcard[]): readonly Flashcard[] {
  const counts = new Map<string, number>()
  for (const tag of cards.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return cards.map((card) => ({
    ...card,
    tags: card.tags.filter((tag) => (counts.get(tag) ?? 0) > 1),
  }))
}

const LONGEST_TAG = 40

/** None of a name that is nothing in Latin letters, or that names a part of any page. */
function tagsOf(chapter: string): readonly string[] {
  const name = chapter.replace(/\((?:[^()]*\d[^()]*|#[^()]*)\)|&/g, ' ')
  const tag = tagOf(name.replace(/^[^\p{L}]*(?:\d+(?:\.\d+)*[.)：:、-]?)?/u, ''))
  const isTag = /[a-z]/.test(tag) && tag.length <= LONGEST_TAG && !isPartName(chapter)
  return isTag ? [tag] : []
}

function sidesOf({ first, line, body }: Block, how: Cut): { front: string; back: string } {
  const answerOf = how.answerOf ?? answerIn
  const at = body.findIndex((one, i) => answerOf(one) !== undefined && !isOption(body, i))
  const found = body[at]
  if (found === undefined) {
    const isRest = how.unlabelled === 'rest' || levelOf(line) > 0
    return isRest && first.trim() !== ''
      ? { front: sideOf([first]), back: sideOf(body) }
      : { front: sideOf([first, ...body]), back: '' }
  }
  const front = sideOf([first, ...body.slice(0, at)])
  // What has to be opened often says again that it is the answer.
  const next = body.findIndex((one, i) => i > at && !isBlank(one))
  const again = answerOf(found) === '' && body[next] ? answerIn(body[next]) : undefined
  const back =
    again === undefined
      ? sideOf([answerOf(found) ?? '', ...body.slice(at + 1)])
      : sideOf([again, ...body.slice(next + 1)])
  return { front, back: withOptions(front, back) }
}

/** `A: one` with `B: two` below it is a choice and no answer. */
function isOption(body: readonly Line[], at: number): boolean {
  if (OPTION.exec(body[at]?.text ?? '')?.[1]?.toUpperCase() !== 'A') return false
  const next = body.slice(at + 1).find((line) => !isBlank(line))
  return next !== undefined && OPTION.exec(next.text)?.[1]?.toUpperCase() === 'B'
}

const CHAPTER =
  /^[^\p{L}\p{N}]*(?:part|chapter|section|unit|lesson)\b|第.{1,4}[章节部篇]|^[^\p{L}\p{N}]*[一二三四五六七八九十]{1,3}、/iu

/**
 * Which headings begin a new chapter, and so end the card before them. Those with a card right below them do, those of the
 * same level or a higher one with them; all others are part of an answer.
 */
function chaptersIn(
  lines: readonly Line[],
  starts: readonly (string | undefined)[],
  endLevel = 0,
): (index: number) => boolean {
  const isDirect = headingsOverCards(lines, starts)
  const often = repeated(lines)
  // The heading over an answer may be of any level.
  const levels = lines.map((line, i) =>
    starts[i] === undefined && answerIn(line) === undefined ? levelOf(line) : 0,
  )
  const begin = starts.findIndex((start) => start !== undefined)
  const known = levels.filter((level, i) => level > 0 && (isDirect.has(i) || i < begin))
  const deepest = Math.max(endLevel, 0, ...new Set(known))
  return (index) => {
    const level = levels[index] ?? 0
    const text = lines[index]?.text ?? ''
    if (level === 0) return false
    if (isDirect.has(index) || level <= endLevel) return true
    if (often.has(text.trim())) return false
    return level <= deepest || CHAPTER.test(text.replace(/^[ #]+/, ''))
  }
}

function headingsOverCards(
  lines: readonly Line[],
  starts: readonly (string | undefined)[],
): ReadonlySet<number> {
  const direct = new Set<number>()
  let isOver = false
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i]
    if (line === undefined || isBlank(line) || isRule(line)) continue
    if (starts[i] !== undefined) isOver = true
    else if (levelOf(line) === 0) isOver = false
    else if (isOver) direct.add(i)
  }
  return direct
}

/** Headings that come again and again are parts of the cards. */
function repeated(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines)
    if (levelOf(line) > 0) counts.set(line.text.trim(), (counts.get(line.text.trim()) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 2).map(([text]) => text))
}
