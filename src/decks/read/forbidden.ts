// Characters that no text of a deck may hold: a terminal obeys them, or a reader cannot see them.

// Controls (also C1) but tab and line feed, lone surrogates, line and paragraph separators,
// bidi embeddings, overrides and isolates, tag characters.
const FORBIDDEN =
  /(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029]|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u
const STACKED = /\p{M}{9}/u

export type Forbidden = { readonly index: number; readonly message: string }

/** The first forbidden character; line ends of Windows (CR LF) are allowed in a file's source. */
export function forbiddenIn(text: string): Forbidden | undefined {
  const unix = text.includes('\r\n') ? text.replaceAll('\r\n', ' \n') : text
  const hit = FORBIDDEN.exec(unix)
  if (hit) return { index: hit.index, message: `the text holds ${named(hit[0])}` }
  const marks = STACKED.exec(unix)
  if (marks) return { index: marks.index, message: 'more than 8 marks are stacked on one letter' }
  return undefined
}

/** `U+202E (a bidi override)`. */
function named(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return `${number} (${kindOf(code)})`
}

function kindOf(code: number): string {
  if (code === 0x1b) return 'the escape character'
  if (code === 0x0d) return 'a carriage return without a line feed'
  if (code < 0xa0) return 'a control character'
  if (code <= 0x2029 && code >= 0x2028) return 'a line separator'
  if (code >= 0x202a && code <= 0x202e) return 'a bidi override'
  if (code >= 0x2066 && code <= 0x2069) return 'a bidi isolate'
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a surrogate pair'
  return 'a tag character'
}
