/** Arithmetic that a text writes out: "10 000 / 500 = 20 s", "30 % of 64.8 million is 19.4 million", 每秒 2 万次，50 毫秒就是 1000 件. */
import { type FoundNumber, findNumbers } from '../../src/core/numbers/numbers.ts'
import { narrow } from '../../src/core/numbers/numerals.ts'
import { COMES_TO, isLimit, isWhat, readings, spellings, WORDS } from './amounts.ts'
import { worth } from './formula.ts'
import { againAt, sentenceAt, type Verdict } from './sentences.ts'

export type Written = {
  /** As the text has it. */
  readonly shown: string
  readonly verdict: Verdict
}

/** Everything that is written out in one text, each once. */
export function writtenIn(text: string): readonly Written[] {
  const plain = narrow(text).replace(/\*\*|`/g, (found) => ' '.repeat(found.length))
  const numbers = findNumbers(plain)
  const between = numbers.map(({ to }, at) =>
    plain.slice(to, numbers[at + 1]?.from ?? plain.length),
  )
  const shown = (from: number, to: number): string =>
    plain.slice(numbers[from]?.from, numbers[to]?.to).replace(/\s+/g, ' ')
  const found: Written[] = []
  // By what a finding comes to: "480 GB" is the result of one.
  const results = new Set<number>()
  const tell = (from: number, to: number, verdict: Verdict): void => {
    results.add(to)
    found.push({ shown: shown(from, to), verdict })
  }
  for (const at of numbers.keys()) {
    const chain = chainAt(numbers, between, at)
    // What stands within a chain is part of it.
    if (chain && !results.has(chain.to)) tell(at, chain.to, chain.isRight ? 'right' : 'off')
  }
  for (const [at, number] of numbers.entries()) {
    const before = numbers[at - 1]
    const again = before && againAt(before, number, between[at - 1] ?? '')
    if (again && !results.has(at)) tell(at - 1, at, again)
    if (results.has(at) || results.has(at - 1)) continue
    const sentence = sentenceAt(numbers, between, at)
    if (sentence) tell(sentence.from, at, sentence.verdict)
  }
  return found
}

const OPERATION = new RegExp(
  `^${WORDS}(?:\\s|(?<=^|\\p{Script=Han}))(\\*|×|·|÷|/|\\+|times|multiplied by|divided by|plus|minus|乘以?|除以|加上?|减去?)\\s*(?:the |an? |about |每\\p{L})?\\s*$|^\\s*([-−*×·÷/+])\\s*$`,
  'iu',
)
const SIGNS: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  times: '*',
  'multiplied by': '*',
  乘: '*',
  乘以: '*',
  '÷': '/',
  'divided by': '/',
  除以: '/',
  plus: '+',
  加: '+',
  加上: '+',
  minus: '-',
  '−': '-',
  减: '-',
  减去: '-',
}
const NOTHING = /^\s*(?:the|of)?(?:\s+\p{L}+)?\s*$/u

/** The sign between this number and the next; null where there is none. */
function signAfter(number: FoundNumber, between: string, next: FoundNumber): string | null {
  // "20 x 50" and "ten times 8.64 billion": the word went to the number.
  if (number.unit?.name === 'times' && NOTHING.test(between)) return '*'
  // 0.1% 的 14.4 倍.
  if (next.unit?.name === 'times' && /^\s*的\s*$/.test(between)) return '*'
  const match = OPERATION.exec(between)
  const word = (match?.[1] ?? match?.[2])?.toLowerCase()
  return word === undefined ? null : (SIGNS[word] ?? word)
}

/** Numbers with signs between them, and what they come to. */
function chainAt(
  numbers: readonly FoundNumber[],
  between: readonly string[],
  from: number,
): { readonly to: number; readonly isRight: boolean } | null {
  const signs: string[] = []
  let at = from
  for (;;) {
    const number = numbers[at]
    const next = numbers[at + 1]
    const sign = number && next ? signAfter(number, between[at] ?? '', next) : null
    if (sign === null) break
    signs.push(sign)
    at++
  }
  const result = numbers[at + 1]
  if (signs.length === 0 || !result || !COMES_TO.test(between[at] ?? '')) return null
  const parts = numbers.slice(from, at + 1)
  const formulas = spellings(parts.map(readings)).map((values) =>
    values
      .map((value, i) => (i === 0 ? exact(value) : `${signs[i - 1]} ${exact(value)}`))
      .join(' '),
  )
  const isRight = formulas.some((formula) => {
    const value = worth(formula)
    return value !== null && isWhat(result, value)
  })
  return isRight || !isLimit(between[at] ?? '') ? { to: at + 1, isRight } : null
}

/** Without an exponent below zero. */
const exact = (value: number): string =>
  value
    .toFixed(15)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
