/** What the short forms of long questions have in common. */
import type { Question } from '../question/question.ts'
import { SHORT_MINUTES, type ShortForm } from '../question/short-form.ts'
import type { Text } from '../question/text.ts'
import type { Common } from './common.ts'
import type { RecallQuestion } from './recall/question.ts'

/** Picks by turns. */
export const pick = <T>(list: readonly T[], turn: number): T | undefined =>
  list[turn % Math.max(1, list.length)]

/** A part of a question, with neither the hints nor the follow-ups of the whole. */
export function part(whole: Question, prompt: Text, form: ShortForm): Common {
  const { id, title, difficulty, level, tags, was } = whole
  return {
    ...(whole.axis === undefined ? {} : { axis: whole.axis }),
    ...(whole.checkpoint === undefined ? {} : { checkpoint: whole.checkpoint }),
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

/** Said aloud, and judged by nobody but the candidate. */
export function spoken(whole: Question, prompt: Text, form: ShortForm): RecallQuestion {
  return { ...part(whole, prompt, form), kind: 'recall', answer: '', points: [] }
}
