/** The answer field between two events. */
import type { Layout } from './layout.ts'
import type { Text } from './text.ts'

export type Field = Text & {
  readonly limit: number
  /** Characters of the latest text that found no room; 0 once something else is done. */
  readonly cut: number
  readonly layout: Layout
  /** First visible row. */
  readonly top: number
  /** The caret sits at the end of the upper row of a soft break. */
  readonly leansBack: boolean
  /** The column Up and Down try to keep. */
  readonly goal?: number | undefined
  /** The kind of the edits that the next one of the same kind joins, so that undo takes back a word and not a letter. */
  readonly run?: 'typing' | 'removing' | undefined
  readonly past: readonly Text[]
  readonly future: readonly Text[]
}
