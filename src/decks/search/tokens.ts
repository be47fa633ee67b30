/** Text as what is looked up: words of scripts with spaces as stems, Chinese and kana as pairs of neighbours. */

export type Token =
  | { readonly type: 'word'; readonly text: string }
  /** A run of Chinese or kana, one or more characters long. */
  | { readonly type: 'run'; readonly text: string }

/** Words, and runs of characters that are written without spaces. */
const PIECES =
  /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]+|(?:(?![\u3005-\u3007\u3041-\u30ff\u3400-\u9fff])[\p{L}\p{N}\p{M}_])+/gu
const ASCII_PIECES = /[a-z0-9_]+/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character is meant
const ASCII = /^[\x00-\x7f]*$/

export function tokensOf(text: string): readonly Token[] {
  const folded = fold(text)
  return (folded.match(ASCII.test(folded) ? ASCII_PIECES : PIECES) ?? []).map((piece) =>
    isRun(piece) ? { type: 'run', text: piece } : { type: 'word', text: piece },
  )
}

/** Upper and lower case, full and half width, accents or none are the same. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower
  const wide = lower.normalize('NFKC')
  return /[\u00c0-\u024f]/.test(wide)
    ? wide
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : wide
}

function isRun(piece: string): boolean {
  const unit = piece.charCodeAt(0)
  return unit >= 0x3005 && unit <= 0x9fff
}

/** The neighbours of a run, two by two; a character that stands alone is itself. */
export function pairsOf(run: string): readonly string[] {
  if (run.length < 2) return [run]
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
}
