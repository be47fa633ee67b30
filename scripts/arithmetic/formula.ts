/** Formulas of estimates worked out anew, in exact fractions: it shares no line with what `sparr check` works them out with. */

type Fraction = { readonly over: bigint; readonly under: bigint }

const TOKEN = /\d+(?:\.\d+)?(?:e\d+)?|[-+*/^()]/g
const NOT_A_TOKEN = /[^\d.e\s+*/^()-]/

/** The value of the formula, or null for what is no formula. */
export function worth(formula: string): number | null {
  const tokens = formula.match(TOKEN) ?? []
  if (tokens.length === 0 || NOT_A_TOKEN.test(formula)) return null
  try {
    const { value, rest } = sum(tokens)
    return rest.length === 0 ? toNumber(value) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Every number that stands in it. */
export const numbersIn = (formula: string): readonly number[] =>
  (formula.match(/\d+(?:\.\d+)?(?:e\d+)?/g) ?? []).map(Number)

type Read = { readonly value: Fraction; readonly rest: readonly string[] }

function sum(tokens: readonly string[]): Read {
  let { value, rest } = product(tokens)
  while (rest[0] === '+' || rest[0] === '-') {
    const right = product(rest.slice(1))
    const sign = rest[0] === '+' ? 1n : -1n
    const { over, under } = right.value
    value = fraction(value.over * under + sign * over * value.under, value.under * under)
    rest = right.rest
  }
  return { value, rest }
}

function product(tokens: readonly string[]): Read {
  let { value, rest } = power(tokens)
  while (rest[0] === '*' || rest[0] === '/') {
    const right = power(rest.slice(1))
    const { over, under } = right.value
    value =
      rest[0] === '*'
        ? fraction(value.over * over, value.under * under)
        : fraction(value.over * under, value.under * over)
    rest = right.rest
  }
  return { value, rest }
}

function power(tokens: readonly string[]): Read {
  const base = single(tokens)
  if (base.rest[0] !== '^') return base
  const { value, rest } = power(base.rest.slice(1))
  if (value.under !== 1n || value.over < 0n || value.over > 100n) throw new RangeError('exponent')
  const { over, under } = base.value
  return { value: fraction(over ** value.over, under ** value.over), rest }
}

function single([first, ...rest]: readonly string[]): Read {
  if (first === '-') {
    const { value, rest: after } = power(rest)
    return { value: { ...value, over: -value.over }, rest: after }
  }
  if (first === '(') {
    const inner = sum(rest)
    if (inner.rest[0] !== ')') throw new RangeError('bracket')
    return { value: inner.value, rest: inner.rest.slice(1) }
  }
  if (first === undefined || !/^\d/.test(first)) throw new RangeError('number')
  const [plain = '', exponent = '0'] = first.split('e')
  const [whole = '', decimals = ''] = plain.split('.')
  const value = fraction(
    BigInt(whole + decimals) * 10n ** BigInt(exponent),
    10n ** BigInt(decimals.length),
  )
  return { value, rest }
}

function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('division by zero')
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under]
  while (b > 0n) [a, b] = [b, a % b]
  const by = (a === 0n ? 1n : a) * (under < 0n ? -1n : 1n)
  return { over: over / by, under: under / by }
}

/** With fifteen figures and more. */
function toNumber({ over, under }: Fraction): number {
  const whole = over / under
  return Number(whole) + Number(((over - whole * under) * 10n ** 18n) / under) / 1e18
}
