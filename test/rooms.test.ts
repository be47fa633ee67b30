import { glob, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

type Room = {
  readonly ours: readonly string[]
  readonly outside: readonly string[]
  /** Node's own modules are free here; node:sqlite is not one of them. */
  readonly isNodeFree?: boolean
}

const ALL = ['core', 'text', 'words', 'decks', 'judge', 'store', 'mock', 'report', 'term', 'ui']

/** Who may import whom, and what from outside: the table of docs/architecture.md. */
const ROOMS: Readonly<Record<string, Room>> = {
  core: { ours: [], outside: ['ts-fsrs', 'fuse.js'] },
  text: {
    ours: [],
    outside: [
      'string-width',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'hast',
      'lowlight',
      'highlight.js',
    ],
  },
  words: { ours: [], outside: [] },
  decks: { ours: ['core', 'text'], outside: ['yaml', 'zod', 'execa', 'fuse.js'], isNodeFree: true },
  judge: { ours: ['core', 'text'], outside: ['execa'], isNodeFree: true },
  store: { ours: ['core'], outside: ['node:sqlite', 'conf', 'env-paths'], isNodeFree: true },
  report: { ours: ['core', 'text', 'words'], outside: [] },
  term: { ours: ['core'], outside: ['execa'], isNodeFree: true },
  ui: {
    ours: ['core', 'text', 'words'],
    outside: ['ink', 'react', 'ink-text-input', 'string-width'],
  },
  commands: {
    ours: ALL,
    outside: ['commander', 'package.json'],
    isNodeFree: true,
  },
  main: {
    ours: ['commands', 'core', 'text', 'words'],
    outside: ['commander', 'package.json'],
    isNodeFree: true,
  },
}

/** Static, side-effect, type and dynamic imports, and what is exported from elsewhere. Double quotes are another language's: Biome wants single ones. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['`])([^'`\n]+)\1/g

test('rooms import only what they may, in every form of import', async () => {
  const strays: string[] = []
  let count = 0
  for await (const file of glob('src/**/*.{ts,tsx}')) {
    const room = roomOf(file)
    const rules = ROOMS[room]
    if (!rules) {
      strays.push(`${file} is in no room`)
      continue
    }
    for (const [, , target = ''] of withoutComments(await readFile(file, 'utf8')).matchAll(
      IMPORT,
    )) {
      count++
      if (!mayImport(rules, room, file, target)) strays.push(`${file} -> ${target}`)
    }
  }
  expect(strays).toEqual([])
  expect(count).toBeGreaterThan(100)
})

test('only main loads a command, and only when it is called', async () => {
  const main = await readFile('src/main.ts', 'utf8')
  expect(main).not.toMatch(/from '\.\/commands/)
  expect(main).toMatch(/import\('\.\/commands/)
})

test('execa is loaded with the first program that is started: its import is too long for the first frame', async () => {
  for await (const file of glob('src/**/*.{ts,tsx}')) {
    expect(await readFile(file, 'utf8'), file).not.toMatch(/^import (?!type ).*'execa'/m)
  }
})

function mayImport(rules: Room, room: string, file: string, target: string): boolean {
  if (target.startsWith('.')) {
    const path = relative('.', join(dirname(file), target))
    if (path === 'package.json') return rules.outside.includes(path)
    const other = roomOf(path)
    return other === room || rules.ours.includes(other)
  }
  if (isBuiltin(target) && target !== 'node:sqlite')
    return rules.isNodeFree === true && target.startsWith('node:')
  return rules.outside.includes(packageOf(target))
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target
  const [first = '', second = ''] = target.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function roomOf(file: string): string {
  const [, room = ''] = file.split(/[/\\]/)
  return room.replace(/\.tsx?$/, '')
}

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
