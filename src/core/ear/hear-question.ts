import type { DesignQuestion } from '../kinds/design/question.ts'
import { matchClarify } from '../match/match-clarify.ts'
import { sentencesIn } from './asking.ts'
import type { Heard } from './heard.ts'

/** Only questions open anything. Never throws. */
export function hearQuestion(question: DesignQuestion, text: string): Heard {
  const { opened, why } = matchClarify(question, text)
  if (opened !== null) return { type: 'opened', id: opened, why }
  return { type: sentencesIn(text).some(({ isAsked }) => isAsked) ? 'not-given' : 'not-asked' }
}
