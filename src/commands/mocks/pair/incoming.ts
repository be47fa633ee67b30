/** The entrance: whatever a peer wrote is text and nothing else before anything looks at it. */
import type { Delivered } from '../../../core/interview/pair/envelope.ts'
import { clean } from '../../../text/clean.ts'

/** Deeper than any body has, and more than any body holds: what is beyond is no event. */
const DEEPEST = 12
const MOST_VALUES = 20_000

/** Texts at any depth, and the names of fields: both may be shown. */
export function cleanDelivered(delivered: Delivered): Delivered {
  let left = MOST_VALUES

  function cleaned(value: unknown, depth: number): unknown {
    if (--left < 0 || depth > DEEPEST) return null
    if (typeof value === 'string') return clean(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((one) => cleaned(one, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [clean(name), cleaned(one, depth + 1)]),
    )
  }

  return { ...delivered, envelope: cleaned(delivered.envelope, 0) }
}
