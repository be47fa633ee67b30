/** The sections of the report, each with its own n. What has no data says so instead of drawing an empty chart. */
import { TICKED } from '../core/log.ts'
import type { Statistics } from '../core/statistics/statistics.ts'
import { sumTicked, tickedIn } from '../core/statistics/ticked.ts'
import type { Words } from '../words/words.ts'
import { bar, columns, heatmap, paceBar } from './charts.ts'
import { type Html, html } from './html.ts'
import { table } from './table.ts'

const TOPICS = 15

function section(title: string, n: number | null, words: Words, body: readonly Html[]): Html {
  const count = n === null ? null : html` <span class="n">${words.statistics.n(n)}</span>`
  return html`<section><h2>${title}${count}</h2>${body}</section>`
}

const quiet = (text: string): Html => html`<p class="quiet">${text}</p>`
const num = (text: string | number) => ({ text, type: 'num' as const })
const chart = (text: Html) => ({ text, type: 'chart' as const })

export function tiles({ totals, decks, practice }: Statistics, words: Words): Html {
  const { report, statistics } = words
  const own = tickedIn(sumTicked(decks.map(({ ticked }) => ticked)))
  const unchecked = decks.reduce((sum, { selfReported }) => sum + selfReported, own.n)
  const all: readonly (readonly [string, string])[] = [
    [report.attempts, `${totals.attempts}`],
    [report.passed, report.passedOf(totals.passed - own.passed, totals.attempts - unchecked)],
    [report.onClock, statistics.duration(totals.activeMs)],
    [report.days(practice.of), `${practice.practised}`],
  ]
  return html`<dl>${all.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

export function practiceSection({ practice }: Statistics, words: Words): Html {
  const { statistics } = words
  return section(statistics.practice, null, words, [
    html`<p>${statistics.practised(practice.practised, practice.of)}</p>`,
    heatmap(practice, words),
  ])
}

export function forecastSection({ forecast }: Statistics, words: Words): Html {
  const { statistics } = words
  if (!forecast) return section(statistics.forecast, null, words, [quiet(statistics.forecastNone)])
  const { overdue, days } = forecast
  const n = overdue + days.reduce((sum, { due }) => sum + due, 0)
  if (n === 0)
    return section(statistics.forecast, n, words, [quiet(statistics.forecastQuiet(days.length))])
  const bars = days.map(({ date, due }) => ({
    label: date.slice(8),
    value: due,
    hint: `${date}${words.marks.colon}${statistics.due(due)}`,
  }))
  return section(statistics.forecast, n, words, [
    overdue > 0 ? html`<p>${statistics.overdue(overdue)}</p>` : html``,
    columns(bars, statistics.forecast),
  ])
}

export function decksSection({ decks }: Statistics, words: Words): Html {
  const { statistics, stats } = words
  const rows = decks.map((deck) => [
    { text: deck.id },
    num(deck.attempts),
    num(deck.passed),
    num(deck.passRate === null ? '-' : statistics.percent(deck.passRate)),
    num(deck.medianOfBudget === null ? '-' : statistics.percent(deck.medianOfBudget)),
    { ...num(deck.selfReported + tickedIn(deck.ticked).n), isLate: true },
  ])
  const n = decks.reduce((sum, { attempts }) => sum + attempts, 0)
  return section(statistics.decks, n, words, [table(stats.deckHeads, rows)])
}

export function paceSection({ pace }: Statistics, words: Words): Html {
  const { statistics } = words
  const { topics, firstGreen } = pace
  const title = statistics.pace
  if (topics.length === 0) return section(title, null, words, [quiet(statistics.paceNone)])
  const rows = topics.slice(0, TOPICS).map(({ topic, n, median, p90, latest }) => [
    { text: topic },
    num(n),
    num(statistics.percent(median)),
    num(statistics.percent(p90)),
    chart(paceBar(median, p90)),
    {
      text: latest
        ? statistics.latest(Math.round(latest.fasterThan * 100), latest.earlier)
        : statistics.latestFew,
    },
  ])
  const [topic = '', n = '', half = '', most = '', newest = ''] = statistics.paceHeads
  const left = topics.length - rows.length
  return section(title, null, words, [
    quiet(statistics.paceNote),
    table([topic, n, half, most, '', newest], rows),
    left > 0 ? quiet(statistics.otherTopics(left)) : html``,
    firstGreen
      ? html`<p>${statistics.firstGreen}${words.marks.colon}${statistics.firstGreenOf(firstGreen.medianMs, firstGreen.p90Ms)} <span class="n">${statistics.n(firstGreen.n)}</span></p>`
      : html``,
  ])
}

export function budgetSection({ budget }: Statistics, words: Words): Html {
  const { statistics } = words
  const { n, bands, kinds } = budget
  if (n === 0) return section(statistics.budget, null, words, [quiet(statistics.budgetNone)])
  const rows = bands.map((band, i) => [
    { text: statistics.bands(bands[i - 1]?.upTo ?? 0, band.upTo) },
    num(band.n),
    num(statistics.percent(band.n / n)),
    chart(bar(band.n / n)),
  ])
  const byKind = kinds.map(({ kind, n: count, median, within }) => [
    { text: words.kinds[kind] },
    num(count),
    num(statistics.percent(median)),
    num(statistics.percent(within)),
  ])
  return section(statistics.budget, n, words, [
    table([], rows),
    table(statistics.kindHeads, byKind),
    quiet(statistics.budgetNote),
  ])
}

export function retentionSection({ retention }: Statistics, words: Words): Html {
  const { statistics } = words
  const title = statistics.retention
  if (!retention) return section(title, null, words, [quiet(statistics.retentionNone)])
  const percent = (share: number): number => Math.round(share * 100)
  const rows = retention.bands.map(({ from, to, n, predicted, actual }) => [
    { text: statistics.expected(from, to) },
    num(n),
    num(statistics.percent(predicted)),
    num(statistics.percent(actual)),
    chart(bar(actual)),
  ])
  return section(title, retention.n, words, [
    html`<p>${statistics.retentionOf(percent(retention.actual), percent(retention.predicted))}</p>`,
    table([...statistics.retentionHeads, ''], rows),
  ])
}

export function verdictsSection({ verdicts }: Statistics, words: Words): Html {
  const { statistics } = words
  const { n, mix } = verdicts
  if (n === 0) return section(statistics.verdicts, null, words, [quiet(statistics.verdictsNone)])
  const rows = mix.map((one) => [
    { text: `${one.verdict}${words.marks.comma}${words.code.verdicts[one.verdict]}` },
    num(one.n),
    num(statistics.percent(one.n / n)),
    chart(bar(one.n / n)),
  ])
  return section(statistics.verdicts, n, words, [table([], rows)])
}

export function missedSection({ missed }: Statistics, words: Words): Html {
  const { statistics } = words
  if (missed.length === 0)
    return section(statistics.missed, null, words, [quiet(statistics.missedNone)])
  const rows = missed.map(({ text, question, counted, missed: times, of }) => [
    { text },
    { text: question, isLate: true },
    num(statistics.missedIn[counted](times, of)),
    chart(bar(times / of)),
  ])
  const [times = '', what = '', question = ''] = statistics.missedHeads
  return section(statistics.missed, null, words, [table([what, question, times, ''], rows)])
}

export function selfReportsSection({ selfReports }: Statistics, words: Words): Html {
  const { statistics } = words
  const { n, grades, ticked } = selfReports
  const all = n + tickedIn(ticked).n
  if (all === 0) return html``
  const byTicks = TICKED.filter((how) => ticked[how].n > 0).map((how) => [
    { text: statistics.ticked[how] },
    num(ticked[how].n),
    { text: statistics.tickedPassed(ticked[how].passed) },
  ])
  const rows = grades.map((one) => [
    { text: words.grades[one.grade] },
    num(one.n),
    chart(bar(one.n / n)),
  ])
  return section(statistics.selfReports, all, words, [
    quiet(statistics.selfReportsNote),
    ...(byTicks.length > 0 ? [table([], byTicks)] : []),
    ...(n > 0 ? [quiet(statistics.gradedAlone(n)), table([], rows)] : []),
  ])
}

export function recentSection(
  { recent }: Statistics,
  words: Words,
  timeOf: (at: number) => string,
): Html {
  const { statistics, stats } = words
  const rows = recent.map(({ at, verdict, outcome, chosen, activeMs, question }) => [
    { text: timeOf(at) },
    { text: verdict ?? stats.outcomes[outcome] },
    { text: words.grades[chosen] },
    num(statistics.time(activeMs)),
    { text: question },
  ])
  return section(statistics.recent, recent.length, words, [table(statistics.recentHeads, rows)])
}
