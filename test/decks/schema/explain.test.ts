import { expect, test } from 'vitest'
import { DECK, problemsIn, RECALL } from '../collection.ts'

const CHOICE = `id: q1
kind: choice
title: T
prompt: P
options:
  - { text: a, correct: true }
  - { text: b }
`

/** The question's only problem. */
async function only(question: string, deck = DECK): Promise<string | undefined> {
  const problems = await problemsIn(question, deck)
  expect(problems).toHaveLength(1)
  return problems[0]
}

test('a sound question has no problem', async () => {
  expect(await problemsIn(RECALL)).toEqual([])
  expect(await problemsIn(CHOICE)).toEqual([])
})

test('an unknown key is named at the key, with the nearest field', async () => {
  expect(await only(`${RECALL}hint: [x]\n`)).toBe(
    '6:1 unknown-key: "hint" is no field here; Did you mean "hints"?',
  )
})

test('an unknown key deep inside is compared with the fields there', async () => {
  expect(await only(CHOICE.replace('correct: true', 'corect: true, correct: true'))).toBe(
    '6:16 unknown-key: "corect" is no field here; Did you mean "correct"?',
  )
})

test('a missing key points at its parent', async () => {
  expect(await only(RECALL.replace('prompt: Why?\n', ''))).toBe(
    '1:1 missing: "prompt" is missing; Add "prompt:".',
  )
  expect(await only(CHOICE.replace('text: b', 'why: b'))).toBe(
    '7:5 missing: "text" is missing; Add "text:".',
  )
})

test('a misspelt key is both unknown and missing, each with the other named', async () => {
  expect(await problemsIn(RECALL.replace('prompt', 'promt'))).toEqual([
    '1:1 missing: "prompt" is missing; Is "promt" meant to be "prompt"?',
    '4:1 unknown-key: "promt" is no field here; Did you mean "prompt"?',
  ])
})

test('a wrong word of a list is compared with the list', async () => {
  expect(await only(`${RECALL}level: ower\n`)).toBe(
    '6:8 value: "level" cannot be "ower"; Did you mean "owner"?',
  )
  expect(await only(`${RECALL}level: boss\n`)).toBe(
    '6:8 value: "level" cannot be "boss"; It may be executor, owner, decider.',
  )
})

test('a wrong kind is one problem, not one for each kind', async () => {
  expect(await only(RECALL.replace('recall', 'recal'))).toBe(
    '2:7 value: "kind" cannot be "recal"; Did you mean "recall"?',
  )
  expect(await only(RECALL.replace('kind: recall\n', ''))).toMatch(
    /^1:1 missing: "kind" is missing/,
  )
})

test('a comma in a flow map says what it did', async () => {
  const question = RECALL.replace(
    'title: A title',
    'title: { en: Fan out, with a deadline, zh-CN: 聚合 }',
  )
  expect(await only(question)).toBe(
    '3:23 language-tag: "with a deadline" is no language tag, as the keys of a text must be; ' +
      'A comma ends a text inside { }: put the text in quotes, or write the map on lines of its own.',
  )
})

test('a comma in a flow map of fields says so too', async () => {
  expect(await only(CHOICE.replace('text: b', 'text: slow, but safe'))).toBe(
    '7:19 unknown-key: "but safe" is no field: it is the rest of a text; ' +
      'A comma ends a text inside { }: put the text in quotes, or write the map on lines of its own.',
  )
})

test('a key of a block map that is no language tag is named', async () => {
  expect(await only(RECALL.replace('title: A title', 'title:\n  english: A title'))).toBe(
    '4:3 language-tag: "english" is no language tag, as the keys of a text must be; ' +
      'Use tags like en and zh-CN, each on a line of its own.',
  )
})

test.each([
  ['title: 429', '3:8 type: "title" must be text, not the number 429; Put it in quotes: "429".'],
  ['title: ""', '3:8 format: "title" must not be empty; Correct "".'],
  ['title: {}', '3:8 value: "title" must hold at least one text; Write it, or remove the field.'],
  [
    'title: [a]',
    '3:8 type: "title" must be text, not a list; Put the text in quotes: a colon and a space, or a bracket, make something else of it.',
  ],
  ['title:', '3:7 type: "title" must be text, not nothing; Write the text after the colon.'],
  ['title: "a\\nb"', '3:8 title: the title has more than one line; Write it in one line.'],
])('%j is explained', async (line, expected) => {
  expect(await only(RECALL.replace('title: A title', line))).toBe(expected)
})

test.each([
  ['minutes: 0', '6:10 range: "minutes" must be at least 0.1, not 0; Correct it.'],
  ['minutes: 181', '6:10 range: "minutes" must be at most 180, not 181; Correct it.'],
  [
    'minutes: soon',
    '6:10 type: "minutes" must be a number, not text; Remove the quotes or the letters.',
  ],
  [
    'difficulty: 2.5',
    '6:13 type: "difficulty" must be a whole number, not the number 2.5; Correct it.',
  ],
  ['tags: go', '6:7 type: "tags" must be a list, not text; Begin each entry with "- ".'],
  ['tags: [Go]', '6:8 format: an entry of "tags" must be of a-z, 0-9 and -; Correct "Go".'],
  ['hints: [a, b, c, d]', '6:8 range: "hints" must have at most 3 entries, not 4; Correct it.'],
  ['axis: memmory', '6:7 axis: "memmory" is no axis; Did you mean "memory"?'],
  ['was: [X]', '6:7 format: an entry of "was" must be 2 to 64 of a-z, 0-9 and -; Correct "X".'],
])('%j is explained', async (line, expected) => {
  expect(await only(`${RECALL}${line}\n`)).toBe(expected)
})

test('an axis of the deck is an axis', async () => {
  const deck = `${DECK}axes: [{ id: latency, title: Latency }]\n`
  expect(await problemsIn(`${RECALL}axis: latency\n`, deck)).toEqual([])
})

test('the id is the name of the file', async () => {
  expect(await only(RECALL.replace('q1', 'q2'))).toMatch(
    /^1:5 id: the id "q2" is not the name of its file, "q1"/,
  )
})

test('a code question needs a folder', async () => {
  const code = 'id: q1\nkind: code\ntitle: T\nprompt: P\nlanguage: go\n'
  expect(await only(code)).toMatch(/^2:7 shape: a code question needs a folder/)
})

test('a file that holds no map is refused', async () => {
  expect(await only('- a\n- b\n')).toMatch(/^1:1 type: the file must hold a map/)
})

test('what a default of the deck gets wrong is reported in deck.yaml alone', async () => {
  const problems = await problemsIn(RECALL, `${DECK}defaults:\n  minutes: 0\n`)
  expect(problems).toEqual(['7:12 range: "minutes" must be at least 0.1, not 0; Correct it.'])
})
