/**
 * What follows from the log, kept in step with it inside the same transaction. A row's effect does not depend on
 * when it arrives: logs of two devices lead to the same tables in whatever order they are merged.
 */
import { dayOf } from '../../core/day.ts'
import { earlierMs } from '../../core/drill/time/stops.ts'
import type { LogRow } from '../../core/log.ts'
import type { Scheduler } from '../../core/practice/schedule.ts'
import { type Keys, keyToday } from '../../core/question/keys.ts'
import type { Names } from '../../core/question/names.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { deckOf } from '../../core/question/question-name.ts'
import { questionsIn } from '../../core/row-questions.ts'
import { tickedHow } from '../../core/statistics/ticked.ts'
import { keysIn, namesIn, putNames } from '../database/names.ts'
import type { Rows } from '../database/rows.ts'
import { troubleOf } from '../faults.ts'
import { refreshAdopted } from './adopted.ts'
import { refreshCard } from './card.ts'
import { refreshHold } from './hold.ts'
import { allRows, isVoided, keyed } from './log.ts'
import { changedNames, moveRows } from './moved.ts'
import { isSound } from './sound-row.ts'
import { refreshTakenBack } from './taken-back.ts'

/** What the tables depend on beside the log; when it changes they are made anew. */
export type Deriving = {
  readonly scheduler: Scheduler
  readonly rolloverHour: number
  readonly retentionOf: (deck: string) => number
}

/** Every table that follows from the log. */
export const DERIVED = [
  'attempt',
  'run',
  'progress',
  'day',
  'card',
  'hold',
  'taken_back',
  'adopted',
  'old_name',
] as const

/** What has to be made anew after a row. */
type Touched =
  | {
      readonly type: 'practice'
      readonly question: string
      readonly deck: string
      readonly date: string
    }
  | { readonly type: 'hold'; readonly question: string }
  | { readonly type: 'origins' }
  | { readonly type: 'nothing' }

const NOTHING: Touched = { type: 'nothing' }

/** `row` is in the log already. */
export function derive(db: Rows, row: LogRow, by: Deriving): void {
  const touched = take(db, row, by.rolloverHour, keysIn(db))
  switch (touched.type) {
    case 'practice':
      refreshQuestion(db, touched.question, by)
      refreshDay(db, touched.date, touched.deck)
      return
    case 'hold':
      refreshHold(db, touched.question, by.rolloverHour)
      return
    case 'origins':
      // Any row may have another key now. It is rare, and what it costs is one replay.
      rederive(db, by)
      return
    case 'nothing':
      return
  }
}

/** Whether other rows may have another key after this one: an adoption, or one that is taken back. */
export function changesKeys(db: Rows, row: LogRow): boolean {
  if (row.kind === 'adopt') return true
  if (!isSound(row)) return false
  const sql = "SELECT 1 FROM log WHERE id = ? AND kind = 'adopt'"
  return row.kind === 'void' && db.get(sql, row.body.of) !== undefined
}

/** Throws away everything derived and replays the log; a row that makes no sense stays in the log and counts for nothing. */
export function rederive(db: Rows, by: Deriving): void {
  for (const table of DERIVED) db.run(`DELETE FROM ${table}`)
  refreshTakenBack(db)
  refreshAdopted(db)
  const keys = keysIn(db)
  const old = new Set<QuestionName>()
  const questions = new Set<string>()
  const holds = new Set<string>()
  const days = new Map<string, readonly [date: string, deck: string]>()
  for (const row of allRows(db)) {
    try {
      const touched = take(db, row, by.rolloverHour, keys, old)
      if (touched.type === 'practice') {
        questions.add(touched.question)
        days.set(`${touched.date} ${touched.deck}`, [touched.date, touched.deck])
      } else if (touched.type === 'hold') holds.add(touched.question)
    } catch (error) {
      // A row rescued from a broken file may be damaged itself: it must not keep the others from being counted.
      if (troubleOf(error) !== 'bug') throw error
    }
  }
  for (const question of questions) refreshQuestion(db, question, by)
  for (const [date, deck] of days.values()) refreshDay(db, date, deck)
  for (const question of holds) refreshHold(db, question, by.rolloverHour)
}

/** Only the cards, from the attempts: when nothing but the retention has changed. */
export function rederiveCards(db: Rows, by: Deriving): void {
  const questions = db.all<{ readonly question: string }>('SELECT DISTINCT question FROM attempt')
  for (const { question } of questions) deriveCard(db, question, by)
}

/**
 * Questions are called otherwise from now on: what follows from the log goes along. Nothing where they are called as they
 * were.
 */
export function rename(db: Rows, names: Names, by: Deriving): void {
  const touched = changedNames(namesIn(db), names)
  if (touched.size === 0) return
  putNames(db, names)
  const days = new Map(
    moveRows(db, keysIn(db), touched).map(({ date, deck }) => [`${date} ${deck}`, { date, deck }]),
  )
  for (const question of touched) {
    refreshQuestion(db, question, by)
    if (names.has(question)) db.run('DELETE FROM hold WHERE question = ?', question)
    else refreshHold(db, question, by.rolloverHour)
  }
  for (const { date, deck } of days.values()) refreshDay(db, date, deck)
}

/**
 * Puts the attempt or run into its table, or takes it out; returns which counts have to be made anew.
 * @param old names without an origin that are noted already
 */
function take(
  db: Rows,
  written: LogRow,
  rolloverHour: number,
  keys: Keys,
  old: Set<QuestionName> = new Set(),
): Touched {
  if (!isSound(written)) return NOTHING
  putOldNames(db, written, old)
  const row = keyed(written, keys)
  switch (row.kind) {
    case 'attempt':
      return isVoided(db, row.id) ? NOTHING : putAttempt(db, row, rolloverHour)
    case 'run':
      if (!isVoided(db, row.id)) putRun(db, row)
      return NOTHING
    case 'bury':
    case 'suspend':
    case 'resume':
      return { type: 'hold', question: row.body.question }
    case 'void':
      db.run('DELETE FROM run WHERE id = ?', row.body.of)
      return voidedNote(db, row.body.of, keys) ?? dropAttempt(db, row.body.of)
    case 'adopt':
      return { type: 'origins' }
  }
  // A kind that a newer program wrote.
  return NOTHING
}

function putRun(db: Rows, { id, at, body }: LogRow & { kind: 'run' }): void {
  const sql = `INSERT INTO run(id, sitting, number, at, question, verdict, failing)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  const { sitting, number, question, verdict, failing } = body
  db.run(sql, id, sitting, number, at, question, verdict, JSON.stringify(failing))
}

function putAttempt(db: Rows, row: LogRow & { kind: 'attempt' }, rolloverHour: number): Touched {
  const { question, outcome, verdict, suggested, chosen, activeMs, budgetMs } = row.body
  const { kind, digest, answer, firstGreenMs } = row.body
  const deck = deckOf(question)
  const date = dayOf(row.at, row.offsetMin, rolloverHour)
  const sql = `INSERT INTO
    attempt(id, question, deck, at, date, outcome, verdict, suggested, chosen, active_ms, budget_ms, offset_min, is_cram, form,
    kind, digest, marks, first_green_ms, ticked, typing_ms, earlier_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const times = [Math.round(activeMs), Math.round(budgetMs), row.offsetMin]
  const grades = [outcome, verdict, suggested, chosen]
  const how = [row.body.cram === true ? 1 : 0, row.body.form ?? null]
  const what = [
    kind,
    digest,
    JSON.stringify(answer.marks),
    firstGreenMs && Math.round(firstGreenMs),
    tickedHow(row.body),
  ]
  const typingMs = Math.round(row.body.typingMs ?? 0)
  const isEarlier = (at: number): boolean => dayOf(at, row.offsetMin, rolloverHour) < date
  const earlier = earlierMs(row.body.stops ?? [], isEarlier)
  const clock = [typingMs, Math.min(earlier, Math.round(activeMs) + typingMs)]
  db.run(sql, row.id, question, deck, row.at, date, ...grades, ...times, ...how, ...what, ...clock)
  return { type: 'practice', question, deck, date }
}

function dropAttempt(db: Rows, id: string): Touched {
  type Place = { readonly question: string; readonly deck: string; readonly date: string }
  const place = db.get<Place>('SELECT question, deck, date FROM attempt WHERE id = ?', id)
  if (place === undefined) return NOTHING
  db.run('DELETE FROM attempt WHERE id = ?', id)
  return { type: 'practice', ...place }
}

/** What was put off or adopted and is not any more. */
function voidedNote(db: Rows, id: string, keys: Keys): Touched | undefined {
  const sql = `SELECT kind, json_extract(body, '$.question') AS question, json_extract(body, '$.origin') AS origin
    FROM log WHERE id = ? AND kind IN ('bury', 'suspend', 'resume', 'adopt')`
  type Row = { readonly kind: string; readonly question: string; readonly origin: string | null }
  const row = db.get<Row>(sql, id)
  if (row === undefined) return undefined
  if (row.kind === 'adopt') return { type: 'origins' }
  const { question, origin } = row
  return {
    type: 'hold',
    question: keyToday(keys, { question, ...(origin === null ? {} : { origin }) }),
  }
}

/** Names without an origin: whose they are is asked of the decks when they are read. */
function putOldNames(db: Rows, row: LogRow, known: Set<QuestionName>): void {
  for (const { question, origin } of questionsIn(row)) {
    if (origin !== undefined || known.has(question)) continue
    known.add(question)
    db.run('INSERT OR IGNORE INTO old_name VALUES (?)', question)
  }
}

/** Counted anew from the attempts, so that no order of adding and undoing can leave a trace. */
function refreshQuestion(db: Rows, question: string, by: Deriving): void {
  db.run('DELETE FROM progress WHERE question = ?', question)
  const progress = `INSERT INTO progress(question, deck, attempts, passed, last_at, last_grade)
    SELECT question, deck, count(*), sum(outcome = 'passed' AND form IS NULL), last.at, last.chosen FROM attempt,
      (SELECT at, chosen FROM attempt WHERE question = ? ORDER BY at DESC, id DESC LIMIT 1) AS last
    WHERE question = ? GROUP BY question`
  db.run(progress, question, question)
  deriveCard(db, question, by)
}

function deriveCard(db: Rows, question: string, by: Deriving): void {
  const deck = deckOf(question)
  const rules = { retention: by.retentionOf(deck), rolloverHour: by.rolloverHour }
  refreshCard(db, { question, deck }, by.scheduler, rules)
}

function refreshDay(db: Rows, date: string, deck: string): void {
  db.run('DELETE FROM day WHERE date = ? AND deck = ?', date, deck)
  const day = `INSERT INTO day(date, deck, attempts, passed, active_ms)
    SELECT date, deck, count(*), sum(outcome = 'passed'), sum(active_ms) FROM attempt
    WHERE date = ? AND deck = ? GROUP BY date, deck`
  db.run(day, date, deck)
}
