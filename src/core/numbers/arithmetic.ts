/** Arithmetic over numbers, for the formulas of estimates: + - * / ^ ( ), and nothing else. */

export type ArithmeticProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'not-finite' }
  | { readonly code: 'too-deep' }
  | { readonly code: 'open-bracket' }
  | { readonly code: 'missing-number' }
  | { readonly code: 'strange'; readonly text: string }
  | { readonly code: 'surplus'; readonly token: string }
  | { readonly code: 'misplaced'; readonly token: string }

export type Evaluated = { readonly value: number } | { readonly problem: ArithmeticProblem }

/** `3 * 0.8` -> 2.4. `^` binds tightest and to the right; a sign binds looser: -2 ^ 2 is -4. Never throws. */
export function evaluate(formula: string): Evaluated {
  const parsed = parse(formula)
  if ('problem' in parsed) return parsed
  const value = worthOf(parsed.node)
  return Number.isFinite(value) ? { value } : { problem: { code: 'not-finite' } }
}

/**
 * The formula, then what is left after each operation, then the value: `3 * 3 * 3`, `9 * 3`, `27`. Numbers are shown
 * with at most six digits; the value is worked out with all of them. Empty for what cannot be worked out.
 */
export function steps(formula: string): readonly string[] {
  const parsed = parse(formula)
  if ('problem' in parsed || !Number.isFinite(worthOf(parsed.node))) return []
  const lines = [show(parsed.node)]
  let node = parsed.node
  while (typeof node !== 'number') {
    node = reduceFirst(node)
    const line = show(node)
    if (line !== lines.at(-1)) lines.push(line)
  }
  return lines
}

type Operator = '+' | '-' | '*' | '/' | '^'
type Node =
  | number
  | { readonly sign: '-'; readonly of: Node }
  | { readonly operator: Operator; readonly left: Node; readonly right: Node }

function worthOf(node: Node): number {
  if (typeof node === 'number') return node
  if ('sign' in node) return -worthOf(node.of)
  return apply(node.operator, worthOf(node.left), worthOf(node.right))
}

function apply(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '^':
      return left ** right
  }
}

/** One operation fewer: the leftmost whose operands are numbers. */
function reduceFirst(node: Node): Node {
  if (typeof node === 'number') return node
  if ('sign' in node)
    return typeof node.of === 'number' ? -node.of : { sign: '-', of: reduceFirst(node.of) }
  const { operator, left, right } = node
  if (typeof left !== 'number') return { operator, left: reduceFirst(left), right }
  if (typeof right !== 'number') return { operator, left, right: reduceFirst(right) }
  return apply(operator, left, right)
}

const STRENGTH: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 }
const SIGN_STRENGTH = 3

function show(node: Node, around = 0): string {
  if (typeof node === 'number') {
    const text = String(Number(node.toPrecision(6)))
    return node < 0 && around > 0 ? `(${text})` : text
  }
  if ('sign' in node) {
    const text = `-${show(node.of, SIGN_STRENGTH)}`
    return around > 0 ? `(${text})` : text
  }
  const { operator, left, right } = node
  const own = STRENGTH[operator]
  const isRightFirst = operator === '^'
  const text = `${show(left, isRightFirst ? own + 1 : own)} ${operator} ${show(right, isRightFirst ? own : own + 1)}`
  return own < around ? `(${text})` : text
}

class ArithmeticError extends Error {
  readonly problem: ArithmeticProblem

  constructor(problem: ArithmeticProblem) {
    super(problem.code)
    this.problem = problem
  }
}

type Token = number | string
const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/^()])/iy
const DEEPEST = 50
/** A sum is a tree as deep as it is long. */
const MOST_TOKENS = 2000

function parse(formula: string): { node: Node } | { problem: ArithmeticProblem } {
  const tokens = tokenize(formula)
  if ('problem' in tokens) return tokens
  if (tokens.list.length === 0) return { problem: { code: 'empty' } }
  if (tokens.list.length > MOST_TOKENS) return { problem: { code: 'too-deep' } }
  try {
    const reader = new Reader(tokens.list)
    const node = reader.sum(0)
    const rest = reader.next()
    return rest === undefined ? { node } : { problem: { code: 'surplus', token: String(rest) } }
  } catch (error) {
    if (error instanceof ArithmeticError) return { problem: error.problem }
    throw error
  }
}

function tokenize(formula: string): { list: Token[] } | { problem: ArithmeticProblem } {
  const list: Token[] = []
  const end = formula.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(formula)?.[1]
    if (token === undefined)
      return { problem: { code: 'strange', text: formula.slice(from).trimStart().slice(0, 12) } }
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

  #take<T extends string>(...operators: readonly T[]): T | undefined {
    const taken = operators.find((operator) => operator === this.#tokens[this.#at])
    if (taken !== undefined) this.#at++
    return taken
  }

  sum(depth: number): Node {
    if (depth > DEEPEST) throw new ArithmeticError({ code: 'too-deep' })
    let node = this.#product(depth)
    for (let operator = this.#take('+', '-'); operator; operator = this.#take('+', '-'))
      node = { operator, left: node, right: this.#product(depth) }
    return node
  }

  #product(depth: number): Node {
    let node = this.#signed(depth)
    for (let operator = this.#take('*', '/'); operator; operator = this.#take('*', '/'))
      node = { operator, left: node, right: this.#signed(depth) }
    return node
  }

  #signed(depth: number): Node {
    if (depth > DEEPEST) throw new ArithmeticError({ code: 'too-deep' })
    const sign = this.#take('+', '-')
    if (sign === '+') return this.#signed(depth + 1)
    if (sign === '-') return { sign, of: this.#signed(depth + 1) }
    const base = this.#single(depth)
    return this.#take('^') ? { operator: '^', left: base, right: this.#signed(depth + 1) } : base
  }

  #single(depth: number): Node {
    if (this.#take('(')) {
      const node = this.sum(depth + 1)
      if (!this.#take(')')) throw new ArithmeticError({ code: 'open-bracket' })
      return node
    }
    const token = this.next()
    if (typeof token === 'number') return token
    throw new ArithmeticError(
      token === undefined ? { code: 'missing-number' } : { code: 'misplaced', token },
    )
  }
}
