import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field } from '../../../src/ui/text-field/field.ts'
import { columnOf, rowAt, rowCount, rowOf } from '../../../src/ui/text-field/layout.ts'
import type { Move, Reach } from '../../../src/ui/text-field/moves.ts'
import { type Action, newField, stepField, textOf } from '../../../src/ui/text-field/state.ts'
import { height, isBoundary, trickyText, width } from './samples.ts'

const type = (text: string): Action => ({ type: 'insert', text })
const go = (to: Move): Action => ({ type: 'move', to })
const cut = (to: Reach): Action => ({ type: 'remove', to })
const undo: Action = { type: 'undo' }
const redo: Action = { type: 'redo' }

function play(field: Field, ...actions: readonly Action[]): Field {
  return stepField(field, { actions, width: 11, height: 3 })
}

/** A draft with the caret at its start; a new field has it at the end, where one goes on writing. */
function draft(text: string): Field {
  return play(newField(text), go('text-start'))
}

/** The text with `|` for the caret. */
function shown(field: Field): string {
  const { line, at } = field.caret
  return field.lines
    .map((text, i) => (i === line ? `${text.slice(0, at)}|${text.slice(at)}` : text))
    .join('\n')
}

test.each([
  ['emoji joined by ZWJ', 'a👩‍💻'],
  ['a flag', 'a🇨🇳'],
  ['an accented letter', 'ae\u0301'],
  ['jamo that form a syllable', 'a각'],
  ['an emoji with a skin tone', 'a👍🏽'],
])('backspace takes %s as one', (_, text) => {
  expect(shown(play(newField(), type(text), cut('left')))).toBe('a|')
})

test('a caret never stays inside a character that just joined up', () => {
  expect(shown(play(newField(), type('💻'), go('left'), type('👩\u200d')))).toBe('👩‍💻|')
  expect(shown(play(newField('e\n\u0301x'), go('row-start'), cut('left')))).toBe('e\u0301|x')
})

test('up and down keep the column over short and Chinese rows', () => {
  const field = play(newField('abcdefgh\nab\n并发编程'), go('text-end'), go('up'), go('up'))
  expect(shown(field)).toBe('abcdefgh|\nab\n并发编程')
  expect(shown(play(field, go('left'), go('down'), go('down')))).toBe('abcdefgh\nab\n并发编|程')
})

test('up on the first row goes to the start, down on the last to the end', () => {
  expect(shown(play(draft('abc'), go('right'), go('up')))).toBe('|abc')
  expect(shown(play(draft('abc'), go('down')))).toBe('abc|')
})

test('home and end work on the visual row, also at a soft break', () => {
  const field = play(draft('缓存雪崩和击穿'), go('row-end'))
  expect(shown(field)).toBe('缓存雪崩和|击穿')
  expect(rowOf(field.layout, field.caret, field.leansBack)).toBe(0)
  expect(shown(play(field, go('row-start')))).toBe('|缓存雪崩和击穿')
  expect(shown(play(field, go('right'), go('row-start')))).toBe('缓存雪崩和|击穿')
})

test('kills take the rest of the line, a newline at its edge, or a word', () => {
  expect(shown(play(draft('ab cd\nef'), go('word-right'), cut('line-end')))).toBe('ab|\nef')
  expect(shown(play(draft('ab\nef'), go('row-end'), cut('line-end')))).toBe('ab|ef')
  expect(shown(play(newField('ab cd'), go('text-end'), cut('word-left')))).toBe('ab |')
  expect(shown(play(newField('ab cd'), go('text-end'), cut('line-start')))).toBe('|')
  expect(shown(play(newField('今天天气'), cut('word-left')))).toBe('今天|')
})

test('undo takes back a word at a time, a paste in one, and redo brings them back', () => {
  const field = play(newField(), ...'use a mutex'.split('').map(type))
  expect(textOf(play(field, undo))).toBe('use a ')
  expect(textOf(play(field, undo, undo, redo))).toBe('use a ')
  const pasted = play(field, { type: 'paste', text: ' x\r\ny\rz' })
  expect(textOf(pasted)).toBe('use a mutex x\ny\nz')
  expect(textOf(play(pasted, undo))).toBe('use a mutex')
})

test('an edit after undo forgets what could be redone', () => {
  expect(textOf(play(newField(), type('a'), undo, type('b'), redo))).toBe('b')
})

test('foreign text is cleaned: control characters, lone surrogates, line ends', () => {
  expect(
    textOf(play(newField(), { type: 'paste', text: 'a\u001b[31mb\u0000\ud83d\r\nc\td\u0085' })),
  ).toBe('a[31mb\ufffd\nc\td')
})

test('the limit cuts on a whole character, and a paste is bounded', () => {
  expect(textOf(play(newField('', 4), type('ab👩‍💻')))).toBe('ab')
  expect(
    textOf(play(newField('', 9e9), { type: 'paste', text: 'x'.repeat(1_200_000) })).length,
  ).toBe(1_000_000)
})

test('the window follows the caret', () => {
  const field = play(
    newField(Array.from({ length: 100 }, (_, i) => `${i}`).join('\n')),
    go('text-end'),
  )
  expect(field.top).toBe(97)
  expect(play(field, go('page-up'), go('page-up')).top).toBe(95)
})

const MOVES: readonly Move[] = [
  'left',
  'right',
  'up',
  'down',
  'page-up',
  'page-down',
  'word-left',
  'word-right',
  'row-start',
  'row-end',
  'text-start',
  'text-end',
]
const REACHES: readonly Reach[] = [
  'left',
  'right',
  'word-left',
  'word-right',
  'line-start',
  'line-end',
]
const edit: fc.Arbitrary<Action> = fc.oneof(
  trickyText.map((text): Action => ({ type: 'insert', text })),
  trickyText.map((text): Action => ({ type: 'paste', text })),
  fc.constantFrom(...REACHES).map(cut),
)
const action: fc.Arbitrary<Action> = fc.oneof(
  edit,
  fc.constantFrom(...MOVES).map(go),
  fc.constantFrom(undo, redo),
)

test('whatever happens, the caret is on a grapheme, in view, and the books balance', () => {
  fc.assert(
    fc.property(
      trickyText,
      fc.array(fc.tuple(action, width, height), { maxLength: 25 }),
      (content, events) => {
        let field = newField(content, 500)
        for (const [one, cells, rows] of events) {
          field = stepField(field, { actions: [one], width: cells, height: rows })
          const { caret, layout, top } = field
          expect(isBoundary(field.lines[caret.line] as string, caret.at)).toBe(true)
          expect(field.size).toBe(textOf(field).length)
          expect(field.size).toBeLessThanOrEqual(500)
          const row = rowOf(layout, caret, field.leansBack)
          expect(row).toBeGreaterThanOrEqual(top)
          expect(row).toBeLessThan(top + rows)
          expect(top === 0 || top + rows <= rowCount(layout)).toBe(true)
          expect(columnOf(layout, caret, rowAt(layout, row))).toBeLessThan(cells)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('undoing everything gives the first text, redoing everything the last', () => {
  fc.assert(
    fc.property(trickyText, fc.array(action, { maxLength: 25 }), (content, actions) => {
      const start = newField(content)
      const end = play(start, ...actions.filter(({ type }) => type !== 'undo' && type !== 'redo'))
      const back = play(end, ...end.past.map(() => undo))
      expect(textOf(back)).toBe(textOf(start))
      expect(textOf(play(back, ...back.future.map(() => redo)))).toBe(textOf(end))
    }),
    { numRuns: 500 },
  )
})
