import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsIn } from '../../../src/decks/cards/cards-in.ts'

const read = (text: string, extension = '.md') => cardsIn(new TextEncoder().encode(text), extension)

/** `[front, back]` of each card, or the flaw as `line:column message; hint`. */
function cards(text: string, extension = '.md'): unknown {
  const sheet = read(text, extension)
  if ('flaw' in sheet) {
    const { line, column, message, hint } = sheet.flaw
    return `${line}:${column} ${message}; ${hint}`
  }
  return sheet.cards.map(({ front, back }) => [front, back])
}

test('Q: and A: lines are cards, with everything up to the next of them', () => {
  const text =
    '# Go notes\n\nQ: Why P?\nA: Local queues.\n\nMore.\n\n**Q2:** What\nis M?\n**A2:** A thread.\n'
  expect(cards(text)).toEqual([
    ['Why P?', 'Local queues.\n\nMore.'],
    ['What\nis M?', 'A thread.'],
  ])
  expect(read(text)).toMatchObject({ title: 'Go notes' })
})

test('Chinese marks and wide colons are marks too', () => {
  expect(cards('问：什么是 GMP？\n答：三个部分。\n- Q：二\n  A：乙\n')).toEqual([
    ['什么是 GMP？', '三个部分。'],
    ['二', '乙'],
  ])
})

test('in a code fence nothing is a mark', () => {
  expect(cards('Q: a\nA: b\n```\nQ: c\n# d\n~~~\n```\nend\n')).toEqual([
    ['a', 'b\n```\nQ: c\n# d\n~~~\n```\nend'],
  ])
})

test('a heading ends an answer, and settings at the top are passed over', () => {
  expect(cards('---\nQ: no\n---\nQ: a\nA: b\n\n## Part two\n\nwords\n\nQ: c\nA: d\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('without marks each heading of the second level is a question', () => {
  const text = '# Notes\nintro\n## Why? ##\nBecause.\n### Detail\nmore\n## Part\n## What#\nThat.\n'
  expect(cards(text)).toEqual([
    ['Why?', 'Because.\n### Detail\nmore'],
    ['What#', 'That.'],
  ])
  expect(read(text)).toMatchObject({ title: 'Notes' })
  expect(cards('# A\nx\n# B\ny\n')).toEqual([
    ['A', 'x'],
    ['B', 'y'],
  ])
})

test('the two columns of a CSV are found by their names, or are the first two', () => {
  expect(cards('tags,Answer,Question\na b,"two\nlines, ""so""",Why?\n', '.csv')).toEqual([
    ['Why?', 'two\nlines, "so"'],
  ])
  expect(cards('Why?;Because\r\n\r\nWhat?;That\r\n', '.csv')).toEqual([
    ['Why?', 'Because'],
    ['What?', 'That'],
  ])
  expect(cards('\ufeff问题,答案\n一,二\n', '.csv')).toEqual([['一', '二']])
})

test('notes that Anki exported are read with their headers', () => {
  const text =
    '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n' +
    'x1\tWhy &lt;T&gt;?\t<div>One<br>two</div><ul><li>a</li><li><b>b</b></li></ul>\tGo::maps 标签\n' +
    'x2\tA {{c1::map::type}} is {{c2::nil}}\t[sound:a.mp3]Extra\t\n'
  expect(cards(text, '.txt')).toEqual([
    ['Why <T>?', 'One\ntwo\n\n- a\n- **b**'],
    ['A [type] is […]', 'A map is nil\n\nExtra'],
  ])
  expect(read(text, '.txt')).toMatchObject({ cards: [{ tags: ['go-maps'] }, { tags: [] }] })
})

test('code and entities of HTML stay readable, what is hidden goes', () => {
  expect(cards('#html:true\nq\t"<pre>a &lt; b\n  c</pre> &#x4e2d;<script>1</script>"\n')).toEqual([
    ['q', '```\na < b\n  c\n```\n\n 中'],
  ])
})

test('text is not HTML unless the file says so', () => {
  expect(cards('#separator:comma\n#html:false\n<b>,&lt;\n')).toEqual([['<b>', '&lt;']])
})

test.each([
  ['\nQ: c\n', '.md', '2:1 this question has no answer'],
  ['A: b\n', '.md', '1:1 no cards were found in it'],
  ['', '.md', '1:1 no cards were found in it'],
  ['just words\n', '.md', '1:1 no cards were found in it'],
  ['\nc\n', '.csv', '2:1 this question has no answer'],
  ['a,b\n"c,d\n', '.csv', '2:1 a quote is opened and never closed'],
  ['#html:true\n\n<br>\tx\n', '.txt', '3:1 this answer has no question'],
  ['Q: a\nA: b\u202e\n', '.md', '2:5 the text holds U+202E'],
  ['Q: a\nA: b\u001b[2J\n', '.md', '2:5 the text holds U+001B'],
  ['#html:true\nq\ta\nq2\t&#x202e;\n', '.txt', '3:1 the text holds U+202E'],
  ['#html:true\nq\t&#27;[2J\n', '.txt', '2:1 the text holds U+001B'],
  [`Q: a\nA: ${'b'.repeat(20_001)}`, '.md', '1:1 a text of this card has more than 20000'],
  ['Q: a\nA: b\n'.repeat(5001), '.md', '1:1 it holds 5001 cards, more than 5000'],
])('%j is refused with its place', (text, extension, expected) => {
  expect(cards(text, extension)).toContain(expected)
})

test.each([
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3', 'this is a PDF; Save it as text'],
  ['a packed file', 'PK\u0003\u0004word/document.xml', 'this is a packed file'],
  ['a binary', '\u007fELF\u0002\u0001\u0001\u0000\u0000', 'this is no text'],
  ['GBK', 'Q: \u00c4\u00e3\u00ba\u00c3\nA: \u00ba\u00c3', 'iconv -f GB18030'],
  ['neither', 'Q: \u00ff\u00ff\nA: x', 'byte 4 of the file is not UTF-8; Save the file as UTF-8.'],
])('%s is refused with the remedy', (_, latin1, expected) => {
  const sheet = cardsIn(Buffer.from(latin1, 'latin1'), '.md')
  if (!('flaw' in sheet)) throw new Error('it was read')
  expect(`${sheet.flaw.message}; ${sheet.flaw.hint}`).toContain(expected)
})

test('no text makes a reader throw or hang, and every card has both sides', () => {
  const pieces = [
    'Q:',
    'A:',
    '## ',
    '\n',
    '\t',
    ',',
    '"',
    '<b>',
    '&lt;',
    '{{c1::',
    '}}',
    '```',
    '问：',
    ' ',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })))
      .map((all) => all.join('')),
  )
  const extension = fc.constantFrom('.md', '.csv', '.txt', '.tsv')
  const head = fc.constantFrom('', '#html:true\n', '#separator:comma\n#html:false\n')
  fc.assert(
    fc.property(head, text, extension, (head, text, extension) => {
      const sheet = read(head + text, extension)
      if ('flaw' in sheet) expect(sheet.flaw.line).toBeGreaterThan(0)
      else for (const { front, back } of sheet.cards) expect(front !== '' && back !== '').toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  '<',
  '<a',
  '{{c1::',
  '&',
  '"',
  ' ',
  '- ',
  '# ',
  '`',
  '\t',
  '<pre>',
  '</',
  '[sound:',
  'Q',
  '*',
])('a megabyte of %j is read in one go', (piece) => {
  // A reader that goes back over what it has read would need hours, and the test its time.
  const much = piece.repeat(Math.floor(900_000 / piece.length))
  for (const text of [`#html:true\nq\t${much}`, `Q: a\nA: ${much}x`, `## ${much}x\n${much}`])
    expect(read(text, '.txt')).toBeDefined()
})
