// Which files of a deck are which question's, and which are nobody's.
import { nearest } from '../../core/nearest.ts'
import { type Flaw, flaw, quote, START } from './flaw.ts'
import type { Tree, TreeFile } from './tree.ts'

export type Entry = {
  readonly name: string
  readonly isFolder: boolean
  readonly file: TreeFile
  /** The other files of its folder, by path inside it. */
  readonly files: readonly (readonly [string, TreeFile])[]
  /** Links and devices in its folder: whoever copies the folder would follow them, so it is unusable. */
  readonly odd: readonly Stray[]
}

export type Stray = { readonly path: string; readonly flaw: Flaw }

export type Entries = {
  readonly deckFile: TreeFile | undefined
  readonly questions: readonly Entry[]
  readonly strays: readonly Stray[]
}

/** Texts for readers of the repository, welcome everywhere. */
export const DOCUMENT = /^(README|LICEN[CS]E|NOTICE|CHANGELOG|AUTHORS)([.-][\w.-]*)?$/i
const FOLDERS = ['starter', 'hidden']

/** @param folder `questions/deck` */
export function entriesOf(folder: string, { files, odd }: Tree): Entries {
  const inside = files.map((file) => [file.path.slice(folder.length + 1), file] as const)
  const direct = inside.filter(([path]) => !path.includes('/'))
  const questions: Entry[] = []
  const oddities: readonly Stray[] = odd.map(({ path, what }) => ({ path, flaw: oddFlaw(what) }))
  const strays: Stray[] = []
  for (const [name, file] of direct) {
    if (name === 'deck.yaml' || DOCUMENT.test(name)) continue
    if (name.endsWith('.yaml'))
      questions.push({
        name: name.slice(0, -'.yaml'.length),
        isFolder: false,
        file,
        files: [],
        odd: [],
      })
    else strays.push({ path: file.path, flaw: unknownFile(name) })
  }
  const folders = new Set(inside.flatMap(([path]) => folderOf(path) ?? []))
  for (const name of folders) {
    const own = inside
      .filter(([path]) => path.startsWith(`${name}/`))
      .map(([path, file]) => [path.slice(name.length + 1), file] as const)
    const file = own.find(([path]) => path === 'question.yaml')?.[1]
    if (!file) {
      strays.push({ path: `${folder}/${name}`, flaw: noQuestion })
      continue
    }
    const rest = own.filter(([path]) => path !== 'question.yaml')
    strays.push(...rest.flatMap(([path, { path: full }]) => strayIn(path, full)))
    const files = rest.filter(([path]) => FOLDERS.includes(folderOf(path) ?? ''))
    const twin = questions.find((question) => question.name === name)
    const inIt = oddities.filter(({ path }) => path.startsWith(`${folder}/${name}/`))
    questions.push({
      name,
      isFolder: true,
      file,
      files,
      odd: twin ? [...inIt, twice(file, twin)] : inIt,
    })
  }
  const claimed = new Set(questions.flatMap((question) => question.odd))
  strays.push(...oddities.filter((stray) => !claimed.has(stray)))
  const deckFile = direct.find(([name]) => name === 'deck.yaml')?.[1]
  return { deckFile, questions, strays }
}

export function oddFlaw(what: string): Flaw {
  const hint = 'Put a regular file in its place: only those inside the collection are read.'
  return flaw(START, 'not-a-file', `this is ${what}`, hint)
}

const noQuestion = flaw(
  START,
  'no-question',
  'this folder has no question.yaml',
  'Add it, or remove the folder.',
)

function twice(folder: TreeFile, file: Entry): Stray {
  const message = `the question ${quote(file.name)} is there twice, as a file and as a folder`
  const flawed = flaw(START, 'duplicate-id', message, 'Remove or rename one of the two.')
  return { path: folder.path, flaw: flawed }
}

function folderOf(path: string): string | undefined {
  const slash = path.indexOf('/')
  return slash < 0 ? undefined : path.slice(0, slash)
}

function strayIn(path: string, full: string): readonly Stray[] {
  const folder = folderOf(path)
  if (folder !== undefined && FOLDERS.includes(folder)) return []
  if (folder === undefined && DOCUMENT.test(path)) return []
  const near = folder && nearest(folder, FOLDERS)
  const hint = near
    ? `Did you mean "${near}/"?`
    : 'Move it to starter/ or hidden/, or remove it; reference and wrong answers go to solutions/.'
  const message = 'nothing reads this file'
  return [{ path: full, flaw: flaw(START, 'unknown-file', message, hint) }]
}

function unknownFile(name: string): Flaw {
  const hint = name.endsWith('.yml') ? `Rename it to ${quote(name.replace(/yml$/, 'yaml'))}.` : ''
  const message = 'nothing reads this file'
  return flaw(START, 'unknown-file', message, hint || 'Remove it, or begin its name with a dot.')
}
