/** Above the panes: the clock of the phase, the way through the phases; and what is wrong, above the keys. */

import { MINUTE_MS } from '../../../core/day.ts'
import type { Call } from '../../../core/interview/host/call.ts'
import type { Host } from '../../../core/interview/host/host.ts'
import { clockOf, currentRound } from '../../../core/interview/host/telling.ts'
import { type MockRecord, phaseOf } from '../../../core/interview/record.ts'
import { phaseTimes } from '../../../core/interview/scorecard.ts'
import { faultText, said } from '../../../telling/notice.ts'
import { phaseName } from '../../../telling/phase-name.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow, StyledSpan } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import { pairNotice } from '../pair/host-rows.ts'

export type Timed = {
  readonly record: MockRecord
  /** Of the round that is asked; null: the time is not known yet. */
  readonly clockMs: number | null
}

export const timedOf = (call: Call): Timed => ({ record: call.record, clockMs: clockOf(call) })

/** Overtime counts up in red behind a plus; nothing is cut off. */
export function timerRow({ record, clockMs }: Timed, words: Words): StyledRow {
  const round = record.rounds[record.current]
  const now = round && phaseTimes(round, clockMs ?? 0)[phaseOf(round)]
  if (!now) return []
  const { phase, ms, plannedMs, overMs } = now
  const name = phaseName(phase, words)
  if (clockMs === null) return [{ text: `${name} ${words.pair.noClock}`, style: 'dim' }]
  if (overMs < 1000) return [{ text: words.host.timer(name, ms, plannedMs), style: 'plain' }]
  return [{ text: words.host.over(name, plannedMs, overMs), style: 'bad' }]
}

/** All phases with the present one marked; where they do not fit, those around it. On the right the clock of the round. */
export function phaseRow(
  { record, clockMs }: Timed,
  words: Words,
  signs: Signs,
  width: number,
): StyledRow {
  const { host } = words
  const { rounds, current } = record
  const now = rounds[current]
  if (!now) return []
  const { round } = now
  const phase = phaseOf(now)
  const budget = host.clock(round.minutes * MINUTE_MS)
  const whole = [
    ...(rounds.length > 1 ? [host.round(current + 1, rounds.length)] : []),
    clockMs === null ? words.pair.noClock : host.whole(clockMs, budget),
  ].join(' ')
  const names = round.phases.map((one) => phaseName(one, words))
  const room = width - widthOf(whole) - 1
  const all = spansOf(names, phase, signs)
  const near = spansOf(names, phase, signs, { from: phase - 1, to: phase + 1 })
  const left = [all, near].find((row) => cellsOf(row) <= room)
  const shown = left ?? spansOf(names, phase, signs, { from: phase, to: phase })
  const gap = Math.max(1, width - cellsOf(shown) - widthOf(whole))
  return [...shown, { text: ' '.repeat(gap), style: 'plain' }, { text: whole, style: 'dim' }]
}

function spansOf(
  names: readonly string[],
  phase: number,
  signs: Signs,
  { from, to } = { from: 0, to: names.length },
): StyledRow {
  return names.flatMap((text, i): readonly StyledSpan[] => {
    if (i < from || i > to) return []
    const isHere = i === phase
    const isFirst = i === 0 || i === from
    return [
      ...(isFirst ? [] : [{ text: ` ${signs.path} `, style: 'dim' as const }]),
      { text: isHere ? `[${text}]` : text, style: isHere ? 'accent' : 'dim' },
    ]
  })
}

const cellsOf = (row: StyledRow): number => row.reduce((sum, { text }) => sum + widthOf(text), 0)

/** What could not be kept comes first; then why the clock stands. */
export function hostNotice(
  { fault }: Pick<Host, 'fault'>,
  call: Call | null,
  words: Words,
  signs: Signs,
): StyledRow {
  if (fault) return said('warning', faultText(fault, words), signs)
  if (call?.party) {
    const row = pairNotice(call.party, words, signs)
    if (row.length > 0) return row
  }
  if (!call || !currentRound(call).isPaused || call.record.isEnded) return []
  const text =
    call.gapMs > 0
      ? words.host.slept(call.gapMs)
      : clockOf(call) === 0
        ? words.host.waiting
        : words.host.paused
  return said('told', text, signs)
}
