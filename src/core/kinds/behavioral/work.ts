import type { CheckedWork, ProseWork } from '../work.ts'

/** A story: a field for each letter, then the letters to tick. */
export type BehavioralWork = ProseWork &
  CheckedWork & {
    readonly focus: number
    /** Which question after the story is being answered, or was when they began; absent: the story itself. */
    readonly asked?: number
    /** Milliseconds in which each field had the keys. */
    readonly fieldMs: Readonly<Record<string, number>>
  }
