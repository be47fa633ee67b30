import { useState } from 'react'
import type { StyledRow } from '../../telling/style.ts'
import { padEnd, widthOf } from '../../text/width.ts'
import type { Words } from '../../words/words.ts'
import { type Binding, shown } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import { Rows } from './rows.tsx'
import { lastTop } from './view.ts'

type Props = {
  /** All of a screen; hidden ones too. Those without a group come first. */
  readonly bindings: readonly Binding<unknown>[]
  readonly height: number
  readonly more: (below: number) => string
  /** Esc, enter, q or ? was pressed. */
  readonly onClose: () => void
}

/** Every key of a screen under its heading. Takes all keys while it is open, also from a field below it. */
export function HelpOverlay({ bindings, height, more, onClose }: Props) {
  const [top, setTop] = useState(0)
  const rows = helpRows(bindings)
  const last = lastTop(rows.length, height)

  useChords(
    (chord) => {
      if (CLOSES.has(chord)) onClose()
      else setTop(Math.max(0, Math.min(last, top + stepOf(chord, height))))
    },
    { level: 'overlay' },
  )
  return <Rows rows={rows} top={top} height={height} more={more} />
}

/** While it is open the keys of the screen below do nothing. */
export const helpKeys = ({ keys }: Words): readonly Binding<unknown>[] => [
  shown('up, down', keys.scroll, null),
  shown('esc', keys.back, null),
]

const CLOSES: ReadonlySet<string> = new Set(['esc', 'enter', 'q', '?'])

function stepOf(chord: string, height: number): number {
  const page = Math.max(1, height - 1)
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    k: -1,
    down: 1,
    j: 1,
    pgup: -page,
    pgdn: page,
    space: page,
    home: -1e9,
    end: 1e9,
  }
  return steps[chord] ?? 0
}

/** The lines of the help: groups in the order they first appear, keys in one column. */
function helpRows(bindings: readonly Binding<unknown>[]): readonly StyledRow[] {
  const column = Math.max(0, ...bindings.map(({ keys }) => widthOf(keys)))
  const groups = new Map<string, StyledRow[]>([['', []]])
  for (const { keys, label, group = '' } of bindings) {
    const lines = groups.get(group) ?? []
    groups.set(group, lines)
    lines.push([
      { text: padEnd(keys, column + 2), style: 'accent' },
      { text: label, style: 'plain' },
    ])
  }
  const rows: StyledRow[] = []
  for (const [group, lines] of groups) {
    if (lines.length === 0) continue
    if (rows.length > 0) rows.push([])
    if (group !== '') rows.push([{ text: group, style: 'heading' }])
    rows.push(...lines)
  }
  return rows
}
