/**
 * Where JSON breaks, and where the entries of its arrays begin. The built-in parser names no place for some mistakes,
 * so this reads the text once more, only when something is wrong with it.
 */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text may not hold them
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

type Wants = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

export type JsonPlaces = {
  /** Where the text stops being JSON; its length where it ends too early, null where it is sound. */
  readonly breaksAt: number | null
  /** Where each entry of each array that is `depth` arrays and objects below the top begins. */
  readonly entries: readonly number[]
}

/** Offsets in UTF-16 units. Never throws. */
export function jsonPlaces(text: string, depth: number): JsonPlaces {
  const open: ('{' | '[')[] = []
  const entries: number[] = []
  let wants: Wants = 'value'
  let offset = 0
  const after = (): Wants => (open.length === 0 ? 'nothing' : 'comma-or-end')
  for (;;) {
    TOKEN.lastIndex = offset
    const found = TOKEN.exec(text)
    if (found === null) break
    const [all, sign, string, word] = found
    const start = offset + all.length - (sign ?? string ?? word ?? '').length
    const isValue = sign === '{' || sign === '[' || string !== undefined || word !== undefined
    const isKey = string !== undefined && (wants === 'key' || wants === 'key-or-end')
    const isWanted = wants === 'value' || wants === 'value-or-end'
    if (isValue && isWanted && open.length === depth && open.at(-1) === '[') entries.push(start)
    if (isKey) wants = 'colon'
    else if (isValue && isWanted) {
      if (sign === '{' || sign === '[') open.push(sign)
      wants = sign === '{' ? 'key-or-end' : sign === '[' ? 'value-or-end' : after()
    } else if (sign === ':' && wants === 'colon') wants = 'value'
    else if (sign === ',' && wants === 'comma-or-end') wants = open.at(-1) === '{' ? 'key' : 'value'
    else if (closes(sign, open.at(-1)) && isEnd(wants)) {
      open.pop()
      wants = after()
    } else return { breaksAt: start, entries }
    offset = start + (sign ?? string ?? word ?? '').length
  }
  const rest = offset + (/[^ \t\n\r]/.exec(text.slice(offset))?.index ?? text.length - offset)
  return { breaksAt: rest === text.length && wants === 'nothing' ? null : rest, entries }
}

const isEnd = (wants: Wants): boolean =>
  wants === 'comma-or-end' || wants === 'value-or-end' || wants === 'key-or-end'

const closes = (sign: string | undefined, opened: '{' | '[' | undefined): boolean =>
  (sign === '}' && opened === '{') || (sign === ']' && opened === '[')

/** Counted from 1; the column in UTF-16 units, as editors count it. */
export function placeIn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++
  return { line, column: offset - lineStart + 1 }
}
