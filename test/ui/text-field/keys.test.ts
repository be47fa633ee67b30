import type { Key } from 'ink'
import { expect, test } from 'vitest'
import { fieldHelp } from '../../../src/ui/fields/field-help.ts'
import { BINDINGS, readKeys, readStrokes } from '../../../src/ui/text-field/keys.ts'
import { en } from '../../../src/words/en.ts'

const NONE: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
}
/** What the field takes from one chunk: edits, and the chord it passes on. */
function read(input: string, key: Partial<Key> = {}) {
  const { actions, chord } = readStrokes(readKeys(input, { ...NONE, ...key }))
  return chord === undefined ? actions : [...actions, { type: 'pass', chord }]
}

test('keys that arrive in one chunk all count, in order', () => {
  expect(read('ab\r并\x01\x7f\x0f')).toEqual([
    { type: 'insert', text: 'ab' },
    { type: 'insert', text: '\n' },
    { type: 'insert', text: '并' },
    { type: 'move', to: 'row-start' },
    { type: 'remove', to: 'left' },
    { type: 'pass', chord: 'ctrl+o' },
  ])
})

test('what comes after a key of the parent waits until the parent had it', () => {
  const { actions, chord, rest } = readStrokes(readKeys('a\x0fbc\r', NONE))
  expect(actions).toEqual([{ type: 'insert', text: 'a' }])
  expect(chord).toBe('ctrl+o')
  expect(rest).toEqual([
    { type: 'text', text: 'bc' },
    { type: 'chord', chord: 'enter' },
  ])
})

test('ctrl with the space bar has a name', () => {
  expect(read(' ', { ctrl: true })).toEqual([{ type: 'pass', chord: 'ctrl+space' }])
})

test("Esc, Tab and Ctrl-O are the parent's", () => {
  expect(read('', { escape: true })).toEqual([{ type: 'pass', chord: 'esc' }])
  expect(read('', { tab: true, shift: true })).toEqual([{ type: 'pass', chord: 'shift+tab' }])
  expect(read('o', { ctrl: true })).toEqual([{ type: 'pass', chord: 'ctrl+o' }])
})

test('the kitty protocol reports releases, which mean nothing', () => {
  expect(read('a', { eventType: 'release' })).toEqual([])
  expect(read('A', { shift: true, eventType: 'repeat' })).toEqual([{ type: 'insert', text: 'A' }])
})

test('no chord is bound twice, and the help has every binding', () => {
  const chords = BINDINGS.flatMap((binding) => binding.chords)
  expect(new Set(chords).size).toBe(chords.length)
  const help = fieldHelp(en)
  expect(help).toHaveLength(BINDINGS.length)
  expect(help[0]).toMatchObject({ keys: 'enter', label: en.fieldKeys.newline })
})
