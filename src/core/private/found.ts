/** Where listed words stand in a text. */
import { type Folded, folded, isEdge } from './folded.ts'
import type { PrivateWord } from './list.ts'

/** A tree of the folded words, sign by sign. `gap`: what goes on behind a space, a dash, or nothing at all. */
type Node = { readonly next: Map<string, Node>; gap?: Node; word?: PrivateWord }

export type PrivateWords = { readonly root: Node; readonly count: number }

/** `from` and `to` are units of the text. */
export type Found = { readonly word: PrivateWord; readonly from: number; readonly to: number }

/** The most signs between two parts of a name: "Acme\n  > Cloud" is one, the end of a section and a heading are none. */
const LONGEST_GAP = 16

export function privateWordsOf(words: readonly PrivateWord[]): PrivateWords {
  const root: Node = { next: new Map() }
  for (const word of words) plant(root, word)
  return { root, count: words.length }
}

function plant(root: Node, word: PrivateWord): void {
  // "Acme Inc." is said without the full stop, too.
  const { signs, shapes } = folded(word.word.trim().replace(/(?<=[\p{L}\p{N}])[.,;:!?]+$/u, ''))
  let node = root
  for (let at = 0; at < signs.length; ) {
    let end = at
    while (shapes[end] === 'other') end++
    const isInner = at > 0 && end < signs.length
    if (isInner && signs.slice(at, end).some(isBetween)) {
      node.gap ??= { next: new Map() }
      node = node.gap
      at = end
      continue
    }
    const sign = signs[at] ?? ''
    const next = node.next.get(sign) ?? { next: new Map() }
    node.next.set(sign, next)
    node = next
    at++
  }
  node.word = word
}

/** What parts of a name are parted by, or joined where it is an identifier. */
const isBetween = (sign: string): boolean => /[\s\p{Pd}_.,]/u.test(sign)

/** Every word of the list, the longest of those that begin at one place, in the order of the text; they may overlap. */
export function found(text: string, { root, count }: PrivateWords): readonly Found[] {
  if (count === 0) return []
  const text_ = folded(text)
  const all: Found[] = []
  for (let start = 0; start < text_.signs.length; start++) {
    if (!isEdge(text_, start)) continue
    const { longest } = walked(text_, root, start)
    if (!longest) continue
    const from = text_.from[start] ?? 0
    all.push({ word: longest.word, from, to: text_.to[longest.end - 1] ?? from })
  }
  return all
}

/** Where the earliest word begins that may not be written to its end; the length of the text where there is none. */
export function unfinishedFrom(text: string, { root, count }: PrivateWords): number {
  if (count === 0) return text.length
  const text_ = folded(text)
  for (let start = 0; start < text_.signs.length; start++)
    if (isEdge(text_, start) && walked(text_, root, start).isOpen)
      return text_.from[start] ?? text.length
  return text.length
}

type Walked = {
  readonly longest?: { readonly end: number; readonly word: PrivateWord }
  /** The text ended, and a word did not. */
  readonly isOpen: boolean
}

function walked(text: Folded, root: Node, start: number): Walked {
  let longest: Walked['longest']
  let isOpen = false
  const follow = (node: Node, at: number): void => {
    if (node.word && at > (longest?.end ?? start) && isEdge(text, at))
      longest = { end: at, word: node.word }
    go(node, at)
    const over = at > start ? passedOver(text, at) : at
    if (over > at) go(node, over)
  }
  const go = (node: Node, at: number): void => {
    if (at === text.signs.length) isOpen ||= node.next.size > 0 || node.gap !== undefined
    if (node.gap) follow(node.gap, gapEnd(text, at))
    const next = node.next.get(text.signs[at] ?? '')
    if (next) follow(next, at + 1)
  }
  follow(root, start)
  return longest ? { longest, isOpen } : { isOpen }
}

/** What stands for a hidden word is no gap: nothing is read across it. */
function gapEnd({ signs, shapes }: Folded, at: number): number {
  let end = at
  while (end - at < LONGEST_GAP && shapes[end] === 'other' && signs[end] !== '█') end++
  return end
}

/** What a file puts into the middle of a word: a backslash of Markdown, and the end of a line in scripts without spaces. */
function passedOver({ signs, shapes }: Folded, at: number): number {
  if (signs[at] === '\\' && shapes[at + 1] === 'other') return at + 1
  if (shapes[at - 1] !== 'dense') return at
  let end = at
  while (end - at < LONGEST_GAP && /[\s>*_`~\\]/.test(signs[end] ?? '')) end++
  return end
}
