import type { ProseWork } from '../work.ts'

/** A story: a field for each letter, then the letters to tick. */
export type BehavioralWork = ProseWork & {
  readonly focus: number
  /** Milliseconds in which each field had the keys. */
  readonly fieldMs: Readonly<Record<string, number>>
  /** Findings that the candidate says are wrong, as `findingKey` names them. */
  readonly rejected: readonly string[]
}
