/**
 * A candidate played by a script: two weeks before an interview, 40 minutes an evening in Shanghai, two evenings missed.
 * `node test/bench/simulated-candidate.ts` prints what happened and the plans of the first and of the ninth day.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planText } from '../../src/commands/days/plan-text.ts'
import { addDays, type Day, MINUTE_MS } from '../../src/core/day.ts'
import type { Grade } from '../../src/core/log.ts'
import type { CatalogQuestion } from '../../src/core/practice/catalog.ts'
import type { Plan } from '../../src/core/practice/plan.ts'
import { fsrsScheduler } from '../../src/core/practice/schedule.ts'
import type { Item } from '../../src/core/practice/tonight-items.ts'
import type { Kind } from '../../src/core/question/question.ts'
import type { ShortForm } from '../../src/core/question/short-form.ts'
import { type Place, planAt, tonightAt } from '../../src/session/practice/schedule.ts'
import { settingsOf } from '../../src/store/settings/settings-of.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { en } from '../../src/words/en.ts'
import { attempt } from '../store/entries.ts'

export const MINUTES = 40
const SHANGHAI = 480
const START: Day = '2026-03-02'
export const DAYS = 14
/** Counted from 0. */
const MISSED = [6, 7]
const REPLANNED = 8

export type Evening = {
  readonly date: Day
  /** Of the session as it was listed before it began. */
  readonly listed: number
  /** Time on the clock in the end. */
  readonly clock: number
  readonly answers: readonly { readonly item: Item; readonly grade: Grade }[]
  /** The most that was ever done and still planned together. */
  readonly most: number
}

export type Played = {
  readonly evenings: readonly Evening[]
  readonly first: Plan
  readonly later: Plan
  readonly questions: readonly CatalogQuestion[]
}

/** As many minutes of long forms as the finished decks have: about 2 400. */
export function decks(): readonly CatalogQuestion[] {
  const some = (
    deck: string,
    count: number,
    kind: Kind,
    minutes: number,
    shortForms: readonly ShortForm[] = [],
  ): readonly CatalogQuestion[] =>
    Array.from({ length: count }, (_, i) => ({
      name: `${deck}/${kind}-${i + 1}`,
      kind,
      title: `${kind} ${i + 1}`,
      lang: 'en',
      level: 'owner',
      minutes,
      difficulty: 1 + (i % 5),
      tags: [],
      language: kind === 'code' ? 'go' : null,
      digest: 'd',
      shortForms,
    }))
  return [
    ...some('go-concurrency', 40, 'code', 25, ['debug']),
    ...some('recall', 90, 'recall', 1.5),
    ...some('system-design', 20, 'design', 35, ['estimate', 'contradiction', 'follow-up']),
    ...some('behavioral', 27, 'behavioral', 2.5, ['probe']),
    ...some('estimates', 25, 'estimate', 3),
    ...some('reading', 15, 'review', 8),
  ]
}

export function play(dataDir: string, seed: number): Played {
  const random = sequence(seed)
  const settings = {
    ...settingsOf(new Map(), '/'),
    minutesPerDay: MINUTES,
    interview: addDays(START, DAYS),
  }
  let at = 0
  let count = 0
  const store = openStore({
    dataDir,
    clock: { now: () => at, monoMs: () => at },
    random: (size) => {
      count += 1
      return Uint8Array.from({ length: size }, (_, i) => (count >> (8 * (i % 4))) & 0xff)
    },
    pid: process.pid,
    offsetMin: () => SHANGHAI,
  })
  const questions = decks()
  const evenings: Evening[] = []
  const plans: Plan[] = []
  const place = (): Place => ({ store, settings, questions, now: at, offsetMin: SHANGHAI })
  for (let day = 0; day < DAYS; day++) {
    const date = addDays(START, day)
    // Half past nine in the evening, so that a session may go on after midnight.
    at =
      Date.parse(`${date}T21:30:00Z`) -
      SHANGHAI * MINUTE_MS +
      Math.floor(random() * 240 * MINUTE_MS)
    if (day === 0 || day === REPLANNED) plans.push(planAt(place()))
    if (!MISSED.includes(day)) evenings.push(evening(date))
  }
  const [first, later] = plans as [Plan, Plan]
  store.close()
  return { evenings, first, later, questions }

  function evening(date: Day): Evening {
    const listed = tonightAt(place()).minutes
    const answers: { readonly item: Item; readonly grade: Grade }[] = []
    let most = listed
    for (;;) {
      const session = tonightAt(place())
      const [item] = session.items
      if (!item) return { date, listed, clock: session.doneMs / MINUTE_MS, answers, most }
      most = Math.max(most, session.doneMs / MINUTE_MS + session.minutes)
      const { grade, share } = answered(store, item, at, random)
      const activeMs = Math.round(share * item.minutes * MINUTE_MS)
      at += activeMs + 20_000
      const { question, form, minutes } = item
      const what = {
        question: question.name,
        kind: question.kind,
        sitting: `${date} ${answers.length}`,
      }
      const how = { budgetMs: minutes * MINUTE_MS, activeMs, suggested: grade, chosen: grade }
      store.append(
        attempt({
          ...what,
          ...how,
          outcome: grade === 'again' ? 'failed' : 'passed',
          ...(form === 'long' ? {} : { form }),
        }),
      )
      answers.push({ item, grade })
    }
  }
}

const scheduler = fsrsScheduler()

/** What is remembered is answered well and fast; who does not finish within the budget stops there. */
function answered(
  store: Store,
  { question }: Item,
  at: number,
  random: () => number,
): { readonly grade: Grade; readonly share: number } {
  const card = store.cards.of(question.name)
  const known = card ? scheduler.retrievability(card, at) : 0.9 - question.difficulty * 0.1
  if (random() > known) return { grade: 'again', share: 0.7 + 0.3 * random() }
  const share = 0.3 + 0.65 * random()
  return { grade: share < 0.4 ? 'easy' : share < 0.8 ? 'good' : 'hard', share }
}

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Questions missed before the last day that never came back. */
export function forgotten({ evenings }: Pick<Played, 'evenings'>): readonly string[] {
  const open = new Set<string>()
  for (const [day, { answers }] of evenings.entries()) {
    for (const { item, grade } of answers) {
      open.delete(item.question.name)
      if (grade === 'again' && day < evenings.length - 1) open.add(item.question.name)
    }
  }
  return [...open]
}

export function summary({ evenings, first, later }: Played): string {
  const lines = evenings.map(({ date, listed, clock, answers }) => {
    const count = (why: Item['why']) => answers.filter(({ item }) => item.why === why).length
    const missed = answers.filter(({ grade }) => grade === 'again').length
    const kinds = `${count('new')} new, ${count('due')} due, ${count('weak')} missed before, ${count('mock')} mock`
    return `${date}  listed ${listed.toFixed(1)} min, clock ${clock.toFixed(1)} min: ${kinds}; ${missed} missed`
  })
  return [
    planText(first, en),
    '',
    ...lines,
    '',
    `The plan again after ${MISSED.length} evenings that were missed:`,
    planText(later, en),
    '',
    `Missed and never seen again: ${forgotten({ evenings }).join(', ') || 'none'}`,
  ].join('\n')
}

if (import.meta.main) {
  const dir = mkdtempSync(join(tmpdir(), 'sparr-candidate-'))
  const played = play(dir, Number(process.argv[2] ?? 1))
  rmSync(dir, { recursive: true })
  process.stdout.write(`${summary(played)}\n`)
  const isOver = played.evenings.some(({ clock, most }) => Math.max(clock, most) > MINUTES + 0.01)
  process.exitCode = isOver || forgotten(played).length > 0 ? 1 : 0
}
