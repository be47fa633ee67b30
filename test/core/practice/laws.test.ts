import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, MINUTE_MS } from '../../../src/core/day.ts'
import { GRADES } from '../../../src/core/log.ts'
import { interleave, type Mixed } from '../../../src/core/practice/interleave.ts'
import type { Card } from '../../../src/core/practice/schedule.ts'
import { hasSittings } from '../../../src/core/practice/sittings.ts'
import { tonight } from '../../../src/core/practice/tonight.ts'
import type { Item } from '../../../src/core/practice/tonight-items.ts'
import { KINDS } from '../../../src/core/question/question.ts'
import { SHORT_MINUTES, type ShortForm } from '../../../src/core/question/short-form.ts'
import {
  after,
  evening,
  inputOf,
  namesOf,
  nextDay,
  putDown,
  question,
  RULES,
  scheduler,
  TODAY,
  type World,
  world,
} from './days.ts'

const past = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 60 })), {
  maxLength: 6,
})

/** A candidate somewhere in the middle of things. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    questions: fc.array(
      fc.record({
        deck: fc.constantFrom('go', 'sql', 'talk'),
        kind: fc.constantFrom(...KINDS),
        minutes: fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10),
        shortForms: fc.subarray(Object.keys(SHORT_MINUTES) as ShortForm[]),
        past,
        isHeld: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
      { maxLength: 40 },
    ),
    minutesPerDay: fc.integer({ min: 1, max: 120 }),
    newPerDay: fc.integer({ min: 0, max: 12 }),
    daysAway: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    interview: fc.option(
      fc.record({ left: fc.integer({ min: -2, max: 30 }), gone: fc.nat({ max: 20 }) }),
      { nil: null },
    ),
  })
  .map(({ questions: made, daysAway, interview, ...settings }) => {
    const questions = made.map(({ deck, kind, minutes, shortForms }, i) =>
      question(`${deck}/q${i}`, { kind, minutes, shortForms }),
    )
    const cards = new Map<string, Card>()
    for (const [i, { past }] of made.entries()) {
      const days = past.reduce((sum, [, gap]) => sum + gap, 1)
      let at = evening(addDays(TODAY, -days))
      for (const [grade, gap] of past) {
        const name = questions[i]?.name ?? ''
        cards.set(name, scheduler.review(cards.get(name) ?? null, grade, at, 0, RULES))
        at += gap * 24 * 60 * MINUTE_MS
      }
    }
    return world({
      ...settings,
      questions,
      cards,
      held: new Set(made.flatMap(({ isHeld }, i) => (isHeld ? [questions[i]?.name ?? ''] : []))),
      lastDay: daysAway === null ? null : addDays(TODAY, -daysAway),
      interview: interview && {
        date: addDays(TODAY, interview.left),
        from: addDays(TODAY, Math.min(0, interview.left) - interview.gone),
      },
    })
  })

test('never over the minutes, nothing suspended, nothing twice, nothing new where it may not be', () => {
  fc.assert(
    fc.property(worlds, (now) => {
      const found = tonight(inputOf(now))
      const names = namesOf(found)
      expect(found.minutes).toBeLessThanOrEqual(now.minutesPerDay + 1e-6)
      expect(new Set(names).size).toBe(names.length)
      expect(names.some((name) => now.held.has(name))).toBe(false)
      const fresh = names.filter((name) => !now.cards.has(name))
      expect(fresh.length).toBeLessThanOrEqual(now.newPerDay + 1)
      const isCalm =
        now.interview !== null && [0, 1, 2].some((n) => addDays(TODAY, n) === now.interview?.date)
      if (isCalm || now.newPerDay === 0) expect(fresh).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** One item of the session is worked on, for a share of the time it was planned with. */
function worked(now: World, item: Item, share = 1): World {
  const ms = share * item.minutes * MINUTE_MS
  return item.sittingOf === undefined ? after(now, item, 'good', ms) : putDown(now, item, ms)
}

test('working through a session as it was planned never makes it longer or different', () => {
  fc.assert(
    fc.property(worlds, (before) => {
      let now = before
      let expected = namesOf(tonight(inputOf(now)))
      for (const _ of expected) {
        const { items } = tonight(inputOf(now))
        expect(items.map(({ question }) => question.name)).toEqual(expected)
        const [item] = items
        if (!item) throw new Error('the session ended early')
        now = worked(now, item)
        expected = expected.slice(1)
      }
      expect(namesOf(tonight(inputOf(now)))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('who is quicker keeps what was listed, and gets more behind it', () => {
  fc.assert(
    fc.property(worlds, fc.double({ min: 0, max: 1, noNaN: true }), (now, share) => {
      const [first, ...rest] = tonight(inputOf(now)).items
      if (!first || first.sittingOf !== undefined) return
      const left = namesOf(tonight(inputOf(worked(now, first, share))))
      expect(left.slice(0, rest.length)).toEqual(rest.map(({ question }) => question.name))
    }),
    { numRuns: 300 },
  )
})

test('no evening ends before its minutes while anything is open that fits into them or can be put down', () => {
  fc.assert(
    fc.property(worlds, fc.double({ min: 0, max: 1.5, noNaN: true }), (before, share) => {
      let now = before
      for (let i = 0; i < 200; i++) {
        const { items, more } = tonight(inputOf(now))
        const [item] = items.length > 0 ? items : more
        if (!item) break
        now = worked(now, item, Math.max(share, 0.05))
      }
      const { leftMinutes, items, more } = tonight(inputOf(now))
      expect([...items, ...more]).toEqual([])
      const isCalm =
        now.interview !== null && [0, 1, 2].some((n) => addDays(TODAY, n) === now.interview?.date)
      const open = now.questions.filter(
        ({ name, kind, minutes }) =>
          !now.held.has(name) &&
          !now.cards.has(name) &&
          (minutes <= leftMinutes || (hasSittings({ kind }) && leftMinutes >= 5)),
      )
      if (!isCalm && now.newPerDay > 0) expect(open).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('whatever the grades and however long it takes, a day is not planned over its minutes', () => {
  fc.assert(
    fc.property(
      worlds,
      fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.double({ min: 0, max: 3, noNaN: true })), {
        minLength: 1,
        maxLength: 30,
      }),
      (before, answers) => {
        let now = before
        for (const [grade, budgets] of answers) {
          const { items, minutes } = tonight(inputOf(now))
          const spent = now.done.reduce((sum, { clockMs }) => sum + clockMs, 0)
          expect(minutes).toBeLessThanOrEqual(
            Math.max(0, now.minutesPerDay - spent / MINUTE_MS) + 1e-5,
          )
          const [item] = items
          if (!item) return
          now = after(now, item, grade, budgets * item.minutes * MINUTE_MS)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a weak question comes back within days, whatever else is due', () => {
  fc.assert(
    fc.property(worlds, (before) => {
      let now: World = { ...before, interview: null, minutesPerDay: 40, newPerDay: 3 }
      const weak = new Set(
        [...now.cards].flatMap(([name, { lastGrade }]) =>
          lastGrade === 'again' && !now.held.has(name) ? [name] : [],
        ),
      )
      const isEverPossible = (name: string) => {
        const one = now.questions.find((question) => question.name === name)
        return one !== undefined && (one.minutes <= 20 || (one.shortForms ?? []).length > 0)
      }
      for (let day = 0; day < 60 && weak.size > 0; day++) {
        for (let more = true; more; ) {
          const [item] = tonight(inputOf(now)).items
          if (item) {
            weak.delete(item.question.name)
            now = worked(now, item)
          }
          more = item !== undefined
        }
        now = nextDay(now)
      }
      expect([...weak].filter(isEverPossible)).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 60_000)

const mixed: fc.Arbitrary<Mixed> = fc.record({
  name: fc.constantFrom('a/1', 'b/1', 'c/1'),
  kind: fc.constantFrom('recall', 'code'),
})
const groupOf = ({ name, kind }: Mixed): string => `${name} ${kind}`

test('interleaving keeps every item, and equals apart where that can be', () => {
  fc.assert(
    fc.property(
      fc.array(mixed, { maxLength: 20 }),
      fc.option(mixed, { nil: null }),
      (items, last) => {
        const ordered = interleave(items, (one) => one, last)
        expect([...ordered].map(groupOf).sort()).toEqual(items.map(groupOf).sort())
        const counts = [...Map.groupBy(items, groupOf)].map(([group, { length }]) =>
          last && group === groupOf(last) ? length + 1 : length,
        )
        const size = items.length + (last ? 1 : 0)
        if (Math.max(0, ...counts) > Math.ceil(size / 2)) return
        const all = last ? [last, ...ordered] : ordered
        // With something before it, a group may fill every second place only from the second on.
        const isTight = last !== null && Math.max(0, ...counts) === Math.ceil(size / 2)
        const touching = all.filter((one, i) => {
          const next = all[i + 1]
          return next !== undefined && groupOf(one) === groupOf(next)
        })
        expect(touching.length).toBeLessThanOrEqual(isTight ? 1 : 0)
      },
    ),
    { numRuns: 500 },
  )
})

test('the rest of an interleaved order stays when its first is done', () => {
  fc.assert(
    fc.property(fc.array(mixed, { minLength: 1, maxLength: 15 }), (made) => {
      const items = made.map((one, i) => ({ ...one, name: `${one.name}${i}` }))
      const [first, ...rest] = interleave(items, (one) => one, null)
      const left = items.filter((one) => one !== first)
      expect(interleave(left, (one) => one, first ?? null)).toEqual(rest)
    }),
  )
})
