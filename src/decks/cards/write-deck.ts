// Cards into a collection on the disk. What is there is never overwritten, and what the loader refuses does not stay.
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { writeWhole } from '../../disk/write-whole.ts'
import { loadCollections } from '../load.ts'
import { START } from '../read/flaw.ts'
import type { Sheet } from './flashcard.ts'
import { deckOf, type QuestionFile, questionFiles } from './question-file.ts'

export type Written = {
  /** `<collection>/questions/<deck>` */
  readonly folder: string
  /** Ids of the new questions. */
  readonly written: readonly string[]
  /** How many were there as they are. */
  readonly same: number
  /** Files that are there with another text and were left alone. */
  readonly kept: readonly string[]
}

export type Target = {
  /** The collection, made when missing. */
  readonly root: string
  /** Of the deck: also its folder. */
  readonly name: string
  /** The file the cards come from, as the person named it. */
  readonly source: string
}

/**
 * All new questions or none.
 * @throws SparrError deck-invalid for what the loader refuses, store-failed where nothing can be written
 */
export async function writeDeck(sheet: Sheet, target: Target): Promise<Written> {
  const { stringify } = await import('yaml')
  const folder = join(resolve(target.root), 'questions', target.name)
  const text = (data: object): string => stringify(data, { lineWidth: 0 })
  const made: string[] = []
  let firstMade: string | undefined
  const same: string[] = []
  const kept: string[] = []
  try {
    firstMade = mkdirSync(folder, { recursive: true })
    const head = join(folder, 'deck.yaml')
    if (!existsSync(head)) create(head, text(deckOf(target.name, sheet)), made)
    const files = questionFiles(sheet)
    const fresh: QuestionFile[] = []
    for (const file of files) {
      const path = join(folder, `${file.id}.yaml`)
      const content = text(file.data)
      // A question of that id may have a folder of its own.
      if (existsSync(join(folder, file.id))) kept.push(join(folder, file.id))
      else if (!existsSync(path)) {
        create(path, content, made)
        fresh.push(file)
      } else if (readFileSync(path, 'utf8') === content) same.push(path)
      else kept.push(path)
    }
    await prove(fresh, target, folder)
    return { folder, written: fresh.map(({ id }) => id), same: same.length, kept }
  } catch (error) {
    undo(made, folder, firstMade)
    throw explained(folder, error)
  }
}

function create(path: string, content: string, made: string[]): void {
  made.push(path)
  try {
    writeWhole(path, [content], 'new')
  } catch (error) {
    // Another one wrote it in between: it is not ours to take away.
    if (codeOf(error) === 'EEXIST') made.pop()
    throw error
  }
}

/** The loader has the last word: each new question is in a deck without a fault of its own, or everything is taken back. */
async function prove(
  fresh: readonly QuestionFile[],
  { root, name, source }: Target,
  folder: string,
): Promise<void> {
  const { decks, problems } = await loadCollections([{ path: root, origin: 'foreign' }], {
    cwd: resolve(root),
  })
  const there = new Set(
    decks.find(({ id }) => id === name)?.questions.map(({ question }) => question.id),
  )
  const head = problems.find(({ file }) => file === `questions/${name}/deck.yaml`)
  const lost = fresh.find(({ id }) => head !== undefined || !there.has(id))
  if (lost === undefined) return
  const ours = problems.filter(({ file }) => file.startsWith(`questions/${name}/`))
  const own = ours.find(({ file }) => file === `questions/${name}/${lost.id}.yaml`)
  const { file, line, column, message, hint } = own
    ? { ...own, ...lost.card.place, file: source }
    : (head ?? ours[0] ?? unreadable(folder))
  throw new SparrError({
    code: 'deck-invalid',
    file: own || !ours[0] ? file : join(root, file),
    line,
    column,
    problem: own ? `the question made of this card is refused: ${message}` : message,
    hint,
  })
}

const unreadable = (file: string) => ({
  file,
  ...START,
  message: 'this deck cannot be read',
  hint: 'Run sparr check on its collection.',
})

/** Files first, then the folders that were made for them, where nothing else is in them. */
function undo(files: readonly string[], folder: string, firstMade: string | undefined): void {
  try {
    for (const path of files) rmSync(path, { force: true })
    if (firstMade === undefined) return
    for (let path = folder; path.startsWith(firstMade); path = dirname(path)) rmdirSync(path)
  } catch {
    // What cannot be taken back stays; the error that led here is the one to tell.
  }
}

function explained(path: string, error: unknown): unknown {
  const problem = codeOf(error)
  if (error instanceof SparrError || problem === undefined) return error
  return new SparrError({ code: 'store-failed', path, problem }, { cause: error })
}

function codeOf(error: unknown): string | undefined {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return isCoded ? String(error.code) : undefined
}
