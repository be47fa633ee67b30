/** Thin tests: every change of a reference that no hidden test refuses is a problem, and is shown. */
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { type MutantTally, tallyMutants } from '../../core/proofs/mutants.ts'
import type { Found } from '../../decks/find.ts'
import type { JudgedMutants } from '../../judge/mutants/judge-mutants.ts'
import {
  asCode,
  type FoundCode,
  leave,
  permissionOf,
  requestFor,
  solutionsFolder,
} from '../../session/judging/judging.ts'
import { print, problemLine, tell } from '../../session/output.ts'
import type { Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'
import { type MutantProblem, problemOf } from './mutant-problems.ts'

export type ProvedMutants = {
  readonly question: string
  /** Null: this machine cannot judge it. */
  readonly tally: MutantTally | null
  readonly problems: readonly MutantProblem[]
}

export async function proveMutants(
  session: Session,
  questions: readonly Found[],
  signal: AbortSignal,
): Promise<readonly ProvedMutants[]> {
  const proved: ProvedMutants[] = []
  for (const found of questions) {
    const { question } = found.entry
    // Where a candidate writes the tests, the wrong answers are what they must catch.
    if (question.kind !== 'code' || question.mode === 'write-tests') continue
    signal.throwIfAborted()
    const one = await proveOne(session, asCode(found), signal)
    tell(lineOf(session, one))
    if (!session.options.json)
      for (const problem of one.problems) print(shown(problem, session.words))
    proved.push(one)
  }
  return proved
}

async function proveOne(
  session: Session,
  found: FoundCode,
  signal: AbortSignal,
): Promise<ProvedMutants> {
  const { equivalentsOf } = await import('../../decks/kinds/code/equivalents.ts')
  const equivalents = equivalentsOf(solutionsFolder(found))
  const entries = 'entries' in equivalents ? equivalents.entries : []
  const judged = await judgedMutants(session, found, signal)
  if (judged === null) return { question: found.name, tally: null, problems: [] }
  const at = `solutions/${found.deck.id}/${found.code.id}`
  const reference = `${at}/reference/${found.code.file}`
  switch (judged.type) {
    case 'unreadable':
      return { question: found.name, tally: null, problems: [] }
    case 'reference-refused': {
      const message = `the reference of ${found.name} got ${judged.verdict}, so its mutants were not judged`
      const hint = 'Repair it first: sparr check --solutions says what is wrong.'
      const place = { file: reference, line: 1, column: 1 }
      return {
        question: found.name,
        tally: null,
        problems: [{ ...place, code: 'proof', message, hint }],
      }
    }
    case 'judged': {
      const { mutants, text } = judged
      const tally = tallyMutants(found.name, mutants, entries, text.split('\n').length)
      const place = (entry: number) =>
        'place' in equivalents ? equivalents.place(entry) : { line: 1, column: 1 }
      const problems = tally.faults.map((fault) =>
        problemOf(fault, { reference, equivalent: `${at}/equivalent.yaml`, place, text }),
      )
      return { question: found.name, tally, problems }
    }
  }
}

/** Null: this machine lacks a tool. */
async function judgedMutants(
  session: Session,
  found: FoundCode,
  signal: AbortSignal,
): Promise<JudgedMutants | null> {
  const { judgeMutants } = await import('../../judge/mutants/judge-mutants.ts')
  const permission = leave(await permissionOf(session, found), found)
  const { answerFile: _, ...request } = requestFor(session, found, '', permission)
  const reference = join(solutionsFolder(found), 'reference', found.code.file)
  try {
    return await judgeMutants({ ...request, reference, signal })
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    switch (error.fault.code) {
      case 'tool-missing':
      case 'tool-too-old':
      case 'untrusted':
        return null
      default:
        throw error
    }
  }
}

function shown({ diff, ...problem }: MutantProblem, words: Words): string {
  const line = problemLine(problem, words)
  return diff === undefined ? line : `${line}\n${clean(diff)}`
}

function lineOf({ words }: Session, { question, tally, problems }: ProvedMutants): string {
  const sign = problems.length === 0 ? '+' : 'x'
  if (tally === null) return `${sign} ${question}: ${words.check.unproven}`
  return `${sign} ${words.check.mutants(question, tally.counts, tally.isTight)}`
}
