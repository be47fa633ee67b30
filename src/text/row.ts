/** What a stretch of laid out text is; the theme gives each its colours. */
export type SpanStyle =
  | 'plain'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'heading'
  | 'quote'
  | 'keyword'
  | 'string'
  | 'comment'
  | 'number'
  | 'type'
  | 'dim'

export type Span = { readonly text: string; readonly style: SpanStyle }

/** One line on the screen, already fitted to a width. An empty row is a blank line. */
export type Row = readonly Span[]
