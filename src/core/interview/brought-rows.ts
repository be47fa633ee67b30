/** What a mock leaves as rows of the candidate's own log. The ids follow from the mock: the same makes the same rows. */
import type { Attempt, Grade, LogRow, Outcome } from '../log.ts'
import type { Kind, QuestionName } from '../question/question.ts'
import { type Brought, type BroughtRound, MOST_ROUNDS } from './brought.ts'

/** As this machine knows the question. */
type Known = { readonly name: QuestionName; readonly kind: Kind; readonly digest: string }

export type Here = {
  /** Null: it is in no deck of this machine. */
  readonly find: (question: QuestionName) => Known | null
  readonly lang: string
  /** Of sparr. */
  readonly version: string
  readonly now: number
}

export type BroughtRows = {
  readonly rows: readonly LogRow[]
  /** Questions that are in no deck here. */
  readonly unknown: readonly QuestionName[]
}

/**
 * Each round as an answer that was given there and then. What was heard is again for a 1 and hard for a 2. What was written
 * is kept where its question is in no deck here, too, and moves no card.
 */
export function rowsOfBrought(brought: Brought, here: Here): BroughtRows {
  const found = brought.rounds.map((round) => ({ round, known: here.find(round.question) }))
  return {
    rows: found.flatMap(({ round, known }) => rowsOf(brought, round, known, here)),
    unknown: found.flatMap(({ round, known }) => (known ? [] : [round.question])),
  }
}

function rowsOf(
  brought: Brought,
  round: BroughtRound,
  known: Known | null,
  here: Here,
): readonly LogRow[] {
  if (known) return [rowOf(brought, round, known, here)]
  if (!round.written) return []
  const { kind, digest } = round.written
  const stranger = { name: round.question, kind, digest }
  return [rowOf(brought, round, stranger, here, { isUnknown: true })]
}

/** The question that the takeaways became: it is due at once. */
export const rowOfTakeaways = (brought: Brought, known: Known, here: Omit<Here, 'find'>): LogRow =>
  rowOf(
    brought,
    {
      index: MOST_ROUNDS,
      question: known.name,
      minutes: 1,
      usedMs: 0,
      hints: 0,
      score: 1,
      written: null,
    },
    known,
    here,
  )

/** What was neither scored nor judged says nothing of how well it went. */
const isJudged = ({ score, written }: BroughtRound): boolean =>
  score !== null || (written?.verdict ?? null) !== null

/** Who scores has seen more than the tests; the tests speak where nobody scored, and never for a good grade that they deny. */
function gradeOf({ score, written }: BroughtRound): Grade {
  if (score === 1) return 'again'
  if (score === 2) return 'hard'
  const verdict = written?.verdict ?? null
  if (verdict === null || verdict === 'AC') return 'good'
  return score === null ? 'again' : 'hard'
}

function outcomeOf({ written }: BroughtRound): Outcome {
  // Somebody heard or read it, and no test ran.
  if (!written || written.verdict === null) return 'self-reported'
  return written.verdict === 'AC' ? 'passed' : 'failed'
}

function rowOf(
  { id, mode, at, offsetMin }: Brought,
  round: BroughtRound,
  { name, kind, digest }: Known,
  { lang, version, now }: Omit<Here, 'find'>,
  { isUnknown = false }: { readonly isUnknown?: boolean } = {},
): LogRow {
  const { index, minutes, usedMs, hints, written } = round
  const isCram = written !== null && (isUnknown || written.isProject || !isJudged(round))
  const body: Attempt & { readonly version: string } = {
    sitting: `${mode}-${id}-${index}`,
    question: name,
    kind,
    digest,
    language: written?.language ?? lang,
    budgetMs: Math.round(minutes * 60_000),
    activeMs: usedMs,
    typingMs: 0,
    firstKeyMs: null,
    firstGreenMs: null,
    phases: [],
    answer: { texts: written?.texts ?? {}, marks: {}, said: true },
    outcome: outcomeOf(round),
    score: null,
    verdict: written?.verdict ?? null,
    hints,
    runs: written?.runs ?? 0,
    suggested: null,
    chosen: gradeOf(round),
    sandbox: written?.sandbox ?? null,
    trust: null,
    race: null,
    ...(isCram ? { cram: true } : {}),
    version,
  }
  return {
    id: rowId(id, index),
    device: mode,
    at: Math.min(at, now),
    offsetMin,
    kind: 'attempt',
    body,
  }
}

/** Of the mock and which of its rounds, and of nothing else: its random digits are as good as those of any row. */
const rowId = (mock: string, index: number): string =>
  `${mock.slice(0, -2)}${index.toString(16).padStart(2, '0')}`
