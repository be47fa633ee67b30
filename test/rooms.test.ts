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

const BELOW_SHELL = [
  'core',
  'text',
  'words',
  'disk',
  'decks',
  'judge',
  'store',
  'link',
  'group',
  'report',
  'term',
  'telling',
]

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
  disk: { ours: [], outside: [], isNodeFree: true },
  decks: {
    ours: ['core', 'text', 'disk'],
    outside: ['yaml', 'zod', 'execa', 'fuse.js'],
    isNodeFree: true,
  },
  judge: {
    ours: ['core', 'text', 'disk'],
    outside: ['execa', '@swc/wasm-typescript', 'acorn'],
    isNodeFree: true,
  },
  store: {
    ours: ['core', 'disk'],
    outside: ['node:sqlite', 'conf', 'env-paths'],
    isNodeFree: true,
  },
  link: {
    ours: ['core', 'disk'],
    outside: [
      'node:sqlite',
      'execa',
      'selfsigned',
      '@nats-io/transport-node',
      '@nats-io/jetstream',
      '@nats-io/jwt',
      '@nats-io/nkeys',
    ],
    isNodeFree: true,
  },
  group: { ours: ['core', 'text', 'disk', 'decks'], outside: ['yaml', 'zod'], isNodeFree: true },
  report: { ours: ['core', 'text', 'words', 'telling'], outside: [] },
  term: { ours: ['core'], outside: ['execa'], isNodeFree: true },
  telling: { ours: ['core', 'text', 'words'], outside: [] },
  ui: {
    ours: ['core', 'text', 'words', 'telling'],
    outside: ['ink', 'react', 'ink-text-input', 'string-width'],
  },
  session: {
    ours: ['core', 'text', 'words', 'telling', 'disk', 'decks', 'group', 'judge', 'store'],
    outside: ['package.json'],
    isNodeFree: true,
  },
  shell: { ours: [...BELOW_SHELL, 'ui', 'session'], outside: [], isNodeFree: true },
  commands: {
    ours: [...BELOW_SHELL, 'ui', 'session', 'shell'],
    outside: ['commander'],
    isNodeFree: true,
  },
  main: {
    ours: ['commands', 'core', 'text', 'words'],
    outside: ['commander', 'package.json'],
    isNodeFree: true,
  },
}

/**
 * The rooms inside a room, from the ground up: which of their neighbours each may import. A file that lies loose beside them
 * is free to all of them, and may itself import any; where it is named here, it is held to its line as well.
 */
const INNER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  core: {
    // The question of each kind is part of what a question is, and its rules are steps of the drill: what is below what
    // among these is held by the rule that no files import each other in a circle.
    private: [],
    question: ['kinds'],
    kinds: [
      'question',
      'ear',
      'numbers',
      'star',
      'design',
      'practice',
      'drill',
      'interview',
      'log.ts',
    ],
    languages: ['kinds'],
    numbers: [],
    proofs: ['question'],
    ear: ['question', 'kinds'],
    star: ['numbers', 'question', 'kinds'],
    practice: ['question', 'kinds', 'log.ts'],
    design: ['ear', 'numbers', 'question', 'kinds'],
    drill: ['design', 'numbers', 'practice', 'question', 'star', 'kinds', 'log.ts'],
    group: ['question', 'kinds'],
    bank: ['numbers', 'question', 'star', 'kinds', 'log.ts'],
    statistics: ['drill', 'question', 'kinds', 'log.ts'],
    interview: [
      'design',
      'drill',
      'ear',
      'numbers',
      'practice',
      'question',
      'star',
      'kinds',
      'log.ts',
    ],
    app: ['bank', 'drill', 'interview', 'practice', 'question', 'statistics', 'kinds', 'log.ts'],
    queue: ['question', 'kinds'],
    'errors.ts': [],
    'clock.ts': [],
    'day.ts': [],
    'loop.ts': [],
    'nearest.ts': [],
    'log.ts': ['interview', 'question', 'star', 'kinds'],
  },
  commands: {
    description: [],
    answers: ['description'],
    days: ['description', 'mocks'],
    decks: ['description'],
    group: ['description', 'mocks'],
    mocks: ['description'],
    practise: ['description'],
    stories: ['description'],
    upkeep: ['description'],
  },
  session: { judging: [], practice: ['judging'], stories: [] },
  shell: { files: [], sitting: ['files'], mocks: ['files'] },
  decks: {
    read: [],
    sharing: ['read'],
    search: ['kinds'],
    cards: ['read', 'kinds'],
    exercises: ['read', 'cards'],
    stories: ['read'],
    schema: ['read', 'kinds'],
    checks: ['read', 'schema', 'kinds'],
    kinds: ['read', 'schema', 'checks', 'played', 'cards'],
    played: ['read', 'kinds'],
    learn: ['read', 'schema', 'checks', 'kinds', 'played'],
  },
  judge: {
    run: [],
    machine: [],
    verdict: ['run'],
    sandbox: ['machine'],
    go: ['run', 'machine', 'verdict', 'sandbox'],
    changes: ['run'],
    languages: ['machine', 'verdict', 'sandbox', 'go', 'changes'],
    mutants: ['run', 'languages'],
    assets: [],
  },
  store: {
    database: [],
    log: ['database'],
    machine: ['database'],
    exchange: ['log'],
    settings: [],
  },
  link: {
    local: [],
    nats: [],
    server: ['nats'],
    meeting: ['nats', 'server'],
    queue: ['nats', 'server'],
  },
  ui: {
    'text-field': [],
    keys: ['text-field'],
    parts: ['keys'],
    fields: ['keys', 'text-field'],
    kinds: ['parts', 'fields', 'keys'],
    screens: ['kinds', 'parts', 'fields', 'keys'],
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

test('the rooms inside a room keep their floors, and none of them lies outside the table', async () => {
  const strays: string[] = []
  for (const [room, inner] of Object.entries(INNER)) {
    for await (const file of glob(`src/${room}/**/*.{ts,tsx}`)) {
      const from = placeIn(room, file)
      const rules = inner[from]
      if (!rules) {
        if (!/\.tsx?$/.test(from)) strays.push(`${file} is in no room of ${room}`)
        continue
      }
      for (const [, , target = ''] of withoutComments(await readFile(file, 'utf8')).matchAll(
        IMPORT,
      )) {
        if (!target.startsWith('.')) continue
        const path = relative('.', join(dirname(file), target))
        const to = placeIn(room, path)
        const isFree = /\.tsx?$/.test(to) && (inner[to] ?? []).length === 0
        if (to === '' || to === from || isFree || rules.includes(to)) continue
        strays.push(`${file} -> ${target}`)
      }
    }
  }
  expect(strays).toEqual([])
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

/** The room inside a room, or the file that lies loose in it; nothing for what is elsewhere. */
function placeIn(room: string, file: string): string {
  const [, outer, inner = ''] = file.split(/[/\\]/)
  return outer === room ? inner : ''
}

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
