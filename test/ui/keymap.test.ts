import { expect, test } from 'vitest'
import { bind, intentFor } from '../../src/ui/keymap.ts'

const BINDINGS = [
  bind('e', 'editor', 'edit'),
  bind('h', 'hint (0 of 3)', 'hint'),
  bind(['p', 'space'], 'pause', 'pause'),
  bind('ctrl+o', 'open', 'open', { instead: 'e' }),
  bind(['1', '2', '3'], 'grade', 'grade', { keys: '1-3' }),
  bind('?', 'keys', 'help'),
  bind('esc', 'leave', 'leave'),
] as const

test('a chord means what its binding says, also a hidden one', () => {
  expect(intentFor(BINDINGS, 'space')).toBe('pause')
  expect(intentFor(BINDINGS, 'ctrl+o')).toBe('open')
  expect(intentFor(BINDINGS, 'x')).toBeUndefined()
})

test('the shown key is the first chord, written as people write it', () => {
  expect(bind(['ctrl+o', 'f2'], 'open', 'open').keys).toBe('ctrl-o')
  expect(bind('+', 'more', 'more').keys).toBe('+')
})
