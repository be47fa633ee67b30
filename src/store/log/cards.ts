/** The schedule as the rest of the program asks for it. */
import type { Instant } from '../../core/clock.ts'
import { DAY_MS, type Day, dayOf } from '../../core/day.ts'
import { SparrError } from '../../core/errors.ts'
import type { Hold } from '../../core/log.ts'
import type { Card, DueCard } from '../../core/practice/schedule.ts'
import type { Done } from '../../core/practice/tonight-items.ts'
import type { QuestionName } from '../../core/question/question.ts'
import type { Connection } from '../database/database.ts'
import { CARD_COLUMNS, type CardRow, dueCardOf } from './card.ts'
import { allHolds } from './hold.ts'

type DueAsked = {
  /** Due before: the end of the day. */
  readonly before: Instant
  /** What is buried until later than this day is left out, and so is what is suspended. */
  readonly day: Day
  /** By name; cards of other decks stay where they are. */
  readonly decks: readonly string[]
  /** Of those missed last time, and again of the others. */
  readonly limit?: number
}

export type Cards = {
  /** Null: never answered. */
  readonly of: (question: QuestionName) => Card | null
  readonly all: () => ReadonlyMap<QuestionName, Card>
  /** Questions that have a card. */
  readonly seen: () => ReadonlySet<QuestionName>
  /** Those missed last time first, of both the longest due first; the order of a session is `tonight`'s. */
  readonly due: (asked: DueAsked) => readonly DueCard[]
  /** The names alone of all that are due. */
  readonly dueNames: (asked: Pick<DueAsked, 'before' | 'day'>) => readonly QuestionName[]
  readonly holds: () => readonly Hold[]
  /** In the order they were rated. */
  readonly doneOn: (day: Day) => readonly Done[]
  /** The last day of practice before that one, without those of nothing but crams. */
  readonly lastDayBefore: (day: Day) => Day | null
  /** Days from `from` on, on which a mock was begun, oldest first. */
  readonly mockDays: (from: Day, rolloverHour: number) => readonly Day[]
  /** The day the plan for this interview began: `today` when it is asked for the first time. */
  readonly planFrom: (interview: Day, today: Day) => Day
}

/** More than anybody does in a day. */
const LIMIT = 100
const FREE = `question NOT IN (SELECT question FROM hold WHERE is_suspended OR buried_until > ?)`

export function cards({ read, write }: Connection): Cards {
  return {
    of: (question) =>
      read((db) => {
        const row = db.get<CardRow>(`SELECT ${CARD_COLUMNS} FROM card WHERE question = ?`, question)
        return row ? dueCardOf(row).card : null
      }),
    all: () =>
      read((db) => {
        const rows = db.all<CardRow>(`SELECT ${CARD_COLUMNS} FROM card`)
        return new Map(rows.map(dueCardOf).map(({ question, card }) => [question, card]))
      }),
    seen: () =>
      read((db) => {
        const rows = db.all<{ readonly question: string }>('SELECT question FROM card')
        return new Set(rows.map(({ question }) => question))
      }),
    due: ({ before, day, decks, limit = LIMIT }) =>
      read((db) => {
        const due = (which: string) => `SELECT ${CARD_COLUMNS} FROM card
          WHERE ${which} AND due < ? AND ${FREE} AND deck IN (SELECT value FROM json_each(?))
          ORDER BY due, deck, question LIMIT ?`
        const values = [before, day, JSON.stringify(decks), limit] as const
        const missed = db.all<CardRow>(due(`last_grade = 'again'`), ...values)
        const others = db.all<CardRow>(due(`last_grade <> 'again'`), ...values)
        return [...missed, ...others].map(dueCardOf)
      }),
    dueNames: ({ before, day }) =>
      read((db) => {
        const sql = `SELECT question FROM card WHERE due < ? AND ${FREE}`
        return db
          .all<{ readonly question: string }>(sql, before, day)
          .map(({ question }) => question)
      }),
    holds: () => read(allHolds),
    doneOn: (day) =>
      read((db) => {
        const sql = `SELECT question, at, coalesce(form, 'long') AS form, chosen AS grade,
            active_ms + typing_ms - earlier_ms AS clockMs, max(budget_ms - earlier_ms, 0) AS budgetMs,
            NOT EXISTS (SELECT 1 FROM attempt AS earlier WHERE earlier.question = attempt.question
              AND NOT earlier.is_cram AND (earlier.at, earlier.id) < (attempt.at, attempt.id)) AS isFirst
          FROM attempt WHERE date = ? AND NOT is_cram ORDER BY at, id`
        type Row = Omit<Done, 'isFirst'> & { readonly isFirst: number }
        return db.all<Row>(sql, day).map((row) => ({ ...row, isFirst: row.isFirst === 1 }))
      }),
    lastDayBefore: (day) =>
      read((db) => {
        const sql = 'SELECT max(date) AS date FROM attempt WHERE date < ? AND NOT is_cram'
        return db.get<{ readonly date: string | null }>(sql, day)?.date ?? null
      }),
    mockDays: (from, rolloverHour) =>
      read((db) => {
        const sql = `SELECT at, offset_min AS offsetMin FROM log
          WHERE kind = 'mock' AND at >= ? AND json_extract(body, '$.event.type') = 'begin' ORDER BY at, id`
        type Row = { readonly at: Instant; readonly offsetMin: number }
        // A day begins at most one day before or after that date does in UTC.
        const rows = db.all<Row>(sql, Date.parse(`${from}T00:00:00Z`) - DAY_MS)
        const days = rows.map(({ at, offsetMin }) => dayOf(at, offsetMin, rolloverHour))
        return [...new Set(days)].filter((day) => day >= from)
      }),
    planFrom: (interview, today) => {
      const known = read((db) =>
        db.get<{ readonly value: string }>(`SELECT value FROM meta WHERE key = 'plan'`),
      )?.value.split(' ')
      if (known?.[0] === interview && known[1] !== undefined && known[1] <= today) return known[1]
      try {
        const sql = `INSERT OR REPLACE INTO meta(key, value) VALUES ('plan', ?)`
        write((db) => db.run(sql, `${interview} ${today}`))
      } catch (error) {
        // On a full disk the plan begins anew tomorrow.
        if (!(error instanceof SparrError)) throw error
      }
      return today
    },
  }
}
