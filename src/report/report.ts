/** The statistics as one page. */
import type { Instant } from '../core/clock.ts'
import type { Statistics } from '../core/statistics/statistics.ts'
import type { Words } from '../words/words.ts'
import { type Html, html } from './html.ts'
import { page } from './page.ts'
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
  const body =
    statistics.totals.attempts === 0
      ? html`<p>${words.statistics.empty}</p>`
      : sections(statistics, words, timeOf)
  const about = words.report.made(timeOf(now).slice(0, 10))
  return page({ words, title: words.report.title, about, body, styleHash })
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
