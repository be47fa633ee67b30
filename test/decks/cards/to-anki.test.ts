import { expect, test } from 'vitest'
import { cardsIn } from '../../../src/decks/cards/cards-in.ts'
import { ankiNotes, ankiText } from '../../../src/decks/cards/to-anki.ts'
import { collection, load } from '../collection.ts'

const question = (id: string, rest: string): string =>
  `id: ${id}\ntitle: T ${id}\nprompt: P ${id}\n${rest}`

async function notesOf(files: Readonly<Record<string, string>>, lang = 'en') {
  const { decks, problems } = await load(collection(files))
  expect(problems).toEqual([])
  return ankiNotes(decks, lang, (text) => text)
}

test('questions with an answer become notes, the others are counted', async () => {
  const { notes, left } = await notesOf({
    'questions/d1/choose.yaml': question(
      'choose',
      'kind: choice\noptions:\n  - { text: yes it is, correct: true, why: Because }\n  - { text: never }\n',
    ),
    'questions/d1/count.yaml': question(
      'count',
      'kind: estimate\nasks: [{ id: a, ask: How many?, answer: 12, unit: rps, within: 1.5, formula: 3 * 4 }]\n',
    ),
    'questions/d1/look.yaml': question(
      'look',
      'kind: review\nexhibit: { language: go, text: "if a < b {\\n}" }\nfindings: [{ lines: [1, 2], text: Empty }]\n',
    ),
    'questions/d1/tell.yaml': question(
      'tell',
      'kind: behavioral\ncompetency: lead\nstar_r:\n  situation: &l { good: x }\n  task: *l\n  action: *l\n  result: *l\n  relevance: *l\n',
    ),
  })
  expect(left).toBe(1)
  expect(notes.map(({ front }) => front)).toHaveLength(4)
  const byFront = (part: string) => notes.find(({ front }) => front.includes(part))
  expect(byFront('P choose')?.back).toContain('+ <p>yes it is</p><p>Because</p>')
  expect(byFront('P count')?.back).toContain('12 rps = 3 * 4')
  expect(byFront('P look')?.front).toContain('  1  if a &lt; b {<br>  2  }')
  expect(byFront('P look')?.back).toContain('1-2: <p>Empty</p>')
})

test('a note keeps its guid in every language and whatever the question says', async () => {
  const guidOf = async (prompt: string, lang: string) => {
    const text = `id: q1\nkind: recall\ntitle: A\nprompt:\n  en: ${prompt}\n  zh-CN: 为什么\nanswer: B\n`
    const { notes } = await notesOf({ 'questions/d1/q1.yaml': text }, lang)
    return notes[0]
  }
  const [one, two] = [await guidOf('Why?', 'en'), await guidOf('Why so?', 'zh-CN')]
  expect(one?.guid).toBe(two?.guid)
  expect(one?.guid).toMatch(/^[\w-]{12}$/)
  expect(two?.front).toContain('为什么')
})

test('what a deck wrote is escaped, and a note is one line of five columns', async () => {
  const text =
    'id: q1\nkind: recall\ntitle: A <b>\nprompt: "x <script>alert(1)</script> \\"&lt;\\""\nanswer: "a\\tb\\n\\n```html\\n<i>\\tx\\n```"\n'
  const { notes } = await notesOf({ 'questions/d1/q1.yaml': text })
  const lines = [...ankiText(notes)].join('').trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  expect(lines[5]?.split('\t')).toHaveLength(5)
  expect(lines[5]).not.toMatch(/<script|<i>/)
  expect(lines[5]).toContain('&lt;script&gt;')
})

test('what was exported for Anki can be imported as cards', async () => {
  const { notes } = await notesOf({
    'questions/d1/q1.yaml':
      'id: q1\nkind: recall\ntitle: Why?\nprompt: Why?\nanswer: "So < that.\\n\\nAnd 中文。"\n',
  })
  const sheet = cardsIn(new TextEncoder().encode([...ankiText(notes)].join('')), '.txt')
  expect(sheet).toMatchObject({
    cards: [{ front: 'Why?', back: 'So < that.\n\nAnd 中文。', tags: ['sparr', 'recall'] }],
  })
})
