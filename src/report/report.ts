/**
 * The report: one page that needs nothing else. It has no script, and its policy lets it load nothing and run nothing
 * even if a text slipped through.
 */
import type { Instant } from '../core/clock.ts'
import type { Statistics } from '../core/statistics/statistics.ts'
import type { Words } from '../words/words.ts'
import { Html, html } from './html.ts'
import {
  budgetSection,
  decksSection,
  forecastSection,
  missedSection,
  paceSection,
  practiceSection,
  recentSection,
  retentionSection,
  selfReportsSection,
  tiles,
  verdictsSection,
} from './sections.ts'
import { STYLE } from './style.ts'

export type ReportOptions = {
  readonly words: Words
  readonly now: Instant
  /** Minutes east of UTC at an instant. */
  readonly offsetMin: (at: Instant) => number
  /** Of `STYLE`, as base64 of SHA-256. */
  readonly styleHash: string
}

/** A whole HTML document. */
export function renderReport(statistics: Statistics, options: ReportOptions): string {
  const { words, now, offsetMin, styleHash } = options
  const timeOf = (at: Instant): string =>
    new Date(at + offsetMin(at) * 60_000).toISOString().slice(0, 16).replace('T', ' ')
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const body =
    statistics.totals.attempts === 0
      ? html`<p>${words.statistics.empty}</p>`
      : sections(statistics, words, timeOf)
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${words.report.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1>${words.report.title}</h1>
<p class="quiet">${words.report.made(timeOf(now).slice(0, 10))}</p>
${body}
</main>
</body>
</html>
`.toString()
}

function sections(statistics: Statistics, words: Words, timeOf: (at: Instant) => string): Html {
  const { attempts, runs } = statistics.window
  return html`${tiles(statistics, words)}
${practiceSection(statistics, words)}
<div class="pairs">
${forecastSection(statistics, words)}
${decksSection(statistics, words)}
</div>
<p class="quiet">${words.statistics.newest(attempts, runs)}</p>
${paceSection(statistics, words)}
<div class="pairs">
${budgetSection(statistics, words)}
${verdictsSection(statistics, words)}
${retentionSection(statistics, words)}
${selfReportsSection(statistics, words)}
</div>
${missedSection(statistics, words)}
${recentSection(statistics, words, timeOf)}`
}
