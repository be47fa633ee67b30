// Pure: a node of JavaScript -> the changes that a test should notice.
import type { AnyNode, CallExpression, Expression } from 'acorn'
import { type Change, type Edit, short } from './edits.ts'

type Changes = {
  readonly [T in AnyNode['type']]?: (
    node: Extract<AnyNode, { type: T }>,
    text: string,
  ) => readonly Change[]
}
type Place = { readonly start: number; readonly end: number }

const NEGATED: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}
const LOOSENED: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const OPPOSITE: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '+=': '-=',
  '-=': '+=',
  '++': '--',
  '--': '++',
  '&&': '||',
  '||': '&&',
}
/** What ends something, or makes a guard of a call. */
const ENDS =
  /(?:^|\.)(?:\w*cancel|abort|throwIfAborted|clear(?:Timeout|Interval)|removeEventListener)$/i

export function changesOf(node: AnyNode, text: string): readonly Change[] {
  const changes = CHANGES[node.type] as
    | ((node: AnyNode, text: string) => readonly Change[])
    | undefined
  return changes?.(node, text) ?? []
}

const CHANGES: Changes = {
  BinaryExpression: ({ operator, left, right }, text) =>
    [NEGATED, LOOSENED, OPPOSITE].flatMap((table) => exchanged(operator, table, left, right, text)),
  LogicalExpression: ({ operator, left, right }, text) =>
    exchanged(operator, OPPOSITE, left, right, text),
  UnaryExpression: ({ operator, start, argument }) =>
    operator === '!' ? [change(start, 'drop !', cut(start, argument.start))] : [],
  AwaitExpression: ({ start, argument }, text) => [
    change(start, `drop await ${of(argument, text)}`, cut(start, argument.start)),
  ],
  Literal: (node) => (typeof node.value === 'number' ? byOne(node, node.value) : []),
  IfStatement: ({ start, test, alternate }, text) =>
    alternate
      ? []
      : [change(start, `drop if ${of(test, text)}`, put(test, `false && (${raw(test, text)})`))],
  ThrowStatement: ({ start, end, argument }, text) => {
    const what = `return instead of throw ${of(argument, text)}`
    return [change(start, what, put({ start, end }, `return void (${raw(argument, text)})`))]
  },
  UpdateExpression: ({ operator, prefix, start, end }) => {
    const from = prefix ? start : end - operator.length
    const now = OPPOSITE[operator] ?? operator
    const edit = { from, to: from + operator.length, text: now }
    return [change(from, `${operator} → ${now}`, edit)]
  },
  TryStatement: ({ finalizer }) =>
    finalizer ? [change(finalizer.start, 'drop finally', put(finalizer, '{}'))] : [],
  ExpressionStatement: ({ expression }, text) => statement(expression, text),
  ObjectExpression: ({ properties }, text) => listed(properties, text),
  ArrayExpression: (node, text) => {
    const [only, ...others] = node.elements
    return only?.type === 'SpreadElement' && others.length === 0
      ? shared(node, only.argument, text)
      : []
  },
  CallExpression: (node, text) => copied(node, text),
  NewExpression: (node, text) => {
    const [only] = node.arguments
    const isCopy = /^(?:Map|Set)$/.test(raw(node.callee, text))
    return isCopy && only && node.arguments.length === 1 && only.type !== 'Literal'
      ? shared(node, only, text)
      : []
  },
}

const change = (at: number, what: string, ...edits: Edit[]): Change => ({ at, what, edits })
const put = ({ start, end }: Place, text: string): Edit => ({ from: start, to: end, text })
const cut = (from: number, to: number): Edit => ({ from, to, text: '' })
const raw = ({ start, end }: Place, text: string): string => text.slice(start, end)
const of = (place: Place, text: string): string => short(raw(place, text))

function exchanged(
  operator: string,
  table: Readonly<Record<string, string>>,
  left: Place,
  right: Place,
  text: string,
): readonly Change[] {
  const now = table[operator]
  const at = text.indexOf(operator, left.end)
  if (now === undefined || at < 0 || at >= right.start) return []
  return [change(at, `${operator} → ${now}`, { from: at, to: at + operator.length, text: now })]
}

function byOne(place: Place & { readonly raw?: string }, value: number): readonly Change[] {
  if (!Number.isSafeInteger(value)) return []
  return [value + 1, value - 1].map((now) =>
    change(
      place.start,
      `${place.raw ?? value} → ${now}`,
      put(place, now < 0 ? `(${now})` : `${now}`),
    ),
  )
}

/** What is done for its effect alone: set, counted, ended. */
function statement(node: Expression, text: string): readonly Change[] {
  const { start } = node
  switch (node.type) {
    case 'AssignmentExpression': {
      const { operator, left, right } = node
      const now = exchanged(operator, OPPOSITE, left, right, text)
      return [
        ...now,
        change(start, `drop ${of(node, text)}`, put(node, `void (${raw(right, text)})`)),
      ]
    }
    case 'UpdateExpression':
      return [
        change(start, `drop ${of(node, text)}`, put(node, `void ${raw(node.argument, text)}`)),
      ]
    case 'ChainExpression':
      return ended(node, node.expression, text)
    case 'CallExpression':
      return ended(node, node, text)
    default:
      return []
  }
}

function ended(whole: Place, call: AnyNode, text: string): readonly Change[] {
  if (call.type !== 'CallExpression' || !ENDS.test(raw(call.callee, text))) return []
  return [change(whole.start, `drop ${of(whole, text)}`, put(whole, 'void 0'))]
}

function listed(properties: readonly AnyNode[], text: string): readonly Change[] {
  return properties.flatMap((property, index) => {
    const next = properties[index + 1]
    const end = next?.start ?? property.end
    return [change(property.start, `drop ${of(property, text)}`, cut(property.start, end))]
  })
}

/** A copy of the whole: `structuredClone(x)`, `Array.from(x)`, `x.slice()`. */
function copied(
  { callee, arguments: given, ...place }: CallExpression,
  text: string,
): readonly Change[] {
  const [only] = given
  if (only && given.length === 1 && /^(?:structuredClone|Array\.from)$/.test(raw(callee, text)))
    return shared(place, only, text)
  const isWhole =
    callee.type === 'MemberExpression' && /\.(?:slice|concat)$/.test(raw(callee, text))
  return isWhole && given.length === 0 ? shared(place, callee.object, text) : []
}

const shared = (whole: Place, part: Place, text: string): readonly Change[] => [
  change(whole.start, `share ${of(part, text)}`, put(whole, `(${raw(part, text)})`)),
]
