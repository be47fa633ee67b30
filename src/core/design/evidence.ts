/** What of a played design counts: each piece of evidence that the rubric asks for, found or not, and what contradicts itself. */

import { challengesOf } from '../kinds/design/challenges.ts'
import type { Contradiction, DesignPane, DesignQuestion } from '../kinds/design/question.ts'
import { compareAsk } from '../kinds/estimate/compare.ts'
import { type DesignAnswer, PANE_LINES, paneIn } from './answer.ts'

import { exchangesOf } from './exchange.ts'
import { hearingOf } from './hearing.ts'
import { type Evidence, parseEvidence } from './pieces.ts'
import { isDiveHad, pointsHad } from './points.ts'
import { citedIn, saysBreaks, saysRejected } from './said.ts'
import { deepField } from './texts.ts'

type Piece = {
  /** As the rubric writes it: `asked:who-retries`. */
  readonly written: string
  readonly isFound: boolean
  /** What the candidate wrote that it was found in, or would have been; empty where nothing was written. */
  readonly from: string
}

type LineResult = {
  readonly id: string
  readonly points: number
  /** Empty: the candidate ticks this line. */
  readonly pieces: readonly Piece[]
  /** Of the line's points, each piece an equal share; null where the candidate ticks. */
  readonly earned: number | null
}

/** By the id of the pane, the id of an option; null for none. */
type Chosen = Readonly<Record<string, string | null>>

export type DesignResult = {
  readonly lines: readonly LineResult[]
  /** "found 9 of 14 pieces of evidence". */
  readonly evidence: { readonly found: number; readonly of: number }
  /** Of the points of lines that have evidence, 0 to 1, for the grade; 0 where there are none. */
  readonly share: number
  /** Clarifying questions that were asked, in the order of asking, each once. */
  readonly opened: readonly string[]
  /** Ids of constraints the candidate knows: those nobody has to ask for, and those that were opened. */
  readonly known: readonly string[]
  /** The option of each pane that was chosen. */
  readonly chosen: Chosen
  readonly contradictions: readonly Contradiction[]
}

/** Pure, and never throws: everything that was typed is text. */
export function checkDesign(question: DesignQuestion, answer: DesignAnswer): DesignResult {
  const state = stateOf(question, answer)
  const lines = question.rubric.map(({ id, points, when }): LineResult => {
    const pieces = when.map((written): Piece => {
      const evidence = parseEvidence(written)
      if (!evidence) return { written, isFound: false, from: '' }
      return { written, isFound: isFound(evidence, state), from: sourceOf(evidence, state) }
    })
    return { id, points, pieces, earned: pieces.length === 0 ? null : points * shareOf(pieces) }
  })
  const pieces = lines.flatMap((line) => line.pieces)
  const counted = lines.filter(({ earned }) => earned !== null)
  const points = counted.reduce((sum, line) => sum + line.points, 0)
  const earned = counted.reduce((sum, line) => sum + (line.earned ?? 0), 0)
  return {
    lines,
    evidence: { found: pieces.filter((piece) => piece.isFound).length, of: pieces.length },
    share: points > 0 ? earned / points : 0,
    opened: state.opened,
    known: state.known,
    chosen: state.chosen,
    contradictions: contradictionsIn(question, answer),
  }
}

const shareOf = (pieces: readonly Piece[]): number =>
  pieces.filter((piece) => piece.isFound).length / pieces.length

type State = Pick<DesignResult, 'opened' | 'known' | 'chosen'> & {
  readonly question: DesignQuestion
  readonly answer: DesignAnswer
  readonly cited: ReadonlySet<string>
  /** What was asked, by what it opened. */
  readonly askedFor: ReadonlyMap<string, string>
}

function stateOf(question: DesignQuestion, answer: DesignAnswer): State {
  const askedFor = new Map<string, string>()
  for (const [i, exchange] of exchangesOf(answer, question).entries())
    if (exchange.type === 'opened') askedFor.set(exchange.id, answer.asked[i] ?? '')
  const opened = [...askedFor.keys()]
  const known = knownConstraints(question, opened)
  const cited = question.panes.flatMap(({ id }) => {
    const { because, rejected, breaks } = paneIn(answer, id)
    return [because, rejected, breaks].flatMap((line) => citedIn(line, known))
  })
  const chosen = chosenIn(question, answer)
  return { question, answer, askedFor, opened, known, chosen, cited: new Set(cited) }
}

/** What nobody has seen nobody can cite. */
export function knownConstraints(
  question: DesignQuestion,
  opened: readonly string[],
): readonly string[] {
  const told = new Set(openedBy(question, opened))
  const all = opensIn(question)
  const hidden = new Set(all.map(({ opens }) => opens))
  return question.constraints.map(({ id }) => id).filter((id) => told.has(id) || !hidden.has(id))
}

/** The constraints that came with these answers. */
export const openedBy = (question: DesignQuestion, opened: readonly string[]): readonly string[] =>
  opensIn(question).flatMap(({ id, opens }) => (opened.includes(id) ? [opens] : []))

/** Which question opens which constraint, standard ones as the rubric names them. */
const opensIn = ({ clarify, standard }: DesignQuestion) => [
  ...clarify.flatMap(({ id, opens }) => (opens === undefined ? [] : [{ id, opens }])),
  ...Object.entries(standard).flatMap(([name, one]) =>
    'opens' in one && one.opens !== undefined ? [{ id: `standard:${name}`, opens: one.opens }] : [],
  ),
]

/** The option of each pane that the candidate's words name. */
const chosenIn = ({ panes }: DesignQuestion, answer: DesignAnswer): Chosen =>
  Object.fromEntries(
    panes.map((pane) => {
      const hearing = hearingOf(pane, answer)
      return [pane.id, hearing.type === 'heard' ? hearing.option.id : null]
    }),
  )

function isFound(evidence: Evidence, { question, answer, opened, chosen, cited }: State): boolean {
  switch (evidence.type) {
    case 'asked':
      return opened.includes(evidence.id)
    case 'estimate': {
      const ask = question.estimates.find(({ id }) => id === evidence.id)
      const typed = answer.estimates[evidence.id]
      if (!ask || typed === undefined) return false
      const compared = compareAsk(typed, ask)
      return 'isRight' in compared && compared.isRight
    }
    case 'option':
      return Object.values(chosen).includes(evidence.id)
    case 'cites':
      return cited.has(evidence.id)
    case 'rejected':
      // Who turns the good one down for a bad one has rejected nothing of what the line asks for.
      return (
        saysRejected(paneIn(answer, evidence.pane).rejected) &&
        !isBad(question, chosen[evidence.pane] ?? null)
      )
    case 'breaks':
      return saysBreaks(paneIn(answer, evidence.pane).breaks)
    case 'deep': {
      const dive = challengesOf(question).find(({ field }) => field === deepField(evidence.id))
      return dive !== undefined && isDiveHad(pointsHad(dive, answer))
    }
    case 'says': {
      const text = linesOf(answer, evidence.at).join('\n')
      return evidence.words.every((forms) => forms.some((form) => holds(text, form)))
    }
  }
}

const isBad = ({ panes }: DesignQuestion, option: string | null): boolean =>
  panes.some(({ options }) => options.some(({ id, good }) => id === option && !good))

/** The words of the candidate that decide about a piece. */
function sourceOf(evidence: Evidence, { answer, askedFor, chosen, question }: State): string {
  switch (evidence.type) {
    case 'asked':
      return askedFor.get(evidence.id) ?? ''
    case 'estimate':
      return answer.estimates[evidence.id] ?? ''
    case 'option': {
      const pane = paneOf(question, evidence.id)?.id ?? ''
      return chosen[pane] === evidence.id ? paneIn(answer, pane).choice : ''
    }
    case 'cites':
      return linesIn(answer).find((line) => citedIn(line, [evidence.id]).length > 0) ?? ''
    case 'rejected':
    case 'breaks':
      return paneIn(answer, evidence.pane)[evidence.type]
    case 'deep':
      return answer.replies[deepField(evidence.id)] ?? ''
    case 'says': {
      const [forms = []] = evidence.words
      const isIn = (line: string) => forms.some((form) => holds(line, form))
      return linesOf(answer, evidence.at).find(isIn) ?? ''
    }
  }
}

/** The pane that an option belongs to. */
export const paneOf = ({ panes }: DesignQuestion, option: string): DesignPane | undefined =>
  panes.find(({ options }) => options.some(({ id }) => id === option))

const linesIn = (answer: DesignAnswer): readonly string[] =>
  Object.values(answer.panes).flatMap((pane) => PANE_LINES.map((line) => pane[line]))

/** What was written in a pane or a field of the model; anywhere where no place is named, but for questions and numbers. */
function linesOf(answer: DesignAnswer, at: string | null): readonly string[] {
  const { model, replies, assumed } = answer
  if (at === null)
    return [linesIn(answer), model, replies, assumed].flatMap((part) => Object.values(part))
  const field = Object.entries(answer.model).find(([name]) => name === at)?.[1]
  return field === undefined ? PANE_LINES.map((line) => paneIn(answer, at)[line]) : [field]
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
const holds = (text: string, word: string): boolean => plain(text).includes(plain(word))

/** Those that fire: all of their facts, options and constraints are present. Constraints and their facts always are. */
export function contradictionsIn(
  { constraints, contradictions, panes }: DesignQuestion,
  answer: Pick<DesignAnswer, 'panes' | 'misheard'>,
): readonly Contradiction[] {
  const options = panes.flatMap((pane) => {
    const hearing = hearingOf(pane, answer)
    return hearing.type === 'heard' && hearing.isConfident ? [hearing.option] : []
  })
  const present = new Set([...constraints, ...options].flatMap(({ id, facts }) => [id, ...facts]))
  return contradictions.filter(({ when }) => when.length > 0 && when.every((id) => present.has(id)))
}
