/** What a good reply has, held against what was replied. It is heard by words, so it is told and never counted. */
import { heardPoints } from '../../ear/heard-points.ts'
import type { FindMeanings } from '../../ear/meanings.ts'
import type { Question } from '../../question/question.ts'
import type { Reply } from '../../question/reply.ts'
import { type Text, textIn } from '../../question/text.ts'
import { projectExchanges } from '../project/project.ts'
import type { Exchange, RoundRecord } from '../record.ts'
import { isOfFirst, scoredAs } from '../scored-as.ts'
import type { Material } from './material.ts'

export type ReplyPoint = { readonly text: string; readonly isHeard: boolean }

/** What of a question the interviewer may say, by the id under which it is said. */
export function spokenReplies(
  question: Question,
  round: Pick<RoundRecord['round'], 'kind' | 'as'>,
): ReadonlyMap<string, Reply> {
  const { followUps } = question
  const own = question.kind === 'behavioral' ? [...question.probes, ...followUps] : followUps
  const ids = projectExchanges(followUps).map(({ id }) => id)
  const isProject = scoredAs(round) === 'project'
  return new Map(own.map((reply, i) => [(isProject && ids[i]) || `probe-${i + 1}`, reply]))
}

/** By exchange; none where the deck says nothing, or asks something else under that name today. */
export function replyPoints(
  { question, lang, deckLang }: Material,
  { round, exchanges }: RoundRecord,
): ReadonlyMap<string, readonly ReplyPoint[]> {
  if (!question || isOfFirst(round)) return new Map()
  const say = (text: Text): string => textIn(text, lang, deckLang)
  const replies = spokenReplies(question, round)
  return new Map(
    exchanges.flatMap((exchange) => {
      const reply = replies.get(exchange.id)
      if (!reply || reply.points.length === 0 || say(reply.ask) !== exchange.text) return []
      return [[exchange.id, heardIn(exchange, reply, say, question.meanings)] as const]
    }),
  )
}

function heardIn(
  { reply }: Exchange,
  { ask, points }: Reply,
  say: (text: Text) => string,
  meanings: FindMeanings | undefined,
): readonly ReplyPoint[] {
  const heard = new Set(heardPoints(reply?.text ?? '', points, [ask], meanings))
  return points.map((point, i) => ({ text: say(point), isHeard: heard.has(i) }))
}
