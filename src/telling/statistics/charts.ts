/** Days of practice and what comes back, drawn in cells. */
import type { Forecast } from '../../core/statistics/forecast.ts'
import type { Practice } from '../../core/statistics/practice.ts'
import { widthOf } from '../../text/width.ts'
import { barsText } from '../bars.ts'
import { textRows } from '../plain.ts'
import type { StyledRow } from '../style.ts'
import { bar, labelled, name, note, number, type Paper, section, tableRows } from './section.ts'

export function practiceRows(practice: Practice, paper: Paper): readonly StyledRow[] {
  const { words, signs, width } = paper
  const { statistics } = words
  const labels = Math.max(...statistics.weekdays.map(widthOf)) + 2
  // A column a week, with one cell between two.
  const weeks = practice.weeks.slice(-Math.max(1, Math.floor((width - labels) / 2)))
  const most = Math.max(1, ...weeks.flat().map((day) => day?.attempts ?? 0))
  const sign = (attempts: number): string =>
    attempts === 0 ? signs.todo : barsText([attempts / most], signs)
  const days = labelled(statistics.weekdays, (label, y) => {
    const cells = weeks.map((week) => {
      const day = week[y]
      return day ? sign(day.attempts) : ' '
    })
    return [
      { text: `${label}  `, style: 'dim' },
      { text: cells.join(' '), style: 'accent' },
    ]
  })
  return section(statistics.practice, null, paper, [
    ...textRows(statistics.practised(practice.practised, practice.of), width),
    ...days,
    ...note(statistics.scale(most), paper),
  ])
}

export function forecastRows(forecast: Forecast | null, paper: Paper): readonly StyledRow[] {
  const { statistics } = paper.words
  if (!forecast)
    return section(statistics.forecast, null, paper, note(statistics.forecastNone, paper))
  const { overdue, days } = forecast
  const most = Math.max(1, ...days.map(({ due }) => due))
  const n = overdue + days.reduce((sum, { due }) => sum + due, 0)
  if (n === 0) {
    const quiet = note(statistics.forecastQuiet(days.length), paper)
    return section(statistics.forecast, n, paper, quiet)
  }
  const rows = days.map(({ date, due }) => [name(date), number(due), bar(due / most, 24)])
  return section(statistics.forecast, n, paper, [
    ...(overdue > 0 ? textRows(statistics.overdue(overdue), paper.width) : []),
    ...tableRows([], rows, paper),
  ])
}
