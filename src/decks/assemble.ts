// What was learnt from each collection, put together: names, order, and what lists refer to. No disk.
import { relative, resolve, sep } from 'node:path'
import type { Fault } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { AXES, type Deck, type Origin, type Problem } from '../core/question/question.ts'
import { deckOf } from '../core/question/question-name.ts'
import { earlierIn, earlierProblems } from './earlier.ts'
import type { Refused } from './find.ts'
import type { LearntCollection } from './learn/learn-collection.ts'
import type { LearntDeck, LearntProblem, Reference } from './learn/learnt.ts'
import { linesOf, withLines } from './lines.ts'
import { andMore, type Flaw, flaw, MOST_FLAWS, quote } from './read/flaw.ts'

export type Collection = LearntCollection & {
  /** Absolute, as named by whoever asked. */
  readonly root: string
  readonly origin: Origin
}

export type Assembled = {
  readonly decks: readonly Deck[]
  readonly problems: readonly LearntProblem[]
  readonly refused: readonly Refused[]
}

/** @param cwd files below it are named relative to it */
export function assemble(learnt: readonly Collection[], cwd: string): Assembled {
  const everywhere = learnt.flatMap(listsIn)
  const collections = learnt.map((collection) => {
    // Its own lines count before those of others.
    const lines = linesOf([...everywhere, ...listsIn(collection)])
    const decks = collection.decks.map((deck) => ({
      ...deck,
      learnt: withLines(deck.learnt, lines),
    }))
    return { ...collection, decks }
  })
  const known = knownNames(collections)
  const named = namesOf(collections)
  const problems = collections.flatMap((collection) => {
    const show = <P extends Problem>(problem: P): P => shownFrom(problem, collection.root, cwd)
    return [
      ...collection.problems.map(show),
      ...collection.decks.flatMap(({ learnt }) => learnt.problems.map(show)),
      ...earlierProblems(collection).map(show),
      ...collection.lists.flatMap(({ path, learnt }) => [
        ...learnt.problems.map(show),
        ...learnt.references.filter(isOwed(collection)).flatMap((reference) => {
          const found = dangling(reference, known)
          return found ? [show({ file: path, ...found })] : []
        }),
      ]),
    ]
  })
  return {
    decks: collections.flatMap((collection) =>
      inPlace(collection).map(({ folder, deck }) => ({
        ...deck,
        origin: collection.origin,
        root: collection.root,
        name: named.get(`${collection.root}\0${folder}`) ?? deck.id,
      })),
    ),
    problems: listed(problems.toSorted(byPlace)),
    refused: collections.flatMap((collection) => refusedOf(collection, named, cwd)),
  }
}

const listsIn = ({ lists }: Collection) => lists.map(({ learnt }) => learnt)

/** What several checks found of one file adds up. */
function listed(problems: readonly LearntProblem[]): readonly LearntProblem[] {
  const count = new Map<string, number>()
  return problems.flatMap((problem) => {
    const { file } = problem
    const before = count.get(file) ?? 0
    count.set(file, before + 1)
    if (before >= MOST_FLAWS) return []
    return before === MOST_FLAWS - 1 && hasMore(problems, file)
      ? [{ ...problem, ...andMore(problem) }]
      : [problem]
  })
}

const hasMore = (problems: readonly LearntProblem[], file: string): boolean =>
  problems.filter((problem) => problem.file === file).length > MOST_FLAWS

/** By the number a deck gives itself, those without one after them, by id. */
function inPlace({ decks }: LearntCollection) {
  return decks
    .flatMap(({ folder, learnt: { deck, order } }) => (deck ? [{ folder, deck, order }] : []))
    .toSorted((a, b) => {
      const byOrder = (a.order ?? Infinity) - (b.order ?? Infinity)
      // Infinity less itself is not a number: both have no place.
      return byOrder || (a.folder < b.folder ? -1 : 1)
    })
}

/** The id, or `id@collection` where several collections have a deck of that id. Keyed by root and folder. */
function namesOf(collections: readonly Collection[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>()
  for (const { decks } of collections)
    for (const { folder } of decks) count.set(folder, (count.get(folder) ?? 0) + 1)
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { root, decks } of collections)
    for (const { folder } of decks) {
      const full = `${folder}@${root.split(sep).findLast(Boolean) ?? 'collection'}`
      const name = count.get(folder) === 1 ? folder : unused(full, taken)
      taken.add(name)
      names.set(`${root}\0${folder}`, name)
    }
  return names
}

/** Two collections may have one name too: the later of them is numbered. */
function unused(name: string, taken: ReadonlySet<string>): string {
  let number = 1
  let free = name
  while (taken.has(free)) free = `${name}-${++number}`
  return free
}

function refusedOf(
  { root, decks }: Collection,
  named: ReadonlyMap<string, string>,
  cwd: string,
): readonly Refused[] {
  return decks.flatMap(({ folder, learnt }) =>
    learnt.refused.map((refused) => {
      const name = named.get(`${root}\0${folder}`) ?? folder
      const fault = faultOf(refused, shownFrom(refused.problem, root, cwd))
      return { name: refused.id === null ? name : `${name}/${refused.id}`, fault }
    }),
  )
}

function faultOf({ newer }: LearntDeck['refused'][number], problem: Problem): Fault {
  const { file, line, column, message, hint } = problem
  if (newer !== undefined) return { code: 'deck-newer', file, schema: newer }
  return { code: 'deck-invalid', file, line, column, problem: message, hint }
}

type Known = Readonly<Record<Reference['type'], ReadonlySet<string>>>

/** Also what cannot be used: it has its own problem. */
function knownNames(collections: readonly Collection[]): Known {
  const named = namesOf(collections)
  const all = collections.flatMap(({ root, decks }) =>
    decks.flatMap(({ folder, learnt }) => {
      const name = named.get(`${root}\0${folder}`) ?? folder
      return [...new Set([folder, name])].map((called) => ({ called, learnt }))
    }),
  )
  return {
    deck: new Set(all.map(({ called }) => called)),
    // A list that names a question as it was once called finds it.
    question: new Set([
      ...all.flatMap(({ called, learnt }) => learnt.ids.map((id) => `${called}/${id}`)),
      ...collections.flatMap(earlierIn),
    ]),
    axis: new Set([
      ...AXES,
      ...all.flatMap(({ learnt }) => learnt.deck?.axes.map(({ id }) => id) ?? []),
    ]),
  }
}

/**
 * A track names questions of any collection, and not everybody has loaded each of them: what is not there is skipped. Only a
 * deck that lies beside the track owes what is named of it.
 */
const isOwed =
  ({ decks }: Collection) =>
  ({ type, name }: Reference): boolean =>
    type !== 'question' || decks.some(({ folder }) => folder === deckOf(name))

function dangling({ type, name, line, column }: Reference, known: Known): Flaw | undefined {
  if (known[type].has(name)) return undefined
  const near = nearest(name, known[type])
  const hint = near ? `Did you mean "${near}"?` : 'Remove it, or load the collection that has it.'
  return flaw({ line, column }, 'unknown-id', `there is no ${type} ${quote(name)}`, hint)
}

function shownFrom<P extends Problem>(problem: P, root: string, cwd: string): P {
  return { ...problem, file: shownPath(resolve(root, problem.file), cwd) }
}

/** Relative to the current folder when below it. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path)
  return below === '' || below === '..' || below.startsWith(`..${sep}`) ? path : below
}

export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
