/** Where the candidate's own files lie: `<workspace>/<deck>/<question>/answer.go`, with what their editor's tools need. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Instant } from '../core/clock.ts'
import type { CodeQuestion, QuestionName } from '../core/question.ts'

export type AnswerPlace = {
  readonly workspace: string
  /** `deck/id`. */
  readonly name: QuestionName
  readonly code: CodeQuestion
  /** Holds `starter/`. */
  readonly folder: string
}

export function answerPath({ workspace, name, code }: AnswerPlace): string {
  return join(workspace, ...name.split('/'), code.file)
}

/** Puts the starter and the module file there where they are missing; what the candidate wrote is left alone. */
export async function prepareAnswer(place: AnswerPlace): Promise<void> {
  const file = answerPath(place)
  await mkdir(dirname(file), { recursive: true })
  if (!existsSync(file)) await copyFile(join(place.folder, 'starter', place.code.file), file)
  await writeModuleFile(dirname(file), place.code)
}

/** The starter is back; the old file is kept under its date. Returns where, or null when it was the starter still. */
export async function resetAnswer(
  place: AnswerPlace,
  now: Instant,
  file: string = answerPath(place),
): Promise<string | null> {
  const starter = join(place.folder, 'starter', place.code.file)
  if (existsSync(file)) {
    const [mine, theirs] = await Promise.all([readFile(file), readFile(starter)])
    if (mine.equals(theirs)) return null
  }
  const kept = existsSync(file) ? await keepAside(file, now) : null
  await mkdir(dirname(file), { recursive: true })
  await copyFile(starter, file)
  return kept
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

async function writeModuleFile(folder: string, { language }: CodeQuestion): Promise<void> {
  const file = moduleFile(language)
  if (file)
    await writeFile(join(folder, file.name), file.text, { flag: 'wx' }).catch(ignoreExisting)
}

function moduleFile(language: CodeQuestion['language']) {
  switch (language) {
    case 'go':
      return { name: 'go.mod', text: 'module sparr.example/task\n\ngo 1.25\n' }
    case 'typescript':
    case 'javascript':
      return { name: 'package.json', text: '{ "private": true, "type": "module" }\n' }
    case 'python':
      return null
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
