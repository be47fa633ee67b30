import { describe, expect, test } from 'vitest'
import { activeMs } from '../../../src/core/drill/time/spent.ts'
import { overMs } from '../../../src/core/drill/time/stopwatch.ts'
import {
  begin,
  behavioral,
  choice,
  code,
  design,
  edit,
  MINUTE,
  phaseOf,
  play,
  recall,
  SECOND,
  ticks,
} from './sitting.ts'

test('the clock starts when the question is shown', () => {
  const { drill } = play(begin(code), ...ticks(10))
  expect(drill.phase.name).toBe('reading')
  expect(activeMs(drill)).toBe(10 * SECOND)
})

test('the budget is that of the question', () => {
  expect(begin(behavioral).budgetMs).toBe(2.5 * MINUTE)
})

test('time goes to reading until the first key, and then to the answer', () => {
  const { drill } = play(begin(code), ...ticks(20), [500, 'file-saved'], ...ticks(10))
  expect(drill.spent).toEqual({ reading: 20_500, solving: 10_000, speaking: 0, typing: 0 })
  expect(drill.firstKeyMs).toBe(20_500)
})

test('overtime is counted and nothing is cut off', () => {
  const { drill } = play(begin(recall), [0, 'speak'], ...ticks(75))
  expect(drill.phase.name).toBe('answering')
  expect(overMs(activeMs(drill), drill.budgetMs)).toBe(15 * SECOND)
})

test('a pause does not count, in reading as in answering', () => {
  const reading = play(begin(code), ...ticks(5), [0, 'pause'], ...ticks(60), [0, 'pause'])
  expect(reading.drill.phase).toEqual({ name: 'reading' })
  expect(activeMs(reading.drill)).toBe(5 * SECOND)
  const answering = play(reading.drill, [0, 'file-saved'], [0, 'pause'], ...ticks(9), [0, 'pause'])
  expect(answering.drill.phase).toEqual({ name: 'answering' })
  expect(activeMs(answering.drill)).toBe(5 * SECOND)
})

test('who types or saves during a pause has come back', () => {
  const typing = play(begin(recall), [0, edit('a')], [0, 'pause'], [SECOND, edit('ab')])
  expect(typing.drill.phase.name).toBe('answering')
  const saving = play(begin(code), [0, 'pause'], [SECOND, 'file-saved'])
  expect(saving.drill.phase.name).toBe('answering')
})

test('the grades are chosen without a clock', () => {
  const { drill } = play(begin(recall), [0, 'speak'], ...ticks(5), [0, 'speak'], ...ticks(60))
  expect(drill.phase.name).toBe('revealed')
  expect(activeMs(drill)).toBe(5 * SECOND)
})

describe('typing', () => {
  test('a recall or a story has its own clock and never counts', () => {
    for (const question of [recall, behavioral]) {
      const { drill } = play(begin(question), ...ticks(3), [0, edit('a')], ...ticks(90))
      expect(drill.spent.typing).toBe(90 * SECOND)
      expect(activeMs(drill)).toBe(3 * SECOND)
    }
  })

  test('a design is solving, and counts', () => {
    const { drill } = play(begin(design), [0, edit('a', 'storage')], ...ticks(90))
    expect(drill.spent).toMatchObject({ solving: 90 * SECOND, typing: 0 })
  })

  test('who changes to speaking in the middle is on the clock again', () => {
    const { drill } = play(
      begin(recall),
      [0, edit('a')],
      ...ticks(20),
      [0, { type: 'mode', mode: 'say' }],
      ...ticks(7),
    )
    expect(drill.spent).toMatchObject({ typing: 20 * SECOND, speaking: 7 * SECOND })
  })
})

describe('the first key', () => {
  test('is the first of speaking, typing, choosing and saving', () => {
    const first = [
      [recall, 'speak'],
      [behavioral, edit('a', 'situation')],
      [choice, { type: 'choose', option: 1 }],
      [code, 'file-saved'],
    ] as const
    for (const [question, happening] of first) {
      const { drill } = play(begin(question), [4000, happening], [9000, happening])
      expect(drill.firstKeyMs).toBe(4000)
    }
  })

  test('a look at a hint, a pause or a move of the cursor is none', () => {
    const { drill } = play(
      begin(recall),
      [SECOND, 'hint'],
      [SECOND, 'pause'],
      [SECOND, 'pause'],
      [SECOND, { type: 'cursor', to: 1 }],
      [SECOND, { type: 'mode', mode: 'type' }],
    )
    expect(drill.firstKeyMs).toBeNull()
    expect(drill.phase.name).toBe('reading')
  })
})

describe('after a sleep', () => {
  const asleep = play(begin(recall), [0, 'speak'], ...ticks(10), [
    SECOND,
    'tick',
    10 * MINUTE,
  ]).drill

  test('the candidate is asked, and until then the clock stands', () => {
    expect(phaseOf(asleep, 'asleep')).toMatchObject({ from: 'answering', gapMs: 10 * MINUTE })
    expect(activeMs(play(asleep, ...ticks(20)).drill)).toBe(10 * SECOND)
  })

  test('it does not count, unless the candidate says so', () => {
    const not = play(asleep, [SECOND, { type: 'count-gap', counts: false }]).drill
    expect(not.phase.name).toBe('answering')
    expect(activeMs(not)).toBe(10 * SECOND)
    const counts = play(asleep, [SECOND, { type: 'count-gap', counts: true }]).drill
    expect(activeMs(counts)).toBe(10 * SECOND + 10 * MINUTE)
  })

  test('going on without an answer is a no', () => {
    const { drill } = play(asleep, [SECOND, edit('a')], [SECOND, 'tick'])
    expect(drill.phase.name).toBe('answering')
    expect(drill.spent).toMatchObject({ speaking: 10 * SECOND, typing: SECOND })
  })

  test('a gap on the clock that never jumps is asked for too: the program was stopped', () => {
    const { drill } = play(begin(code), ...ticks(2), [31 * SECOND, 'tick'])
    expect(phaseOf(drill, 'asleep')).toMatchObject({ from: 'reading', gapMs: 31 * SECOND })
    expect(activeMs(drill)).toBe(2 * SECOND)
  })

  test('a key that wakes the machine is not lost', () => {
    const { drill } = play(begin(recall), [0, edit('a')], [MINUTE, edit('ab')])
    expect(drill).toMatchObject({ phase: { name: 'asleep' }, work: { texts: { answer: 'ab' } } })
  })

  test('whoever slept during a pause or over the grades is asked nothing', () => {
    const paused = play(begin(code), [0, 'pause'], [MINUTE, 'tick']).drill
    expect(paused.phase.name).toBe('paused')
    const revealed = play(begin(recall), [0, 'submit'], [MINUTE, 'tick']).drill
    expect(revealed.phase.name).toBe('revealed')
  })

  test('a wall clock that is set back changes nothing', () => {
    const { drill } = play(begin(code), ...ticks(5), [SECOND, 'tick', -60 * MINUTE], ...ticks(5))
    expect(drill.phase.name).toBe('reading')
    expect(activeMs(drill)).toBe(11 * SECOND)
  })
})
