/** From what Ink reports to what the field does. One table: the help text is printed from the rows that do the work. */
import type { Key } from 'ink'
import type { Move } from './moves.ts'
import type { Action } from './state.ts'

type KeyLabel =
  | Move
  | 'newline'
  | 'back'
  | 'delete'
  | 'kill-start'
  | 'kill-end'
  | 'kill-word'
  | 'kill-next-word'
  | 'undo'
  | 'redo'

/** The first chord is the one the help shows. */
type Binding = {
  readonly chords: readonly string[]
  readonly label: KeyLabel
  readonly action: Action
}

export const BINDINGS: readonly Binding[] = [
  {
    chords: ['enter', 'shift+enter', 'alt+enter', 'ctrl+j'],
    label: 'newline',
    action: { type: 'insert', text: '\n' },
  },
  {
    chords: ['backspace', 'shift+backspace', 'ctrl+h'],
    label: 'back',
    action: { type: 'remove', to: 'left' },
  },
  { chords: ['delete'], label: 'delete', action: { type: 'remove', to: 'right' } },
  { chords: ['left', 'ctrl+b'], label: 'left', action: { type: 'move', to: 'left' } },
  { chords: ['right', 'ctrl+f'], label: 'right', action: { type: 'move', to: 'right' } },
  { chords: ['up', 'ctrl+p'], label: 'up', action: { type: 'move', to: 'up' } },
  { chords: ['down', 'ctrl+n'], label: 'down', action: { type: 'move', to: 'down' } },
  { chords: ['pgup'], label: 'page-up', action: { type: 'move', to: 'page-up' } },
  { chords: ['pgdn'], label: 'page-down', action: { type: 'move', to: 'page-down' } },
  {
    chords: ['ctrl+left', 'alt+left', 'alt+b'],
    label: 'word-left',
    action: { type: 'move', to: 'word-left' },
  },
  {
    chords: ['ctrl+right', 'alt+right', 'alt+f'],
    label: 'word-right',
    action: { type: 'move', to: 'word-right' },
  },
  { chords: ['home', 'ctrl+a'], label: 'row-start', action: { type: 'move', to: 'row-start' } },
  { chords: ['end', 'ctrl+e'], label: 'row-end', action: { type: 'move', to: 'row-end' } },
  {
    chords: ['ctrl+home', 'alt+<'],
    label: 'text-start',
    action: { type: 'move', to: 'text-start' },
  },
  { chords: ['ctrl+end', 'alt+>'], label: 'text-end', action: { type: 'move', to: 'text-end' } },
  { chords: ['ctrl+u'], label: 'kill-start', action: { type: 'remove', to: 'line-start' } },
  { chords: ['ctrl+k'], label: 'kill-end', action: { type: 'remove', to: 'line-end' } },
  {
    chords: ['ctrl+w', 'alt+backspace', 'ctrl+backspace'],
    label: 'kill-word',
    action: { type: 'remove', to: 'word-left' },
  },
  {
    chords: ['alt+d', 'ctrl+delete'],
    label: 'kill-next-word',
    action: { type: 'remove', to: 'word-right' },
  },
  // Not ctrl+z: that one is for job control and belongs to the program. Terminals send ctrl+_ for ctrl+/ too.
  { chords: ['ctrl+_', 'ctrl+/', 'ctrl+-'], label: 'undo', action: { type: 'undo' } },
  { chords: ['ctrl+y', 'alt+_', 'alt+/'], label: 'redo', action: { type: 'redo' } },
]

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  BINDINGS.flatMap(({ chords, action }) => chords.map((chord) => [chord, action] as const)),
)

/** One thing a person did at the keyboard. Text may be several letters, a chord is one key that is not text. */
export type Keystroke =
  | { readonly type: 'text' | 'paste'; readonly text: string }
  | { readonly type: 'chord'; readonly chord: string }

/**
 * Everything one `useInput` call means, in order. Usually that is one thing, but when the program is busy Ink hands over
 * several keys in one string ("ab\rc\x0f"), and none may be lost: a `key.ctrl && input === "o"` of the parent would miss
 * this Ctrl-O. Pasted text never comes this way (see `usePaste`), so a tab in here is the Tab key.
 */
export function readKeys(input: string, key: Key): readonly Keystroke[] {
  if (key.eventType === 'release') return []
  const chord = chordOf(input, key)
  if (chord !== undefined) return [{ type: 'chord', chord }]
  const parts = input.match(/\r\n?|\p{Control}|\P{Control}+/gu) ?? []
  return parts.map((part) => {
    const control = chordOfControl(part)
    return control === undefined ? { type: 'text', text: part } : { type: 'chord', chord: control }
  })
}

/** What a keystroke does to the field; undefined for a key that it has no use for (Esc, Ctrl-O, Tab, Ctrl-D, ...). */
export function actionFor(stroke: Keystroke): Action | undefined {
  switch (stroke.type) {
    case 'text':
      return { type: 'insert', text: stroke.text }
    case 'paste':
      return { type: 'paste', text: stroke.text }
    case 'chord':
      return ACTIONS.get(stroke.chord)
  }
}

/** The edits up to the first key the field has no use for, that key, and what comes after it. */
export function readStrokes(
  strokes: readonly Keystroke[],
  actionOf = actionFor,
): {
  readonly actions: readonly Action[]
  readonly chord: string | undefined
  readonly rest: readonly Keystroke[]
} {
  const actions: Action[] = []
  for (const [index, stroke] of strokes.entries()) {
    const action = actionOf(stroke)
    if (action) actions.push(action)
    else if (stroke.type === 'chord')
      return { actions, chord: stroke.chord, rest: strokes.slice(index + 1) }
  }
  return { actions, chord: undefined, rest: [] }
}

function chordOfControl(part: string): string | undefined {
  if (part.startsWith('\r')) return 'enter'
  if (part === '\t') return 'tab'
  if (part === '\x7f') return 'backspace'
  const unit = part.charCodeAt(0)
  return unit < 0x20 ? `ctrl+${String.fromCharCode(unit + 0x40).toLowerCase()}` : undefined
}

/** The name of a key that is not text, or undefined for text. */
function chordOf(input: string, key: Key): string | undefined {
  const name = nameOf(key)
  const isText = name === undefined && !key.ctrl && !key.meta && !key.super && !key.hyper
  if (isText) return undefined
  // Shift is already in the letter; it only counts for keys that have no letter.
  const parts = [
    key.ctrl && 'ctrl',
    key.meta && 'alt',
    name && key.shift && 'shift',
    key.super && 'super',
    key.hyper && 'hyper',
  ]
  return [...parts.filter(Boolean), name ?? (input === ' ' ? 'space' : input)].join('+')
}

function nameOf(key: Key): string | undefined {
  if (key.return) return 'enter'
  if (key.backspace) return 'backspace'
  if (key.delete) return 'delete'
  if (key.escape) return 'esc'
  if (key.tab) return 'tab'
  if (key.leftArrow) return 'left'
  if (key.rightArrow) return 'right'
  if (key.upArrow) return 'up'
  if (key.downArrow) return 'down'
  if (key.pageUp) return 'pgup'
  if (key.pageDown) return 'pgdn'
  if (key.home) return 'home'
  if (key.end) return 'end'
  return undefined
}
