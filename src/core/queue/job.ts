/**
 * A judgement that is wanted from another machine: the answer, and which question it is for. Tests never travel: who judges
 * has a copy of its own, and the digest says whether it is the same.
 */
import { LANGUAGES, type Language } from '../kinds/code/question.ts'
import type { QuestionName } from '../question/question.ts'
import { isVersion } from './names.ts'

const JOB_VERSION = 1
/** Of the answer in UTF-8. */
export const MOST_CODE_BYTES = 64 << 10
/** Of a job as it travels: JSON writes a control character in six bytes. */
export const MOST_JOB_BYTES = 512 << 10

/** `version`: the first numbers of the one that is wanted (`1.26` is met by 1.26.8); null: any that judges here. */
export type Toolchain = { readonly language: Language; readonly version: string | null }

export type Job = {
  /** `deck/id`, by the deck's own id, whatever it is called in lists here. */
  readonly question: QuestionName
  /** Where its collection comes from; null where nobody says. What decides is the digest. */
  readonly origin: string | null
  /** Of everything that runs or decides a verdict. */
  readonly execDigest: string
  readonly toolchain: Toolchain
  readonly code: string
}

export type JobFault = 'malformed' | 'too-large' | 'newer'

/** A deck by its own id, and a question of it: never a path. */
const QUESTION = /^[a-z0-9][a-z0-9-]{0,79}\/[a-z0-9][a-z0-9-]{0,79}$/
const DIGEST = /^[a-z0-9:-]{16,128}$/i
const MOST_ORIGIN = 300

/** As it is written to the queue. */
export const wireOf = (job: Job): object => ({ v: JOB_VERSION, ...job })

/** From what a stranger may have written. Fields that are not known are left out. */
export function readJob(value: unknown): Job | JobFault {
  if (!isObject(value)) return 'malformed'
  const { v, question, origin, execDigest, toolchain, code } = value
  if (typeof v === 'number' && v > JOB_VERSION) return 'newer'
  if (v !== JOB_VERSION || typeof code !== 'string') return 'malformed'
  if (bytesOf(code) > MOST_CODE_BYTES) return 'too-large'
  const wanted = readToolchain(toolchain)
  const isSound =
    isText(question, QUESTION) && isText(execDigest, DIGEST) && code.isWellFormed() && wanted
  if (!isSound || !isOrigin(origin)) return 'malformed'
  return { question, origin: origin ?? null, execDigest, toolchain: wanted, code }
}

/** What a result is the result of: two jobs with the same text have the same one. To be digested. */
export const keyText = ({ code, execDigest, toolchain: { language, version } }: Job): string =>
  JSON.stringify(['sparr judge', JOB_VERSION, execDigest, language, version, code])

/** Whether a toolchain of this version is the one that is wanted. */
export function isMet({ version }: Toolchain, found: string): boolean {
  if (version === null) return true
  const wanted = version.split('.')
  const numbers = found.split('.')
  return wanted.every((number, i) => number === numbers[i])
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

function readToolchain(value: unknown): Toolchain | null {
  if (!isObject(value)) return null
  const { language, version } = value
  const known = LANGUAGES.find((one) => one === language)
  if (known === undefined) return null
  if (version === null) return { language: known, version }
  return typeof version === 'string' && isVersion(version) ? { language: known, version } : null
}

const isOrigin = (value: unknown): value is string | null | undefined =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.length <= MOST_ORIGIN && !/\p{Cc}/u.test(value))

const isText = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && value.length <= MOST_ORIGIN && form.test(value)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
