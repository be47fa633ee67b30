// Arithmetic over numbers, for the formulas of estimates: + - * / ^ ( ), and nothing else.

export type Evaluated = { readonly value: number } | { readonly problem: string }

/** `3 * 0.8` -> 2.4. `^` binds tightest and to the right; a sign binds looser: -2 ^ 2 is -4. Never throws. */
export function evaluate(formula: string): Evaluated {
  const tokens = tokenize(formula)
  if ('problem' in tokens) return tokens
  if (tokens.list.length === 0) return { problem: 'it is empty' }
  try {
    const reader = new Reader(tokens.list)
    const value = reader.sum(0)
    const rest = reader.next()
    if (rest !== undefined) return { problem: `"${rest}" is too much` }
    return Number.isFinite(value) ? { value } : { problem: 'it has no finite value' }
  } catch (error) {
    if (error instanceof FormulaError) return { problem: error.message }
    throw error
  }
}

class FormulaError extends Error {}

type Token = number | string
const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/^()])/iy
const DEEPEST = 50

function tokenize(formula: string): { list: Token[] } | { problem: string } {
  const list: Token[] = []
  const end = formula.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(formula)?.[1]
    if (token === undefined) {
      const bad = formula.slice(from).trimStart().slice(0, 12)
      return { problem: `${JSON.stringify(bad)} is neither a number nor one of + - * / ^ ( )` }
    }
    list.push(/^\d/.test(token) ? Number(token) : token)
  }
  return { list }
}

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++]
  }

  #take(...operators: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at]
    if (typeof token !== 'string' || !operators.includes(token)) return undefined
    this.#at++
    return token
  }

  sum(depth: number): number {
    if (depth > DEEPEST) throw new FormulaError('it is nested too deeply')
    let value = this.#product(depth)
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      const right = this.#product(depth)
      value = sign === '+' ? value + right : value - right
    }
    return value
  }

  #product(depth: number): number {
    let value = this.#signed(depth)
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      const right = this.#signed(depth)
      value = sign === '*' ? value * right : value / right
    }
    return value
  }

  #signed(depth: number): number {
    if (depth > DEEPEST) throw new FormulaError('it is nested too deeply')
    const sign = this.#take('+', '-')
    if (sign) return sign === '-' ? -this.#signed(depth + 1) : this.#signed(depth + 1)
    const base = this.#single(depth)
    return this.#take('^') ? base ** this.#signed(depth + 1) : base
  }

  #single(depth: number): number {
    if (this.#take('(')) {
      const value = this.sum(depth + 1)
      if (!this.#take(')')) throw new FormulaError('a bracket is not closed')
      return value
    }
    const token = this.next()
    if (typeof token === 'number') return token
    throw new FormulaError(
      token === undefined
        ? 'a number is missing at its end'
        : `"${token}" stands where a number should`,
    )
  }
}
