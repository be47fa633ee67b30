/** The proof of a question that is verified by a program: it prints what its comment says, and the right answer holds that. */
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import {
  ESCAPES,
  holdsOutput,
  shownText,
  showsWanted,
  strayProgram,
  type Wanted,
  wantedOutput,
} from '../../core/proofs/program.ts'
import type { Problem, Question } from '../../core/question/question.ts'
import type { Text } from '../../core/question/text.ts'
import type { Verdict } from '../../core/question/verdict.ts'
import type { Found } from '../../decks/find.ts'
import type { Path, Place } from '../../decks/read/flaw.ts'
import { parseYaml } from '../../decks/read/parse.ts'
import { readText } from '../../decks/read/read.ts'
import { PROGRAM_SECONDS, type ProgramRun, runProgram } from '../../judge/program.ts'
import { leave, permissionOf, solutionsFolder } from '../../session/judging/judging.ts'
import type { Session } from '../../session/session.ts'
import type { Proved } from './proved.ts'

/** Null: the question names no program. */
export const programOf = ({ entry }: Found): string | null =>
  ('verifiedBy' in entry.question && entry.question.verifiedBy) || null

export async function proveProgram(
  session: Session,
  found: Found,
  program: string,
  repeat: number,
  signal: AbortSignal,
): Promise<Proved> {
  const file = `solutions/${found.deck.id}/${found.entry.question.id}/${program}`
  const fault = (place: Place, message: string, hint: string): Problem => ({
    file,
    line: place.line,
    column: place.column,
    code: 'proof',
    message,
    hint,
  })
  const proof = (verdict: Verdict | null, runs: number, passes: number, problem: Problem | null) =>
    provedOf({ question: found.name, file: program, verdict, runs, passes }, problem)

  const read = readText(join(solutionsFolder(found), program))
  if ('flaw' in read) {
    const { message, hint } = read.flaw
    return proof('IE', 0, 0, fault(read.flaw, message, hint))
  }
  const wanted = wantedOutput(read.value, program)
  if (wanted === null) {
    const mark = program.endsWith('.py') ? '#' : '//'
    const message = `this program does not say what it prints`
    const hint = `Add a comment "${mark} Output:", and on the next lines what is wanted.`
    return proof('IE', 0, 0, fault(START, message, hint))
  }
  const runs = await runsOf(session, found, { program, source: read.value, repeat, signal })
  if (runs === null) return proof(null, 0, 0, null)
  const passes = runs.filter((run) => isWanted(run, wanted))
  const failed = runs.find((run) => !isWanted(run, wanted))
  if (failed !== undefined) {
    const verdict = failed.verdict === 'AC' ? 'WA' : failed.verdict
    const { message, hint } = faultOf(failed, wanted, program)
    const place = { line: wanted.line, column: 1 }
    return proof(verdict, runs.length, passes.length, fault(place, message, hint))
  }
  const problem = textProblem(found, read.value, wanted, program)
  return proof(problem === null ? 'AC' : 'WA', runs.length, passes.length, problem)
}

const START: Place = { line: 1, column: 1 }

function provedOf(
  row: Pick<Proved['row'], 'question' | 'file' | 'verdict' | 'runs' | 'passes'>,
  problem: Problem | null,
): Proved {
  return { row: { ...row, role: 'verified', firstFailing: null }, problem }
}

type Run = {
  readonly program: string
  readonly source: string
  readonly repeat: number
  readonly signal: AbortSignal
}

/** Null: this machine lacks a tool. */
async function runsOf(
  session: Session,
  found: Found,
  { program, ...request }: Run,
): Promise<readonly ProgramRun[] | null> {
  const { sandbox, isStrict } = leave(await permissionOf(session, found), found)
  const { cache } = session.dirs
  try {
    return await runProgram({
      ...request,
      file: program,
      question: found.name,
      cacheDir: cache,
      sandbox,
      isStrict,
    })
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

/** A program that is cut short shows nothing, whatever it had printed by then. */
const isWanted = ({ verdict, shown }: ProgramRun, wanted: Wanted): boolean =>
  ['AC', 'CE', 'RE'].includes(verdict) && showsWanted(shown, wanted)

function faultOf(
  { verdict, shown }: ProgramRun,
  { output }: Wanted,
  program: string,
): Pick<Problem, 'message' | 'hint'> {
  const said = quoted(shownText(shown))
  const hint = 'Repair the program, or the comment and the question.'
  switch (verdict) {
    case 'AC':
    case 'CE':
    case 'RE': {
      if (program === ESCAPES) {
        const message = `the compiler does not say ${quoted(output)}; it says ${said}`
        return { message, hint }
      }
      const does = { AC: 'prints', CE: 'does not compile:', RE: 'prints and ends with' }[verdict]
      return { message: `this program ${does} ${said}, not ${quoted(output)}`, hint }
    }
    case 'TLE':
      return {
        message: `this program did not end within ${PROGRAM_SECONDS} s`,
        hint: 'Let it end by itself, and say in its output what it waited for.',
      }
    case 'MLE':
      return { message: 'this program took too much memory, or too many processes', hint }
    case 'OLE':
      return { message: 'this program printed more than 1 MiB', hint }
    case 'IE': {
      const message = `the sandbox could not start this program: ${said}`
      return { message, hint: 'See what sparr doctor says of the sandbox.' }
    }
  }
}

const MOST_SHOWN = 300
function quoted(text: string): string {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
  return JSON.stringify(shown)
}

/** The question's own texts against what was printed, with where the first of them differs. */
function textProblem(
  found: Found,
  source: string,
  { output }: Wanted,
  program: string,
): Problem | null {
  const { question } = found.entry
  const file = `questions/${found.deck.id}/${question.id}.yaml`
  const problem = (path: Path, message: string, hint: string): Problem => ({
    file,
    ...placeIn(join(found.deck.root, file), path),
    code: 'proof',
    message,
    hint,
  })
  const claims = claimsOf(question).map(({ path, text }) => placesWithout(path, text, output))
  const [lacking] = claims.flat()
  // Of several right options one is enough.
  if (lacking !== undefined && claims.every((places) => places.length > 0)) {
    const what = question.kind === 'recall' ? 'the answer' : 'the right option'
    const message = `${what} does not hold what ${program} prints, ${quoted(output)}`
    return problem(lacking, message, 'Write it in backticks, each line by itself or all in one.')
  }
  for (const [tag, text] of tagged(question.prompt)) {
    if (strayProgram(text, source, program) === null) continue
    const message = `the program that the prompt shows is not the one in ${program}`
    const path = tag === null ? ['prompt'] : ['prompt', tag]
    return problem(path, message, 'Make both the same; comments, package and imports may differ.')
  }
  return null
}

type Claim = { readonly path: Path; readonly text: Text }

function claimsOf(question: Question): readonly Claim[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ text, correct }, index) =>
        correct ? [{ path: ['options', index, 'text'], text }] : [],
      )
    case 'recall':
      return [{ path: ['answer'], text: question.answer }]
    case 'estimate':
    case 'review':
    case 'design':
    case 'behavioral':
    case 'code':
      return []
  }
}

/** Of a text, each language that does not say it. */
const placesWithout = (path: Path, text: Text, output: string): readonly Path[] =>
  tagged(text)
    .filter(([, one]) => !holdsOutput(one, output))
    .map(([tag]) => (tag === null ? path : [...path, tag]))

const tagged = (text: Text): readonly (readonly [string | null, string])[] =>
  typeof text === 'string' ? [[null, text]] : Object.entries(text)

function placeIn(path: string, of: Path): Place {
  const read = readText(path)
  const parsed = 'flaw' in read ? null : parseYaml(read.value)
  return parsed !== null && 'source' in parsed ? parsed.source.place(of) : START
}
