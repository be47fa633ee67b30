// Why an answer with its hidden tests does not build, and whose fault that is.
import type { CompileMessage } from '../../core/question/verdict.ts'
import { deckFault, isTold, type Retrial, whoseFault } from '../own-answers.ts'
import { scrub } from '../run/messages.ts'
import type { Stopped } from '../verdict/bench.ts'
import type { JudgeRequest } from '../verdict/request.ts'
import { signatureDifferences } from './gate.ts'
import { type BuildEnd, compileErrors } from './go-build.ts'
import { OUR_FILES } from './go-module.ts'
import type { Sources } from './go-sources.ts'

type Failure = Omit<Stopped, 'timing'>

type FailedBuild = {
  readonly end: BuildEnd
  readonly sources: Sources
  readonly request: JudgeRequest
  /** Builds the same tests with another answer; null where the candidate wrote the tests. */
  readonly rebuild: ((answer: Buffer) => Promise<BuildEnd>) | null
}

const NOT_THERE = /: (?:no required module provides package|package) (\S+?)(?:;| is not in std)/
const TWICE = /(?:redeclared in this block|already declared|other declaration of)\b/

const isTwice = ({ message }: Pick<CompileMessage, 'message'>): boolean => TWICE.test(message)

export async function buildFault(build: FailedBuild): Promise<Failure> {
  const { end, sources } = build
  const { place } = sources
  const errors = compileErrors(end.text)
  const own = errors
    .filter(({ file }) => file === place.file)
    .map((error) => ({ ...error, file: place.shown, message: scrub(error.message, place) }))
  const elsewhere = errors.filter(({ file }) => file !== place.file)
  // A name that a hidden file declares as well is an error of both.
  const isShared = own.every(isTwice) && elsewhere.some(isTwice)
  if (own.length > 0 && !isShared) return candidates(own)
  if (end.isLimit) {
    return stopped('CE', 'limit', 'Compiling it takes more time or memory than the limit.', [])
  }
  const missing = NOT_THERE.exec(end.text)?.[1]
  if (missing !== undefined) {
    const detail = `The hidden tests of this question need ${missing}, which is not there.`
    return stopped('IE', null, detail, [])
  }
  const said = scrub(end.text, place).trim().slice(0, 500)
  // Nothing an answer declares can break our own files: a cache that cannot be written to does, for one.
  if (errors.some(({ file }) => OUR_FILES.includes(file))) return notTheAnswers(said)
  const isDecks = (await fault(build, errors)) === 'deck'
  if (isDecks && errors.length === 0) return notTheAnswers(said)
  if (isDecks) return decks(elsewhere, build)
  if (own.length > 0) return candidates(own.map(named))
  return errors.length > 0 ? signature(errors, sources) : placeless(said, sources)
}

function stopped(
  verdict: Failure['verdict'],
  reason: Failure['reason'],
  detail: string,
  compile: readonly CompileMessage[],
): Failure {
  return { type: 'stopped', verdict, reason, detail, compile }
}

function candidates(own: readonly CompileMessage[]): Failure {
  const [first] = own
  const where = `${first?.file}:${first?.line}:${first?.column}: ${first?.message}`
  return stopped('CE', 'candidate', `It does not compile: ${where}`, own)
}

/** Go speaks of the other declaration, which is not shown. */
function named(error: CompileMessage): CompileMessage {
  const name = /other declaration of (\S+)|(\S+) (?:redeclared|already declared)/.exec(
    error.message,
  )
  const what = name?.[1] ?? name?.[2] ?? 'this name'
  return { ...error, message: `${what} is declared by the question's own files as well` }
}

function notTheAnswers(said: string): Failure {
  return stopped('IE', null, `The build failed in a way that is not the answer's: ${said}`, [])
}

function decks(errors: readonly CompileMessage[], { request, sources }: FailedBuild): Failure {
  const [first] = errors
  const message = scrub(first?.message ?? '', sources.place)
  return stopped('IE', null, deckFault(message, `${first?.file}:${first?.line}`, request), [])
}

function signature(errors: readonly CompileMessage[], sources: Sources): Failure {
  const { starter, answer, place } = sources
  const differences = starter === null ? [] : signatureDifferences(starter, answer, place.shown)
  const [difference] = differences
  const detail =
    difference === undefined
      ? `The tests do not fit what your file declares: ${safe(errors)}.`
      : `The tests do not fit what your file declares: ${difference.message}`
  return stopped('CE', 'signature', detail, differences)
}

/** With another answer it builds. The linker names what is too large. */
function placeless(said: string, { answer, place }: Sources): Failure {
  const message = said.replace(/^(?:#.*\n)+/, '').replace(/^\S*\/link: /, '')
  const found = answer.declarations.find(({ name }) => isTold(name, message))
  if (found === undefined) return stopped('CE', 'candidate', `It does not build: ${message}`, [])
  const { line, column } = found
  return candidates([{ file: place.shown, line, column, message }])
}

async function fault(
  { sources, request, rebuild }: FailedBuild,
  errors: readonly CompileMessage[],
): Promise<'answer' | 'deck'> {
  if (rebuild === null) return errors.length > 0 ? 'answer' : 'deck'
  return whoseFault(
    request,
    async (answer): Promise<Retrial> => {
      const again = await rebuild(answer)
      if (again.ok) return 'holds'
      const found = new Set(compileErrors(again.text).map(keyOf))
      const isAlike = errors.every((error) => found.has(keyOf(error)))
      return isAlike ? 'fails alike' : 'fails otherwise'
    },
    (told) => {
      const others = errors.filter(({ file }) => file !== sources.place.file)
      return others.some((error) => isAnswers(error, sources, told)) ? 'answer' : 'deck'
    },
  )
}

const keyOf = ({ file, line, message }: CompileMessage) => `${file}:${line}: ${message}`

/** Where nothing else is known: whether an error in the tests speaks of what the candidate declares, or was told to. */
function isAnswers({ file, message }: CompileMessage, sources: Sources, told: string): boolean {
  const { answer, rulesPackage, outside } = sources
  const missing = /^undefined: (?:(\w+)\.)?(\w+)/.exec(message)
  if (missing !== null) {
    const [, from, name = ''] = missing
    const isNamed = from === undefined ? !outside.includes(file) : from === rulesPackage
    return isNamed && isTold(name, told)
  }
  if (isTwice({ message })) return false
  return answer.declarations.some(({ name }) => isTold(name.split('.').at(-1) ?? name, message))
}

/** Only the names of the candidate's package that a compiler message about a hidden file speaks of. */
function safe(errors: readonly CompileMessage[]): string {
  const names = errors.flatMap(({ message }) =>
    [
      ...message.matchAll(
        /(?:undefined: |in call to |argument to |type )\*?(?:\w+\.)?([A-Z]\w*(?:\.[A-Z]\w*)?)/g,
      ),
    ].map((match) => match[1] ?? ''),
  )
  const shown = [...new Set(names)].slice(0, 5)
  return shown.length === 0 ? 'compare it with the starter' : `look at ${shown.join(', ')}`
}
