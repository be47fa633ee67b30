// An exercise into a collection on the disk: all of its files or none, and nothing that is there is written over.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { loadAll } from '../load.ts'
import type { Exercise } from './exercise.ts'
import { deckFile, questionFile } from './question-file.ts'
import { unfit } from './unfit.ts'

export type ExerciseTarget = {
  /** The collection, made when missing. */
  readonly root: string
  /** Of the deck: also its folder. */
  readonly deck: string
  /** The folder that it comes from, as the person named it. */
  readonly source: string
}

/**
 * The folder of the question. It is put together beside its place, read as every deck is, and then moved.
 * @throws SparrError no-exercise where it is there already, deck-invalid for what the loader refuses, store-failed
 */
export async function writeExercise(exercise: Exercise, target: ExerciseTarget): Promise<string> {
  const root = resolve(target.root)
  const { id } = exercise
  const inDeck = join(root, 'questions', target.deck)
  const question = join(inDeck, id)
  const solution = join(root, 'solutions', target.deck, id)
  const taken = [question, `${question}.yaml`, solution].find((path) => existsSync(path))
  if (taken !== undefined) throw unfit(target.source, 'there', taken)
  // What is taken back when something fails: the last one first.
  const undo: (() => void)[] = []
  const emptied = (folder: string) =>
    undo.push(...madeFolders(folder).map((path) => () => removeEmpty(path)))
  try {
    emptied(inDeck)
    emptied(dirname(solution))
    const stage = mkdtempSync(join(root, '.sparr-import-'))
    try {
      await putTogether(stage, exercise, target.deck)
      await prove(stage, exercise, target)
      const head = join(inDeck, 'deck.yaml')
      // The question last: before it nobody sees the rest.
      for (const to of [...(existsSync(head) ? [] : [head]), solution, question]) {
        renameSync(join(stage, relative(root, to)), to)
        undo.push(() => rmSync(to, { recursive: true }))
      }
    } finally {
      rmSync(stage, { recursive: true, force: true })
    }
  } catch (error) {
    for (const step of undo.toReversed()) step()
    throw explained(question, error)
  }
  return question
}

async function putTogether(stage: string, exercise: Exercise, deck: string): Promise<void> {
  const { stringify } = await import('yaml')
  const text = (data: object): Buffer => Buffer.from(stringify(data, { lineWidth: 0 }))
  const { id, starter, hidden, file, reference } = exercise
  const inDeck = join(stage, 'questions', deck)
  put(join(inDeck, 'deck.yaml'), text(deckFile(deck)))
  put(join(inDeck, id, 'question.yaml'), text(questionFile(exercise)))
  for (const { name, bytes } of starter) put(join(inDeck, id, 'starter', name), bytes)
  for (const { name, bytes } of hidden) put(join(inDeck, id, 'hidden', name), bytes)
  put(join(stage, 'solutions', deck, id, 'reference', file), reference)
}

function put(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes, { flag: 'wx' })
}

/** The loader has the last word. */
async function prove(stage: string, { id }: Exercise, target: ExerciseTarget): Promise<void> {
  const { problems } = await loadAll([{ path: stage, origin: 'foreign' }], { cwd: stage })
  const [first] = problems
  if (first === undefined) return
  const { file, line, column, message, hint } = first
  const below = file.replace(`questions/${target.deck}/${id}/`, '')
  const problem = `the question made of it is refused: ${below}: ${message}`
  throw new SparrError({ code: 'deck-invalid', file: target.source, line, column, problem, hint })
}

/** Those that were missing, from the outermost. */
function madeFolders(path: string): readonly string[] {
  const first = mkdirSync(path, { recursive: true })
  if (first === undefined) return []
  const made: string[] = []
  for (let at = path; at.startsWith(first); at = dirname(at)) made.unshift(at)
  return made
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something is in it by now: it is not ours to take away.
  }
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof SparrError || !(error instanceof Error && 'code' in error)) return error
  const problem = String(error.code)
  return new SparrError({ code: 'store-failed', path, problem }, { cause: error })
}
