/** The reference alone with its reasons, then yours against it. */
import { leadingComment } from '../../../core/languages/leading-comment.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import { diffLines } from '../../../text/diff.ts'
import { widthOf } from '../../../text/width.ts'
import { chopSpans, textOfRow } from '../../../text/wrap-text.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

export function compareRows(view: View<'code'>): readonly StyledRow[] {
  const { compare } = view.drill.work
  switch (compare?.shows) {
    case undefined:
    case 'nothing':
      return []
    case 'reference':
      return referenceRows(view, compare.reference)
    case 'difference':
      return differenceRows(view, compare)
  }
}

const MOST_REASONS = 3

function referenceRows(view: View<'code'>, reference: string): readonly StyledRow[] {
  const { drill, words, signs, width } = view
  const { reasons, language } = drill.task.question
  const why = reasons
    ? reasons.map((one) => say(drill, one))
    : leadingComment(language, reference).slice(0, MOST_REASONS)
  return [
    heading(words.code.reference),
    ...why.flatMap((one) => signedRows(signs.todo, 'accent', one, width)),
    ...(why.length > 0 ? [BLANK] : []),
    ...reference
      .trimEnd()
      .split('\n')
      .flatMap((line) => codeLineRows(' ', line, 'code', width)),
    BLANK,
  ]
}

/** Line by line. */
function differenceRows(
  { words, signs, width }: View<'code'>,
  { mine, reference }: { readonly mine: string; readonly reference: string },
): readonly StyledRow[] {
  if (mine === reference) return [...textRows(words.code.same, width), BLANK]
  const style = { ' ': 'dim', '+': 'good', '-': 'bad', '…': 'dim' } as const
  return [
    heading(words.code.compare),
    ...diffLines(mine, reference).flatMap(({ sign, text }) =>
      codeLineRows(sign === '…' ? signs.more : sign, text, style[sign], width),
    ),
    BLANK,
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
