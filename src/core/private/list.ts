/** The list of a person's private words, as it is written: one a line. */

/** What stands for a word that has no replacement of its own; no listed word holds it. */
export const HIDDEN = '███'

export type PrivateWord = {
  /** As it was written. */
  readonly word: string
  readonly replacement: string
}

type PrivateList = {
  readonly words: readonly PrivateWord[]
  /** Counted from 1: lines of which no word can be made. Who goes on in spite of them may leak. */
  readonly badLines: readonly number[]
}

/** In signs: a longer one is a sentence. */
const LONGEST = 200

/** `#` begins a comment at the start of a line and after a space; `=` parts a word from what stands for it. */
export function parsePrivateWords(text: string): PrivateList {
  const words: PrivateWord[] = []
  const badLines: number[] = []
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  for (const [index, line] of lines.entries()) {
    const written = line.replace(/(^|\s)[#＃].*$/u, '').trim()
    if (written === '') continue
    const word = entryOf(written)
    if (word) words.push(word)
    else badLines.push(index + 1)
  }
  return { words, badLines }
}

function entryOf(written: string): PrivateWord | undefined {
  const parted = /^(.*?)\s*[=＝]\s*(.*)$/u.exec(written)
  const word = (parted?.[1] ?? written).replace(/^[-*•]\s+/u, '')
  const replacement = parted?.[2] || HIDDEN
  const isWord = /[\p{L}\p{N}]/u.test(word) && !word.includes('█') && word.length <= LONGEST
  return isWord && replacement.length <= LONGEST ? { word, replacement } : undefined
}
