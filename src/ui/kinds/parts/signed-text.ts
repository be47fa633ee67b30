/** A short text of a deck behind a sign: an option, a finding, why. Code in it is drawn as the prompt draws it. */
import { markdownRows } from '../../../telling/markdown.ts'
import { signedRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'

type Drawn = {
  readonly width: number
  readonly signs: Signs
  /** Of what is no code. */
  readonly style?: Style
}

/** Without a backtick it is no Markdown: `a * b * c` in an option is a product. */
export function signedText(
  sign: string,
  signStyle: Style,
  text: string,
  { width, signs, style = 'plain' }: Drawn,
): readonly StyledRow[] {
  if (!text.includes('`')) return signedRows(sign, signStyle, text, width, style)
  const column = widthOf(sign) + 1
  return markdownRows(text, Math.max(1, width - column), signs).map((row, i) => [
    { text: i === 0 ? `${sign} ` : ' '.repeat(column), style: signStyle },
    ...row.map((span) => (span.style === 'plain' ? { ...span, style } : span)),
  ])
}
