/**
 * Ridge regression in its dual form, by Cholesky: with n examples and any number of features it solves (K + R) A = Y, where R
 * holds the ridge of each example.
 */

import { dot } from './meanings.ts'
import type { Place } from './vectors.ts'

/** K + R: how alike the examples are, and the ridge of each. Only the lower triangle is filled. */
export function kernelOf(places: readonly Place[], ridges: readonly number[]): Float64Array {
  const n = places.length
  const kernel = new Float64Array(n * n)
  // By feature, who has it: most pairs of examples share few.
  const having = new Map<number, (readonly [number, number])[]>()
  for (const [i, { vector, direction }] of places.entries()) {
    for (let j = 0; j <= i; j++) kernel[i * n + j] = dot(direction, (places[j] as Place).direction)
    for (const [number, value] of vector) {
      const others = having.get(number) ?? []
      if (others.length === 0) having.set(number, others)
      others.push([i, value])
      for (const [j, other] of others)
        kernel[i * n + j] = (kernel[i * n + j] as number) + value * other
    }
    kernel[i * n + i] = (kernel[i * n + i] as number) + (ridges[i] as number)
  }
  return kernel
}

/** The lower triangle L of a positive definite matrix, row by row; the upper one is left as it was. */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const atI = i * n
    for (let j = 0; j <= i; j++) {
      const atJ = j * n
      const sum = (matrix[atI + j] as number) - dotOf(lower, atI, atJ, j)
      lower[atI + j] = i === j ? Math.sqrt(sum) : sum / (lower[atJ + j] as number)
    }
  }
  return lower
}

/** Of two rows, as far as given; in four sums, which the processor works out side by side. */
function dotOf(rows: Float64Array, a: number, b: number, count: number): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let k = 0
  for (; k < count - 3; k += 4) {
    s0 += (rows[a + k] as number) * (rows[b + k] as number)
    s1 += (rows[a + k + 1] as number) * (rows[b + k + 1] as number)
    s2 += (rows[a + k + 2] as number) * (rows[b + k + 2] as number)
    s3 += (rows[a + k + 3] as number) * (rows[b + k + 3] as number)
  }
  for (; k < count; k++) s0 += (rows[a + k] as number) * (rows[b + k] as number)
  return s0 + s1 + s2 + s3
}

/** Solves L L' a = y for one column. */
export function solve(lower: Float64Array, y: Float64Array): Float64Array {
  const n = y.length
  const a = Float64Array.from(y)
  for (let i = 0; i < n; i++) {
    let sum = a[i] as number
    for (let k = 0; k < i; k++) sum -= (lower[i * n + k] as number) * (a[k] as number)
    a[i] = sum / (lower[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = (a[i] as number) / (lower[i * n + i] as number)
    a[i] = value
    for (let k = 0; k < i; k++) a[k] = (a[k] as number) - (lower[i * n + k] as number) * value
  }
  return a
}

/** The diagonal of the inverse of L L'. */
export function inverseDiagonal(lower: Float64Array, n: number): Float64Array {
  const diagonal = new Float64Array(n)
  const column = new Float64Array(n)
  for (let c = 0; c < n; c++) {
    column.fill(0, c)
    column[c] = 1 / (lower[c * n + c] as number)
    let sum = (column[c] as number) ** 2
    for (let i = c + 1; i < n; i++) {
      let value = 0
      for (let k = c; k < i; k++) value -= (lower[i * n + k] as number) * (column[k] as number)
      value /= lower[i * n + i] as number
      column[i] = value
      sum += value * value
    }
    diagonal[c] = sum
  }
  return diagonal
}
