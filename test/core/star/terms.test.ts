import { expect, test } from 'vitest'
import { METRIC_NAMES } from '../../../src/core/star/terms/metric-names.ts'
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
