import { expect, test } from 'vitest'
import { signsFor } from '../../src/telling/signs.ts'
import { statisticsRows } from '../../src/telling/statistics/rows.ts'
import type { StyledRow } from '../../src/telling/style.ts'
import { widthOf } from '../../src/text/width.ts'
import { wordsFor } from '../../src/words/words.ts'
import { emptyStatistics, sampleStatistics } from '../report/sample.ts'

const words = wordsFor('en')

function draw(
  statistics = sampleStatistics(),
  { width = 78, isAscii = false } = {},
): readonly string[] {
  return statisticsRows(statistics, { words, signs: signsFor(isAscii), width }).map(textOf)
}

const textOf = (row: StyledRow): string => row.map(({ text }) => text).join('')

/** The rows under a title, up to the blank one. */
function under(rows: readonly string[], title: string): readonly string[] {
  const from = rows.findIndex((row) => row.startsWith(title))
  const rest = rows.slice(from + 1)
  return rest.slice(0, rest.indexOf(''))
}

test('tables align with Chinese topics in them', () => {
  const rows = under(draw(), 'Your pace, by topic')
  const topics = rows.filter((row) => / % of \d+/.test(row))
  expect(topics.some((row) => row.startsWith('幂等'))).toBe(true)
  const edges = topics.map((row) => widthOf(row.slice(0, row.search(/\d+ % of/))))
  expect(new Set(topics.map((row) => widthOf(row.slice(0, row.indexOf('%')))))).toHaveLength(1)
  expect(new Set(edges)).toHaveLength(1)
})

test('nothing is wider than the window, down to the smallest one', () => {
  for (const width of [38, 50, 78, 110])
    for (const row of draw(
      sampleStatistics((text) => `${text}很长很长的名字`),
      { width },
    ))
      expect(widthOf(row), row).toBeLessThanOrEqual(width)
})

test('a week is a column of days, and fewer weeks fit into a narrow window', () => {
  const rows = under(draw(), 'Days of practice')
  expect(rows[0]).toBe('5 of the last 14 days')
  expect(rows.slice(1, 8).map((row) => row.slice(0, 3))).toEqual(words.statistics.weekdays)
  const monday = (width: number) => under(draw(sampleStatistics(), { width }), 'Days')[1] ?? ''
  expect(monday(78).slice(5).split(' ')).toHaveLength(26)
  expect(monday(38).slice(5).split(' ')).toHaveLength(16)
})

test('plain terminals get plain signs', () => {
  const rows = draw(
    sampleStatistics((text) => text.replace(/[^ -~]/g, 'x')),
    { isAscii: true },
  )
  expect(rows.join('')).toMatch(/^[ -~]*$/)
})

test('before the first attempt it says what will be here', () => {
  expect(draw(emptyStatistics()).join(' ')).toMatch(/^Nothing here yet\. .* starts a first one\.$/)
})

test('each figure has its n beside it; self-reports stand apart', () => {
  const statistics = sampleStatistics()
  const rows = draw(statistics)
  expect(rows).toContain(`Decks  n = ${statistics.totals.attempts}`)
  expect(rows).toContain(`Verdicts of your saves  n = ${statistics.verdicts.n}`)
  expect(rows).toContain(`By your own word  n = ${statistics.selfReports.n}`)
  expect(under(rows, 'Still known')[0]).toMatch(/^\d+ % known, \d+ % expected$/)
})
