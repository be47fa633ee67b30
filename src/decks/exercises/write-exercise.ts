// An exercise into a collection on the disk: all of its files or none, and nothing that is there is written over.
import { join, resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { loadAll } from '../load.ts'
import { placeQuestion, put, takenBy } from '../place-question.ts'
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
  const { deck } = target
  const { id } = exercise
  const question = `questions/${deck}/${id}`
  const solution = `solutions/${deck}/${id}`
  const taken = takenBy({ root, parts: [question, `${question}.yaml`, solution] })
  if (taken !== undefined) throw unfit(target.source, 'there', taken)
  await placeQuestion({
    root,
    deck,
    parts: [question, solution],
    stagedAs: 'sparr-import',
    fill: async (stage) => {
      await putTogether(stage, exercise, deck)
      await prove(stage, exercise, target)
    },
  })
  return join(root, question)
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
