/** Which long question stands in for a mock. */

import { type Day, daysBetween, MINUTE_MS } from '../day.ts'
import { KINDS, type Kind, type QuestionName } from '../question/question.ts'
import type { CatalogQuestion } from './catalog.ts'
import type { Done } from './tonight-items.ts'

/** Shorter ones are no mock. */
export const MOCK_MINUTES = 15

/** What is talked through aloud comes first; what is chosen from options is no mock. */
const TURNS: Readonly<Record<Kind, number | null>> = {
  design: 1,
  code: 2,
  behavioral: 3,
  review: 4,
  estimate: 5,
  recall: 6,
  choice: null,
}
const BY_KIND = KINDS.filter((kind) => TURNS[kind] !== null).toSorted(
  (a, b) => (TURNS[a] ?? 0) - (TURNS[b] ?? 0),
)

type Asked = {
  readonly today: Day
  readonly due: readonly CatalogQuestion[]
  readonly seen: ReadonlySet<QuestionName>
  readonly mayBeNew: boolean
}

/** One that is due, else a new one where that is allowed, else an old one, another every day; null: there is none. */
export function chooseMock(
  questions: readonly CatalogQuestion[],
  { today, due, seen, mayBeNew }: Asked,
): CatalogQuestion | null {
  const isDue = new Set(due.map(({ name }) => name))
  const long = questions.filter(({ minutes }) => minutes >= MOCK_MINUTES)
  for (const kind of BY_KIND) {
    const ofKind = long.filter((one) => one.kind === kind)
    const old = ofKind.filter(({ name }) => seen.has(name))
    const found =
      old.find(({ name }) => isDue.has(name)) ??
      (mayBeNew ? ofKind.find(({ name }) => !seen.has(name)) : undefined) ??
      old[Math.abs(daysBetween('2000-01-01', today)) % Math.max(1, old.length)]
    if (found) return found
  }
  return null
}

export function isMockDone(done: readonly Done[]): boolean {
  return done.some(({ form, budgetMs }) => form === 'long' && budgetMs >= MOCK_MINUTES * MINUTE_MS)
}
