/** A round along its clock: the phases as bands, and what happened as signs on a line each. */
import { phaseTitle } from '../../core/interview/phase-title.ts'
import type { RoundRecord } from '../../core/interview/record.ts'
import type { Words } from '../../words/words.ts'
import { type Html, html } from '../html.ts'
import type { Happened } from './moments.ts'

const WIDTH = 960
const LEFT = 96
const BAND = 34
const LANE = 26
const LANES = ['note', 'hint', 'score'] as const
/** Only where the candidate sat at a screen of their own. */
const OF_SCREENS = ['say', 'run'] as const
/** A band that is narrower cannot hold its name. */
const LEAST_NAMED = 46

const round1 = (value: number): number => Math.round(value * 10) / 10

export function timeline(record: RoundRecord, moments: readonly Happened[], words: Words): Html {
  const { host } = words
  const allMs = Math.max(record.clockMs, 1000)
  const x = (ms: number): number => round1(LEFT + (Math.min(ms, allMs) / allMs) * (WIDTH - LEFT))
  const bands = record.stretches.map(({ phase, fromMs }, i) => {
    const to = x(record.stretches[i + 1]?.fromMs ?? allMs)
    const from = x(fromMs)
    const found = record.round.phases[phase]
    const name = found ? phaseTitle(found, host.phases, words.lang) : ''
    const label =
      to - from >= LEAST_NAMED ? html`<text x="${from + 5}" y="22">${name}</text>` : null
    return html`<g><title>${name} ${host.clock(fromMs)}</title><rect class="${
      i % 2 === 0 ? 'even' : 'odd'
    }" x="${from}" y="0" width="${round1(Math.max(0, to - from))}" height="${BAND}"/>${label}</g>
`
  })
  const shown = [
    ...LANES,
    ...OF_SCREENS.filter((lane) => moments.some(({ kind }) => kind === lane)),
  ]
  const height = BAND + shown.length * LANE + 24
  const lanes = shown.map((kind, i) => {
    const y = BAND + (i + 0.5) * LANE
    return html`<text class="quiet" x="0" y="${y + 4}">${host.replay.kinds[kind]}</text><line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/>
${moments.filter((one) => one.kind === kind).map((one) => sign(one, x(one.clockMs), y, host.clock(one.clockMs)))}`
  })
  const pauses = moments
    .filter(({ kind }) => kind === 'pause')
    .map(
      ({ clockMs: ms, text }) =>
        html`<g><title>${text} ${host.clock(ms)}</title><line class="pause" x1="${x(ms)}" x2="${x(ms)}" y1="${BAND}" y2="${height - 22}"/></g>`,
    )
  const ticks = ticksOf(allMs).map(
    (ms) =>
      html`<text class="quiet" x="${x(ms)}" y="${height - 4}" text-anchor="${
        ms === 0 ? 'start' : x(ms) > WIDTH - 20 ? 'end' : 'middle'
      }">${host.clock(ms)}</text>`,
  )
  return html`<div class="wide"><svg class="clock" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${host.replay.chart(moments.length, allMs)}">
${bands}${lanes}${pauses}${ticks}
</svg></div>`
}

function sign({ kind, text }: Happened, x: number, y: number, clock: string): Html {
  const title = html`<title>${clock} ${text}</title>`
  switch (kind) {
    case 'hint':
      return html`<g>${title}<circle class="hint" cx="${x}" cy="${y}" r="6"/></g>
`
    case 'score':
      return html`<g>${title}<rect class="score" x="${round1(x - 5)}" y="${y - 5}" width="10" height="10"/></g>
`
    case 'note':
    case 'say':
    case 'run':
    case 'phase':
    case 'pause':
      return html`<g>${title}<circle class="note" cx="${x}" cy="${y}" r="5"/></g>
`
  }
}

/** At most five times along the axis, on whole minutes where the round is long enough. */
function ticksOf(allMs: number): readonly number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * 60_000)
  const step = steps.find((one) => allMs / one <= 5)
  if (step === undefined || step > allMs) return [0, allMs]
  return Array.from({ length: Math.floor(allMs / step) + 1 }, (_, i) => i * step)
}
