/**
 * The replay page, for the interviewer alone: phases, notes, hints and scores along the clock. No script, and a policy that
 * lets it load nothing and run nothing even if a text slipped through.
 */
import { debriefOf, type RoundDebrief } from '../../core/interview/host/debrief.ts'
import { phaseTitle } from '../../core/interview/host/phase-title.ts'
import type { MockRecord } from '../../core/interview/host/record.ts'
import type { Words } from '../../words/words.ts'
import { Html, html } from '../html.ts'
import { momentsOf } from './moments.ts'
import { REPLAY_STYLE } from './replay-style.ts'
import { timeline } from './timeline.ts'

export type ReplayOptions = {
  readonly words: Words
  /** Day of the mock, YYYY-MM-DD. */
  readonly date: string
  readonly hintText: (round: number, rung: number) => string | null
  /** Of `REPLAY_STYLE`, as base64 of SHA-256. */
  readonly styleHash: string
}

/** A whole HTML document. */
export function renderReplay(record: MockRecord, options: ReplayOptions): string {
  const { words, date, hintText, styleHash } = options
  const { replay, takeaways, debrief } = words.host
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const title = replay.title(record.title)
  const rounds = debriefOf(record).map((round) =>
    roundSection(round, words, (rung) => hintText(record.rounds.indexOf(round.record), rung)),
  )
  const said =
    record.takeaways.length === 0
      ? html`<p class="quiet">${debrief.noTakeaways}</p>`
      : html`<ol>${record.takeaways.map((text) => html`<li>${text}</li>`)}</ol>`
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(REPLAY_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="quiet">${replay.made(date, replay.onCall)}</p>
<p class="own">${replay.own}</p>
${rounds}
<section>
<h2>${takeaways}</h2>
${said}
</section>
</main>
</body>
</html>
`.toString()
}

function roundSection(
  round: RoundDebrief,
  words: Words,
  hintText: (rung: number) => string | null,
): Html {
  const { replay } = words.host
  const moments = momentsOf(round, words, hintText)
  const { phases } = round.record.round
  const nameOf = (index: number): string => {
    const phase = phases[index]
    return phase ? phaseTitle(phase, words.host.phases, words.lang) : ''
  }
  const rows = moments.map(
    ({ kind, clockMs, phase, text }) =>
      html`<tr><td class="num">${words.host.clock(clockMs)}</td><td class="phase">${nameOf(phase)}</td><td>${
        kind === 'phase' || kind === 'pause' ? html`<span class="quiet">${text}</span>` : text
      }</td></tr>
`,
  )
  return html`<section>
<h2>${round.record.round.title}</h2>
<h3>${replay.timeline}</h3>
${timeline(round, moments, words)}
${phaseTable(round, words, nameOf)}
<h3>${replay.moments}</h3>
<table>
<thead><tr><th class="num">${replay.heads[0] ?? ''}</th><th>${replay.heads[1] ?? ''}</th><th>${replay.heads[2] ?? ''}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`
}

function phaseTable(
  { phases }: RoundDebrief,
  words: Words,
  nameOf: (index: number) => string,
): Html {
  const { debrief, clock } = words.host
  const [name = '', time = '', planned = ''] = debrief.phaseHeads
  const rows = phases.map(({ ms, plannedMs }, i) => {
    const over =
      ms - plannedMs >= 1000 ? html` <span class="over">+${clock(ms - plannedMs)}</span>` : null
    return html`<tr><td>${nameOf(i)}</td><td>${clock(ms)}${over}</td><td class="num">${clock(plannedMs)}</td></tr>
`
  })
  return html`<h3>${debrief.phases}</h3>
<table>
<thead><tr><th>${name}</th><th>${time}</th><th class="num">${planned}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`
}
