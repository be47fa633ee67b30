/** The evidence of a round, by dimension: what was found in the answer and what was missing. Never a grade, never a sum. */
import { evidenceIn } from '../../kinds/interviewed.ts'
import { type Text, textIn } from '../../question/text.ts'
import type { Dimension } from '../dimensions.ts'
import { type RoundKind, roundKind } from '../phases.ts'
import { type Piece, piece } from '../piece.ts'
import type { RoundRecord } from '../record.ts'
import { isClassifiedAs, rightKind } from './classified.ts'
import type { Material } from './material.ts'

/** Of a question that is in no deck any more, only what the mock itself has seen. */
export function piecesOf(material: Material, record: RoundRecord): readonly Piece[] {
  const { question, lang, deckLang } = material
  const say = (text: Text): string => textIn(text, lang, deckLang)
  const answer = question ? evidenceIn(question, material, say) : []
  return [...answer, ...ofTalk(material, record)]
}

/** What the interview saw beside the answer. */
function ofTalk({ attempt }: Material, record: RoundRecord): readonly Piece[] {
  const as = roundKind(record.round.kind)
  const { classified, anchor, exchanges, clockMs, round } = record
  return [
    ...(classified
      ? [
          piece(TALK[as].classified, isClassifiedAs(round.kind, classified.as), {
            code: 'classified',
            as: rightKind(round.kind),
            answer: classified.as,
          }),
        ]
      : []),
    ...(anchor === null ? [] : [piece(TALK[as].anchor, anchor !== '', { code: 'anchor' }, anchor)]),
    ...exchanges.map(({ text, reply }) => {
      const said = reply?.said ?? false
      const typed = reply?.text.trim() ?? ''
      return piece(TALK[as].replies, said || typed !== '', { code: 'reply', text, said }, typed)
    }),
    ...(as === 'coding'
      ? [piece('independence', attempt.hints === 0, { code: 'hints', count: attempt.hints })]
      : []),
    ...(as === 'behavioral'
      ? []
      : [
          piece(as === 'coding' ? 'communication' : 'driving', clockMs <= round.minutes * 60_000, {
            code: 'in-time',
            minutes: round.minutes,
          }),
        ]),
  ]
}

const TALK: Readonly<
  Record<RoundKind, Readonly<Record<'classified' | 'anchor' | 'replies', Dimension>>>
> = {
  coding: { classified: 'understanding', anchor: 'approach', replies: 'communication' },
  design: { classified: 'requirements', anchor: 'estimation', replies: 'driving' },
  behavioral: { classified: 'relevance', anchor: 'result', replies: 'honesty' },
}
