/** The replay page, for the interviewer alone: phases, notes, hints and scores along the clock. */
import { phaseTitle } from '../../core/interview/phase-title.ts'
import type { MockRecord } from '../../core/interview/record.ts'
import { heldRounds, type RoundCard } from '../../core/interview/scorecard.ts'
import type { Words } from '../../words/words.ts'
import { type Html, html } from '../html.ts'
import { page } from '../page.ts'
import { table } from '../table.ts'
import { momentsOf } from './moments.ts'
import { timeline } from './timeline.ts'

export type ReplayOptions = {
  readonly words: Words
  /** Day of the mock, YYYY-MM-DD. */
  readonly date: string
  readonly hintText: (round: number, rung: number) => string | null
  /** Of `STYLE`, as base64 of SHA-256. */
  readonly styleHash: string
}

/** A whole HTML document. */
export function renderReplay(record: MockRecord, options: ReplayOptions): string {
  const { words, date, hintText, styleHash } = options
  const { replay, takeaways, debrief } = words.host
  const rounds = heldRounds(record).map((round) =>
    roundSection(round, words, (rung) => hintText(round.index, rung)),
  )
  const said =
    record.takeaways.length === 0
      ? html`<p class="quiet">${debrief.noTakeaways}</p>`
      : html`<ol>${record.takeaways.map((text) => html`<li>${text}</li>`)}</ol>`
  return page({
    words,
    title: replay.title(record.title),
    about: replay.made(date, replay.modes[record.mode]),
    body: html`<p class="own">${replay.own}</p>
${rounds}
<section>
<h2>${takeaways}</h2>
${said}
</section>`,
    styleHash,
  })
}

function roundSection(
  card: RoundCard,
  words: Words,
  hintText: (rung: number) => string | null,
): Html {
  const { replay, debrief, clock } = words.host
  const { round } = card.record
  const moments = momentsOf(card, words, hintText)
  const nameOf = (index: number): string => {
    const phase = round.phases[index]
    return phase ? phaseTitle(phase, words.host.phases, words.lang) : ''
  }
  const rows = moments.map(({ kind, clockMs, phase, text }) => [
    { text: clock(clockMs) },
    { text: nameOf(phase), type: 'name' as const },
    {
      text: kind === 'phase' || kind === 'pause' ? html`<span class="quiet">${text}</span>` : text,
    },
  ])
  return html`<section>
<h2>${round.title}</h2>
<h3>${replay.timeline}</h3>
${timeline(card.record, moments, words)}
<h3>${debrief.phases}</h3>
${phaseTable(card, words)}
<h3>${replay.moments}</h3>
${table(replay.heads, rows)}
</section>
`
}

function phaseTable({ phases }: RoundCard, { host, lang }: Words): Html {
  const num = (text: string | Html) => ({ text, type: 'num' as const })
  const rows = phases.map(({ phase, ms, plannedMs, overMs }) => {
    const over = overMs >= 1000 ? html` <span class="over">+${host.clock(overMs)}</span>` : null
    return [
      { text: phaseTitle(phase, host.phases, lang) },
      num(html`${host.clock(ms)}${over}`),
      num(host.clock(plannedMs)),
    ]
  })
  return table(host.debrief.phaseHeads, rows)
}
