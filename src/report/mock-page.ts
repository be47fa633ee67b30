/** A scorecard as one page: no script, nothing loaded, ready to print. */
import type { MockMode } from '../core/interview/events.ts'
import type {
  EvidenceCard,
  EvidenceDimension,
  EvidenceRound,
} from '../core/interview/solo/evidence.ts'
import {
  factsOf,
  hasDimensions,
  ofText,
  pieceText,
  plannedOf,
  replyText,
  timesOf,
  whenText,
} from '../telling/mock-about.ts'
import type { Words } from '../words/words.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'
import { table } from './table.ts'

/** `styleHash`: of `STYLE`, as base64 of SHA-256. */
export function mockPage(card: EvidenceCard, words: Words, styleHash: string): string {
  const say = words.solo.card
  return page({
    words,
    title: say.title(card.title),
    about: whenText(card, words),
    body: html`<section><h2>${say.takeaways}</h2>${takeaways(card, words)}</section>
${card.rounds.map((round, i) => roundSection(round, i + 1, card.mode, words))}
<p class="quiet">${say.scale[card.mode]}</p>
<p class="quiet">${say.made}</p>`,
    styleHash,
  })
}

const list = (items: readonly Html[]): Html =>
  html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`

function takeaways({ takeaways: texts }: EvidenceCard, words: Words): Html {
  if (texts.length === 0) return html`<p class="quiet">${words.solo.card.noTakeaways}</p>`
  return list(texts.map((text) => html`${text}`))
}

function roundSection(round: EvidenceRound, number: number, mode: MockMode, words: Words): Html {
  const say = words.solo.card
  const head = html`<h2>${say.round(number, round.record.round.title)}</h2>
<p class="quiet">${ofText(round, words)}</p>
${factsOf(round, words).map((fact) => html`<p>${fact}</p>`)}`
  if (round.state === 'not-begun') return html`<section>${head}</section>`
  return html`<section>${head}</section>
${hasDimensions(round) ? html`<section><h2>${say.dimensions}</h2>${dimensions(round, words)}</section>` : null}
<div class="pairs">
<section><h2>${say.phases}</h2>${phases(round, words)}</section>
${planned(round, words)}${exchanges(round, mode, words)}
</div>`
}

function phases(round: EvidenceRound, words: Words): Html {
  return table(
    words.solo.card.phaseHeads,
    timesOf(round, words).map(([name, ...times]) => [
      { text: name },
      ...times.map((text) => ({ text, type: 'num' as const })),
    ]),
  )
}

function planned(round: EvidenceRound, words: Words): Html | null {
  const lines = plannedOf(round, words)
  if (lines.length === 0) return null
  return html`<section><h2>${words.solo.card.planned}</h2>${list(
    lines.map(({ clock, text }) => html`<span class="n">${clock}</span> ${text}`),
  )}</section>`
}

/** What a good reply has, heard or not. */
const points = ({ replyPoints }: EvidenceRound, exchange: string): Html =>
  html`${(replyPoints.get(exchange) ?? []).map(({ text, isHeard }) => html`<p class="quiet">${isHeard ? '✓' : '·'} ${text}</p>`)}`

function exchanges(round: EvidenceRound, mode: MockMode, words: Words): Html | null {
  const { record } = round
  if (record.exchanges.length === 0) return null
  return html`<section><h2>${words.solo.card.said}</h2>${list(
    record.exchanges.map((one) => {
      const reply = replyText(one, mode, words)
      const told = reply === null ? null : html`<p class="quiet">${reply}</p>`
      return html`<span class="n">${words.host.clock(one.clockMs)}</span> ${one.text}${told}${points(round, one.id)}`
    }),
  )}</section>`
}

function dimensions({ dimensions: all }: EvidenceRound, words: Words): Html {
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

function scoreCell({ scored }: EvidenceDimension, words: Words): Html {
  const say = words.solo.card
  const because = scored?.evidence
    ? html`<p class="quiet">${say.because(scored.evidence)}</p>`
    : null
  return html`${say.score(scored?.score ?? 0)}${because}`
}

function pieces(all: EvidenceDimension['found'], sign: string, words: Words): Html {
  return html`${all.map((piece) => html`<p>${sign} ${pieceText(piece, words)}</p>`)}`
}
