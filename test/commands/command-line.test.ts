// The table of commands: what a start reads of it, and what a command is given.
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS } from '../../src/commands/all-commands.ts'
import { buildProgram } from '../../src/commands/program.ts'

const parsed = async (...argv: readonly string[]): Promise<readonly unknown[]> => {
  const seen: unknown[] = []
  for (const command of COMMANDS)
    vi.spyOn(command, 'run').mockImplementation(async (...all) => {
      seen.push(command.words, ...all)
    })
  await buildProgram(() => undefined, { argv, help: null }).parseAsync(argv, { from: 'user' })
  return seen
}

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a command is given its arguments and options by name, with what stands for those left out', async () => {
  expect(await parsed('drill', 'a', 'b', '--kind', 'recall', 'choice', '--limit', '3')).toEqual([
    'drill',
    {
      deck: ['a', 'b'],
      kind: ['recall', 'choice'],
      tag: [],
      level: [],
      track: undefined,
      limit: 3,
      minutes: undefined,
      cram: false,
    },
    expect.anything(),
  ])
  expect((await parsed('mock', 'show', '-o', 'page.html'))[1]).toEqual({
    id: undefined,
    html: false,
    output: 'page.html',
  })
  expect((await parsed('export'))[1]).toEqual({ format: 'json', output: undefined })
  expect((await parsed('claim', 'x', '--sample', 'a', '--sample', 'b'))[1]).toEqual({
    sentence: 'x',
    field: undefined,
    sample: ['a', 'b'],
  })
})

test('options of the program stand before and after the words of a command', async () => {
  const [words, , options] = await parsed('--decks', 'a', 'list', '--json', '--decks', 'b')
  expect(words).toBe('list')
  expect(options).toMatchObject({ decks: ['a', 'b'], json: true })
})

test('--lang after a command with texts of its own is of the text, and no more of the interface', async () => {
  const [, given, options] = await parsed('--lang', 'en', 'story', 'show', 'x', '--lang', 'zh')
  expect(given).toEqual({ id: 'x', lang: 'zh' })
  expect(options).toMatchObject({ lang: 'en' })
  expect((await parsed('story', 'list', '--lang', 'zh'))[2]).toMatchObject({ lang: 'zh' })
})

test('only the commands that can be called are made, also where one is named like a value', () => {
  const made = (...argv: readonly string[]): readonly string[] =>
    buildProgram(() => undefined, { argv, help: null }).commands.map((one) => one.name())
  expect(made()).toEqual([])
  expect(made('--decks', 'drill', 'mock', 'list')).toEqual(['drill', 'list', 'mock'])
})

test('a start reads how commands are called, and nothing of what they do', () => {
  const read = readBy('src/commands/run-line.ts')
  const later = [...read].flatMap((file) => importsOf(file, /\bimport\('(.+?)'\)/g))
  expect(later.length).toBeGreaterThan(COMMANDS.length / 2)
  expect(later.filter((file) => read.has(file))).toEqual([])
})

test('home is drawn without what reads a command line', () => {
  const isReader = (file: string): boolean => /\.command\.ts$|program\.ts$|^commander$/.test(file)
  expect([...readBy('src/commands/run.ts')].filter(isReader)).toEqual([])
  expect([...readBy('src/commands/run-line.ts')].filter(isReader).length).toBeGreaterThan(20)
})

const readBy = (file: string): ReadonlySet<string> => {
  const read = new Set<string>()
  readFrom(file, read)
  return read
}

function readFrom(file: string, read: Set<string>): void {
  if (read.has(file)) return
  read.add(file)
  for (const target of importsOf(file, /^(?:import|export) (?!type )[^']*?from '(.+?)'/gm))
    readFrom(target, read)
}

function importsOf(file: string, form: RegExp): readonly string[] {
  if (!file.endsWith('.ts')) return []
  return [...readFileSync(file, 'utf8').matchAll(form)].map(([, target = '']) =>
    target.startsWith('.') ? relative('.', join(dirname(file), target)) : target,
  )
}
