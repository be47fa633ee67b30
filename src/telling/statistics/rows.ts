/** The statistics as rows of text, for the screen and for `sparr stats`. */
import { TICKED } from '../../core/log.ts'
import type { Statistics } from '../../core/statistics/statistics.ts'
import { tickedIn } from '../../core/statistics/ticked.ts'
import { textRows } from '../plain.ts'
import type { StyledRow } from '../style.ts'
import { forecastRows, practiceRows } from './charts.ts'
import { bar, name, note, number, type Paper, remark, section, tableRows } from './section.ts'

const TOPICS = 12

/** Everything, top to bottom; before the first attempt one sentence about what will be here. */
export function statisticsRows(statistics: Statistics, paper: Paper): readonly StyledRow[] {
  const { words, width } = paper
  const { totals, window } = statistics
  if (totals.attempts === 0) return textRows(words.statistics.empty, width)
  const newest = words.statistics.newest(window.attempts, window.runs)
  return [
    ...textRows(words.stats.totals(totals.attempts, totals.passed, totals.activeMs), width),
    [],
    ...practiceRows(statistics.practice, paper),
    ...forecastRows(statistics.forecast, paper),
    ...decks(statistics, paper),
    ...note(newest, paper),
    [],
    ...pace(statistics, paper),
    ...budget(statistics, paper),
    ...retention(statistics, paper),
    ...verdicts(statistics, paper),
    ...missed(statistics, paper),
    ...selfReports(statistics, paper),
  ]
}

function decks({ decks: all, totals }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics, stats } = paper.words
  const rows = all.map(
    ({ id, attempts, passed, passRate, medianOfBudget, selfReported, ticked }) => [
      name(id),
      number(attempts),
      number(passed),
      number(passRate === null ? '-' : statistics.percent(passRate)),
      number(medianOfBudget === null ? '-' : statistics.percent(medianOfBudget)),
      number(selfReported + tickedIn(ticked).n),
    ],
  )
  return section(statistics.decks, totals.attempts, paper, tableRows(stats.deckHeads, rows, paper))
}

function pace({ pace: { topics, firstGreen } }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics } = paper.words
  if (topics.length === 0)
    return section(statistics.pace, null, paper, note(statistics.paceNone, paper))
  const rows = topics
    .slice(0, TOPICS)
    .map(({ topic, n, median, p90, latest }) => [
      name(topic),
      number(n),
      number(statistics.percent(median)),
      number(statistics.percent(p90)),
      remark(
        latest
          ? statistics.latest(Math.round(latest.fasterThan * 100), latest.earlier)
          : statistics.latestFew,
      ),
    ])
  const left = topics.length - rows.length
  const green = firstGreen
    ? section(
        statistics.firstGreen,
        firstGreen.n,
        paper,
        textRows(statistics.firstGreenOf(firstGreen.medianMs, firstGreen.p90Ms), paper.width),
      )
    : []
  return [
    ...section(statistics.pace, null, paper, [
      ...note(statistics.paceNote, paper),
      ...tableRows(statistics.paceHeads, rows, paper),
      ...(left > 0 ? note(statistics.otherTopics(left), paper) : []),
    ]),
    ...green,
  ]
}

function budget({ budget: { n, bands, kinds } }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics, kinds: names } = paper.words
  if (n === 0) return section(statistics.budget, null, paper, note(statistics.budgetNone, paper))
  const rows = bands.map((band, i) => [
    name(statistics.bands(bands[i - 1]?.upTo ?? 0, band.upTo)),
    number(band.n),
    number(statistics.percent(band.n / n)),
    bar(band.n / n, 24),
  ])
  const byKind = kinds.map(({ kind, n: count, median, within }) => [
    name(names[kind]),
    number(count),
    number(statistics.percent(median)),
    number(statistics.percent(within)),
  ])
  return section(statistics.budget, n, paper, [
    ...tableRows([], rows, paper),
    [],
    ...tableRows(statistics.kindHeads, byKind, paper),
    ...note(statistics.budgetNote, paper),
  ])
}

function retention({ retention: known }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics } = paper.words
  const title = statistics.retention
  if (!known) return section(title, null, paper, note(statistics.retentionNone, paper))
  const [actual, predicted] = [known.actual, known.predicted].map((share) =>
    Math.round(share * 100),
  ) as [number, number]
  const rows = known.bands.map((band) => [
    name(statistics.expected(band.from, band.to)),
    number(band.n),
    number(statistics.percent(band.predicted)),
    number(statistics.percent(band.actual)),
    bar(band.actual),
  ])
  return section(title, known.n, paper, [
    ...textRows(statistics.retentionOf(actual, predicted), paper.width),
    ...tableRows([...statistics.retentionHeads, ''], rows, paper),
  ])
}

function verdicts({ verdicts: { n, mix } }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics, code } = paper.words
  if (n === 0)
    return section(statistics.verdicts, null, paper, note(statistics.verdictsNone, paper))
  const rows = mix.map((one) => [
    name(one.verdict),
    number(one.n),
    number(statistics.percent(one.n / n)),
    bar(one.n / n),
    remark(code.verdicts[one.verdict]),
  ])
  return section(statistics.verdicts, n, paper, tableRows([], rows, paper))
}

function missed({ missed: all }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics } = paper.words
  if (all.length === 0)
    return section(statistics.missed, null, paper, note(statistics.missedNone, paper))
  const rows = all.flatMap(({ text, question, counted, missed: times, of }): StyledRow[] => [
    ...textRows(text, paper.width),
    ...note(
      `  ${statistics.missedIn[counted](times, of)}${paper.words.marks.comma}${question}`,
      paper,
    ),
  ])
  return section(statistics.missed, null, paper, rows)
}

function selfReports({ selfReports: own }: Statistics, paper: Paper): readonly StyledRow[] {
  const { statistics, grades } = paper.words
  const ticked = TICKED.filter((how) => own.ticked[how].n > 0).map((how) => {
    const { n, passed } = own.ticked[how]
    return [name(statistics.ticked[how]), number(n), remark(statistics.tickedPassed(passed))]
  })
  const n = own.n + tickedIn(own.ticked).n
  if (n === 0) return []
  const rows = own.grades.map(({ grade, n }) => [
    name(grades[grade]),
    number(n),
    bar(n / own.n, 24),
  ])
  return section(statistics.selfReports, n, paper, [
    ...note(statistics.selfReportsNote, paper),
    ...tableRows([], ticked, paper),
    ...(own.n === 0
      ? []
      : [...note(statistics.gradedAlone(own.n), paper), ...tableRows([], rows, paper)]),
  ])
}
