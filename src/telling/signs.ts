/** Signs that some terminals with Chinese fonts draw two cells wide, and what stands for them there and under LANG=C. */

export type Signs = {
  readonly pass: string
  readonly fail: string
  readonly warn: string
  readonly todo: string
  readonly busy: string
  readonly pointer: string
  readonly on: string
  readonly off: string
  /** A tab stop of a list: what was ticked, and not. */
  readonly ticked: string
  readonly unticked: string
  /** Between the keys of the footer. */
  readonly between: string
  readonly rule: string
  readonly column: string
  /** From least to most. */
  readonly bars: readonly string[]
  /** What a cut text ends in. */
  readonly more: string
  /** Between a deck and its question. */
  readonly path: string
  /** For what draws signs of its own. */
  readonly isAscii: boolean
}

const DRAWN: Signs = {
  pass: '✓',
  fail: '✗',
  warn: '!',
  todo: '·',
  busy: '…',
  pointer: '▸',
  on: '●',
  off: '○',
  ticked: '[x]',
  unticked: '[ ]',
  between: ' · ',
  rule: '─',
  column: '│',
  bars: ['▁', '▂', '▃', '▄', '▅', '▆'],
  more: '…',
  path: '›',
  isAscii: false,
}

const ASCII: Signs = {
  pass: '+',
  fail: 'x',
  warn: '!',
  todo: '.',
  busy: '~',
  pointer: '>',
  on: '*',
  off: 'o',
  ticked: '[x]',
  unticked: '[ ]',
  between: ' | ',
  rule: '-',
  column: '|',
  bars: ['.', ':', '-', '=', '+', '#'],
  more: '...',
  path: '>',
  isAscii: true,
}

export function signsFor(isAscii: boolean): Signs {
  return isAscii ? ASCII : DRAWN
}
