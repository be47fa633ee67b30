/** The list of the stories as rows: gaps first, then the stories, the numbers, the newest posting. */

import type { Coverage } from '../../../core/bank/posting/coverage.ts'
import type { StoriesView, StoryCard } from '../../../core/bank/view.ts'
import { LETTERS } from '../../../core/question.ts'
import type { StoryResult } from '../../../core/star/story.ts'
import { tagIn } from '../../../core/text.ts'
import { clean, cleanLine } from '../../../text/clean.ts'
import { padEnd, widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import type { StyledRow } from '../../theme.ts'
import { BLANK, columns, heading, signedRows, textRows } from '../plain.ts'
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

export function listRows(view: StoriesView, cursor: number, paper: StoriesPaper): Drawn {
  const { words, width } = paper
  const above = [...matrixRows(view, paper), BLANK, heading(words.bank.stories.title)]
  const stories = view.stories.map((story, i) => storyRow(story, i === cursor, paper))
  return {
    cursorRow: stories.length === 0 ? 0 : above.length + cursor,
    rows: [
      ...above,
      ...(stories.length === 0 ? textRows(words.bank.stories.empty, width) : stories),
      BLANK,
      ...numberRows(view, paper),
      BLANK,
      ...postingRows(view, paper),
    ],
  }
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
  const shown = matrix.slice(0, MOST_COMPETENCIES)
  const column = Math.min(24, Math.max(...shown.map(({ competency }) => widthOf(competency))))
  const left = matrix.length - shown.length
  return [
    titled(say.title, say.gaps(gaps, matrix.length)),
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

const titled = (title: string, note: string): StyledRow => [
  { text: title, style: 'heading' },
  { text: `  ${clean(note)}`, style: 'dim' },
]

/** Two signs a letter, in the order of the letters. */
export const scoreText = (letters: StoryResult['letters'], signs: Signs): string =>
  LETTERS.map((letter) => dots(letters[letter].score, signs)).join(' ')

export const dots = (score: number, { on, off }: Signs): string =>
  on.repeat(score) + off.repeat(2 - score)

const SCORES = 14

function storyRow(story: StoryCard, isHere: boolean, paper: StoriesPaper): StyledRow {
  const { words, signs, width, contentLang } = paper
  const text = shownText(story, contentLang)
  const languages = story.texts.map(({ lang }) => lang).join(' ')
  const conflicts = new Set(story.texts.flatMap((one) => one.conflicts)).size
  const flag = conflicts === 0 ? '' : `${signs.warn} ${words.bank.ledger.short(conflicts)}`
  const isNarrow = width < 60
  const sides = isNarrow ? 0 : Math.max(8, widthOf(languages)) + 2 + Math.max(0, widthOf(flag)) + 2
  return columns(
    [
      { text: isHere ? signs.pointer : ' ', width: 1, style: 'accent' },
      {
        text: text?.title ?? story.id,
        width: Math.max(8, width - 1 - 2 - 2 - SCORES - sides),
        style: isHere ? 'accent' : 'plain',
      },
      { text: text ? scoreText(text.result.letters, signs) : '', width: SCORES },
      ...(isNarrow
        ? []
        : [
            { text: languages, width: Math.max(8, widthOf(languages)), style: 'dim' as const },
            { text: flag, width: widthOf(flag), style: 'warn' as const },
          ]),
    ],
    signs.more,
  )
}

function numberRows({ conflicts }: StoriesView, paper: StoriesPaper): readonly StyledRow[] {
  const { words, signs, width } = paper
  const say = words.bank.ledger
  if (conflicts.length === 0) return [titled(say.title, say.noConflict)]
  return [
    titled(say.title, say.found(conflicts.length)),
    ...conflicts.flatMap((conflict) =>
      signedRows(signs.warn, 'warn', conflictText(conflict, words), width),
    ),
    ...textRows(say.advice, width, 'dim', 2),
  ]
}

function postingRows({ posting }: StoriesView, paper: StoriesPaper): readonly StyledRow[] {
  const { words, width } = paper
  const say = words.bank.postings
  if (!posting) return textRows(say.empty, width, 'dim')
  const { covered, of, orphans } = posting.coverage
  return [
    titled(cleanLine(say.title(posting.title)), say.covered(covered, of)),
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
