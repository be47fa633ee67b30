import type { Drill } from '../../../core/drill/drill.ts'
import { GRADES } from '../../../core/log.ts'
import type { Reason, Suggestion } from '../../../core/practice/grade.ts'
import type { Held } from '../../../core/practice/held.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'
import type { View } from '../../kinds/kind-view.ts'
import { viewOf } from '../../kinds/views.ts'
import { SUSPEND_KEY } from '../hold-keys.ts'

/** The question does not come back today, or ever. */
type IsHeld = { readonly held: Held | undefined }

/** The four grades with their next dates, the one that is suggested and why. The candidate chooses. */
export function ratingRows(view: View & IsHeld): readonly StyledRow[] {
  const { drill, words, signs, width } = view
  const { phase, ahead } = drill
  if (phase.name === 'saving') return textRows(words.drill.saving, width)
  if (phase.name !== 'rating') return []
  const { suggestion, hasGivenUp } = phase
  const grades = GRADES.map((grade, i) => {
    const isSuggested = suggestion?.grade === grade
    const why =
      isSuggested && suggestion
        ? words.marks.aside(
            `${words.drill.suggested}${words.marks.colon}${reasonText(suggestion, words)}`,
          )
        : ''
    const next = ahead ? `${words.marks.comma}${words.schedule.in(ahead.inMs[grade])}` : ''
    return `${i + 1} ${words.grades[grade]}${next}${why}`
  })
  return [
    heading(words.drill.rate),
    ...(hasGivenUp && !drill.isCram ? textRows(words.drill.gaveUp, width, 'dim') : []),
    ...partRows(grades, signs, width),
    ...scheduleRows(view),
    ...timeRows(drill, words, signs, width),
    BLANK,
  ]
}

/** As many parts in a line as fit: a number stays with its grade. */
function partRows(parts: readonly string[], signs: Signs, width: number): readonly StyledRow[] {
  const lines: string[] = []
  for (const part of parts) {
    const joined = [...lines.slice(-1), part].join(signs.between)
    if (widthOf(joined) <= width) lines.splice(-1, 1, joined)
    else lines.push(part)
  }
  return lines.flatMap((line) => textRows(line, width))
}

/** What the grades do not say: that none of them counts, that the question is put off, or should be. */
function scheduleRows({ drill, words, signs, width, held }: View & IsHeld): readonly StyledRow[] {
  const { schedule } = words
  if (held) return signedRows(signs.todo, 'dim', schedule.holdNote[held], width)
  if (drill.isCram) return textRows(schedule.cramNote, width, 'dim')
  if (!drill.ahead?.isLeech) return []
  return signedRows(signs.warn, 'warn', schedule.leechNote(SUSPEND_KEY), width)
}

function timeRows(drill: Drill, words: Words, signs: Signs, width: number): readonly StyledRow[] {
  const parts = [
    ...(drill.firstKeyMs === null ? [] : [words.drill.firstKey(drill.firstKeyMs)]),
    ...(viewOf(drill).times?.(drill, words) ?? []),
  ]
  return parts.length === 0 ? [] : textRows(parts.join(signs.between), width, 'dim')
}

function reasonText({ reason }: Suggestion, words: Words): string {
  const reasons: { readonly [C in Reason['code']]: (one: Extract<Reason, { code: C }>) => string } =
    words.drill.reasons
  return (reasons[reason.code] as (one: Reason) => string)(reason)
}
