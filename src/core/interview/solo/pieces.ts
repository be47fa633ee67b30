/** The evidence of a round, by dimension: what was found in the answer and what was missing. Never a grade, never a sum. */
import { evidenceIn } from '../../kinds/interviewed.ts'
import { type Text, textIn } from '../../question/text.ts'
import type { Dimension } from '../dimensions.ts'
import type { Round } from '../events.ts'
import type { RoundKind } from '../phases.ts'
import { type Piece, piece } from '../piece.ts'
import type { Exchange, RoundRecord } from '../record.ts'
import { isOfFirst, scoredAs } from '../scored-as.ts'
import { isClassifiedAs, rightKind } from './classified.ts'
import { isLongEnough, isReplyLongEnough, lengthOf } from './length.ts'
import type { Material } from './material.ts'
import { type PlanShown, planOf } from './planning.ts'

/** Of a question that is in no deck any more, only what the mock itself has seen. */
export function piecesOf(material: Material, record: RoundRecord): readonly Piece[] {
  const { question, lang, deckLang } = material
  const say = (text: Text): string => textIn(text, lang, deckLang)
  const answer = question ? evidenceIn(question, material, say) : []
  return [...counted(answer, material, record), ...ofTalk(material, record)]
}

/** What rests on the candidate's own word or on a guess: it counts where the answer is long enough for its time. */
const NEEDS_LENGTH: ReadonlySet<Piece['about']['code']> = new Set([
  'ticked',
  'letter-ticked',
  'option',
  'finding',
])

function counted(
  pieces: readonly Piece[],
  { attempt }: Material,
  { round }: RoundRecord,
): readonly Piece[] {
  if (isOfFirst(round)) return pieces.filter(wasKnown).map(asTold)
  const length = lengthOf(attempt)
  const { budgetMs } = attempt
  if (isHeldLong(attempt)) return pieces
  const isShort = ({ about }: Piece): boolean => NEEDS_LENGTH.has(about.code)
  const dimensions = new Set(
    pieces.flatMap((one) => (isShort(one) && one.isFound ? [one.dimension] : [])),
  )
  const why = { code: 'too-short', ...length, budgetMs } as const
  return [
    ...pieces.map((one) => (isShort(one) ? { ...one, isFound: false } : one)),
    ...[...dimensions].map(
      (dimension): Piece => ({ ...piece(dimension, false, why), isFault: true }),
    ),
  ]
}

const isHeldLong = (attempt: Material['attempt']): boolean =>
  isLongEnough(lengthOf(attempt), attempt.budgetMs)

/** What a story was not held to then. */
const NEWER: ReadonlySet<string> = new Set(['too-short', 'numbers-apart'])
const wasKnown = ({ about }: Piece): boolean =>
  !(about.code === 'story' && NEWER.has(about.finding))

/** 0.1 had no word for knowledge. */
const asTold = (one: Piece): Piece =>
  one.dimension === 'knowledge' ? { ...one, dimension: 'relevance' } : one

/** What the interview saw beside the answer. */
function ofTalk({ attempt }: Material, record: RoundRecord): readonly Piece[] {
  const { classified, anchor, clockMs, round } = record
  const as = scoredAs(round)
  const talk = TALK[as]
  return [
    ...(classified
      ? [
          piece(talk.classified, isClassifiedAs(round, classified.as), {
            code: 'classified',
            as: rightKind(round),
            answer: classified.as,
          }),
        ]
      : []),
    ...(anchor === null ? [] : [piece(talk.anchor, anchor !== '', { code: 'anchor' }, anchor)]),
    ...ofPlan(record),
    ...record.exchanges.map((one) =>
      ofReply(one, round, one.id === 'number' ? talk.anchor : talk.replies),
    ),
    ...(as === 'coding'
      ? [piece('independence', attempt.hints === 0, { code: 'hints', count: attempt.hints })]
      : []),
    // What ended before anything could be shown was not in time either.
    ...(talk.inTime === null || !(isOfFirst(round) || isHeldLong(attempt))
      ? []
      : [
          piece(talk.inTime, clockMs <= round.minutes * 60_000, {
            code: 'in-time',
            minutes: round.minutes,
          }),
        ]),
  ]
}

/** What was typed is quoted; a line that was only said is counted. */
function ofPlan(record: RoundRecord): readonly Piece[] {
  const plan = planOf(record)
  if (!plan) return []
  const told = (
    dimension: Dimension,
    code: 'clarified' | 'planned',
    { lines, isEnough }: PlanShown,
  ): Piece => {
    const quote = lines.flatMap(({ text }) => (text === '' ? [] : [text])).join(' … ')
    return piece(dimension, isEnough, { code, lines: lines.length }, quote)
  }
  return [
    told('understanding', 'clarified', plan.clarified),
    told('approach', 'planned', plan.planned),
  ]
}

function ofReply(exchange: Exchange, round: Round, dimension: Dimension): Piece {
  const { text, reply } = exchange
  const said = reply?.said ?? false
  const typed = reply?.text.trim() ?? ''
  const isLong = isOfFirst(round) || isReplyLongEnough(exchange) !== false
  const isFound = isLong && (said || typed !== '')
  const about = {
    code: 'reply',
    text,
    said,
    ...(isLong ? {} : { isShort: true as const }),
  } as const
  return piece(dimension, isFound, about, typed)
}

const TALK: Readonly<
  Record<
    RoundKind,
    Readonly<Record<'classified' | 'anchor' | 'replies', Dimension>> & {
      readonly inTime: Dimension | null
    }
  >
> = {
  coding: {
    classified: 'understanding',
    anchor: 'approach',
    replies: 'communication',
    inTime: 'communication',
  },
  design: {
    classified: 'requirements',
    anchor: 'estimation',
    replies: 'driving',
    inTime: 'driving',
  },
  behavioral: { classified: 'relevance', anchor: 'result', replies: 'honesty', inTime: null },
  knowledge: {
    classified: 'understanding',
    anchor: 'knowledge',
    replies: 'communication',
    inTime: 'communication',
  },
  project: { classified: 'overview', anchor: 'numbers', replies: 'why', inTime: 'driving' },
}
