// Expectations that cannot hold, for the trap among the hidden tests.
import { expect } from './expect.mjs'

export const WRONG = [
  () => expect(1).toBe(2),
  () => expect(1).not.toBe(1),
  () => expect({ a: 1 }).toEqual({ a: 2 }),
  () => expect([1, 2]).toEqual([1, 3]),
  () => expect({ a: [1] }).not.toEqual({ a: [1] }),
  () => expect([1]).toStrictEqual([2]),
  () => expect(new Map([[1, 2]])).toEqual(new Map([[1, 3]])),
  () => expect(0).toBeTruthy(),
  () => expect(1).toBeFalsy(),
  () => expect(1).toBeCloseTo(2),
  () => expect('a').toMatch(/b/),
  () => expect([1]).toContain(2),
  () => expect(() => {}).toThrow(),
  () => expect(Promise.resolve(1)).resolves.toBe(2),
  () => expect(Promise.resolve(1)).rejects.toThrow(),
]
