// One question of any collection, or of none, read without the rest: what a preview shows at each save.
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { SparrError } from '../core/errors.ts'
import type { StandardQuestion } from '../core/kinds/design/question.ts'
import type { Problem } from '../core/question/question.ts'
import { assemble } from './assemble.ts'
import { type Found, questionName } from './find.ts'
import { learnDeck } from './learn/learn-deck.ts'
import { learnList } from './learn/learn-list.ts'
import { learnQuestion } from './learn/learn-question.ts'
import type { LearntDeck, LearntProblem } from './learn/learnt.ts'
import { withStandard } from './load.ts'
import { type Entry, entriesOf } from './read/deck-entries.ts'
import { listTree, look, namesIn, type Tree, type TreeFile } from './read/tree.ts'

/** Where a question lies. */
export type Place = {
  /** Of the collection; of a file that lies in none, the folder above its own. */
  readonly root: string
  /** The folder of its deck, below the root. */
  readonly folder: string
  readonly deck: string
  readonly id: string
  readonly isInCollection: boolean
}

/** @throws SparrError no-such-file, no-question-file */
export function placeOf(file: string, cwd: string): Place {
  let real: string
  try {
    real = realpathSync(resolve(cwd, file))
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
  const place = placeInCollection(real) ?? placeAlone(real)
  if (place === null) throw new SparrError({ code: 'no-question-file', path: file })
  return place
}

/** `…/questions/DECK/ID.yaml`, `…/questions/DECK/ID/…` or `…/solutions/DECK/ID/…`. */
function placeInCollection(real: string): Place | null {
  const parts = real.split(sep)
  const at = parts.findLastIndex(
    (part, i) =>
      (part === 'questions' || part === 'solutions') &&
      i + 2 < parts.length &&
      isFolder([...parts.slice(0, i), 'questions'].join(sep)),
  )
  if (at < 0) return null
  const [deck = '', name = ''] = parts.slice(at + 1)
  const root = parts.slice(0, at).join(sep) || sep
  const id = name.replace(/\.yaml$/, '')
  const place = { root, folder: `questions/${deck}`, deck, id, isInCollection: true }
  return id !== 'deck' && fileOf(place) !== null ? place : null
}

/** A YAML file anywhere, or a folder with a `question.yaml` and what lies in it. */
function placeAlone(real: string): Place | null {
  if (basename(real) === 'deck.yaml') return null
  const isAlone = real.endsWith('.yaml') && basename(real) !== 'question.yaml' && !isFolder(real)
  if (isAlone && !existsSync(join(dirname(real), 'question.yaml'))) return alone(real)
  for (let at = isFolder(real) ? real : dirname(real); at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, 'question.yaml'))) return alone(at)
  return isAlone ? alone(real) : null
}

function alone(path: string): Place {
  const above = dirname(path)
  const folder = basename(above)
  const id = basename(path).replace(/\.yaml$/, '')
  return { root: dirname(above), folder, deck: folder, id, isInCollection: false }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Its YAML file; null while it is not there. */
export function fileOf({ root, folder, id }: Pick<Place, 'root' | 'folder' | 'id'>): string | null {
  const places = [`${folder}/${id}.yaml`, `${folder}/${id}/question.yaml`]
  return places.map((path) => join(root, path)).find((path) => existsSync(path)) ?? null
}

/** Changes with each save of any file that says something of it. */
export function stampOf(place: Place): string {
  const { questions, solutions } = treesOf(place)
  return [...questions.files, ...(solutions?.files ?? [])]
    .map(({ path, size, mtimeNs, ctimeNs }) => `${path} ${size} ${mtimeNs} ${ctimeNs}`)
    .join('\n')
}

export type Seen = {
  /** Null: it cannot be used, and the problems say why. */
  readonly found: Found | null
  readonly problems: readonly LearntProblem[]
}

/**
 * Nothing here throws for what a file says.
 * @param shipped the root whose lists stand in for those that the collection does not have
 */
export function readOne(place: Place, { cwd, shipped }: { cwd: string; shipped: string }): Seen {
  const { root, folder, deck, id } = place
  const own = listsIn(place.isInCollection ? root : '')
  const learnt = place.isInCollection
    ? learnDeck({ folder: deck, ...treesOf(place) })
    : learnAlone(place)
  const collection = {
    root,
    origin: 'foreign',
    decks: [{ folder: deck, learnt }],
    problems: [],
  } as const
  const shippedLists = listsIn(shipped)
  const { decks, problems } = assemble([{ ...collection, lists: [...shippedLists, ...own] }], cwd)
  const ours = problems.filter(({ file }) =>
    isBelow(resolve(cwd, file), [folder, `solutions/${deck}`], root),
  )
  const [one] = decks
  if (!one) return { found: null, problems: ours }
  const standard = [...own, ...shippedLists].flatMap(standardIn)
  const whole = withStandard(one, standard)
  const entry = whole.questions.find(({ question }) => question.id === id)
  return {
    found: entry ? { deck: whole, entry, name: questionName(whole, id) } : null,
    problems: ours,
  }
}

const isBelow = (path: string, folders: readonly string[], root: string): boolean =>
  folders.some((folder) => path.startsWith(join(root, folder) + sep))

function standardIn({
  learnt: { list },
}: ReturnType<typeof listsIn>[number]): readonly StandardQuestion[] {
  return list?.type === 'clarify' ? list.value : []
}

/** Those that a design is read with; what is wrong with them is not said here. */
function listsIn(root: string) {
  if (root === '') return []
  return namesIn(join(root, 'questions')).flatMap((name) => {
    if (!/\.(lines|clarify)\.yaml$/.test(name)) return []
    const path = `questions/${name}`
    const file = look(root, path)
    return typeof file === 'object'
      ? [{ path, learnt: { ...learnList(file, name), problems: [], references: [] } }]
      : []
  })
}

/** As a deck of its own, without a `deck.yaml`. */
function learnAlone(place: Place): LearntDeck {
  const { folder, id } = place
  const { questions } = treesOf(place)
  const entry = entriesOf(folder, questions).questions.find(({ name }) => name === id)
  const learnt = entry && learnQuestion({ ...entry, ...NO_DECK })
  const problems = entry && learnt ? problemsOf(entry, learnt) : []
  return {
    deck: {
      id: folder || 'alone',
      version: '0.0.0',
      title: folder,
      summary: '',
      lang: 'en',
      license: '',
      authors: [],
      axes: [],
      questions: learnt?.entry && problems.length === 0 ? [learnt.entry] : [],
    },
    order: null,
    ids: [id],
    problems,
    refused: [],
  }
}

const NO_DECK = { solutions: [], defaults: {}, axes: [], lang: 'en' } as const

const problemsOf = (
  { file }: Entry,
  { flaws, otherFlaws }: ReturnType<typeof learnQuestion>,
): readonly Problem[] => [
  ...flaws.map((flaw) => ({ file: file.path, ...flaw })),
  ...otherFlaws.map(({ path, flaw }) => ({ file: path, ...flaw })),
]

function treesOf({ root, folder, deck, id, isInCollection }: Place): {
  readonly questions: Tree
  readonly solutions: Tree | null
} {
  const inIt = listTree(root, `${folder}/${id}`)
  const files = ['deck.yaml', `${id}.yaml`].flatMap((name): readonly TreeFile[] => {
    const file =
      isInCollection || name !== 'deck.yaml' ? look(root, `${folder}/${name}`) : undefined
    return typeof file === 'object' ? [file] : []
  })
  const hasSolutions = isInCollection && look(root, 'solutions') === 'folder'
  return {
    questions: { files: [...files, ...inIt.files], odd: inIt.odd },
    solutions: hasSolutions ? listTree(root, `solutions/${deck}/${id}`) : null,
  }
}
