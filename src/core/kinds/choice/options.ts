import type { ChoiceQuestion } from './question.ts'
import type { ChoiceWork } from './work.ts'

/** How the log names an option; they are numbered from 0. */
export const optionId = (option: number): string => `o${option + 1}`

/** Options chosen that are wrong, and right ones that were left out. */
export function countOptions(
  { options }: ChoiceQuestion,
  { chosen }: Pick<ChoiceWork, 'chosen'>,
): { readonly wrong: number; readonly missed: number; readonly right: number } {
  const isChosen = new Set(chosen)
  const count = (isCorrect: boolean, isTaken: boolean): number =>
    options.filter(({ correct }, i) => correct === isCorrect && isChosen.has(i) === isTaken).length
  return { wrong: count(false, true), missed: count(true, false), right: count(true, true) }
}
