// The deck's own answers: what fails with them too is no fault of the candidate's.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JudgeRequest } from './verdict/request.ts'

type OwnAnswers = {
  /** Passes every test, by its author's word; null where there is none. */
  readonly reference: Buffer | null
  /** Declares what the tests need, if its author wrote it so; null where there is none. */
  readonly starter: Buffer | null
}

/** What failed once, tried with another answer. */
export type Retrial = 'holds' | 'fails alike' | 'fails otherwise'

async function ownAnswers({ solutions, folder, code }: JudgeRequest): Promise<OwnAnswers> {
  const [reference, starter] = await Promise.all([
    solutions === undefined ? null : read(join(solutions, 'reference', code.file)),
    read(join(folder, 'starter', code.file)),
  ])
  return { reference, starter }
}

async function read(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}

/**
 * Whose fault a failure is, where its text alone does not say. `otherwise` is for a starter that fails alike, or is
 * not there: a stub may lack what the candidate has to add.
 */
export async function whoseFault(
  request: JudgeRequest,
  retry: (answer: Buffer) => Promise<Retrial>,
  otherwise: (told: string) => 'answer' | 'deck',
): Promise<'answer' | 'deck'> {
  const { reference, starter } = await ownAnswers(request)
  if (reference !== null) return (await retry(reference)) === 'holds' ? 'answer' : 'deck'
  if (starter !== null && (await retry(starter)) === 'holds') return 'answer'
  const { prompt, stages } = request.code
  const told = [commentsOf(starter), prompt, stages.map((stage) => stage.prompt)]
  return otherwise(JSON.stringify(told))
}

/** What a starter already declares needs no telling. */
function commentsOf(starter: Buffer | null): readonly string[] {
  const text = starter?.toString('utf8') ?? ''
  return text.match(/\/\/.*|#.*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""/g) ?? []
}

/** Whether the candidate was told of a name, by the starter or the prompt. */
export function isTold(name: string, told: string): boolean {
  return new RegExp(`(?<![\\w$])${RegExp.escape(name)}(?![\\w$])`).test(told)
}

/** What is said where a question's own files are wrong; the place is shown in decks of one's own. */
export function deckFault(message: string, at: string | undefined, request: JudgeRequest): string {
  const where = request.isOurs === true && at !== undefined && at !== '' ? `, at ${at}` : ''
  return `The hidden tests of this question are broken${where}: ${message}. It is not your answer's fault.`
}
