/** Cards as somebody would have written them alone: without a page's contents, and without what only held a front in its file. */
import type { Flashcard, Found } from './flashcard.ts'
import { isPartName } from './layouts/question-like.ts'

/** @param lines of the file */
export function tidied(found: Found, lines: readonly string[], isMarked: boolean): Found {
  const { cards } = found
  const ofPage = new Set(cards.filter((card) => isOfPage(card, isMarked)))
  // A file of nothing else is meant.
  const isKept = (card: Flashcard): boolean => ofPage.size === cards.length || !ofPage.has(card)
  const unused = cards.flatMap((card, i) =>
    isKept(card)
      ? []
      : linesWithText(lines, card.place.line, cards[i + 1]?.place.line ?? lines.length + 1),
  )
  const kept = cards.filter(isKept)
  const numbers = kept.filter(({ front }) => NUMBER.test(front)).length
  const isNumbered = numbers > 1 && numbers * 2 >= kept.length
  return {
    ...found,
    cards: kept.map((card) => ({ ...card, front: plainFront(card.front, isNumbered) })),
    unused: [...new Set([...found.unused, ...unused])].toSorted((a, b) => a - b),
  }
}

/** A list of links into the same page, or a part that every page has. */
function isOfPage({ front, back }: Flashcard, isMarked: boolean): boolean {
  const lines = back.split('\n').filter((line) => line.trim() !== '')
  const links = lines.filter((line) => /\]\(#[^)\s]*\)/.test(line)).length
  if (links > 1 && links * 10 >= lines.length * 6) return true
  return !isMarked && isPartName(front.replace(/^[^\p{L}\p{N}]+/u, ''))
}

function linesWithText(lines: readonly string[], from: number, to: number): readonly number[] {
  return lines.slice(from - 1, to - 1).flatMap((line, i) => (line.trim() === '' ? [] : [from + i]))
}

/** `1. `, `Q3:`, `12、`, `第 3 题：`, in bold too; `1.5 seconds` and `3 ways` are none. */
const NUMBER =
  /^((?:\*\*|__)?)(?:(?:Q|Question|No\.?|问题?|题目?)\s?\.?\s?)?(?:[（(【]|第\s?)?\d{1,4}(?:(?:\.\d{1,3})*\s?[题问]?(?:[.):：、．）】]+|\s[-–—])(?!\d)|(?:\.\d{1,3})+(?=\s+\p{L}))\s*(?=\S)/iu
const BOLD = /^(\*\*|__)((?:(?!\1).)+?)[:：]?\1[:：]?$/
const LINK = /^\[([^\]\n]+)\]\([^)\n]*\)$/

function plainFront(front: string, isNumbered: boolean): string {
  const [first = '', ...rest] = front.split('\n')
  const unnumbered = isNumbered ? first.replace(NUMBER, '$1') : first
  const unbold = BOLD.exec(unnumbered.trim())?.[2] ?? unnumbered
  const plain = (LINK.exec(unbold.trim())?.[1] ?? unbold).trim()
  return [/\p{L}|\p{N}/u.test(plain) ? plain : first, ...rest].join('\n')
}
