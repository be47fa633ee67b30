/** The words as a flat list, functions as the literals that are written in them, so that every branch is seen. */
export type Leaf = { readonly path: string; readonly text: string }

export function leavesOf(words: unknown, path = ''): readonly Leaf[] {
  if (typeof words === 'string') return [{ path, text: words }]
  if (typeof words === 'function') return [{ path, text: literalsOf(String(words)).join('\n') }]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, part]) =>
    leavesOf(part, path === '' ? key : `${path}.${key}`),
  )
}

/** What stands in quotes; a value that is put in is `X`. */
export function literalsOf(code: string): readonly string[] {
  const found: string[] = []
  let at = 0

  function readQuoted(quote: string): void {
    let text = ''
    for (; at < code.length && code[at] !== quote; at++) {
      if (code[at] === '\\') text += code[++at]
      else if (quote === '`' && code.startsWith('${', at)) {
        at += 2
        readCode('}')
        text += 'X'
      } else text += code[at]
    }
    found.push(text)
  }

  function readCode(end: string): void {
    for (let depth = 0; at < code.length; at++) {
      const sign = code[at] as string
      if (sign === end && depth === 0) return
      if (sign === '{') depth++
      if (sign === '}') depth--
      if (sign === "'" || sign === '"' || sign === '`') {
        at++
        readQuoted(sign)
      }
    }
  }

  readCode('')
  return found.filter((text) => text !== '')
}
