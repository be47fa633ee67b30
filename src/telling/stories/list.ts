/** The list of the stories as rows: gaps first, then the stories, the numbers, the newest posting. */

import type { Coverage } from '../../core/bank/posting/coverage.ts'
import type { StoriesView, StoryCard } from '../../core/bank/view.ts'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import { tagIn } from '../../core/question/text.ts'
import type { StoryResult } from '../../core/star/story.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { cut, padEnd, widthOf } from '../../text/width.ts'
import type { Words } from '../../words/words.ts'
import { BLANK, columns, heading, signedRows, textRows } from '../plain.ts'
import type { Signs } from '../signs.ts'
import type { StyledRow } from '../style.ts'
import { competencyText } from './competency.ts'
import { conflictText } from './ledger-text.ts'

export type StoriesPaper = {
  readonly words: Words
  readonly signs: Signs
  readonly width: number
  /** Of which the texts are shown where a story has it. */
  readonly contentLang: string
}

type Drawn = { readonly rows: readonly StyledRow[]; readonly cursorRow: number }

/** Competencies that are shown before the stories begin. */
const MOST_COMPETENCIES = 7

/** The cursor stands on stories, then on the numbers, then on the posting. */
export const stopsOf = (view: StoriesView): number => slotsOf(view) + 2

/** Where there is no story, the line that says so. */
const slotsOf = ({ stories }: StoriesView): number => Math.max(1, stories.length)

export function listRows(view: StoriesView, cursor: number, paper: StoriesPaper): Drawn {
  const { words, width } = paper
  const { length } = view.stories
  const slots = slotsOf(view)
  const top = [...matrixRows(view, paper), BLANK, heading(words.bank.stories.title)]
  const stories =
    length === 0 ? textRows(words.bank.stories.empty, width) : storyTable(view, cursor, paper)
  const numbers = numberRows(view, cursor === slots, paper)
  const posting = postingRows(view, cursor === slots + 1, paper)
  const upToNumbers = [...top, ...stories, BLANK, ...numbers]
  const rows = [...upToNumbers, BLANK, ...posting]
  // Of a section all of it is to be seen.
  const ends = [upToNumbers.length - 1, rows.length - 1]
  return { rows, cursorRow: cursor < slots ? top.length + cursor : (ends[cursor - slots] ?? 0) }
}

/** The text that stands for a story. */
export function shownText(
  story: StoryCard,
  wanted: string,
): StoryCard['texts'][number] | undefined {
  const tag = tagIn(
    story.texts.map(({ lang }) => lang),
    wanted,
  )
  return story.texts.find(({ lang }) => lang === tag) ?? story.texts[0]
}

function matrixRows({ matrix }: StoriesView, paper: StoriesPaper): readonly StyledRow[] {
  const { words, signs, width } = paper
  const say = words.bank.matrix
  if (matrix.length === 0) return [heading(say.title), ...textRows(say.empty, width)]
  const gaps = matrix.filter(({ stories }) => stories.length === 0).length
  const shown = matrix
    .slice(0, MOST_COMPETENCIES)
    .map((row) => ({ ...row, competency: competencyText(row.competency, words) }))
  const column = Math.min(24, Math.max(...shown.map(({ competency }) => widthOf(competency))))
  const left = matrix.length - shown.length
  return [
    ...titled(say.title, say.gaps(gaps, matrix.length), paper),
    ...shown.map(({ competency, stories }): StyledRow => {
      const isGap = stories.length === 0
      return [
        { text: `${isGap ? signs.fail : signs.pass} `, style: isGap ? 'bad' : 'good' },
        ...columns(
          [
            { text: competency, width: column },
            {
              text: stories.join(words.marks.comma) || say.none,
              width: Math.max(4, width - column - 4),
              style: isGap ? 'dim' : 'plain',
            },
          ],
          signs.more,
        ),
      ]
    }),
    ...(left > 0 ? textRows(say.more(left), width, 'dim', 2) : []),
  ]
}

/** A heading with its sum behind it, or below it where there is no room for both. */
function titled(
  title: string,
  note: string,
  { width, signs }: StoriesPaper,
  isHere = false,
): readonly StyledRow[] {
  const said = clean(note)
  const begin = `${isHere ? `${signs.pointer} ` : ''}${cleanLine(title)}`
  const room = width - widthOf(said) - 2
  if (room < Math.min(LEAST_TITLE, widthOf(begin)))
    return [heading(cut(begin, width, signs.more)), ...textRows(said, width, 'dim')]
  return [
    [
      { text: cut(begin, room, signs.more), style: 'heading' },
      { text: `  ${said}`, style: 'dim' },
    ],
  ]
}

const LEAST_TITLE = 24

/** Two signs a letter, in the order of the letters. */
const scoreText = (letters: StoryResult['letters'], signs: Signs): string =>
  LETTERS.map((letter) => dots(letters[letter].score, signs)).join(' ')

export const dots = (score: number, { on, off }: Signs): string =>
  on.repeat(score) + off.repeat(2 - score)

const SCORES = 14

type Cells = {
  readonly title: string
  readonly scores: string
  readonly languages: string
  readonly flag: string
}

function cellsOf(story: StoryCard, { words, signs, contentLang }: StoriesPaper): Cells {
  const text = shownText(story, contentLang)
  const conflicts = new Set(story.texts.flatMap((one) => one.conflicts)).size
  return {
    title: text?.title ?? story.id,
    scores: text ? scoreText(text.result.letters, signs) : '',
    languages: story.texts.map(({ lang }) => lang).join(' '),
    flag: conflicts === 0 ? '' : `${signs.warn} ${words.bank.ledger.short(conflicts)}`,
  }
}

function storyTable(
  { stories }: StoriesView,
  cursor: number,
  paper: StoriesPaper,
): readonly StyledRow[] {
  const { signs, width } = paper
  const all = stories.map((story) => cellsOf(story, paper))
  const widest = (key: keyof Cells): number => Math.max(...all.map((cells) => widthOf(cells[key])))
  const [languages, flag] = [widest('languages'), widest('flag')]
  const sides = isNarrow(width) ? 0 : languages + 2 + (flag > 0 ? flag + 2 : 0)
  const title = Math.max(8, width - 1 - 2 - 2 - SCORES - sides)
  return all.map((cells, i) =>
    columns(
      [
        { text: i === cursor ? signs.pointer : ' ', width: 1, style: 'accent' },
        { text: cells.title, width: title, style: i === cursor ? 'accent' : 'plain' },
        { text: cells.scores, width: SCORES },
        ...(isNarrow(width)
          ? []
          : [{ text: cells.languages, width: languages, style: 'dim' as const }]),
        ...(isNarrow(width) || flag === 0
          ? []
          : [{ text: cells.flag, width: flag, style: 'warn' as const }]),
      ],
      signs.more,
    ),
  )
}

/** Below this, languages and flags leave no room for the titles. */
const isNarrow = (width: number): boolean => width < 60

function numberRows(
  { conflicts }: StoriesView,
  isHere: boolean,
  paper: StoriesPaper,
): readonly StyledRow[] {
  const { words, signs, width } = paper
  const say = words.bank.ledger
  if (conflicts.length === 0) return titled(say.title, say.noConflict, paper, isHere)
  return [
    ...titled(say.title, say.found(conflicts.length), paper, isHere),
    ...conflicts.flatMap((conflict) =>
      signedRows(signs.warn, 'warn', conflictText(conflict, words), width),
    ),
    ...textRows(say.advice, width, 'dim', 2),
  ]
}

function postingRows(
  { posting }: StoriesView,
  isHere: boolean,
  paper: StoriesPaper,
): readonly StyledRow[] {
  const { words, width } = paper
  const say = words.bank.postings
  if (!posting) return textRows(say.empty, width, 'dim')
  const { covered, of, orphans } = posting.coverage
  return [
    ...titled(say.title(posting.title), say.covered(covered, of), paper, isHere),
    ...heatRows(posting.coverage, paper),
    ...(orphans.length === 0 ? textRows(say.allCovered, width) : []),
  ]
}

/** Each key word with a sign: in a story, in an answer only, nowhere. Those nobody answers come first. */
function heatRows({ rows }: Coverage, paper: StoriesPaper): readonly StyledRow[] {
  const { words, signs, width } = paper
  const groups = [
    { sign: signs.fail, style: 'bad' as const, name: words.bank.postings.nowhere },
    { sign: signs.warn, style: 'warn' as const, name: words.bank.postings.answered },
    { sign: signs.pass, style: 'good' as const, name: words.bank.postings.inStories },
  ]
  const column = Math.max(...groups.map(({ name }) => widthOf(name)))
  return groups.flatMap(({ sign, style, name }, i) => {
    const some = rows.filter(({ stories, attempts }) =>
      i === 2 ? stories.length > 0 : stories.length === 0 && attempts.length > 0 === (i === 1),
    )
    if (some.length === 0) return []
    const list = some.map(({ keyword }) => cleanLine(keyword)).join(words.marks.comma)
    return signedRows(`${sign} ${padEnd(name, column)} `, style, list, width)
  })
}
