// Every deck and list of the collections named. One bad question or deck never stops the others.
import { lstatSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'

import type { StandardQuestion } from '../core/kinds/design/question.ts'
import type { KnownDecks } from '../core/question/known.ts'
import type {
  Plan,
  Profile,
  ProjectGuide,
  Rubric,
  StandardLine,
  Track,
} from '../core/question/lists.ts'
import { type Names, namesOf } from '../core/question/names.ts'
import { type OriginId, SHIPPED } from '../core/question/origin.ts'
import type { Deck, Origin, Problem } from '../core/question/question.ts'
import { assemble, byPlace, type Collection, shownPath } from './assemble.ts'
import type { Refused } from './find.ts'
import type { DeckCache } from './learn/cache.ts'
import { learnCollection } from './learn/learn-collection.ts'
import type { LearntList, LearntProblem } from './learn/learnt.ts'
import { shippedMeanings } from './meanings.ts'
import { flaw, START } from './read/flaw.ts'
import { originsBy } from './sharing/origin.ts'

export type Root = { readonly path: string; readonly origin: Origin }

type Lists = {
  readonly tracks: readonly Track[]
  readonly plans: readonly Plan[]
  readonly profiles: readonly Profile[]
  readonly rubrics: readonly Rubric[]
  readonly standardQuestions: readonly StandardQuestion[]
  readonly projectGuides: readonly ProjectGuide[]
  readonly standardLines: readonly StandardLine[]
}

export type Loaded = {
  /** The collections in the order given; in each by the decks' own place, then by id. */
  readonly decks: readonly Deck[]
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[]
  readonly lists: Lists
  /** What is there but cannot be used, for `findQuestion` and `findDecks`. */
  readonly refused: readonly Refused[]
  /** What questions of other days are called today. */
  readonly names: Names
  /** Where the decks come from, for the store. */
  readonly known: KnownDecks
}

export type LoadOptions = {
  readonly cache?: DeckCache
  /** Files below it are named relative to it in problems. */
  readonly cwd?: string
  /** Collections whose lists stand in for those that the others do not have. */
  readonly besides?: readonly Root[]
  /** Of sparr, where collections lie that were fetched. */
  readonly dataDir?: string
}

/** Reads the collections, each a folder with `questions/`; what is wrong with them comes back as problems, not as an error. */
export async function loadCollections(
  roots: readonly Root[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const loaded = await loadAll(roots, options)
  return { ...loaded, problems: loaded.problems.filter((problem) => !problem.isProof) }
}

/** With what `sparr check` alone asks for: solutions, and texts that lack the wanted language. */
export async function loadAll(
  roots: readonly Root[],
  {
    cwd = process.cwd(),
    besides = [],
    dataDir,
    ...options
  }: LoadOptions & { readonly wantedLang?: string },
): Promise<Omit<Loaded, 'problems'> & { readonly problems: readonly LearntProblem[] }> {
  const collections: Collection[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  const originOf = originsBy(dataDir)
  const origins = new Map<string, OriginId>()
  for (const { path, origin } of roots) {
    const root = resolve(cwd, path)
    const real = collectionAt(root)
    if (typeof real !== 'string') problems.push({ ...real, file: shownPath(root, cwd) })
    else if (!seen.has(real)) {
      seen.add(real)
      origins.set(root, origin === 'own' ? SHIPPED : originOf(real))
      collections.push({ root, origin, ...(await learnCollection(real, options)) })
    }
  }
  const assembled = assemble(collections, cwd)
  const lists = listsOf(collections.flatMap(learntLists))
  const standard = [...lists.standardQuestions]
  for (const { path } of besides) {
    const real = collectionAt(resolve(cwd, path))
    if (typeof real !== 'string' || seen.has(real)) continue
    const { lists: others } = await learnCollection(real, options)
    standard.push(...listsOf(others.map(({ learnt }) => learnt)).standardQuestions)
  }
  return {
    ...assembled,
    decks: assembled.decks.map((deck) => {
      const own = collections.filter(({ root }) => root === deck.root).flatMap(learntLists)
      return withStandard(deck, [...listsOf(own).standardQuestions, ...standard])
    }),
    problems: [...problems, ...assembled.problems].toSorted(byPlace),
    lists,
    names: namesOf(
      assembled.decks,
      assembled.refused.map(({ name }) => name),
    ),
    known: knownOf(collections, assembled.decks, origins),
  }
}

/** What the store has to know: names, where they come from, and what is there and cannot be used. */
function knownOf(
  collections: readonly Collection[],
  decks: readonly Deck[],
  origins: ReadonlyMap<string, OriginId>,
): KnownDecks {
  const originOf = (root: string): OriginId => origins.get(root) ?? SHIPPED
  return {
    decks: decks.map(({ id, name, root, questions }) => ({
      origin: originOf(root),
      id,
      name,
      root,
      questions: questions.map(({ question }) => ({ id: question.id, was: question.was })),
    })),
    refused: collections.flatMap(({ root, decks: learnt }) =>
      learnt.flatMap(({ folder, learnt: { refused } }) =>
        refused.map(({ id }) => ({
          origin: originOf(root),
          name: id === null ? folder : `${folder}/${id}`,
        })),
      ),
    ),
  }
}

/** The real path of the collection, or why it is none. */
function collectionAt(root: string): string | Omit<Problem, 'file'> {
  let real: string
  try {
    real = realpathSync(root)
  } catch {
    const hint = 'Name a folder that holds questions/.'
    return flaw(START, 'no-such-folder', 'there is no such folder', hint)
  }
  const questions = lstatSync(`${real}/questions`, { throwIfNoEntry: false })
  if (questions?.isDirectory()) return real
  const message = 'this is no collection: it holds no folder questions/'
  return flaw(START, 'no-questions', message, 'Name the folder above questions/.')
}

const learntLists = ({ lists }: Collection): readonly LearntList[] =>
  lists.map(({ learnt }) => learnt)

/** With what words mean, and its designs with what every interviewer is asked, of one id the first. */
export function withStandard(deck: Deck, all: readonly StandardQuestion[]): Deck {
  const standardQuestions = all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i)
  return {
    ...deck,
    questions: deck.questions.map(({ question, ...entry }) => {
      const heard = { ...question, meanings: shippedMeanings }
      return {
        ...entry,
        question: heard.kind === 'design' ? { ...heard, standardQuestions } : heard,
      }
    }),
  }
}

/** By the number that each gives itself, those without one after them. */
function inPlace<L extends { readonly order?: number }>(lists: readonly L[]): readonly L[] {
  // Infinity less itself is not a number: both have no place.
  return lists.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
}

function listsOf(learnt: readonly LearntList[]): Lists {
  const lists = learnt.flatMap(({ list }) => list ?? [])
  return {
    tracks: inPlace(lists.flatMap((list) => (list.type === 'track' ? list.value : []))),
    plans: inPlace(lists.flatMap((list) => (list.type === 'plan' ? list.value : []))),
    profiles: lists.flatMap((list) => (list.type === 'profile' ? list.value : [])),
    rubrics: lists.flatMap((list) => (list.type === 'rubric' ? list.value : [])),
    standardQuestions: lists.flatMap((list) => (list.type === 'clarify' ? list.value : [])),
    projectGuides: lists.flatMap((list) => (list.type === 'project' ? list.value : [])),
    standardLines: lists.flatMap((list) => (list.type === 'lines' ? list.value : [])),
  }
}
