import { expect, test } from 'vitest'
import { METRIC_NAMES } from '../../../src/core/star/terms/metric-names.ts'
import { findMetrics } from '../../../src/core/star/terms/metrics.ts'
import { groupsIn } from '../../../src/core/star/terms/name-table.ts'
import { PRACTICES } from '../../../src/core/star/terms/practices.ts'
import { TOOLS } from '../../../src/core/star/terms/tools.ts'

const twice = (names: readonly string[]): readonly string[] => {
  const plain = names.map((name) => name.toLowerCase())
  return plain.filter((name, i) => plain.indexOf(name) !== i)
}

test('a term of the trade is said once, in one of the tables', () => {
  const groups = [TOOLS, PRACTICES].flatMap((table) => Object.values(table).flatMap(groupsIn))
  expect(twice(groups.flat().map(({ name }) => name))).toEqual([])
})

test('a name of a metric is said once', () => {
  expect(twice(METRIC_NAMES.flatMap(({ names }) => names))).toEqual([])
})

test.each([
  ['Over two quarters the slip of my dates went from 14 days to 2 or less.', ['slip']],
  ['Schedule slips fell from three weeks to one.', ['Schedule slips']],
  ['The delay of the launch was 9 days.', ['delay', 'delay']],
  ['两个季度里，延期从 14 天降到 2 天。', ['延期']],
  ['平均延期天数由 9 天缩短到 1 天。', ['延期天数']],
  ['I did not delay the call, and it did not slip by 3 days.', []],
  ['I slipped him a note on 3 of 5 days.', []],
  ['I asked what it would cost and where they spend 3 hours.', []],
  ['我答应延期到周五。', []],
])('by how long a date was missed is a metric, and a verb is none: %s', (text, names) => {
  expect(findMetrics(text).map(([from, to]) => text.slice(from, to))).toEqual(names)
})
