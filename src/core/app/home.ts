/** The rows of home, and what is started from them. */

import type { UnfinishedMock } from '../interview/solo/solo.ts'
import { type CatalogQuestion, nextUp } from '../practice/catalog.ts'
import type { PlannedMock } from '../practice/mock-choice.ts'
import { startable } from '../practice/tonight.ts'
import type { Item } from '../practice/tonight-items.ts'
import type { TrackState } from '../practice/tracks.ts'
import type { QuestionName } from '../question/question.ts'
import type { Form } from '../question/short-form.ts'
import type { App, Asked, DraftInfo, Evening } from './app.ts'

export const allQuestions = ({ catalog }: Pick<App, 'catalog'>): readonly CatalogQuestion[] =>
  catalog.decks.flatMap(({ questions }) => questions)

/** The rows of home that Enter starts: drafts first, then what is next. */
export type HomeRow =
  | { readonly type: 'draft'; readonly draft: DraftInfo }
  /** A mock that was left. */
  | { readonly type: 'mock'; readonly mock: UnfinishedMock }
  /** The mock that tonight is for. */
  | { readonly type: 'planned'; readonly mock: PlannedMock }
  /** Tonight's session, in its order; where it is done, what there is beyond it. */
  | { readonly type: 'tonight'; readonly item: Item }
  /** What to do where the session has nothing: the unseen, then the weakest. */
  | { readonly type: 'next'; readonly question: CatalogQuestion }
  | { readonly type: 'track'; readonly track: TrackState }
  | { readonly type: 'deck'; readonly deck: string }

export function homeRows(
  app: Pick<App, 'catalog' | 'progress' | 'drafts' | 'evening' | 'unfinished'>,
): readonly HomeRow[] {
  // A draft of a deck that is not loaded waits until it is; one that was put off is found in its deck.
  const names = new Set(allQuestions(app).map(({ name }) => name))
  const drafts = app.drafts.filter(
    ({ question }) => names.has(question) && !app.evening.held.has(question),
  )
  const isDrafted = new Set(drafts.map(({ question }) => question))
  const rows = rowsToStart(app).filter((row) => !isDrafted.has(questionOf(row).name))
  const { mock } = app.evening.tonight
  return [
    ...(app.unfinished ? [{ type: 'mock', mock: app.unfinished } as const] : []),
    ...(mock && !isNewcomer(app) ? [{ type: 'planned', mock } as const] : []),
    ...drafts.map((draft): HomeRow => ({ type: 'draft', draft })),
    ...rows,
    // A glimpse of an older version has none.
    ...(app.evening.track ? [{ type: 'track', track: app.evening.track } as const] : []),
    ...app.catalog.decks.map(({ name }): HomeRow => ({ type: 'deck', deck: name })),
  ]
}

type Startable = Extract<HomeRow, { type: 'tonight' | 'next' }>

const questionOf = (row: Startable): CatalogQuestion =>
  row.type === 'tonight' ? row.item.question : row.question

const isNewcomer = ({ progress, drafts }: Pick<App, 'progress' | 'drafts'>): boolean =>
  progress.size === 0 && drafts.length === 0

/** A newcomer sees one question only: the first one. After that it is the session, and never more than that. */
function rowsToStart({
  catalog,
  progress,
  drafts,
  evening,
}: Pick<App, 'catalog' | 'progress' | 'drafts' | 'evening'>): readonly Startable[] {
  if (!isNewcomer({ progress, drafts }))
    return startable(evening.tonight).map((item) => ({ type: 'tonight', item }))
  const open = allQuestions({ catalog }).filter(({ name }) => !evening.held.has(name))
  const [first] = nextUp(open, progress)
  return first ? [{ type: 'next', question: first }] : []
}

/** The session from one of its rows on: what Enter starts. An answer that was put down is begun with, or comes in its place. */
export function sessionFrom(
  rows: readonly HomeRow[],
  at: number,
  evening: Pick<Evening, 'tonight'>,
): readonly Asked[] {
  const ofTonight = new Set(startable(evening.tonight).map(({ question }) => question.name))
  return rows.slice(at).flatMap((row, i): readonly Asked[] => {
    if (row.type === 'next') return [{ question: row.question.name, form: null }]
    if (row.type === 'tonight') return [asked(row.item.question.name, row.item.form)]
    if (row.type !== 'draft') return []
    const { question, form, isElsewhere } = row.draft
    return i === 0 || (!isElsewhere && ofTonight.has(question)) ? [asked(question, form)] : []
  })
}

/** The next of a track, outside tonight's time. */
export const trackQueue = ({ next }: TrackState): readonly Asked[] =>
  next.map((question) => asked(question, 'long'))

const asked = (question: QuestionName, form: Form): Asked => ({
  question,
  form: form === 'long' ? null : form,
})

/** All of a deck outside the schedule, from one of its questions round to the one before it, without what is put off. */
export function cramFrom(
  questions: readonly CatalogQuestion[],
  at: number,
  held: Evening['held'],
): readonly Asked[] {
  return [...questions.slice(at), ...questions.slice(0, at)].flatMap(({ name }) =>
    held.has(name) ? [] : [{ question: name, form: null, isCram: true } as const],
  )
}

/** `m` on home: there is something to make a mock of, or one to go on with. */
export const canMock = ({ catalog, unfinished }: Pick<App, 'catalog' | 'unfinished'>): boolean =>
  unfinished !== null || (catalog.plans ?? []).length > 0
