/** Where the candidate's own files lie: `<workspace>/<deck>/<question>/answer.go`, with what their editor's tools need. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Instant } from '../../core/clock.ts'
import type { CodeQuestion } from '../../core/kinds/code/question.ts'
import { LANGUAGE_FACTS } from '../../core/languages/languages.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { writeBeside, writeWhole } from '../../disk/write-whole.ts'

export type AnswerPlace = {
  readonly workspace: string
  /** `deck/id`. */
  readonly name: QuestionName
  /** Names that the question had. */
  readonly earlier?: readonly QuestionName[]
  readonly code: CodeQuestion
  /** Holds `starter/`. */
  readonly folder: string
}

/** `below`: a folder of its own, for a form that must not touch the answer. */
export function answerPath({ workspace, name, code }: AnswerPlace, below = ''): string {
  return join(workspace, ...name.split('/'), below, code.file)
}

/**
 * The files of a question that was called otherwise: its folder is moved where the new name has none yet. Nothing that is
 * there is touched.
 */
export async function bringAnswers({ workspace, name, earlier = [] }: AnswerPlace): Promise<void> {
  const folder = (called: QuestionName): string => join(workspace, ...called.split('/'))
  const old = earlier.map(folder).find((path) => existsSync(path))
  const home = folder(name)
  if (old === undefined || existsSync(home)) return
  await mkdir(dirname(home), { recursive: true })
  await rename(old, home)
}

/** What editors' tools look for beside the answer, and the code that tests are written for; what is there is left alone. */
export async function prepareModule(place: AnswerPlace): Promise<void> {
  const folder = dirname(answerPath(place))
  await mkdir(folder, { recursive: true })
  writeModuleFile(folder, place.code)
  if (place.code.mode === 'write-tests') await writeTested(folder, place)
}

async function writeTested(to: string, { folder, code }: AnswerPlace): Promise<void> {
  const starter = join(folder, 'starter')
  const files = await readdir(starter, { withFileTypes: true })
  for (const { name } of files.filter((one) => one.isFile() && one.name !== code.file)) {
    const text = await readFile(join(starter, name))
    if (!existsSync(join(to, name)))
      ignoringExisting(() => writeWhole(join(to, name), [text], 'new'))
  }
}

/**
 * The starter is back, or the text given; the old file is kept under its date. Returns where, or null when nothing had
 * been changed.
 */
export async function resetAnswer(
  place: AnswerPlace,
  now: Instant,
  file: string = answerPath(place),
  text?: string,
): Promise<string | null> {
  const wanted =
    text === undefined
      ? await readFile(join(place.folder, 'starter', place.code.file))
      : Buffer.from(text)
  const isThere = existsSync(file)
  if (isThere && (await holds(file, wanted))) return null
  await mkdir(dirname(file), { recursive: true })
  // Written before the old one is moved: on a full disk the answer stays where it is.
  const fresh = writeBeside(file, [wanted])
  try {
    const kept = isThere ? await keepAside(file, now) : null
    fresh.put('replace')
    return kept
  } finally {
    fresh.drop()
  }
}

/** False for a folder or a pipe in the place of the file. */
async function holds(file: string, wanted: Buffer): Promise<boolean> {
  return (await stat(file)).isFile() && (await readFile(file)).equals(wanted)
}

/** Kept files lie in a folder of their own, so that they are no second answer to the compiler. */
async function keepAside(file: string, now: Instant): Promise<string> {
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/:/g, '')
  const extension = extname(file)
  const base = join(dirname(file), 'kept', stamp)
  await mkdir(dirname(base), { recursive: true })
  let kept = `${base}${extension}`
  for (let n = 2; existsSync(kept); n++) kept = `${base}-${n}${extension}`
  await rename(file, kept)
  return kept
}

function writeModuleFile(folder: string, { language }: CodeQuestion): void {
  const file = LANGUAGE_FACTS[language].moduleFile
  if (file && !existsSync(join(folder, file.name)))
    ignoringExisting(() => writeWhole(join(folder, file.name), [file.text], 'new'))
}

function ignoringExisting(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
