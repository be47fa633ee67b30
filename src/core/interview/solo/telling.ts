/** What happens in a mock goes into its events, with the clock of the moment. */
import type { MockEvent } from '../events.ts'
import { phaseOf } from '../record.ts'
import type { SoloMock } from './solo.ts'
import { roundOf } from './stage.ts'

export const withEvent = (mock: SoloMock, event: MockEvent): SoloMock => ({
  ...mock,
  events: [...mock.events, event],
})

/** Where and when, for an event of the round. */
export const here = ({ round, clockMs }: SoloMock) => ({ round, clockMs: Math.round(clockMs) })

export const phaseNow = (mock: SoloMock): number => phaseOf(roundOf(mock))

export function enterPhase(mock: SoloMock, phase: number): SoloMock {
  const { round } = roundOf(mock)
  return phase < round.phases.length
    ? withEvent(mock, { type: 'phase', ...here(mock), phase })
    : mock
}
