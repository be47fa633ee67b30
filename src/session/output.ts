import type { SparrError } from '../core/errors.ts'
import type { Problem } from '../core/question/question.ts'
import { faultText } from '../telling/notice.ts'
import { clean } from '../text/clean.ts'
import type { Words } from '../words/words.ts'

/** Of every object that a command prints with --json. */
const SCHEMA = 1

/** Standard output is the result only. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(result: object): void {
  process.stdout.write(jsonText(result))
}

/** The same for a file. */
export const jsonText = (result: object): string =>
  `${JSON.stringify({ schema: SCHEMA, ...result }).replace(UNSEEN, escaped)}\n`

/** What JSON allows and a terminal obeys: controls of eight bits, and what turns the direction of text. */
const UNSEEN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A problem of a deck as `check` and `list` print it. */
export function problemLine(
  problem: Problem,
  { check, marks }: Pick<Words, 'check' | 'marks'>,
): string {
  const { file, line, column } = problem
  const [message, hint] = [check.problem(problem.message), check.problem(problem.hint)]
  // Hints are sentences of their own; here they end one.
  const remedy = /^[A-Z][a-z]/.test(hint) ? hint.charAt(0).toLowerCase() + hint.slice(1) : hint
  // A sentence that only the decks have is English between others in Chinese.
  const sign = /\p{Script=Han}/u.test(message) ? marks.semicolon : '; '
  return clean(`${file}:${line}:${column}: ${message}${sign}${remedy}`)
}

/** The last message, so that nothing is said twice in a row. */
let told = ''

/** Messages and progress. */
export function tell(text: string): void {
  told = text
  process.stderr.write(`${text}\n`)
}

/** Every sentence of an error is "what is wrong; what to do". */
export function halvesOf(
  sentence: string,
  { marks }: Pick<Words, 'marks'>,
): { readonly message: string; readonly hint: string } {
  const [message = '', ...hint] = sentence.split(marks.semicolon)
  return { message, hint: hint.join(marks.semicolon) }
}

/** The one way an error that can be explained leaves the program. What was told just before, as its start does, is said once. Returns the exit code. */
export function report(error: SparrError, words: Words, isJson: boolean): number {
  const sentence = faultText(error.fault, words)
  if (isJson) {
    printJson({ error: { code: error.fault.code, ...halvesOf(sentence, words) } })
  } else if (sentence !== told) tell(sentence)
  return error.exitCode
}
