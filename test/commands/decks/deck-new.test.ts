/** `sparr deck new` as a person at a shell meets it; what it makes passes every check as it stands. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/core/kinds/code/question.ts'
import { KINDS } from '../../../src/core/question/question.ts'
import { HAS_GO, HAS_PYTHON } from '../../judge/bench.ts'
import { command, commandIn } from '../../tty/terminal/start.ts'
import { newHome } from '../../tty/terminal/terminal.ts'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(questions|solutions)/.test(entry.parentPath))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()

test('a deck in a folder without a collection makes one, and says so', async () => {
  const home = newHome()
  const made = await command(home, 'deck', 'new', 'first-steps')
  expect(made).toMatchObject({ exitCode: 0, stdout: 'Wrote questions/first-steps/deck.yaml' })
  expect(made.stderr).toContain(`so ${home} is a new collection`)
  expect(made.stderr).toContain('sparr deck new question KIND first-steps/ID')
  const text = readFileSync(join(home, 'questions/first-steps/deck.yaml'), 'utf8')
  expect(text).toContain('  en: "First steps"\n  zh-CN: "First steps"\n')
  expect(text).not.toMatch(/^order:/m)
  expect(text).toContain('"sparr check ."')
})

test('from a folder below, a question goes into the collection above, in a deck that is made with it', async () => {
  const home = newHome()
  mkdirSync(join(home, 'questions/other'), { recursive: true })
  const made = await command(home, 'deck', 'new', 'question', 'recall', 'first/map-order', '--json')
  expect(JSON.parse(made.stdout)).toEqual({
    schema: 1,
    collection: home,
    isNewCollection: false,
    deck: 'first',
    question: 'first/map-order',
    files: ['deck.yaml', 'map-order.yaml'].map((name) => join(home, 'questions/first', name)),
  })
  const deck = readFileSync(join(home, 'questions/first/deck.yaml'), 'utf8')
  writeFileSync(join(home, 'questions/first/deck.yaml'), `${deck}# mine\n`)
  const next = await command(home, 'deck', 'new', 'question', 'choice', 'first/closed')
  expect(next.stdout).toBe('Wrote questions/first/closed.yaml')
  expect(next.stderr).toContain('sparr deck preview questions/first/closed.yaml')
  expect(next.stderr).toContain('sparr check . --solutions --only first/closed')
  expect(readFileSync(join(home, 'questions/first/deck.yaml'), 'utf8')).toBe(`${deck}# mine\n`)
})

test('a deck with the id of another is written, and is called by its collection', async () => {
  const home = newHome()
  const made = await command(home, 'deck', 'new', 'warm-up')
  const name = `warm-up@${basename(home)}`
  expect(made).toMatchObject({ exitCode: 0, stdout: 'Wrote questions/warm-up/deck.yaml' })
  expect(made.stderr).toContain(`this one is called ${name}`)
  const listed = await command(home, 'list', 'warm-up', '--decks', '.')
  expect(listed.stderr).toContain(`name one of them in full: warm-up@`)
  expect(listed.stderr).toContain(name)
})

test('in an empty folder below a collection the collection is named', async () => {
  const home = newHome()
  const below = join(home, 'questions/other/empty')
  mkdirSync(below, { recursive: true })
  const made = await commandIn(below, home, 'deck', 'new', 'first')
  expect(made).toMatchObject({ exitCode: 0, stdout: 'Wrote ../../first/deck.yaml' })
  expect(made.stderr).toContain(`The collection is ${home}\n`)
  expect((await command(home, 'deck', 'new', 'second')).stderr).not.toContain('The collection is')
})

const EACH = [
  ...KINDS.filter((kind) => kind !== 'code').map((kind) => [kind, ''] as const),
  ...LANGUAGES.filter((one) => (one !== 'go' || HAS_GO) && (one !== 'python' || HAS_PYTHON)).map(
    (language) => ['code', language] as const,
  ),
]

test.each(EACH.flatMap(([, language]) => (language === '' ? [] : [language])))(
  'untouched tests to be written in %s are proven as well',
  async (language) => {
    const home = newHome()
    const args = ['question', 'code', 'mine/tests', '--write-tests', '--language', language]
    expect(await command(home, 'deck', 'new', ...args)).toMatchObject({ exitCode: 0 })
    const proven = await command(home, 'check', '.', '--solutions', '--unsandboxed')
    expect(proven.stderr).toMatch(/reference\/answer\S*test\S* \(reference\): AC/)
    expect(proven).toMatchObject({ exitCode: 0 })
  },
)

test.each(EACH)(
  'an untouched %s %s is proven by sparr check, in both languages',
  async (kind, language) => {
    const home = newHome()
    const id = `a-${kind}-${language || 'one'}`
    const option = language === '' ? [] : ['--language', language]
    const made = await command(home, 'deck', 'new', 'question', kind, `2024/${id}`, ...option)
    expect(made).toMatchObject({ exitCode: 0 })
    expect(
      made.stdout
        .split('\n')
        .map((line) => line.replace(/^Wrote /, ''))
        .toSorted(),
    ).toEqual(filesIn(home))
    const name = `2024/${id}`
    const proven = await command(home, 'check', '.', '--solutions', '--only', name, '--unsandboxed')
    expect(proven.stderr).toContain('no problem found')
    expect(proven.stderr).not.toMatch(/follow-ups| points: /)
    expect(proven).toMatchObject({ exitCode: 0 })
    expect(await command(home, 'check', '.', '--lang', 'zh-CN')).toMatchObject({ exitCode: 0 })
    const hasProof = kind === 'code' || kind === 'design' || kind === 'behavioral'
    expect(/\((reference|wrong)\): /.test(proven.stderr)).toBe(hasProof)
  },
)

test.each([
  [
    ['question'],
    'DECK cannot be "question"; give another name: deck new question KIND DECK/ID makes a question',
  ],
  [['question', 'recal', 'one/two'], 'There is no kind "recal"; did you mean recall?'],
  [
    ['question', 'zzz', 'one/two'],
    'There is no kind "zzz"; choose one of recall, choice, estimate, review, design, behavioral, code',
  ],
  [['question', 'recall'], 'deck new question takes KIND and DECK/ID; --help shows how'],
  [
    ['question', 'recall', 'two'],
    'DECK/ID cannot be "two"; give a deck and an id with a slash between them',
  ],
  [
    ['question', 'recall', 'one/Two'],
    'ID cannot be "Two"; give 2 to 64 of a-z, 0-9 and -, not beginning with -',
  ],
  [
    ['question', 'recall', '../two'],
    'DECK cannot be ".."; give 2 to 64 of a-z, 0-9 and -, not beginning with -',
  ],
  [
    ['question', 'recall', 'question/two'],
    'DECK cannot be "question"; give another name: deck new question KIND DECK/ID makes a question',
  ],
  [['schema'], 'DECK cannot be "schema"; give another name: schema is the folder of JSON Schemas'],
  [
    ['question', 'recall', 'one/deck'],
    'ID cannot be "deck"; give another name: deck.yaml is the file of the deck',
  ],
  [
    ['recall', 'one/two'],
    'deck new takes one name; deck new question KIND DECK/ID makes a question; --help shows how',
  ],
  [
    ['question', 'choice', 'one/two', '--language', 'go'],
    '--language is for code questions; --help shows how',
  ],
])('deck new %j is refused with a remedy, and nothing is made', async (args, said) => {
  const home = newHome()
  expect(await command(home, 'deck', 'new', ...args)).toMatchObject({ exitCode: 2, stderr: said })
  const inChinese = await command(home, '--lang', 'zh-CN', 'deck', 'new', ...args)
  expect(inChinese.exitCode).toBe(2)
  expect(inChinese.stderr).toMatch(/\p{sc=Han}/u)
  expect(inChinese.stderr).not.toMatch(/ (the|is|takes|another) /)
  expect(existsSync(join(home, 'questions'))).toBe(false)
})

test('what is there is left alone, whatever its form, and nothing is left behind', async () => {
  const home = newHome()
  await command(home, 'deck', 'new', 'question', 'design', 'first/one')
  await command(home, 'deck', 'new', 'question', 'code', 'first/pages')
  mkdirSync(join(home, 'solutions/first/two'), { recursive: true })
  const before = filesIn(home)
  for (const [kind, name, there] of [
    ['recall', 'first/one', 'questions/first/one.yaml'],
    ['code', 'first/one', 'questions/first/one.yaml'],
    ['recall', 'first/pages', 'questions/first/pages'],
    ['code', 'first/two', 'solutions/first/two'],
  ] as const) {
    const refused = await command(home, 'deck', 'new', 'question', kind, name)
    expect(refused).toMatchObject({
      exitCode: 2,
      stderr: `${there} is there already and was left alone; choose another name, or remove it`,
    })
  }
  expect((await command(home, 'deck', 'new', 'first')).exitCode).toBe(2)
  expect(filesIn(home)).toEqual(before)
  expect(readdirSync(home).filter((name) => name.startsWith('.sparr'))).toEqual([])
})

test.each(['questions', 'questions/first', 'solutions', 'solutions/first'])(
  'a file in the place of %s is named, and nothing is written',
  async (path) => {
    const home = newHome()
    mkdirSync(join(home, path, '..'), { recursive: true })
    writeFileSync(join(home, path), 'in the way\n')
    const before = readdirSync(home, { recursive: true })
    const refused = await command(home, 'deck', 'new', 'question', 'design', 'first/one')
    expect(refused).toMatchObject({
      exitCode: 2,
      stderr: `${path} is a file, not a folder; move it away`,
    })
    expect(readdirSync(home, { recursive: true })).toEqual(before)
  },
)

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
  const home = newHome()
  const folder = join(home, 'questions/first')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o555)
  const refused = await command(home, 'deck', 'new', 'question', 'recall', 'first/one')
  expect(refused).toMatchObject({
    exitCode: 4,
    stderr: `${folder} could not be written (EACCES); check its permissions and try again`,
  })
})
