/** The tables of docs/content.md: what the shipped decks cover. The prose around them is written by hand. */
import { commonOf, LEVELS } from '../src/core/kinds/common.ts'
import { AXES, type Deck, KINDS, type Question } from '../src/core/question/question.ts'
import { type Text, textIn } from '../src/core/question/text.ts'
import { en } from '../src/words/en.ts'

const BEGIN = '<!-- The tables: npm run content writes them. -->'
const END = '<!-- The end of the tables. -->'
const OFTEN = 4
const DIFFICULTIES = [1, 2, 3, 4, 5]

/** The page with its tables made anew. */
export function contentPage(page: string, decks: readonly Deck[]): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined)
    throw new Error(`docs/content.md needs its two marks, ${BEGIN} and ${END}`)
  return [before, BEGIN, '\n\n', tables(decks), '\n\n', END, after].join('')
}

type Row = { readonly name: string; readonly questions: readonly Question[] }

function tables(decks: readonly Deck[]): string {
  const byDeck = decks.map(
    (deck): Row => ({
      name: textIn(deck.title, 'en', deck.lang),
      questions: deck.questions.map(({ question }) => question),
    }),
  )
  const full = byDeck.filter(({ questions }) => questions.length > 0)
  const empty = byDeck.filter(({ questions }) => questions.length === 0)
  const all = full.flatMap(({ questions }) => questions)
  const axes = [...new Set([...AXES, ...all.flatMap(({ axis }) => axis ?? [])])]
  const byTopic = [...axes, undefined].map(
    (axis): Row => ({
      name: axis ?? 'no topic',
      questions: all.filter((question) => question.axis === axis),
    }),
  )
  const total: Row = { name: 'all', questions: all }
  return [
    `${all.length} questions in ${full.length} decks, ${hours(all)} of speaking and solving; ${often(all)} of them have \`common\` ${OFTEN} or 5.`,
    ...(empty.length > 0
      ? [`Without a question so far: ${empty.map(({ name }) => name).join('; ')}.`]
      : []),
    `A cell counts ${LEVELS.join(' / ')}.`,
    byKind('topic', [...byTopic.filter(({ questions }) => questions.length > 0), total]),
    byKind('deck', [...full, total]),
    spread([...full, total]),
    '## Deck by deck',
    ...decks.filter(({ questions }) => questions.length > 0).flatMap(pageOf),
  ].join('\n\n')
}

/** A deck: what it is for, and its questions in their order. */
function pageOf({ id, title, summary = '', lang, questions }: Deck): readonly string[] {
  const say = (text: Text): string => textIn(text, 'en', lang).trim()
  const rows = questions.map(({ question }) => [
    `\`${question.id}\` ${cell(say(question.title))}`,
    en.kinds[question.kind],
    question.level,
    String(question.minutes),
    String(question.difficulty),
    String(commonOf(question)),
  ])
  return [
    `### ${say(title)} (\`${id}\`)`,
    ...(summary === '' ? [] : [say(summary)]),
    table(['question', 'kind', 'level', 'minutes', 'difficulty', 'common'], rows),
  ]
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

function byKind(head: string, rows: readonly Row[]): string {
  const cells = (questions: readonly Question[]): string =>
    questions.length === 0
      ? ''
      : LEVELS.map((level) => questions.filter((one) => one.level === level).length).join(' / ')
  return table(
    [head, ...KINDS.map((kind) => en.kinds[kind]), 'together'],
    rows.map(({ name, questions }) => [
      name,
      ...KINDS.map((kind) => cells(questions.filter((one) => one.kind === kind))),
      cells(questions),
    ]),
  )
}

const spread = (rows: readonly Row[]): string =>
  table(
    [
      'deck',
      'questions',
      'time',
      ...DIFFICULTIES.map((n) => `difficulty ${n}`),
      `common ${OFTEN}+`,
    ],
    rows.map(({ name, questions }) => [
      name,
      String(questions.length),
      hours(questions),
      ...DIFFICULTIES.map((n) => String(questions.filter((one) => one.difficulty === n).length)),
      String(often(questions)),
    ]),
  )

const often = (questions: readonly Question[]): number =>
  questions.filter((question) => commonOf(question) >= OFTEN).length

function hours(questions: readonly Question[]): string {
  const minutes = Math.round(questions.reduce((sum, one) => sum + one.minutes, 0))
  const [h, min] = [Math.floor(minutes / 60), minutes % 60]
  return h === 0 ? `${min} min` : `${h} h ${min} min`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
