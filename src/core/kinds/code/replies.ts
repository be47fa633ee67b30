import type { Reply } from '../../question/reply.ts'
import type { CodeQuestion } from './question.ts'

/** The follow-ups of a code question that say what a good reply has: a bare one is listed, and does not come back. */
export const repliesOf = ({ followUps }: Pick<CodeQuestion, 'followUps'>): readonly Reply[] =>
  followUps.filter(({ points }) => points.length > 0)
