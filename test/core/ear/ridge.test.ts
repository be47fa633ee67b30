import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky, inverseDiagonal, kernelOf, solve } from '../../../src/core/ear/ridge.ts'
import type { Place } from '../../../src/core/ear/vectors.ts'

type Vector = Place['vector']

const vector = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.double({ min: -1, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((entries): Vector => new Map(entries))
const examples = fc.array(fc.tuple(vector, fc.constantFrom(0, 1)), { minLength: 2, maxLength: 12 })

const RIDGE = 0.5
const NOWHERE = new Float64Array()
const dualsOf = (all: readonly (readonly [Vector, number])[]) => {
  const kernel = kernelOf(
    all.map(([vector]) => ({ vector, direction: NOWHERE })),
    all.map(() => RIDGE),
  )
  const lower = cholesky(kernel, all.length)
  return {
    lower,
    duals: solve(
      lower,
      Float64Array.from(all, ([, y]) => y),
    ),
  }
}
const dot = (a: Vector, b: Vector): number =>
  [...a].reduce((sum, [number, value]) => sum + value * (b.get(number) ?? 0), 0)

test('what an example would score had it been left out is known without learning again', () => {
  fc.assert(
    fc.property(examples, fc.nat(), (all, nth) => {
      const i = nth % all.length
      const [left, y] = all[i] as readonly [Vector, number]
      const { lower, duals } = dualsOf(all)
      const closed = y - (duals[i] as number) / (inverseDiagonal(lower, all.length)[i] as number)
      const others = all.filter((_, at) => at !== i)
      const again = dualsOf(others).duals
      const score = others.reduce(
        (sum, [one], at) => sum + (again[at] as number) * dot(left, one),
        0,
      )
      expect(closed).toBeCloseTo(score, 8)
    }),
  )
})
