/** Data in and out, as a person at a shell meets it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { attempt, hands, NOON } from '../store/samples.ts'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const EMPTY = /^\{"schema":1,"kind":"sparr-log","owner":"[0-9a-f]{32}","log":\[\n\]\}$/

/** A home in which some questions were attempted. */
function practised(attempts = 3, seed = NOON): string {
  const home = newHome()
  const dataDir = join(home, 'data', 'sparr')
  const store = openStore({ dataDir, ...hands(seed), device: `m${seed}`, pid: process.pid })
  for (let i = 0; i < attempts; i++) store.append(attempt({ question: `go-recall/q${i}` }))
  store.trust.add([{ path: '/theirs', question: 'theirs/q', execDigest: 'd' }])
  store.close()
  return home
}

const dataIn = (home: string): string => join(home, 'data', 'sparr')

test('export, wipe, import, export: byte for byte', async () => {
  const home = practised()
  const file = join(home, 'log.json')
  expect((await command(home, 'export', '-o', file)).exitCode).toBe(0)
  const before = readFileSync(file, 'utf8')
  expect(JSON.parse(before).log).toHaveLength(3)
  rmSync(dataIn(home), { recursive: true })
  const merged = await command(home, 'import', file, '--from-another-machine')
  expect(merged.stdout).toBe('3 entries added, 0 were here already')
  expect((await command(home, 'export')).stdout).toBe(before.trimEnd())
  const db = new DatabaseSync(join(dataIn(home), 'sparr.db'), { readOnly: true })
  expect(db.prepare('SELECT count(*) AS n FROM trust').get()).toEqual({ n: 0 })
  db.close()
})

test('the logs of two machines become one, and importing again adds nothing', async () => {
  const [mine, theirs] = [practised(2, NOON), practised(3, NOON + 60_000)]
  const file = join(mine, 'theirs.json')
  writeFileSync(file, (await command(theirs, 'export')).stdout)
  const first = await command(mine, 'import', file, '--json', '--from-another-machine')
  expect(JSON.parse(first.stdout)).toEqual({ schema: 1, file, entries: 3, added: 3, unsound: 0 })
  const again = await command(mine, 'import', file, '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ added: 0 })
  const { stdout } = await command(mine, 'stats', '--json')
  expect(JSON.parse(stdout).totals.attempts).toBe(5)
})

test('an empty store is exported in every format', async () => {
  const home = newHome()
  expect((await command(home, 'export')).stdout).toMatch(EMPTY)
  const csv = await command(home, 'export', '--format', 'csv')
  expect(csv.stdout).toMatch(/^at,offset_min,question,[\w,]+$/)
  const anki = await command(home, 'export', '--format', 'anki')
  expect(anki.stdout).toMatch(/^#separator:tab\n#html:true\n#guid column:1\n/)
  expect(anki.stderr).toContain('left out')
})

test('a file that cannot be written is said, and one that was there stays', async () => {
  const home = practised()
  const missing = await command(home, 'export', '-o', join(home, 'no', 'log.json'))
  expect(missing.exitCode).toBe(4)
  expect(missing.stderr).toContain('could not be written (ENOENT)')
  const wrong = await command(home, 'export', '--format', 'xml')
  expect(wrong.exitCode).toBe(2)
})

test.each([
  ['a newer schema', '{"schema":2,"kind":"sparr-log","log":[]}', 5, 'exported by a newer sparr'],
  ['broken JSON', '{"schema":1,\n "kind":}', 2, ':2:9: the JSON ends or breaks here'],
  ['notes', 'Q: a\nA: b\n', 2, 'add --deck NAME'],
])('%s is refused with its remedy', async (_, text, exitCode, sentence) => {
  const home = newHome()
  writeFileSync(join(home, 'file.json'), text)
  const { stderr, ...ended } = await command(home, 'import', 'file.json')
  expect(ended.exitCode).toBe(exitCode)
  expect(stderr).toContain(sentence)
  expect(stderr.split('\n')).toHaveLength(1)
})

test('notes become a deck beside the workspace, which the setting then names', async () => {
  const home = newHome()
  writeFileSync(join(home, 'notes.md'), '# Mine\nQ: 为什么？\nA: 因为。\n\nQ: Why?\nA: Because.\n')
  const made = await command(home, 'import', 'notes.md', '--deck', 'mine')
  const root = join(home, 'sparr-decks')
  const folder = join(root, 'questions', 'mine')
  expect(made.exitCode).toBe(0)
  expect(made.stdout).toBe(`2 questions written to ${folder}`)
  expect(made.stderr).toContain(`The setting decks is ${root} now`)
  expect(readdirSync(folder)).toEqual([
    expect.stringMatching(/^card-[0-9a-f]{6}\.yaml$/),
    'deck.yaml',
    'why.yaml',
  ])
  expect((await command(home, 'config', 'decks')).stdout).toBe(root)
  const shown = await command(home, 'show', 'mine/why', '--json')
  expect(JSON.parse(shown.stdout).question).toMatchObject({ kind: 'recall', title: 'Why?' })
  expect((await command(home, 'check', root)).exitCode).toBe(0)

  const again = await command(home, 'import', 'notes.md', '--deck', 'mine', '--json')
  const { written, same, kept } = JSON.parse(again.stdout)
  expect({ written, same, kept }).toEqual({ written: [], same: 2, kept: [] })
})

test('before anything is written it is said what was understood', async () => {
  const home = newHome()
  writeFileSync(join(home, 'c.md'), 'Prose.\n\nQ: Why?\nA: So.\n\nQ: Open?\n\nQ: What?\nA: That.\n')
  const dry = await command(home, 'import', 'c.md', '--dry-run')
  expect(dry.exitCode).toBe(0)
  expect(dry.stdout.split('\n')).toEqual([
    '2 cards, read as qa:',
    '  Why?',
    '  What?',
    'Line 1 belongs to no card',
    'c.md:6: no answer: Open?',
    '1 left out',
    'Nothing was written',
  ])
  expect(existsSync(join(home, 'sparr-decks'))).toBe(false)
  const made = await command(home, 'import', 'c.md', '--deck', 'mine', '--as', 'qa')
  expect(made.stdout).toContain('2 questions written')
  expect(made.stderr).toContain('Line 1 belongs to no card')
  const wrong = await command(home, 'import', 'c.md', '--deck', 'mine', '--as', 'poem')
  expect(wrong.exitCode).toBe(2)
})

test.each([
  ['c.md', 'Prose.\n', ['--as', 'qa']],
  ['c.md', 'Prose.\n', []],
  ['c.md', 'Q: Open?\n', []],
  ['c.pdf', '%PDF-1.7\n', []],
])(
  'in Chinese it is said in Chinese why a file holds no cards: %s %j',
  async (name, text, more) => {
    const home = newHome()
    writeFileSync(join(home, name), text)
    const args = ['import', name, '--dry-run', ...more, '--lang', 'zh-CN']
    const { exitCode, stderr } = await command(home, ...args)
    expect(exitCode).toBe(2)
    expect(stderr.replace(/--\w+|Q:|A:|CSV|Anki|Markdown|PDF|\.\w+/g, '')).not.toMatch(/[a-z]{4}/i)
  },
)

test('cards go into the first of the decks of the setting', async () => {
  const home = newHome()
  const [first, second] = [join(home, 'first'), join(home, 'second')]
  for (const root of [first, second]) mkdirSync(root)
  await command(home, 'config', 'decks', `${first},${second}`)
  writeFileSync(join(home, 'cards.csv'), 'question,answer\nWhy?,Because\n')
  expect((await command(home, 'import', 'cards.csv', '--deck', 'mine')).exitCode).toBe(0)
  expect(existsSync(join(first, 'questions', 'mine', 'why.yaml'))).toBe(true)
  expect((await command(home, 'config', 'decks')).stdout).toBe(`${first},${second}`)
})

test('a collection on a disk that is not there is not made anew', async () => {
  const home = newHome()
  await command(home, 'config', 'decks', join(home, 'gone', 'decks'))
  writeFileSync(join(home, 'cards.csv'), 'Why?,Because\n')
  const { exitCode, stderr } = await command(home, 'import', 'cards.csv', '--deck', 'mine')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('gone/decks is not a folder')
})

test.each([
  ['five megabytes', 'big.md', Buffer.alloc(5_000_000, 'Q: a\nA: b\n'), 'more than 1000000'],
  ['GBK', 'gbk.md', Buffer.from('Q: \xc4\xe3\nA: \xba\xc3', 'latin1'), 'iconv -f GB18030'],
  ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n\x00'), 'this is a PDF'],
  ['a binary', 'a.md', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), 'this is no text'],
  ['a bidi override', 'a.md', Buffer.from('Q: a\nA: b\u202e\n'), 'a.md:2:5: the text holds U+202E'],
])('%s as cards: refused with the remedy, nothing is made', async (_, name, bytes, sentence) => {
  const home = newHome()
  writeFileSync(join(home, name), bytes)
  const { exitCode, stderr } = await command(home, 'import', name, '--deck', 'mine')
  expect(exitCode).toBe(2)
  expect(stderr).toContain(sentence)
  expect(existsSync(join(home, 'sparr-decks'))).toBe(false)
})

test('doctor --db says what is in the database and counts anew what differs from the log', async () => {
  const home = practised()
  const sound = JSON.parse((await command(home, 'doctor', '--db', '--json')).stdout)
  expect(sound).toMatchObject({ schema: 1, ok: true })
  expect(sound.items.map(({ id }: { id: string }) => id)).toEqual([
    'db-file',
    'db-check',
    'db-log',
    'db-derived',
    'db-origins',
    'db-backup',
  ])
  expect(sound.items[2].found).toMatch(/^3 attempts, 0 runs/)
  const db = new DatabaseSync(join(dataIn(home), 'sparr.db'))
  db.exec('DELETE FROM progress')
  db.close()
  const mended = await command(home, 'doctor', '--db')
  expect(mended.exitCode).toBe(0)
  expect(mended.stdout).toContain('progress differed from the log and were counted anew')
  expect((await command(home, 'doctor', '--db')).stdout).toContain('as the log says')
})

test('doctor --db tells what damage there is and which copy to take, with exit code 4', async () => {
  const home = practised(200)
  const path = join(dataIn(home), 'sparr.db')
  const bytes = readFileSync(path)
  // The middle of the file: it opens, and its tables cannot all be read.
  bytes.fill(0xa5, Math.floor(bytes.length / 2), bytes.length - 4096)
  writeFileSync(path, bytes)
  const { stdout, exitCode } = await command(home, 'doctor', '--db')
  expect(exitCode).toBe(4)
  expect(stdout).toContain('x Sound: quick_check:')
  expect(stdout).toContain('run sparr export -o FILE')
})

test('settings that are set at once are all set', async () => {
  const home = newHome()
  const names = Array.from({ length: 12 }, (_, i) => `retention.deck-${i}`)
  const ended = await Promise.all(names.map((name) => command(home, 'config', name, '0.8')))
  expect(ended.map(({ exitCode, stderr }) => `${exitCode}${stderr}`)).toEqual(names.map(() => '0'))
  const { settings } = JSON.parse((await command(home, 'config', '--json')).stdout)
  expect(Object.keys(settings)).toEqual(expect.arrayContaining(names))
})

test('a setting that cannot be kept is said, with exit code 4', async () => {
  const home = newHome()
  mkdirSync(join(home, 'config', 'sparr', 'config.json'), { recursive: true })
  const folder = await command(home, 'config', 'editor', 'vi')
  expect(folder).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining('not a regular file'),
  })
})
