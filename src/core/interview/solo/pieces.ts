/** The evidence of a round, by dimension: what was found in the answer and what was missing. Never a grade, never a sum. */
import { checkDesign } from '../../design/evidence.ts'
import { parseEvidence } from '../../design/pieces.ts'
import { designAnswerOf } from '../../design/texts.ts'
import { type BehavioralQuestion, LETTERS, type Letter } from '../../kinds/behavioral/question.ts'
import type { CodeQuestion } from '../../kinds/code/question.ts'
import { type DesignQuestion, PANES, type RubricLine } from '../../kinds/design/question.ts'
import { compareSpots } from '../../kinds/spotting.ts'
import { compareEstimate } from '../../numbers/estimate.ts'
import { type Text, textIn } from '../../question/text.ts'
import type { Verdict } from '../../question/verdict.ts'
import type { LetterCode, Span } from '../../star/finding.ts'
import { checkLetter } from '../../star/story.ts'
import type { Dimension } from '../dimensions.ts'
import { type RoundKind, roundKind } from '../phases.ts'
import type { RoundRecord } from '../record.ts'
import { isClassifiedAs, rightKind } from './classified.ts'
import type { Material } from './material.ts'

export type Piece = {
  readonly dimension: Dimension
  readonly isFound: boolean
  readonly about: About
  /** The words of the answer it was found in; empty where it points nowhere. */
  readonly quote: string
  /** Something is wrong with what was said: told, but no piece that could have been found. */
  readonly isFault?: true
}

/** What a piece is about; `words` has one sentence for each. */
export type About =
  | { readonly code: 'classified'; readonly as: RoundKind; readonly answer: string }
  | { readonly code: 'anchor' }
  | { readonly code: 'reply'; readonly text: string; readonly said: boolean }
  | { readonly code: 'hints'; readonly count: number }
  | { readonly code: 'in-time'; readonly minutes: number }
  | { readonly code: 'test'; readonly title: string }
  | { readonly code: 'verdict'; readonly verdict: Verdict | null }
  | { readonly code: 'race'; readonly verdict: Verdict | null }
  | { readonly code: 'ran'; readonly runs: number }
  | { readonly code: 'estimate' | 'finding' | 'option'; readonly text: string }
  /** By the rules of the design room: `written` is what the rubric asks for. */
  | { readonly code: 'rubric'; readonly written: string; readonly text: string }
  /** By the candidate's own tick. */
  | { readonly code: 'ticked'; readonly text: string }
  | { readonly code: 'letter-ticked'; readonly letter: Letter; readonly mark: number }
  | { readonly code: 'story'; readonly finding: LetterCode }

/** Of a question that is in no deck any more, only what the mock itself has seen. */
export function piecesOf(material: Material, record: RoundRecord): readonly Piece[] {
  return [...ofAnswer(material), ...ofTalk(material, record)]
}

const piece = (dimension: Dimension, isFound: boolean, about: About, quote = ''): Piece => ({
  dimension,
  isFound,
  about,
  quote,
})

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

function ofAnswer(material: Material): readonly Piece[] {
  const { question, attempt } = material
  const { texts, marks } = attempt.answer
  const say = (text: Text): string => textIn(text, material.lang, material.deckLang)
  if (!question) return []
  switch (question.kind) {
    case 'code':
      return ofCode(question, material, say)
    case 'design':
      return ofDesign(question, material, say)
    case 'behavioral':
      return ofStory(question, material)
    case 'recall':
      return question.points.map((text, i) =>
        piece('relevance', (marks[`p${i + 1}`] ?? 0) > 0, { code: 'ticked', text: say(text) }),
      )
    case 'choice':
      return question.options.map((option, i) =>
        piece('understanding', option.correct === (marks[`o${i + 1}`] ?? 0) > 0, {
          code: 'option',
          text: say(option.text),
        }),
      )
    case 'estimate':
      return question.asks.map((ask) => {
        const typed = texts[ask.id] ?? ''
        const compared = compareEstimate(typed, ask)
        const isRight = 'isRight' in compared && compared.isRight
        return piece('approach', isRight, { code: 'estimate', text: say(ask.ask) }, typed)
      })
    case 'review': {
      const spots = Object.keys(marks).flatMap((id) => {
        const [, from, to] = /^l(\d+)-(\d+)$/.exec(id) ?? []
        return from && to ? [{ id, from: Number(from), to: Number(to) }] : []
      })
      const { hits } = compareSpots(
        spots,
        question.findings.map(({ lines }) => lines),
      )
      return question.findings.map(({ text }, i) =>
        piece('verification', hits[i] === true, { code: 'finding', text: say(text) }),
      )
    }
  }
}

const OF_CONCURRENCY: ReadonlySet<Verdict> = new Set(['RACE', 'DL', 'LEAK'])

function ofCode(
  { tests, race }: CodeQuestion,
  { attempt, failing }: Material,
  say: (text: Text) => string,
): readonly Piece[] {
  const { verdict, runs } = attempt
  const isAccepted = verdict === 'AC'
  const isClean = isAccepted && attempt.race === 'checked'
  return [
    ...(tests === 'all'
      ? []
      : tests.map(({ name, title }) =>
          piece('code', failing !== null && !failing.includes(name), {
            code: 'test',
            title: say(title),
          }),
        )),
    piece('code', isAccepted, { code: 'verdict', verdict }),
    ...(race || (verdict !== null && OF_CONCURRENCY.has(verdict))
      ? [piece('concurrency', isClean, { code: 'race', verdict })]
      : []),
    piece('verification', runs > 0, { code: 'ran', runs }),
  ]
}

/** What was told aloud left nothing to look into: there the candidate's own marks count. */
function ofStory(
  { starR, jdKeywords, upgrades }: BehavioralQuestion,
  { attempt }: Material,
): readonly Piece[] {
  const { texts, marks } = attempt.answer
  const isWritten = LETTERS.some((letter) => (texts[letter] ?? '').trim() !== '')
  if (!isWritten)
    return LETTERS.map((letter) => {
      const mark = marks[letter] ?? 0
      return piece(letter, mark > 0, { code: 'letter-ticked', letter, mark })
    })
  const samples = upgrades.flatMap(({ strong }) =>
    typeof strong === 'string' ? [strong] : Object.values(strong),
  )
  return LETTERS.flatMap((letter) => {
    const text = texts[letter] ?? ''
    const { result, pieces } = checkLetter(letter, text, starR[letter].needs, jdKeywords, samples)
    const quoteOf = (spans: readonly Span[]): string =>
      spans.map(([from, to]) => text.slice(from, to)).join(' … ')
    return [
      ...pieces.map(({ need, isFound, spans }) =>
        piece(
          letter,
          isFound,
          { code: 'story', finding: isFound ? `has-${need}` : `missing-${need}` },
          quoteOf(spans),
        ),
      ),
      ...result.findings
        .filter(({ code }) => !/^(?:has|missing)-/.test(code) || code === 'missing-plan')
        .map(({ code, spans }) => ({
          ...piece(letter, false, { code: 'story', finding: code }, quoteOf(spans)),
          isFault: true as const,
        })),
    ]
  })
}

/** By the rules where the answer was given in the design room; else by the candidate's ticks. */
function ofDesign(
  question: DesignQuestion,
  { attempt }: Material,
  say: (text: Text) => string,
): readonly Piece[] {
  const { texts, marks } = attempt.answer
  const isByRule = Object.keys(texts).some((field) => field.includes('.'))
  const ticked = (line: RubricLine): Piece =>
    piece(dimensionOf(line.when[0], question), (marks[line.id] ?? 0) > 0, {
      code: 'ticked',
      text: say(line.text),
    })
  if (!isByRule) return question.rubric.map(ticked)
  const { lines } = checkDesign(question, designAnswerOf(texts))
  return question.rubric.flatMap((line, i) => {
    const pieces = lines[i]?.pieces ?? []
    if (pieces.length === 0) return [ticked(line)]
    return pieces.map(({ written, isFound }) =>
      piece(dimensionOf(written, question), isFound, {
        code: 'rubric',
        written,
        text: say(line.text),
      }),
    )
  })
}

/** Which dimension a piece of the rubric speaks for. */
function dimensionOf(written: string | undefined, { triangle }: DesignQuestion): Dimension {
  const evidence = written === undefined ? undefined : parseEvidence(written)
  switch (evidence?.type) {
    case 'asked':
    case 'cites':
      return 'requirements'
    case 'estimate':
      return 'estimation'
    case 'option':
      return (
        PANES.find((pane) => triangle[pane].options.some(({ id }) => id === evidence.id)) ??
        'trade-offs'
      )
    case 'breaks':
      return evidence.pane
    case 'rejected':
    case 'says':
    case undefined:
      return 'trade-offs'
  }
}

/** "found 9 of 14 pieces of evidence". */
export function countOf(pieces: readonly Piece[]): { readonly found: number; readonly of: number } {
  const counted = pieces.filter(({ isFault }) => !isFault)
  return { found: counted.filter(({ isFound }) => isFound).length, of: counted.length }
}
