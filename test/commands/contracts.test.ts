/** What scripts rely on: JSON shapes and exit codes, of the built program. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

async function json(home: string, ...args: string[]) {
  const { stdout, exitCode } = await command(home, ...args, '--json')
  return { exitCode, ...JSON.parse(stdout) }
}

/** A collection of somebody else with the files given, by path. */
function collection(files: Readonly<Record<string, string>>): string {
  const root = join(newHome(), 'theirs')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const DECK = 'schema: 1\nid: mine\nversion: 1.0.0\ntitle: Mine\nlicense: MIT\n'
const CARD = 'id: card\nkind: recall\ntitle: Card\nprompt: Why?\nanswer: Because.\npoints: [one]\n'

test('list names every deck, and a deck every question', async () => {
  const home = newHome()
  const all = await json(home, 'list')
  expect(all).toMatchObject({ exitCode: 0, schema: 1, problems: [] })
  const ids = [
    'warm-up',
    'go-concurrency',
    'go-services',
    'go-recall',
    'system-design',
    'behavioral',
  ]
  const listed = all.decks.map(({ id }: { id: string }) => id)
  expect(listed.filter((id: string) => ids.includes(id))).toEqual(ids)
  expect(all.decks[1]).toMatchObject({
    id: 'go-concurrency',
    origin: 'own',
    attempted: 0,
    passed: 0,
  })
  const deck = await json(home, 'list', 'go-concurrency')
  expect(deck.questions[0]).toMatchObject({ kind: 'code', attempts: 0, lastGrade: null })
  expect(Object.keys(deck.questions[0])).toEqual([
    'id',
    'kind',
    'title',
    'level',
    'common',
    'minutes',
    'tags',
    'attempts',
    'lastGrade',
    'due',
  ])
})

test('show tells what a candidate may see and nothing that gives the answer away', async () => {
  const home = newHome()
  const shown = await json(home, 'show', 'fanout-fetch')
  expect(shown.question).toMatchObject({ id: 'go-concurrency/fanout-fetch', language: 'go' })
  for (const name of ['go-recall/channel-axioms', 'system-design/partner-gateway']) {
    const text = JSON.stringify(await json(home, 'show', name))
    expect(text).not.toMatch(/"correct"|"why"|"keys"|"good"|"answer"/)
  }
})

test('a mistyped name is answered with the nearest one and exit 2', async () => {
  const home = newHome()
  for (const [args, code, near] of [
    [['show', 'fanout-fech'], 'unknown-question', 'go-concurrency/fanout-fetch'],
    [['list', 'go-concurency'], 'unknown-deck', 'go-concurrency'],
    [['lst'], 'unknown-command', 'list'],
    [['list', '--jason'], 'unknown-option', '--json'],
    [['config', 'workspce'], 'unknown-setting', 'workspace'],
  ] as const) {
    const { exitCode, error, schema } = await json(home, ...args)
    expect({ exitCode, schema, code: error.code }).toEqual({ exitCode: 2, schema: 1, code })
    expect(error.hint).toContain(near)
  }
})

test('an invalid question is listed with its place and what to do, and stops nobody', async () => {
  const home = newHome()
  const root = collection({
    'questions/mine/deck.yaml': DECK,
    'questions/mine/card.yaml': CARD,
    'questions/mine/bad.yaml': 'id: bad\nkind: recal\ntitle: Bad\nprompt: Why?\n',
  })
  const all = await json(home, 'list', '--decks', root)
  expect(all.exitCode).toBe(0)
  expect(all.decks.at(-1)).toMatchObject({ id: 'mine', origin: 'foreign', questions: 1 })
  expect(all.problems).toHaveLength(1)
  expect(all.problems[0]).toMatchObject({ line: 2, column: 7 })
  expect(all.problems[0].hint).toContain('recall')
  const checked = await json(home, 'check', root)
  expect(checked).toMatchObject({ exitCode: 2, ok: false, problems: all.problems })
  expect((await json(home, 'show', 'mine/card', '--decks', root)).exitCode).toBe(0)
})

test('a deck.yaml that cannot be read is a problem, and its questions are there with what was learnt', async () => {
  const home = newHome()
  const root = collection({
    'questions/mine/deck.yaml': `<<<<<<< ours\n${DECK}=======\n${DECK}>>>>>>> theirs\n`,
    'questions/mine/card.yaml': CARD,
  })
  const all = await json(home, 'list', '--decks', root)
  expect(all.exitCode).toBe(0)
  expect(all.decks.at(-1)).toMatchObject({ id: 'mine', questions: 1 })
  expect(all.problems[0].file).toMatch(/questions\/mine\/deck\.yaml$/)
  expect((await command(home, 'list', '--decks', root)).stderr).not.toBe('')
  expect((await json(home, 'show', 'mine/card', '--decks', root)).exitCode).toBe(0)
  expect(await json(home, 'check', root)).toMatchObject({ exitCode: 2, ok: false })
})

test('the shipped decks are clean', async () => {
  const checked = await json(newHome(), 'check')
  expect(checked).toMatchObject({ exitCode: 0, ok: true, problems: [], remarks: [] })
})

test('a remark on a text is no problem, and says where it stands', async () => {
  const home = newHome()
  const other = '{ en: Wait 500 ms, zh-CN: 等 300 毫秒 }'
  const root = collection({
    'questions/mine/deck.yaml': DECK,
    'questions/mine/card.yaml': CARD.replace('Because.', other),
    'questions/mine/none.yaml': CARD.replace('id: card', 'id: none'),
  })
  const { exitCode, ok, remarks } = await json(home, 'check', root, '--only', 'mine/card')
  expect({ exitCode, ok }).toEqual({ exitCode: 0, ok: true })
  const file = expect.stringMatching(/questions\/mine\/card\.yaml$/)
  const at = { question: 'mine/card', file }
  const numbers = { ...at, place: 'answer', code: 'numbers' }
  expect(remarks).toEqual([
    { ...numbers, message: 'en has "500 ms", and zh-CN has no such number' },
    { ...numbers, message: 'zh-CN has "300 毫秒", and en has no such number' },
    { ...at, place: 'points', code: 'points', message: '1 point, and 4 to 6 can be listened for' },
  ])
  const { stderr, exitCode: code } = await command(home, 'check', root)
  expect(code).toBe(0)
  expect(stderr).toContain('mine/none points: 1 point, and 4 to 6 can be listened for\n')
  expect(stderr).toContain('1 deck, 2 questions: no problem found')
})

test('a deck of a newer schema is refused with exit 5', async () => {
  const root = collection({
    'questions/mine/deck.yaml': DECK.replace('schema: 1', 'schema: 2'),
    'questions/mine/card.yaml': CARD,
  })
  const { exitCode, error } = await json(newHome(), 'list', 'mine', '--decks', root)
  expect({ exitCode, code: error.code }).toEqual({ exitCode: 5, code: 'deck-newer' })
})

test('a folder that holds no questions is refused with exit 2', async () => {
  const { exitCode, error } = await json(newHome(), 'check', '/nonexistent')
  expect({ exitCode, code: error.code }).toEqual({ exitCode: 2, code: 'no-such-folder' })
})

test('statistics of an empty log are zeros', async () => {
  expect(await json(newHome(), 'stats')).toMatchObject({
    exitCode: 0,
    schema: 1,
    totals: { attempts: 0, passed: 0, activeMs: 0 },
    recent: [],
  })
})

test('a setting is kept, checked and taken back', async () => {
  const home = newHome()
  expect((await command(home, 'config', 'minutes-per-day', '25')).exitCode).toBe(0)
  expect((await command(home, 'config', 'minutes-per-day')).stdout).toBe('25')
  const wrong = await json(home, 'config', 'minutes-per-day', 'many')
  expect({ exitCode: wrong.exitCode, code: wrong.error.code }).toEqual({
    exitCode: 2,
    code: 'bad-value',
  })
  expect((await command(home, 'config', '--unset', 'minutes-per-day')).exitCode).toBe(0)
  expect((await command(home, 'config', 'minutes-per-day')).stdout).toBe('40')
})

test('a database that cannot be read is moved aside, and its path is told', async () => {
  const home = newHome()
  const folder = join(home, 'data', 'sparr')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sparr.db'), 'no database '.repeat(1000))
  const { exitCode, stderr } = await command(home, 'stats', '--json')
  expect(exitCode).toBe(0)
  const kept = readdirSync(folder).find((name) => name.includes('broken'))
  expect(stderr).toContain(kept)
})

test('a database of a newer sparr is refused with exit 5 and left as it is', async () => {
  const home = newHome()
  await command(home, 'stats')
  const path = join(home, 'data', 'sparr', 'sparr.db')
  const db = new DatabaseSync(path)
  db.exec('PRAGMA user_version = 999')
  db.close()
  const { exitCode, error } = await json(home, 'stats')
  expect({ exitCode, code: error.code }).toEqual({ exitCode: 5, code: 'store-newer' })
  const after = new DatabaseSync(path)
  expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 999 })
  after.close()
})

test('a file that is not there, or a question that is not code, is a sentence and exit 2', async () => {
  const home = newHome()
  const missing = await json(home, 'judge', 'warm-up/three-tries', 'nowhere.js')
  expect({ exitCode: missing.exitCode, code: missing.error.code }).toEqual({
    exitCode: 2,
    code: 'no-such-file',
  })
  const recall = await json(home, 'judge', 'go-recall/preemption', 'nowhere.js')
  expect({ exitCode: recall.exitCode, code: recall.error.code }).toEqual({
    exitCode: 2,
    code: 'not-code',
  })
})

test('help shows examples first, and the version needs nothing else', async () => {
  const home = newHome()
  const help = await command(home, '--help')
  expect(help.exitCode).toBe(0)
  expect(help.stdout).toMatch(/^Examples:/)
  expect((await command(home, '--version')).stdout).toMatch(/^\d+\.\d+\.\d+$/)
})
