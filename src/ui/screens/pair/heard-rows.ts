/** What the candidate was told, in the order it was told: hints that are out, and what the interviewer said. */
import type { HintOut, Pair, Said } from '../../../core/interview/pair/pair.ts'
import { textIn } from '../../../core/question/text.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

export type HeardView = {
  readonly pair: Pick<Pair, 'hints' | 'says' | 'sheets' | 'released'>
  readonly round: number
  readonly lang: string
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function heardRows(view: HeardView): readonly StyledRow[] {
  const { pair, round, words } = view
  const of = (one: { readonly round: number }): boolean => one.round === round
  const told = [...pair.hints.filter(of), ...pair.says.filter(of)].toSorted(
    (a, b) => a.clockMs - b.clockMs,
  )
  return told.length === 0
    ? []
    : [
        BLANK,
        heading(words.pair.said),
        ...told.flatMap((one) => ('rung' in one ? hintRows(one, view) : saidRows(one, view))),
      ]
}

function hintRows({ rung, text, clockMs, round }: HintOut, view: HeardView): readonly StyledRow[] {
  const { pair, lang, words, width } = view
  const said = textIn(text, lang, pair.sheets[round]?.lang ?? lang)
  return [
    ...textRows(words.pair.hint(rung, words.pair.clock(clockMs)), width, 'accent'),
    ...textRows(said, width, 'plain', 2),
  ]
}

function saidRows({ about, text, line, clockMs }: Said, view: HeardView): readonly StyledRow[] {
  const { pair: say, marks } = view.words
  const place = line === null ? '' : `${say.line(line)}${marks.colon}`
  const sign =
    about === 'constraint' ? `${say.clock(clockMs)} ${say.sayings.constraint}` : say.clock(clockMs)
  return signedRows(
    sign,
    about === 'constraint' ? 'warn' : 'accent',
    `${place}${cleanLine(text)}`,
    view.width,
  )
}

/** After the reveal: the model answer, where the interviewer gave it. */
export function releasedRows(view: HeardView): readonly StyledRow[] {
  const { pair, round, lang, words, signs, width } = view
  const text = pair.released[round]
  if (text === undefined) return []
  const said = textIn(text, lang, pair.sheets[round]?.lang ?? lang)
  return [BLANK, heading(words.pair.released), ...markdownRows(said, width, signs)]
}
