/** Charts as SVG: sized by the page, coloured by its style, each with a sentence for those who cannot see it. */
import type { Practice } from '../core/statistics/practice.ts'
import type { Words } from '../words/words.ts'
import { type Html, html } from './html.ts'

const CELL = 14
const GAP = 2
const LEFT = 30
const TOP = 14
/** What a month's name takes. */
const MONTH = 36

/** Four shades; `most` is the busiest day. */
function shade(attempts: number, most: number): number {
  return attempts === 0 ? 0 : Math.min(4, Math.ceil((attempts / most) * 4))
}

export function heatmap({ weeks }: Practice, words: Words): Html {
  const { statistics } = words
  const most = Math.max(1, ...weeks.flat().map((day) => day?.attempts ?? 0))
  const cells = weeks.flatMap((week, x) =>
    week.map((day, y) =>
      day === null
        ? null
        : html`<rect class="h${shade(day.attempts, most)}" x="${LEFT + x * CELL}" y="${TOP + y * CELL}" width="${CELL - GAP}" height="${CELL - GAP}" rx="2"><title>${statistics.day(day.date, day.attempts, day.activeMs)}</title></rect>`,
    ),
  )
  const rows = [0, 2, 4].map(
    (y) => html`<text x="0" y="${TOP + y * CELL + 9}">${statistics.weekdays[y] ?? ''}</text>`,
  )
  const width = LEFT + weeks.length * CELL
  const months = weeks.map((week, x) => {
    const first = week.find((day) => day?.date.endsWith('-01'))
    const left = LEFT + x * CELL
    return first && left + MONTH <= width
      ? html`<text x="${left}" y="9">${first.date.slice(0, 7)}</text>`
      : null
  })
  return html`<figure><svg class="days" viewBox="0 0 ${width} ${TOP + 7 * CELL}" role="img" aria-label="${statistics.practice}">${cells}${rows}${months}</svg><figcaption>${statistics.scale(most)}</figcaption></figure>`
}

const COLUMN = 24
const TALL = 80

export type Column = { readonly label: string; readonly value: number; readonly hint: string }

/** Upright bars with their numbers above and their names below. */
export function columns(all: readonly Column[], name: string): Html {
  const most = Math.max(1, ...all.map(({ value }) => value))
  const bars = all.map(({ label, value, hint }, i) => {
    const height = (value / most) * TALL
    const x = i * COLUMN
    return html`<rect class="${value === 0 ? 'rest' : 'mark'}" x="${x + 3}" y="${(12 + TALL - Math.max(1, height)).toFixed(1)}" width="${COLUMN - 6}" height="${Math.max(1, height).toFixed(1)}"><title>${hint}</title></rect><text x="${x + COLUMN / 2}" y="${(8 + TALL - height).toFixed(1)}" text-anchor="middle">${value === 0 ? '' : value}</text><text x="${x + COLUMN / 2}" y="${TALL + 24}" text-anchor="middle">${label}</text>`
  })
  return html`<svg viewBox="0 0 ${all.length * COLUMN} ${TALL + 28}" role="img" aria-label="${name}">${bars}</svg>`
}

/** A share from 0 to 1 as one lying bar; the number stands beside it. */
export function bar(share: number): Html {
  const width = Math.max(0, Math.min(1, share)) * 100
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="10"/><rect class="mark" width="${width.toFixed(1)}" height="10"/></svg>`
}

/** Two budgets wide: from the median to where nine of ten end, with a line at one budget. */
export function paceBar(median: number, p90: number): Html {
  const x = (budgets: number): number => Math.max(0, Math.min(2, budgets)) * 50
  const [from, to] = [x(median), x(p90)]
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="10"/><rect class="soft" width="${Math.max(0.5, to).toFixed(1)}" height="10"/><rect class="mark" width="${Math.max(0.5, from).toFixed(1)}" height="10"/><line class="rule" x1="50" x2="50" y1="0" y2="10"/></svg>`
}
