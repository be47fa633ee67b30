/** Questions that are longer than an evening: which can be put down and taken up again, and how much an evening gets. */
import type { Kind } from '../question/question.ts'

/** What is said or decided in one go is not put down in the middle. */
const IN_SITTINGS: Readonly<Record<Kind, boolean>> = {
  code: true,
  design: true,
  review: true,
  estimate: true,
  recall: false,
  behavioral: false,
  choice: false,
}

export const hasSittings = ({ kind }: { readonly kind: Kind }): boolean => IN_SITTINGS[kind]

/** Less is not worth thinking oneself into a question again. */
const SHORTEST = 15
/** Enough to meet a question and to think of a first way. */
export const FIRST_LOOK = 10
/** At the end of an evening, where nothing else fits in any more. */
export const LAST_SITTING = 5

export const shortestSitting = (minutesPerDay: number): number =>
  Math.min(SHORTEST, minutesPerDay / 2)

/** Evenings of the same length, as few as will do. */
export function sittingOf(minutes: number, minutesPerDay: number): number {
  return minutes / Math.max(1, Math.ceil(minutes / minutesPerDay - 1e-6))
}
