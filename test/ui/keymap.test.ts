import { expect, test } from 'vitest'
import { widthOf } from '../../src/text/width.ts'
import { bind, footer, intentFor } from '../../src/ui/keymap.ts'

const BINDINGS = [
  bind('e', 'editor', 'edit'),
  bind('h', 'hint (0 of 3)', 'hint'),
  bind(['p', 'space'], 'pause', 'pause'),
  bind('ctrl+o', 'open', 'open', { isHidden: true }),
  bind(['1', '2', '3'], 'grade', 'grade', { keys: '1-3' }),
  bind('?', 'keys', 'help'),
  bind('esc', 'leave', 'leave'),
] as const

test('a chord means what its binding says, also a hidden one', () => {
  expect(intentFor(BINDINGS, 'space')).toBe('pause')
  expect(intentFor(BINDINGS, 'ctrl+o')).toBe('open')
  expect(intentFor(BINDINGS, 'x')).toBeUndefined()
})

test('the footer names every key that is not hidden', () => {
  expect(footer(BINDINGS, 80)).toBe(
    'e editor · h hint (0 of 3) · p pause · 1-3 grade · ? keys · esc leave',
  )
})

test('a narrow footer loses its middle, never the help', () => {
  expect(footer(BINDINGS, 50)).toBe('e editor · h hint (0 of 3) · ? keys · esc leave')
  for (let width = 6; width < 80; width++) {
    const text = footer(BINDINGS, width)
    expect(widthOf(text)).toBeLessThanOrEqual(width)
    expect(text).toContain('? keys')
  }
  expect(footer(BINDINGS, 4)).toBe('? k…')
})

test('the shown key is the first chord, written as people write it', () => {
  expect(bind(['ctrl+o', 'f2'], 'open', 'open').keys).toBe('ctrl-o')
  expect(bind('+', 'more', 'more').keys).toBe('+')
})
