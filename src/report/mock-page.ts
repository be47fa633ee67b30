/** A scorecard as one page: no script, nothing loaded, ready to print. */
import type { DimensionCard, RoundCard, Scorecard } from '../core/interview/solo/scorecard.ts'
import type { Words } from '../words/words.ts'
import { Html, html } from './html.ts'
import {
  factsOf,
  hasDimensions,
  minutesText,
  ofText,
  phaseName,
  pieceText,
  replyText,
  whenText,
} from './mock-about.ts'
import { STYLE } from './style.ts'
import { table } from './table.ts'

/** `styleHash`: of `STYLE`, as base64 of SHA-256. */
export function mockPage(card: Scorecard, words: Words, styleHash: string): string {
  const say = words.solo.card
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${say.title(card.title)}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1>${say.title(card.title)}</h1>
<p class="quiet">${whenText(card, words)}</p>
<section><h2>${say.takeaways}</h2>${takeaways(card, words)}</section>
${card.rounds.map((round, i) => roundSection(round, i + 1, words))}
<p class="quiet">${say.scale}</p>
<p class="quiet">${say.made}</p>
</main>
</body>
</html>
`.toString()
}

const list = (items: readonly Html[]): Html =>
  html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`

function takeaways({ takeaways: texts }: Scorecard, words: Words): Html {
  if (texts.length === 0) return html`<p class="quiet">${words.solo.card.noTakeaways}</p>`
  return list(texts.map((text) => html`${text}`))
}

function roundSection(round: RoundCard, number: number, words: Words): Html {
  const say = words.solo.card
  const head = html`<h2>${say.round(number, round.round.title)}</h2>
<p class="quiet">${ofText(round, words)}</p>
${factsOf(round, words).map((fact) => html`<p>${fact}</p>`)}`
  if (round.state === 'not-begun') return html`<section>${head}</section>`
  return html`<section>${head}</section>
${hasDimensions(round) ? html`<section><h2>${say.dimensions}</h2>${dimensions(round, words)}</section>` : null}
<div class="pairs">
<section><h2>${say.phases}</h2>${phases(round, words)}</section>
${exchanges(round, words)}
</div>`
}

const num = (text: string) => ({ text, type: 'num' as const })

function phases({ phases: all, round, usedMs }: RoundCard, words: Words): Html {
  const over = (ms: number): string => (ms >= 1000 ? `+${minutesText(ms)}` : '')
  const row = (name: string, plannedMs: number, ms: number, overMs: number) => [
    { text: name },
    num(minutesText(plannedMs)),
    num(minutesText(ms)),
    num(over(overMs)),
  ]
  const plannedMs = round.minutes * 60_000
  return table(words.solo.card.phaseHeads, [
    ...all.map(({ id, minutes, ms, overMs }) =>
      row(phaseName(id, words), minutes * 60_000, ms, overMs),
    ),
    row(words.solo.card.total, plannedMs, usedMs, usedMs - plannedMs),
  ])
}

function exchanges({ exchanges: all }: RoundCard, words: Words): Html | null {
  if (all.length === 0) return null
  return html`<section><h2>${words.solo.card.said}</h2>${list(
    all.map(
      (one) =>
        html`<span class="n">${minutesText(one.clockMs)}</span> ${one.text}<p class="quiet">${replyText(one, words)}</p>`,
    ),
  )}</section>`
}

function dimensions({ dimensions: all }: RoundCard, words: Words): Html {
  const say = words.solo.card
  return table(
    say.dimensionHeads.slice(0, 4),
    all.map((one) => [
      { text: words.solo.dimensions[one.dimension] },
      { text: scoreCell(one, words) },
      { text: pieces(one.found, '✓', words) },
      { text: pieces(one.missing, '✗', words) },
    ]),
  )
}

function scoreCell({ scored }: DimensionCard, words: Words): Html {
  const say = words.solo.card
  const because = scored?.evidence
    ? html`<p class="quiet">${say.because(scored.evidence)}</p>`
    : null
  return html`${say.score(scored?.score ?? 0)}${because}`
}

function pieces(all: DimensionCard['found'], sign: string, words: Words): Html {
  return html`${all.map((piece) => html`<p>${sign} ${pieceText(piece, words)}</p>`)}`
}
