import type { Drill } from '../../../core/drill/drill.ts'
import type { Reason, Suggestion } from '../../../core/grade.ts'
import { GRADES } from '../../../core/log.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, heading, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'

/** The four grades, the one that is suggested and why. The candidate chooses. */
export function ratingRows(
  drill: Drill,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { phase } = drill
  if (phase.name === 'saving') return textRows(words.drill.saving, width)
  if (phase.name !== 'rating') return []
  const { suggestion, hasGivenUp } = phase
  const grades = GRADES.map((grade, i) => {
    const isSuggested = suggestion?.grade === grade
    const why =
      isSuggested && suggestion
        ? ` (${words.drill.suggested}: ${reasonText(suggestion, words)})`
        : ''
    return `${i + 1} ${words.grades[grade]}${why}`
  })
  return [
    heading(words.drill.rate),
    ...(hasGivenUp ? textRows(words.drill.gaveUp, width, 'dim') : []),
    ...textRows(grades.join(signs.between), width),
    ...timeRows(drill, words, signs, width),
    BLANK,
  ]
}

function timeRows(drill: Drill, words: Words, signs: Signs, width: number): readonly StyledRow[] {
  const parts = [
    ...(drill.firstKeyMs === null ? [] : [words.drill.firstKey(drill.firstKeyMs)]),
    ...(drill.work.kind === 'code' && drill.work.firstGreenMs !== null
      ? [words.drill.firstGreen(drill.work.firstGreenMs)]
      : []),
  ]
  return parts.length === 0 ? [] : textRows(parts.join(signs.between), width, 'dim')
}

function reasonText({ reason }: Suggestion, words: Words): string {
  const reasons: { readonly [C in Reason['code']]: (one: Extract<Reason, { code: C }>) => string } =
    words.drill.reasons
  return (reasons[reason.code] as (one: Reason) => string)(reason)
}
