/** What the judge may ask: whether an own deck may run on a machine without a sandbox. */
import { expect, test } from 'vitest'
import { attemptOf } from '../../../src/core/drill/attempt.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import { needsLeave } from '../../../src/core/drill/trouble.ts'
import { begin, code, FILE, judged, phaseOf, play, START, taskOf } from './sitting.ts'

const refused = (why: 'foreign' | 'no-sandbox') =>
  ({
    type: 'run-failed',
    run: 1,
    trouble: { what: 'judge', fault: { code: 'untrusted', deck: 'd', why } },
  }) as const

test('one yes runs the refused answer, and is asked for only where it can be given', () => {
  const own = play(begin(code), [0, 'file-saved'], [0, refused('no-sandbox')]).drill
  expect(needsLeave(own)).toBe(true)
  const { drill, effects } = play(own, [0, 'allow'])
  expect(effects.find(({ type }) => type === 'judge')).toMatchObject({ isAllowed: true })
  expect(drill.trouble).toBeNull()

  const foreign = play(begin(code), [0, 'file-saved'], [0, refused('foreign')]).drill
  expect(needsLeave(foreign)).toBe(false)
  expect(play(foreign, [0, 'allow']).effects).toEqual([])
})

test('a pass that the race detector has not seen counts as one only where it could not matter', () => {
  const passed = (needsRace: boolean) => {
    const unproven = judged(1, 'AC', { race: 'not checked' })
    const { drill } = play(
      startDrill({ ...taskOf(code), needsRace }, START, {
        sitting: 's1',
        file: FILE,
        shuffle: () => [],
      }),
      [0, 'file-saved'],
      [0, unproven],
    )
    return attemptOf(drill, 'good', false, phaseOf(drill, 'rating').suggestion).outcome
  }
  expect(passed(true)).toBe('self-reported')
  expect(passed(false)).toBe('passed')
})
