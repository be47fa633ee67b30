import { expect, test } from 'vitest'
import {
  type Equivalent,
  type JudgedMutant,
  type MutantEnd,
  tallyMutants,
} from '../../../src/core/proofs/mutants.ts'

const judged = (line: number, end: MutantEnd): JudgedMutant => ({
  mutant: { line, change: 'drop !', text: '' },
  end,
})
const refused = (line: number) => judged(line, { type: 'refused', by: 'TestA' })
const survived = (line: number) => judged(line, { type: 'survived' })
const many = (n: number, from = 1): JudgedMutant[] =>
  Array.from({ length: n }, (_, index) => refused(from + index))
const entry = (line: number, changes: Partial<Equivalent> = {}): Equivalent => ({
  line,
  change: 'drop !',
  because: 1,
  reason: 'nobody reads it',
  ...changes,
})
const tally = (all: readonly JudgedMutant[], equivalents: readonly Equivalent[] = []) =>
  tallyMutants('d/q', all, equivalents, 99)

test('what no test refuses is a survivor and a fault', () => {
  const { rows, counts, faults } = tally([refused(1), survived(2)])
  expect(rows).toEqual([
    { question: 'd/q', line: 1, change: 'drop !', refusedBy: 'TestA', equivalent: null },
    { question: 'd/q', line: 2, change: 'drop !', refusedBy: null, equivalent: null },
  ])
  expect(counts).toMatchObject({ mutants: 2, refused: 1, survivors: 1 })
  expect(faults).toEqual([{ type: 'survivor', mutant: survived(2).mutant }])
})

test('what does not compile is counted apart, and is nobody to name', () => {
  const { rows, counts, faults } = tally(
    [...many(19), judged(20, { type: 'no-program' })],
    [entry(20)],
  )
  expect(rows).toHaveLength(19)
  expect(counts).toMatchObject({ mutants: 19, noPrograms: 1, equivalent: 0 })
  expect(faults).toEqual([{ type: 'names-no-mutant', entry: 0 }])
})

test('an equivalent one is none of the survivors and keeps its reason', () => {
  const { rows, counts, faults, isTight } = tally([...many(9), survived(10)], [entry(10)])
  expect(rows.at(-1)).toMatchObject({ refusedBy: null, equivalent: 'nobody reads it' })
  expect(counts).toMatchObject({ refused: 9, equivalent: 1, survivors: 0 })
  expect(faults).toEqual([])
  expect(isTight).toBe(true)
})

test('line and change name a mutant together', () => {
  const all = [...many(19), survived(20)]
  expect(tally(all, [entry(21)]).faults).toHaveLength(2)
  expect(tally(all, [entry(20, { change: 'drop' })]).faults).toHaveLength(2)
})

test('an entry that a test refuses is no equivalent, and one must stand on a line that is there', () => {
  expect(tally(many(20), [entry(3)]).faults).toEqual([
    { type: 'is-refused', entry: 0, by: 'TestA' },
  ])
  expect(tally([...many(19), survived(20)], [entry(20, { because: 100 })]).faults).toEqual([
    { type: 'no-such-line', entry: 0, because: 100 },
  ])
})

test('at most a tenth is named equivalent', () => {
  const all = [...many(17), survived(18), survived(19), survived(20)]
  expect(tally(all, [entry(18), entry(19)]).faults).toMatchObject([{ type: 'survivor' }])
  expect(tally(all, [entry(18), entry(19), entry(20)]).faults).toEqual([
    { type: 'too-many', named: 3, most: 2 },
  ])
})

test('of a short reference one may be named', () => {
  expect(tally([...many(3), survived(4)], [entry(4)]).faults).toEqual([])
})

test('95 of 100, or all but one, are enough', () => {
  const withSurvivors = (refusals: number, survivors: number) =>
    tally([...many(refusals), ...Array.from({ length: survivors }, (_, i) => survived(500 + i))])
  expect(withSurvivors(95, 5).isTight).toBe(true)
  expect(withSurvivors(94, 6).isTight).toBe(false)
  expect(withSurvivors(8, 1).isTight).toBe(true)
  expect(withSurvivors(8, 2).isTight).toBe(false)
  expect(withSurvivors(0, 0).isTight).toBe(true)
})

test('without the race detector a pass says nothing', () => {
  const { counts, faults } = tally([...many(3), judged(9, { type: 'unproven' })])
  expect(counts).toMatchObject({ mutants: 4, refused: 3, unproven: 1, survivors: 0 })
  expect(faults).toEqual([])
})
