/**
 * What a story is asked for follows from what it is told for. Between people it is what each side wanted, what one did and
 * what changed, and no interviewer asks that for a percentile; a decision is weighed against more than one other way.
 */
import type { Letter, Need } from '../kinds/behavioral/question.ts'
import { DECISION, isToldFor } from './decision.ts'
import { PEOPLE } from './terms/people.ts'

type Needs = Readonly<Record<Letter, readonly Need[]>>

const FITTING: readonly { readonly competencies: RegExp; readonly needs: Needs }[] = [
  {
    competencies: PEOPLE.competencies,
    needs: {
      situation: ['sides'],
      task: ['first_person'],
      action: ['first_person', 'deed', 'alternative'],
      result: ['changed'],
      relevance: ['jd_keyword', 'jd_keyword'],
    },
  },
  {
    competencies: DECISION,
    needs: {
      situation: ['number', 'unit'],
      task: ['first_person', 'role_verb'],
      action: ['first_person', 'technique', 'alternative', 'alternative'],
      result: ['before_after', 'metric_name'],
      relevance: ['jd_keyword', 'jd_keyword'],
    },
  },
]

/** Of the first row that all competencies are of; null where the needs of all stories hold. */
export const needsFor = (competencies: readonly string[]): Needs | null =>
  competencies.length === 0
    ? null
    : (FITTING.find((row) => competencies.every((one) => isToldFor(one, row.competencies)))
        ?.needs ?? null)
