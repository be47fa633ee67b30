import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldBegun } from '../../../src/core/interview/fold.ts'
import { heldRounds } from '../../../src/core/interview/scorecard.ts'
import { isSoundEvent } from '../../../src/core/interview/sound-event.ts'
import { events } from './host/calling.ts'

const at = (clockMs: number) => ({ round: 0, clockMs })

test('what comes from elsewhere and makes no sense is no event', () => {
  for (const event of events()) expect(isSoundEvent(event)).toBe(true)
  for (const stray of [
    null,
    'end',
    { type: 'toString' },
    { type: 'note', round: -1, clockMs: 0, text: 'x' },
    { type: 'note', round: 0, clockMs: 'soon', text: 'x' },
    { type: 'score', ...at(0), dimension: 'code', score: 5, evidence: '' },
    { type: 'begin', mode: 'call', title: 'x', seed: 1, lang: 'en', rounds: [{}] },
    { type: 'begin', mode: 'call', title: 'x', seed: 'x', lang: 'en', rounds: [] },
    { type: 'begin', mode: 'trio', title: 'x', seed: 1, lang: 'en', rounds: [] },
    { type: 'reply', ...at(0), id: 'probe-1', said: true },
  ])
    expect(isSoundEvent(stray)).toBe(false)
})

test('what either of the two validations of 0.1 took is taken', () => {
  for (const event of [
    { type: 'begin', mode: 'call', title: 'x', seed: -3, lang: 'en', rounds: [] },
    { type: 'reply', ...at(0), id: 'probe-1', text: 'x' },
    { type: 'reply', ...at(0), id: 'probe-1', text: 'x', said: 'aloud' },
  ])
    expect(isSoundEvent(event)).toBe(true)
})

test('any JSON with the name of an event is taken or left, and never breaks the fold', () => {
  const types = ['begin', 'round', 'phase', 'hint', 'note', 'score', 'takeaways', 'end']
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          type: fc.constantFrom(...types),
          round: fc.jsonValue(),
          clockMs: fc.jsonValue(),
          text: fc.jsonValue(),
          texts: fc.jsonValue(),
          phase: fc.jsonValue(),
          rung: fc.jsonValue(),
        }),
      ),
      (strays) => {
        const all: readonly unknown[] = strays
        const sound = all.filter(isSoundEvent)
        expect(() => heldRounds(foldBegun([...events(), ...sound]))).not.toThrow()
      },
    ),
  )
})
