import type { SpanStyle } from '../text/row.ts'

/** What a stretch of text on a screen is. Good, warn and bad always come with a sign: colour alone means nothing. */
export type Style = SpanStyle | 'accent' | 'good' | 'warn' | 'bad'

export type StyledSpan = { readonly text: string; readonly style: Style }
export type StyledRow = readonly StyledSpan[]
