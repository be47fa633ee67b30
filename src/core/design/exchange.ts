/** What was asked in a design room and what came back, one exchange for each question. */

import { hearQuestion } from '../ear/hear-question.ts'
import type { Heard } from '../ear/heard.ts'
import { askable } from '../kinds/design/askable.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import type { DesignAnswer } from './answer.ts'
import { askedNumber } from './computed.ts'

export type Exchange =
  /** `id`: of a clarifying question, or `standard:NAME`. `why`: the words that made it so. */
  | { readonly type: 'opened' | 'again'; readonly id: string; readonly why: readonly string[] }
  /** The candidate says that this was not asked: it is answered no more. */
  | { readonly type: 'taken-back'; readonly id: string }
  /** It asks for a number that is the candidate's to work out. */
  | { readonly type: 'computes'; readonly id: string }
  | Exclude<Heard, { readonly type: 'opened' }>

/** An assumption is stated after these. */
export const isLeftOpen = (exchange: Exchange | undefined): boolean =>
  exchange?.type === 'not-given' || exchange?.type === 'assumed'

export function answerTo(
  text: string,
  before: readonly Exchange[],
  question: DesignQuestion,
): Exchange {
  const heard = hearQuestion(question, text)
  if (heard.type === 'opened') return opened(heard.id, heard.why, before)
  if (heard.type === 'not-asked') return heard
  const meant = askedNumber(question, text)
  return meant ? { type: 'computes', id: meant.id } : heard
}

const opened = (id: string, why: readonly string[], before: readonly Exchange[]): Exchange => ({
  type: before.some((one) => one.type === 'opened' && one.id === id) ? 'again' : 'opened',
  id,
  why,
})

/** What comes back once it is settled that this was asked. */
export function answerOf(
  id: string,
  before: readonly Exchange[],
  question: DesignQuestion,
): Exchange | undefined {
  const asked = askable(question, id)
  if (!asked) return undefined
  if (asked.known !== undefined) return { type: 'known', constraint: asked.known, why: [] }
  if (asked.answer === undefined) return { type: 'assumed', name: asked.name, why: [] }
  return opened(id, [], before)
}

const NOT = 'not '

/** As `heard.N` keeps it: what was opened, or what the candidate said was not asked. */
export const keptOf = (exchange: Exchange): string | undefined =>
  exchange.type === 'opened' || exchange.type === 'again'
    ? exchange.id
    : exchange.type === 'taken-back'
      ? NOT + exchange.id
      : undefined

/** What came back to each question: what was settled stays, the rest is heard anew. */
export function exchangesOf(
  { asked, heard = [] }: Pick<DesignAnswer, 'asked' | 'heard'>,
  question: DesignQuestion,
): readonly Exchange[] {
  const exchanges: Exchange[] = []
  for (const [i, text] of asked.entries()) {
    const now = answerTo(text, exchanges, question)
    const kept = heard[i]
    const isKept = kept === undefined || kept === keptOf(now)
    exchanges.push(isKept ? now : (settled(kept, exchanges, question) ?? now))
  }
  return exchanges
}

/** Undefined where the question has it no more. */
function settled(
  kept: string,
  before: readonly Exchange[],
  question: DesignQuestion,
): Exchange | undefined {
  if (!kept.startsWith(NOT)) return answerOf(kept, before, question)
  const id = kept.slice(NOT.length)
  return askable(question, id) && { type: 'taken-back', id }
}
