/** The answer field as data: `stepField(field, event)` is all there is. No Ink, no clock, no terminal. */
import type { Field } from './field.ts'
import { layOut, rowCount, rowOf, scrollTo } from './layout.ts'
import { type Move, move, type Reach, reach } from './moves.ts'
import { clean, fitting, lengthOf, lineAt, replace, type Text, toText } from './text.ts'

export type Action =
  | { readonly type: 'insert' | 'paste'; readonly text: string }
  | { readonly type: 'move'; readonly to: Move }
  | { readonly type: 'remove'; readonly to: Reach }
  | { readonly type: 'undo' | 'redo' }

/** One chunk of input, and the size the field had on the screen: visual rows depend on it. */
export type FieldEvent = {
  readonly actions: readonly Action[]
  readonly width: number
  readonly height: number
}

/** Width used until the first event says better. */
const FIRST_WIDTH = 80

export function newField(content = '', limit = 100_000): Field {
  const text = toText(content, limit)
  return {
    ...text,
    limit,
    cut: lost(content, text.size),
    layout: layOut(text.lines, FIRST_WIDTH),
    top: 0,
    leansBack: false,
    past: [],
    future: [],
  }
}

/** Another text from outside, such as an editor that emptied the file: one step, so that undo brings back what was there. */
export function withText(field: Field, content: string): Field {
  const text = toText(content, field.limit)
  const next = edited({ ...field, cut: lost(content, text.size) }, text, undefined)
  return { ...next, layout: layOut(next.lines, field.layout.width, field.layout), top: 0 }
}

export function textOf(field: Pick<Text, 'lines'>): string {
  return field.lines.join('\n')
}

export function stepField(field: Field, { actions, width, height }: FieldEvent): Field {
  let next: Field = field.cut === 0 ? field : { ...field, cut: 0 }
  for (const action of actions) next = act(next, action, width, height)
  const layout = layOut(next.lines, width, next.layout)
  return {
    ...next,
    layout,
    top: scrollTo(next.top, rowOf(layout, next.caret, next.leansBack), height, rowCount(layout)),
  }
}

function act(field: Field, action: Action, width: number, height: number): Field {
  switch (action.type) {
    case 'insert':
    case 'paste':
      return insert(field, action.text, action.type === 'insert')
    case 'remove':
      return remove(field, action.to)
    case 'move':
      return { ...move(field, action.to, width, height), run: undefined }
    case 'undo':
      return travel(field, field.past, (from) => ({
        past: field.past.slice(0, -1),
        future: [...field.future, from],
      }))
    case 'redo':
      return travel(field, field.future, (from) => ({
        future: field.future.slice(0, -1),
        past: [...field.past, from],
      }))
  }
}

function insert(field: Field, wanted: string, isTyped: boolean): Field {
  const text = fitting(clean(wanted), field.limit - field.size)
  const cut = field.cut + lost(wanted, text.length)
  if (text === '') return cut === field.cut ? field : { ...field, cut }
  const before = lineAt(field, field.caret.line)[field.caret.at - 1] ?? ' '
  // A new word starts a new undo step; so does a newline, and a paste is always a step of its own.
  const startsStep = text.includes('\n') || (/[\s，。；！？]/.test(before) && !/^\s/.test(text))
  const run = isTyped && !text.includes('\n') ? 'typing' : undefined
  return { ...edited(field, replace(field, field.caret, field.caret, text), run, startsStep), cut }
}

/** What was not taken over for want of room; control characters are never missed. */
const lost = (wanted: string, kept: number): number =>
  wanted.length <= kept ? 0 : Math.max(0, lengthOf(wanted) - kept)

function remove(field: Field, to: Reach): Field {
  const { caret } = field
  const other = reach(field, to)
  if (other.line === caret.line && other.at === caret.at) return field
  const isBack = other.line < caret.line || (other.line === caret.line && other.at < caret.at)
  const run = to === 'left' || to === 'right' ? 'removing' : undefined
  return edited(
    field,
    isBack ? replace(field, other, caret, '') : replace(field, caret, other, ''),
    run,
  )
}

/** Undo keeps fewer steps of a very long answer: each may hold a copy of its line. */
const STEPS = 200
const KEPT_UNITS = 20_000_000

function edited(field: Field, text: Text, run: Field['run'], startsStep = false): Field {
  const joins = run !== undefined && run === field.run && !startsStep
  const steps = Math.max(10, Math.min(STEPS, Math.floor(KEPT_UNITS / (text.size + 1))))
  const past = joins ? field.past : [...field.past, snapshot(field)].slice(-steps)
  return { ...field, ...text, past, future: [], run, goal: undefined, leansBack: false }
}

function travel(
  field: Field,
  from: readonly Text[],
  stacks: (now: Text) => Pick<Field, 'past' | 'future'>,
): Field {
  const text = from.at(-1)
  return text
    ? {
        ...field,
        ...text,
        ...stacks(snapshot(field)),
        run: undefined,
        goal: undefined,
        leansBack: false,
      }
    : field
}

function snapshot({ lines, caret, size }: Text): Text {
  return { lines, caret, size }
}
