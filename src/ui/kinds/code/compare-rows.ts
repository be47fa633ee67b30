import { BLANK, heading, textRows } from '../../../telling/plain.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import { diffLines } from '../../../text/diff.ts'
import { widthOf } from '../../../text/width.ts'
import { chopSpans, textOfRow } from '../../../text/wrap-text.ts'
import type { View } from '../kind-view.ts'

/** Yours against the reference, line by line. */
export function compareRows({
  drill: { work },
  words,
  signs,
  width,
}: View<'code'>): readonly StyledRow[] {
  if (!work.compare?.isShown) return []
  const { mine, reference } = work.compare
  if (mine === reference) return [BLANK, ...textRows(words.code.same, width)]
  const style = { ' ': 'dim', '+': 'good', '-': 'bad', '…': 'dim' } as const
  return [
    BLANK,
    heading(words.code.compare),
    ...diffLines(mine, reference).flatMap(({ sign, text }) =>
      codeLineRows(sign === '…' ? signs.more : sign, text, style[sign], width),
    ),
  ]
}

/** A line of code behind its sign; a long one goes on below itself, because the difference may stand at its end. */
function codeLineRows(
  sign: string,
  text: string,
  style: Style,
  width: number,
): readonly StyledRow[] {
  const column = widthOf(sign) + 1
  return chopSpans([{ text: clean(text), style: 'plain' }], Math.max(1, width - column)).map(
    (row, i) => [
      { text: i === 0 ? `${sign} ` : ' '.repeat(column), style },
      { text: textOfRow(row), style },
    ],
  )
}
