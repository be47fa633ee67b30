/** What an option of the command line takes, and what a command gets without it. */

/** What is read from a word, or what is wanted instead. */
export type Reading<T> = (text: string) => { readonly value: T } | { readonly wanted: string }

type Form =
  | { readonly type: 'flag' }
  /** `value` stands for it in the help. */
  | { readonly type: 'value'; readonly value: string; readonly reading?: Reading<unknown> }
  | { readonly type: 'choice'; readonly value: string; readonly choices: readonly string[] }
  /** Several words after one option. */
  | { readonly type: 'list'; readonly value: string; readonly choices?: readonly string[] }
  /** One word, as often as it is written. */
  | { readonly type: 'repeated'; readonly value: string; readonly choices?: readonly string[] }

export type Option<T> = Form & {
  readonly without: T
  /** `o` for `-o`. */
  readonly short?: string
}

export const flag: Option<boolean> = { type: 'flag', without: false }

export const value = (value: string): Option<string | undefined> => ({
  type: 'value',
  value,
  without: undefined,
})

export const readValue = <T>(value: string, reading: Reading<T>): Option<T | undefined> => ({
  type: 'value',
  value,
  reading,
  without: undefined,
})

export const choice = <const T extends string>(
  value: string,
  choices: readonly T[],
): Option<T | undefined> => ({ type: 'choice', value, choices, without: undefined })

export const choiceOr = <const T extends string>(
  value: string,
  choices: readonly T[],
  without: NoInfer<T>,
): Option<T> => ({ type: 'choice', value, choices, without })

export const list = (value: string): Option<readonly string[]> => ({
  type: 'list',
  value,
  without: [],
})

export const listOf = <const T extends string>(
  value: string,
  choices: readonly T[],
): Option<readonly T[]> => ({ type: 'list', value, choices, without: [] })

export const repeated = (value: string): Option<readonly string[]> => ({
  type: 'repeated',
  value,
  without: [],
})

export const repeatedOf = <const T extends string>(
  value: string,
  choices: readonly T[],
): Option<readonly T[]> => ({ type: 'repeated', value, choices, without: [] })

/** `--lang` of a text; languages-asked.ts tells it from the interface's. */
export const textLanguage = value('tag')

/** Where the result goes. */
export const outputFile: Option<string | undefined> = { ...value('file'), short: 'o' }

export const positive: Reading<number> = (text) => {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? { value } : { wanted: 'give a number above 0' }
}

export const whole: Reading<number> = (text) => {
  const number = positive(text)
  if ('wanted' in number || Number.isInteger(number.value)) return number
  return { wanted: 'give a whole number above 0' }
}

export const seed: Reading<number> = (text) => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return { value }
  return { wanted: 'give a whole number, 0 or above' }
}
