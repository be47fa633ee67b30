// Collections for tests: a map of paths to texts, written to a folder of its own.
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkCollections } from '../../src/decks/check.ts'
import { type Loaded, type LoadOptions, loadCollections } from '../../src/decks/load.ts'

export type Files = Readonly<Record<string, string>>

export const DECK = 'schema: 1\nid: d1\nversion: 1.0.0\ntitle: A deck\nlicense: MIT\n'
export const RECALL = 'id: q1\nkind: recall\ntitle: A title\nprompt: Why?\nanswer: Because.\n'

/** A deck `d1` with one sound question `q1`, and what is put over or beside it. */
export function collection(files: Files = {}, name = 'decks'): string {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'sparr-decks-'))), name)
  add(root, {
    'questions/d1/deck.yaml': DECK,
    'questions/d1/q1.yaml': RECALL,
    ...files,
  })
  return root
}

export function add(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

export function load(root: string, options: LoadOptions = {}): Promise<Loaded> {
  return loadCollections([{ path: root, origin: 'own' }], { cwd: root, ...options })
}

/** `file:line:column code`, one for each problem of a collection. */
export async function placesOf(root: string, lang?: string): Promise<readonly string[]> {
  const problems = await checkCollections([{ path: root, origin: 'own' }], {
    cwd: root,
    ...(lang === undefined ? {} : { lang }),
  })
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

/** The problems of one question file, as `line:column code: message; hint`. */
export async function problemsIn(question: string, deck = DECK): Promise<readonly string[]> {
  const root = collection({ 'questions/d1/q1.yaml': question, 'questions/d1/deck.yaml': deck })
  const { problems } = await load(root)
  return problems.map(
    ({ line, column, code, message, hint }) => `${line}:${column} ${code}: ${message}; ${hint}`,
  )
}

/** `line:column code` of each problem of one question file. */
export async function placesIn(question: string): Promise<readonly string[]> {
  return (await problemsIn(question)).map((problem) => problem.split(':', 2).join(':'))
}

/** The path of a played answer that holds this. */
export function played(text: string): string {
  const path = 'solutions/d1/q1/answer.yaml'
  return join(collection({ [path]: text }), path)
}
