/** The estimates and the written arithmetic of one design, recomputed from its file and from its played answer. */
import type { Mention } from '../../src/core/numbers/mention.ts'
import { mentionsIn, type TextLanguage } from '../../src/core/numbers/mentions.ts'
import { type Text, textIn } from '../../src/core/question/text.ts'
import { numbersIn, worth } from './formula.ts'
import { isOperandKnown } from './operands.ts'
import { isRounded } from './rounding.ts'
import { isGiven, isPart, LANGUAGES, type PlacedText, placeOf, textsIn } from './texts.ts'
import { type Written, writtenIn } from './written.ts'

/** As the file has it; what is not named here is only read for its texts. */
export type DesignFile = {
  readonly id: string
  readonly estimates?: readonly EstimateFile[]
}
export type EstimateFile = {
  readonly id: string
  readonly answer: number
  /** In each language, or one for both. */
  readonly unit?: Text | undefined
  readonly formula?: string
}

export type Finding = { readonly place: string; readonly message: string }
export type Recomputed = {
  readonly estimates: number
  /** Estimates whose formula gives something else, or none. */
  readonly wrongFormulas: readonly Finding[]
  /** Operands that the candidate cannot know. */
  readonly unknownInputs: readonly Finding[]
  /** How much arithmetic is written out, right or not. */
  readonly written: number
  readonly off: readonly Finding[]
  /** For reading: reasons that do not hold the answer, and what may be arithmetic and would be wrong. */
  readonly silentReasons: readonly Finding[]
  readonly doubtful: readonly Finding[]
}

/** Every text of a design: of its file, and of the answer that plays it, or null. */
export const textsOf = (file: DesignFile, answer: unknown): readonly PlacedText[] => [
  ...textsIn(file),
  ...textsIn(answer, ['answer']),
]

export function recompute(file: DesignFile, texts: readonly PlacedText[]): Recomputed {
  const estimates = file.estimates ?? []
  const written = texts.flatMap(({ path, texts: both }) =>
    LANGUAGES.flatMap((language) =>
      writtenIn(both[language]).map(({ shown, verdict }) => ({
        verdict,
        finding: { place: `${placeOf(path)} ${language}`, message: shown },
      })),
    ),
  )
  const findings = (wanted: Written['verdict']): readonly Finding[] =>
    written.flatMap(({ verdict, finding }) => (verdict === wanted ? [finding] : []))
  const off = findings('off')
  return {
    estimates: estimates.length,
    wrongFormulas: estimates.flatMap(wrongFormula),
    unknownInputs: LANGUAGES.flatMap((language) => unknownInputs(estimates, texts, language)),
    written: findings('right').length + off.length,
    off,
    silentReasons: estimates.flatMap((one, at) => silentReasons(one, at, texts)),
    doubtful: findings('doubtful'),
  }
}

function wrongFormula({ id, formula, answer }: EstimateFile): readonly Finding[] {
  if (formula === undefined) return [{ place: id, message: 'has no formula' }]
  const value = worth(formula)
  if (value === null) return [{ place: id, message: `${formula} cannot be worked out` }]
  return isRounded(answer, value)
    ? []
    : [{ place: id, message: `${formula} is ${value} and not ${answer}` }]
}

function unknownInputs(
  estimates: readonly EstimateFile[],
  texts: readonly PlacedText[],
  language: TextLanguage,
): readonly Finding[] {
  const mentionsOf = (text: PlacedText) => mentionsIn(text.texts[language], language)
  const given = texts.filter(({ path }) => isGiven(path)).map(mentionsOf)
  return estimates.flatMap(({ id, formula = '' }, at) => {
    const asked = texts.filter(({ path }) => isPart(path, 'estimates', at, 'ask')).map(mentionsOf)
    const answers = estimates.filter((other) => other.id !== id).map(({ answer }) => answer)
    return [...new Set(numbersIn(formula))]
      .filter((operand) => !isOperandKnown(operand, [...given, ...asked], answers))
      .map((operand) => ({ place: `${id} ${language}`, message: `${operand} in ${formula}` }))
  })
}

/** The answer as it would be written. */
export const answerIn = (
  { answer, unit = '' }: Pick<EstimateFile, 'answer' | 'unit'>,
  language: TextLanguage,
): Mention | undefined => mentionsIn(`${answer} ${textIn(unit, language, language)}`, language)[0]

function silentReasons(
  { id, answer, unit }: EstimateFile,
  at: number,
  texts: readonly PlacedText[],
): readonly Finding[] {
  const why = texts.find(({ path }) => isPart(path, 'estimates', at, 'why'))
  if (!why) return []
  return LANGUAGES.flatMap((language) => {
    // 63.072 TB, as a number and in bytes.
    const right = [answer, ...(answerIn({ answer, unit }, language)?.values ?? [])]
    const isTold = mentionsIn(why.texts[language], language).some(({ values }) =>
      values.some((shown) => right.some((value) => isRounded(shown, value))),
    )
    return isTold ? [] : [{ place: `${id} ${language}`, message: why.texts[language] }]
  })
}
