// One collection: what lies in it, and what is known about each deck and list, from the cache or from the files.
import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DOCUMENT, oddFlaw } from '../read/deck-entries.ts'
import { type Flaw, flaw, START } from '../read/flaw.ts'
import { listTree, look, namesIn, type Tree, type TreeFile } from '../read/tree.ts'
import type { DeckCache } from './cache.ts'
import type { LearntDeck, LearntList, LearntProblem } from './learnt.ts'

export type LearntCollection = {
  readonly decks: readonly { readonly folder: string; readonly learnt: LearntDeck }[]
  readonly lists: readonly { readonly path: string; readonly learnt: LearntList }[]
  readonly problems: readonly LearntProblem[]
}

export type LearnOptions = { readonly cache?: DeckCache; readonly wantedLang?: string }

/** @param root the collection's real path */
export async function learnCollection(
  root: string,
  { cache, wantedLang }: LearnOptions,
): Promise<LearntCollection> {
  const decks: { folder: string; learnt: LearntDeck }[] = []
  const lists: { path: string; learnt: LearntList }[] = []
  const problems: LearntProblem[] = []
  const hasSolutions = look(root, 'solutions') === 'folder'
  for (const name of namesIn(`${root}/questions`)) {
    const path = `questions/${name}`
    if (name.startsWith('.') || name === 'schema' || name.endsWith('.json')) continue
    const entry = look(root, path)
    if (entry === 'folder') {
      const files = {
        folder: name,
        questions: listTree(root, path),
        solutions: hasSolutions ? listTree(root, `solutions/${name}`) : null,
      }
      const learnt = await remembered(cache, `${root}/${path}`, stampOf(files), async () => {
        const { learnDeck } = await import('./learn-deck.ts')
        return learnDeck(files, wantedLang)
      })
      decks.push({ folder: name, learnt })
    } else if (typeof entry === 'string') problems.push({ file: path, ...oddFlaw(entry) })
    else if (entry && name.endsWith('.yaml')) {
      const stamp = stampOf({ questions: { files: [entry], odd: [] }, solutions: null })
      const learnt = await remembered(cache, `${root}/${path}`, stamp, async () => {
        const { learnList } = await import('./learn-list.ts')
        return learnList(entry, name, wantedLang)
      })
      lists.push({ path, learnt })
    } else if (entry && !DOCUMENT.test(name)) problems.push({ file: path, ...stray })
  }
  if (hasSolutions) problems.push(...decklessSolutions(root, decks))
  return { decks, lists, problems }
}

const stray: Flaw = flaw(
  START,
  'unknown-file',
  'nothing reads this file',
  'Remove it, or begin its name with a dot.',
)

function decklessSolutions(
  root: string,
  decks: readonly { readonly folder: string }[],
): readonly LearntProblem[] {
  const folders = new Set(decks.map(({ folder }) => folder))
  return namesIn(`${root}/solutions`)
    .filter((name) => !name.startsWith('.') && !folders.has(name) && !DOCUMENT.test(name))
    .map((name) => ({
      file: `solutions/${name}`,
      ...flaw(START, 'unknown-file', 'this belongs to no deck', 'Rename or remove it.'),
      isProof: true,
    }))
}

type Stamp = { readonly size: number; readonly mtimeNs: bigint; readonly digest: string }

async function remembered<T>(
  cache: DeckCache | undefined,
  path: string,
  stamp: Stamp,
  learn: () => Promise<T>,
): Promise<T> {
  const row = cache?.get(path)
  if (row && row.digest === stamp.digest) {
    try {
      return JSON.parse(row.body) as T
    } catch {
      // A row that cannot be read is as good as none.
    }
  }
  const learnt = await learn()
  cache?.put(path, { ...stamp, body: JSON.stringify(learnt) })
  return learnt
}

function stampOf({ questions, solutions }: { questions: Tree; solutions: Tree | null }): Stamp {
  const files = [...questions.files, ...(solutions?.files ?? [])]
  const odd = [...questions.odd, ...(solutions?.odd ?? [])]
  const lines = [
    program(),
    String(solutions !== null),
    ...files.map(lineOf),
    ...odd.map(({ path, what }) => `${JSON.stringify(path)} ${what}`),
  ]
  return {
    size: Number(files.reduce((sum, { size }) => sum + size, 0n)),
    mtimeNs: files.reduce((newest, { mtimeNs }) => (mtimeNs > newest ? mtimeNs : newest), 0n),
    digest: createHash('sha256').update(lines.join('\n')).digest('hex'),
  }
}

function lineOf({ path, real, size, mtimeNs, ctimeNs }: TreeFile): string {
  return `${JSON.stringify([path, real])} ${size} ${mtimeNs} ${ctimeNs}`
}

/** Of the rules that decks are held against: bump it when what is learnt changes without a new build. */
const RULES = 1
let ownStamp: string | undefined

/** Another build may have other rules, and what was learnt by the old ones is stale. */
function program(): string {
  if (ownStamp === undefined) {
    const path = fileURLToPath(import.meta.url)
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    ownStamp = `${RULES} ${path} ${stat?.size} ${stat?.mtimeNs} ${stat?.ctimeNs}`
  }
  return ownStamp
}
