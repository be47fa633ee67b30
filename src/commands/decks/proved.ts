/** A proof of a deck that was run, and the problem it is where it does not hold. */
import type { Problem } from '../../core/question/question.ts'
import type { Proof } from '../../judge/verify.ts'

export type Proved = {
  readonly row: Omit<Proof, 'ok' | 'role' | 'survivesWithoutRace' | 'refusals'> & {
    /** `verified`: a program that shows what the question claims. */
    readonly role: Proof['role'] | 'verified'
  }
  readonly problem: Problem | null
}
