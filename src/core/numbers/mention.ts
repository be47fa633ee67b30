/** A number that a text holds, for a comparison with the same text in another language. */
import { type Dimension, TIME_UNITS } from './unit-table.ts'
import { inUnit } from './units.ts'

export type Mention = {
  /** As the text has it. */
  readonly shown: string
  /** Each of them may be meant. */
  readonly values: readonly number[]
  readonly dimension: Dimension | 'bare'
  /** Of a share. */
  readonly perCent?: number
  /**
   * `asked`: a figure, or a word for a number: another language has to have it too. `small`: a word for two or three, which a
   * language may leave out ("the two", 两种情况) and may not change. `offered`: it only stands for what another one has.
   */
  readonly weight: 'asked' | 'small' | 'offered'
}

export const offered = (
  shown: string,
  values: readonly number[],
  dimension: Dimension | 'bare' = 'bare',
): Mention => ({ shown, values, dimension, weight: 'offered' })
export const asked = (shown: string, value: number): Mention => ({
  shown,
  values: [value],
  dimension: 'bare',
  weight: value <= 3 ? 'small' : 'asked',
})

/** A word that stands for a number of another form: a pattern over the whole text, and what each match may mean. */
export type Word = readonly [pattern: RegExp, values: readonly number[]]

export const wordsIn = (words: readonly Word[], text: string): readonly Mention[] =>
  words.flatMap(([pattern, values]) =>
    [...text.matchAll(pattern)].map(([shown]) => offered(shown, values)),
  )

/** So many of a unit of time that stands there without a figure. */
export function timeOffered(shown: string, name: string, times = 1): readonly Mention[] {
  const unit = TIME_UNITS.get(name)
  return unit ? [offered(shown, [times, inUnit(times, unit)], 'time')] : []
}
