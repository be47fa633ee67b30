import { expect, test } from 'vitest'
import { widthOf } from '../../src/text/width.ts'
import { footerRows } from '../../src/ui/footer.ts'
import { bind, EVERYWHERE } from '../../src/ui/keymap.ts'

const BINDINGS = [
  bind('e', 'editor', 1),
  bind('h', 'hint (0 of 3)', 1, { short: 'hint' }),
  bind('p', 'pause', 1),
  bind('ctrl+o', 'open', 1, { instead: 'e' }),
  bind('B', 'not today', 1, { short: 'later', isRare: true }),
  bind('ctrl+c', 'quit', 1, { instead: EVERYWHERE }),
  bind(['1', '2'], 'grade', 1, { keys: '1-4' }),
  bind('?', 'keys', 1),
  bind('esc', 'leave', 1),
]

test('it names every key that no other key replaces', () => {
  expect(footerRows(BINDINGS, 100)).toEqual([
    'e editor · h hint (0 of 3) · p pause · B not today · 1-4 grade · ? keys · esc leave',
  ])
})

test('in a narrower window words are shorter, then there is a second row, then rare keys lose their words', () => {
  expect(footerRows(BINDINGS, 80)).toEqual([
    'e editor · h hint · p pause · B later · 1-4 grade · ? keys · esc leave',
  ])
  expect(footerRows(BINDINGS, 60)).toEqual([
    'e editor · h hint (0 of 3) · p pause · B not today',
    '1-4 grade · ? keys · esc leave',
  ])
  expect(footerRows(BINDINGS, 38)).toEqual([
    'e editor · h hint · p pause · B later',
    '1-4 grade · ? keys · esc leave',
  ])
  expect(footerRows(BINDINGS, 32)).toEqual([
    'e editor · h hint · p pause · B',
    '1-4 grade · ? keys · esc leave',
  ])
})

test('no key is ever left out, and no row is wider than the window', () => {
  for (let width = 26; width < 90; width++) {
    const rows = footerRows(BINDINGS, width)
    expect(rows.length).toBeLessThanOrEqual(2)
    for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(width)
    const keys = rows.flatMap((row) => row.split(' · ')).map((part) => part.split(' ')[0])
    expect(keys).toEqual(['e', 'h', 'p', 'B', '1-4', '?', 'esc'])
  }
})
