/** A proof of a deck that was run, and the problem it is where it does not hold. */
import type { Problem } from '../../core/question/question.ts'
import type { Proof } from '../../judge/verify.ts'

export type Proved = {
  readonly row: Omit<Proof, 'ok' | 'survivesWithoutRace' | 'refusals'>
  readonly problem: Problem | null
}
