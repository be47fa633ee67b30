import type { TextProps } from 'ink'
import type { SpanStyle } from '../text/row.ts'

/** What a stretch of text on a screen is. Good, warn and bad always come with a sign: colour alone means nothing. */
export type Style = SpanStyle | 'accent' | 'good' | 'warn' | 'bad'

export type StyledSpan = { readonly text: string; readonly style: Style }
export type StyledRow = readonly StyledSpan[]

type Look = Pick<TextProps, 'color' | 'bold' | 'italic' | 'dimColor'>

const ACCENT = 'cyan'

/** Basic colours only, so that they follow the terminal's own theme; NO_COLOR takes them away. */
export const LOOKS: Readonly<Record<Style, Look>> = {
  plain: {},
  strong: { bold: true },
  emphasis: { italic: true },
  code: { color: ACCENT },
  heading: { bold: true },
  quote: { dimColor: true },
  keyword: { color: 'magenta' },
  string: { color: 'green' },
  comment: { dimColor: true },
  number: { color: 'yellow' },
  type: { color: 'blue' },
  dim: { dimColor: true },
  accent: { color: ACCENT },
  good: { color: 'green' },
  warn: { color: 'yellow' },
  bad: { color: 'red' },
}
