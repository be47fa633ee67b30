/** A question while it is written: both sides of it, and what becomes of the screen at each save. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { KINDS } from '../../src/core/question/question.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const TAB = '\t'

async function written(kind: string): Promise<{ readonly home: string; readonly file: string }> {
  const home = newHome()
  const made = await command(home, 'deck', 'new', 'question', kind, 'mine/one', '--json')
  const { files }: { readonly files: readonly string[] } = JSON.parse(made.stdout)
  const file = files.find((one) => /one(\/question)?\.yaml$/.test(one)) ?? ''
  return { home, file }
}

const preview = (home: string, file: string, options: object = {}): Terminal =>
  start(home, ['deck', 'preview', file], { cwd: home, ...options })

async function leave(terminal: Terminal): Promise<void> {
  terminal.write('q')
  expect((await terminal.exited).exitCode).toBe(0)
}

test.each([
  { cols: 80, rows: 24 },
  { cols: 120, rows: 40 },
])('both sides, the notes, the hints and the languages, at %j', async (size) => {
  const { home, file } = await written('recall')
  const terminal = preview(home, file, size)
  await terminal.see('before the answer  1 of 3')
  expect(terminal.screen()).toContain('In which order does range visit a Go map')
  expect(terminal.screen()).not.toContain('Model answer')
  terminal.write('h')
  await terminal.see('Hint 1: Would two runs')
  terminal.write(TAB)
  const after = await terminal.see('after the answer  2 of 3')
  expect(after).toContain('The order is not specified')
  terminal.write('l')
  await terminal.see('故意随机')
  terminal.write(TAB)
  await terminal.see('for the interviewer  3 of 3')
  terminal.write('?')
  await terminal.see('side before')
  terminal.write('?')
  await terminal.see('安全吗')
  terminal.write('\x1b[D')
  await terminal.see('after the answer  2 of 3')
  await leave(terminal)
})

test.each(KINDS)(
  'a %s has all three sides in the smallest window, none of them blank',
  async (kind) => {
    const { home, file } = await written(kind)
    const terminal = preview(home, file, { cols: 60, rows: 18 })
    for (const side of ['1 of 3', '2 of 3', '3 of 3']) {
      await terminal.see(side)
      expect(
        terminal
          .lines()
          .slice(1, -2)
          .filter((line) => line.trim() !== '').length,
        side,
      ).toBeGreaterThan(1)
      terminal.write(TAB)
    }
    await terminal.see('1 of 3')
    await leave(terminal)
  },
)

test('a mistake stands in place of the question until it is mended, however the file is written', async () => {
  const { home, file } = await written('recall')
  const good = readFileSync(file, 'utf8')
  const terminal = preview(home, file)
  await terminal.see('In which order')
  // As most editors save.
  writeFileSync(file, good.replace('difficulty: 1', 'difficulty: 9'))
  await terminal.see(/questions\/mine\/one\.yaml:\d+:\d+: /)
  expect(terminal.screen()).toContain('Mend it and save')
  expect(terminal.screen()).toContain('difficulty: 9')
  // As others do: a new file is renamed over the old one.
  writeFileSync(`${file}~`, good.replace('In which order', 'In what order'))
  renameSync(`${file}~`, file)
  await terminal.see('In what order')
  writeFileSync(file, 'id: [')
  await terminal.see('To be mended')
  writeFileSync(file, '')
  await terminal.see(/one\.yaml:1:1: /)
  rmSync(file)
  await terminal.see(/the file is\s+not there/)
  writeFileSync(file, good)
  await terminal.see('In which order')
  // Another branch and back.
  const folder = dirname(file)
  renameSync(folder, `${folder}-away`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'deck.yaml'), readFileSync(join(`${folder}-away`, 'deck.yaml')))
  writeFileSync(file, good.replace('In which order', 'In the replaced order'))
  await terminal.see('In the replaced order')
  await leave(terminal)
})

test('of code every file counts, and any of them names the question', async () => {
  const { home } = await written('code')
  const reference = join(home, 'solutions/mine/one/reference/answer.go')
  const terminal = preview(home, reference, { rows: 40 })
  await terminal.see('A list that fills its pages')
  terminal.write(TAB)
  await terminal.see('(total + size - 1) / size')
  writeFileSync(
    reference,
    readFileSync(reference, 'utf8').replace('total + size - 1', 'size - 1 + total'),
  )
  await terminal.see('(size - 1 + total) / size')
  await leave(terminal)
})

test('a file that lies in no collection is shown as well', async () => {
  const { home, file } = await written('choice')
  const alone = join(home, 'one.yaml')
  renameSync(file, alone)
  const terminal = preview(home, 'one.yaml')
  await terminal.see('What is true of a closed channel')
  await leave(terminal)
})

test.each(['recall', 'choice', 'review'])(
  'before the answer of a %s no key is named that does nothing, and there is no cursor',
  async (kind) => {
    const { home, file } = await written(kind)
    const { stdout } = await command(home, 'deck', 'preview', file)
    const [before = ''] = stdout.split('== after the answer ==')
    expect(before).toContain('Hint 3')
    expect(before).not.toMatch(/space starts|▸/)
  },
)

test('without a terminal it prints once and ends, 2 where something is to be mended', async () => {
  const { home, file } = await written('estimate')
  const shown = await command(home, 'deck', 'preview', file)
  expect(shown.exitCode).toBe(0)
  for (const part of [
    '== before the answer ==',
    'Hint 3',
    '432000 / 86400 * 5',
    '== for the interviewer ==',
  ])
    expect(shown.stdout).toContain(part)
  writeFileSync(file, readFileSync(file, 'utf8').replace('answer: 25', 'answer: 26'))
  const broken = await command(home, 'deck', 'preview', file)
  expect(broken.exitCode).toBe(2)
  expect(broken.stdout).toMatch(/questions\/mine\/one\.yaml:\d+:\d+: /)
  const { ok, problems } = JSON.parse(
    (await command(home, 'deck', 'preview', file, '--json')).stdout,
  )
  expect([ok, problems.length]).toEqual([false, 1])
  const deck = join(dirname(file), 'deck.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('answer: 26', 'answer: 25'))
  writeFileSync(deck, `${readFileSync(deck, 'utf8')}<<<<<<< HEAD\n`)
  const besides = await command(home, 'deck', 'preview', file)
  expect(besides.exitCode).toBe(2)
  expect(besides.stdout).toContain('== before the answer ==')
  expect(besides.stdout).toMatch(/deck\.yaml:\d+:1: a merge conflict is left here; keep one side/)
  for (const [path, said] of [
    ['gone.yaml', 'gone.yaml cannot be read; check the path'],
    [
      'questions/mine/deck.yaml',
      'belongs to no question; give the YAML file of one, or its folder',
    ],
  ] as const) {
    const refused = await command(home, 'deck', 'preview', path)
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain(said)
  }
})
