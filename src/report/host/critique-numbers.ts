/** Numbers that were estimated: right, not right with the answer, or no number at all. */

import { compareAsk } from '../../core/kinds/estimate/compare.ts'
import { type Ask, rightNumber } from '../../core/kinds/estimate/question.ts'
import type { Text } from '../../core/question/text.ts'
import { plainMarkdown } from '../../text/markdown/safe-markdown.ts'
import type { Words } from '../../words/words.ts'

type Say = (text: Text) => string
type Texts = Readonly<Record<string, string>>

export function estimateLines(
  asks: readonly Ask[],
  texts: Texts,
  fieldOf: (id: string) => string,
  say: Say,
  { host, estimate, marks }: Words,
): readonly string[] {
  return asks.flatMap((ask) => {
    const typed = texts[fieldOf(ask.id)] ?? ''
    const compared = compareAsk(typed, ask)
    const wrong = host.critique.wrong(rightNumber(ask, say))
    const { faults } = estimate
    const said =
      'fault' in compared
        ? `${(faults[compared.fault.code] as (fault: object) => string)(compared.fault)}${marks.semicolon}${wrong}`
        : compared.isRight
          ? host.critique.right
          : wrong
    const shown = typed.trim() === '' ? '-' : plainMarkdown(typed)
    return [`- ${plainMarkdown(say(ask.ask))} ${shown}${marks.semicolon}${said}`]
  })
}
