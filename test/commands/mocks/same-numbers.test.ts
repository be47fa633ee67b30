/**
 * Whatever happens in a mock, and in whatever order it comes out of the log: its times and scores are the same numbers
 * wherever they are told. They are read back from what the commands print.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dimension } from '../../../src/core/interview/dimensions.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { type Mock, mock, rowsOf, TITLES } from './any-mock.ts'
import { adding, debrief, homeWith, list, replay, show } from './printed.ts'
import {
  inDebrief,
  inList,
  inReplay,
  inShow,
  inShowPage,
  onScreen,
  type Told,
  type ToldWhole,
} from './read-back.ts'

const clock = (ms: number): string =>
  `${Math.floor(Math.floor(ms / 1000) / 60)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`

type Json = {
  readonly round: { readonly title: string }
  readonly usedMs: number
  readonly state: string
  readonly phases: readonly { minutes: number; ms: number; overMs: number }[]
  readonly dimensions: readonly { dimension: Dimension; scored: { score: number } | null }[]
}

/** What `mock show --json` says, in the words of the others. */
const inJson = (json: string): readonly ToldWhole[] =>
  JSON.parse(json).mock.rounds.map((one: Json) => {
    const [phases, dimensions] = one.state === 'not-begun' ? [[], []] : [one.phases, one.dimensions]
    return {
      title: one.round.title,
      used: clock(one.usedMs),
      phases: phases.map(({ minutes, ms, overMs }) => ({
        planned: clock(minutes * 60_000),
        used: clock(ms),
        over: overMs >= 1000 ? `+${clock(overMs)}` : '',
      })),
      scores: Object.fromEntries(
        dimensions.flatMap(({ dimension, scored }) =>
          scored && scored.score > 0
            ? [[wordsFor('en').host.dimensions[dimension], scored.score]]
            : [],
        ),
      ),
    }
  })

const withoutOver = (told: readonly Told[]) =>
  told.map(({ title, scores, phases }) => ({
    title,
    scores,
    phases: phases.map(({ planned, used }) => ({ planned, used })),
  }))
const withoutWhole = (told: readonly Told[]): readonly Told[] =>
  told.map(({ title, phases, scores }) => ({ title, phases, scores }))

/** Returns what was compared. */
async function sameNumbers(home: string, name: string, { mode }: Mock): Promise<readonly Told[]> {
  const text = await show(name)
  const shown = inShow(text)
  expect(inShowPage(await show(name, 'html'))).toEqual(shown)
  expect(inJson(await show(name, 'json'))).toEqual(shown)

  const listed = inList(await list(), name)
  expect(text).toContain(`Held on ${listed.when},`)
  expect(listed.of).toBe(shown.length)
  const held = shown.filter((_, i) => {
    const [, part = ''] = text.split(`## Round ${i + 1}: `)
    const [own = ''] = part.split('## Round ')
    return !/This round was (?:not begun|begun and not answered)/.test(own)
  })
  expect(listed.held).toBe(held.length)
  if (mode === 'solo') return shown

  const { file, screen } = await debrief(home, name)
  const page = await replay(home, name)
  expect(withoutOver(inDebrief(file))).toEqual(withoutOver(held))
  expect(onScreen(screen, TITLES)).toEqual(withoutWhole(held))
  expect(inReplay(page)).toEqual(withoutWhole(held))
  const [day = ''] = listed.when.split(' ')
  expect(file).toContain(`Mock interview of ${day}.`)
  expect(page).toContain(`Mock of ${day},`)
  return shown
}

test('times and scores are the same numbers wherever they are printed', async () => {
  const home = await homeWith([])
  let count = 0
  let times = 0
  let scores = 0
  await fc.assert(
    fc.asyncProperty(mock, async (one) => {
      count += 1
      const name = `m${String(count).padStart(7, '0')}`
      await adding(rowsOf(name, one))
      for (const told of await sameNumbers(home, name, one)) {
        times += told.phases.filter(({ used }) => used !== '0:00').length
        scores += Object.keys(told.scores).length
      }
    }),
    { numRuns: 60 },
  )
  // There was something to compare.
  expect(Math.min(times, scores)).toBeGreaterThan(50)
}, 120_000)
