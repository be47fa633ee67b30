/** What the short forms of long questions have in common. */
import type { Question } from '../question/question.ts'
import type { Reply } from '../question/reply.ts'
import { SHORT_MINUTES, type ShortForm } from '../question/short-form.ts'
import type { Text } from '../question/text.ts'
import type { Common } from './common.ts'
import type { PartOf, RecallQuestion } from './recall/question.ts'

/** Picks by turns. */
export const pick = <T>(list: readonly T[], turn: number): T | undefined =>
  list[turn % Math.max(1, list.length)]

/** A part of a question, with neither the hints nor the follow-ups of the whole. */
export function part(whole: Question, prompt: Text, form: ShortForm): Common {
  const { id, title, difficulty, level, tags, was } = whole
  return {
    ...(whole.axis === undefined ? {} : { axis: whole.axis }),
    ...(whole.checkpoint === undefined ? {} : { checkpoint: whole.checkpoint }),
    ...(whole.meanings === undefined ? {} : { meanings: whole.meanings }),
    id,
    title,
    difficulty,
    level,
    tags,
    was,
    prompt,
    minutes: SHORT_MINUTES[form],
    verify: 'self',
    hints: [],
    followUps: [],
  }
}

/** Said or typed; by the points of a good reply where the deck has them, else judged by nobody but the candidate. */
export function replyTo(
  whole: Question,
  { ask, points, answer = '' }: Reply,
  form: ShortForm,
  of: PartOf,
): RecallQuestion & { readonly kind: 'recall' } {
  const verify = points.length > 0 ? 'rubric' : 'self'
  return { ...part(whole, ask, form), kind: 'recall', verify, answer, points, of }
}

/** A follow-up of a question, shown with what was asked before it. */
export function followUp<Q extends Question>(whole: Q, asked: readonly Reply[], turn: number) {
  const reply = pick(asked, turn)
  if (reply === undefined) return whole
  return replyTo(whole, reply, 'follow-up', { type: 'follow-up', about: whole.prompt })
}
