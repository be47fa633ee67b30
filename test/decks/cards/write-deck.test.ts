import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { textIn } from '../../../src/core/question/text.ts'
import type { Sheet } from '../../../src/decks/cards/flashcard.ts'
import { writeDeck } from '../../../src/decks/cards/write-deck.ts'
import { forbiddenIn } from '../../../src/decks/read/forbidden.ts'
import { collection, load } from '../collection.ts'

const sheetOf = (...cards: readonly (readonly [front: string, back: string])[]): Sheet => ({
  title: null,
  cards: cards.map(([front, back], i) => ({
    front,
    back,
    tags: [],
    place: { line: i + 1, column: 1 },
  })),
})

const write = (root: string, sheet: Sheet, name = 'notes') =>
  writeDeck(sheet, { root, name, source: 'notes.md' })

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error) => (error instanceof SparrError ? error.fault : error),
  )
}

test('cards become questions of a deck that the loader takes', async () => {
  const root = join(collection(), 'made', 'here')
  mkdirSync(join(root, '..'))
  const sheet = {
    ...sheetOf(['Why P?', 'For:\n- queues\n- caches'], ['What?', 'That.']),
    title: 'Go',
  }
  const { folder, written } = await write(root, sheet)
  expect(folder).toBe(join(root, 'questions', 'notes'))
  expect(written).toEqual(['why-p', 'what'])
  const { decks, problems } = await load(root)
  expect(problems).toEqual([])
  expect(decks[0]).toMatchObject({ id: 'notes', title: 'Go', lang: 'en' })
  expect(decks[0]?.questions.map(({ question }) => question)).toMatchObject([
    { id: 'what', kind: 'recall', verify: 'self', answer: 'That.', points: [] },
    { id: 'why-p', verify: 'rubric', points: ['queues', 'caches'] },
  ])
})

test('a second import adds what is new and leaves every file that is there alone', async () => {
  const root = collection()
  await write(root, sheetOf(['Why?', 'Because.'], ['What?', 'That.']))
  const mine = join(root, 'questions', 'notes', 'why.yaml')
  writeFileSync(mine, readFileSync(mine, 'utf8').replace('Because.', 'I know better.'))
  const edited = readFileSync(mine, 'utf8')
  const again = await write(
    root,
    sheetOf(['Why?', 'Because.'], ['What?', 'That.'], ['Who?', 'Me.']),
  )
  expect(again).toMatchObject({ written: ['who'], same: 1, kept: [mine] })
  expect(readFileSync(mine, 'utf8')).toBe(edited)
})

test('a card that is there twice is one question, two answers to one title are two', async () => {
  const root = collection()
  const { written } = await write(root, sheetOf(['Why?', 'A'], ['Why?', 'A'], ['Why?', 'B']))
  expect(written).toEqual(['why', expect.stringMatching(/^why-[0-9a-f]{6}$/)])
})

test('what the loader refuses does not stay, and the message names the card', async () => {
  const root = collection()
  const stacked = `Why${'\u0301'.repeat(12)}?`
  const fault = await faultOf(write(root, sheetOf(['What?', 'That.'], [stacked, 'x'])))
  expect(fault).toMatchObject({ code: 'deck-invalid', file: 'notes.md', line: 2, column: 1 })
  expect(existsSync(join(root, 'questions', 'notes'))).toBe(false)
})

test('a deck that is broken already is named, and nothing is added to it', async () => {
  const root = collection({ 'questions/notes/deck.yaml': 'schema: 1\nid: other\n' })
  const fault = await faultOf(write(root, sheetOf(['What?', 'That.'])))
  const file = join(root, 'questions', 'notes', 'deck.yaml')
  expect(fault).toMatchObject({ code: 'deck-invalid', file })
  expect(readdirSync(join(root, 'questions', 'notes'))).toEqual(['deck.yaml'])
})

test('where nothing can be written that is said', async () => {
  const root = collection({ file: 'no folder' })
  const fault = await faultOf(write(join(root, 'file'), sheetOf(['What?', 'That.'])))
  expect(fault).toMatchObject({ code: 'store-failed', problem: 'ENOTDIR' })
})

test('whatever text a card holds, the question holds it too', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '- a: b',
      '  indented',
      '#no',
      '"',
      "'",
      '---',
      '...',
      '%YAML',
      '\ttab',
      'null',
      '1e3',
      '*x',
      '&y',
      '? z',
      ': ',
    ),
  )
  const text = fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((lines) => lines.join('\n'))
    .filter((text) => /\S/.test(text) && forbiddenIn(text) === undefined && !text.includes('\r'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }),
      async (cards) => {
        const root = collection()
        const { written } = await write(root, sheetOf(...cards))
        const { decks } = await load(root)
        const made = decks
          .find(({ id }) => id === 'notes')
          ?.questions.map(({ question }) => question)
        expect(made).toHaveLength(written.length)
        const said = made?.map(
          (one) =>
            one.kind === 'recall' && [one.prompt, one.answer].map((all) => textIn(all, 'en', 'en')),
        )
        for (const [front, back] of cards)
          expect(said).toContainEqual([front.trimEnd(), back.trimEnd()])
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)
