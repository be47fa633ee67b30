/** Markdown as plain data: what is parsed, and what is laid out. */
import type { Row } from '../row.ts'

export type Align = 'left' | 'right' | 'center'

export type Item = {
  /** Null: no box to tick. */
  readonly isTicked: boolean | null
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly type: 'paragraph'; readonly spans: Row }
  | { readonly type: 'heading'; readonly depth: number; readonly spans: Row }
  | {
      readonly type: 'list'
      /** Of the first item; null for bullets. */
      readonly start: number | null
      /** No blank lines between the items. */
      readonly isTight: boolean
      readonly items: readonly Item[]
    }
  /** The first row holds the headings. */
  | {
      readonly type: 'table'
      readonly align: readonly Align[]
      readonly rows: readonly (readonly Row[])[]
    }
  | { readonly type: 'code'; readonly language: string; readonly lines: readonly Row[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' }
