/** All different words of the questions, and which of them a typed word may mean. They are far fewer than the texts are long. */
import { stemOf } from '../../core/ear/stem.ts'
import { editDistance } from '../../core/nearest.ts'

export type Meant = {
  /** Number of the word. */
  readonly id: number
  /** 1 for the word itself, less for a beginning, a part, or something misspelt. */
  readonly quality: number
}

export type Vocabulary = {
  /** The number of the stem of a word, which it gets when it is seen first. */
  readonly learn: (word: string) => number
  /** Undefined for a stem that no question has. */
  readonly find: (word: string) => number | undefined
  readonly meant: (word: string) => readonly Meant[]
}

type Entry = { readonly stem: string; readonly id: number; readonly letters: number }

/** Numbers are handed out by the caller, who has other tokens too. */
export function newVocabulary(nextId: () => number): Vocabulary {
  const byWord = new Map<string, number>()
  const byStem = new Map<string, number>()
  const entries: Entry[] = []

  return {
    learn(word) {
      const known = byWord.get(word)
      if (known !== undefined) return known
      const stem = stemOf(word)
      let id = byStem.get(stem)
      if (id === undefined) {
        id = nextId()
        byStem.set(stem, id)
        entries.push({ stem, id, letters: lettersOf(stem) })
      }
      byWord.set(word, id)
      return id
    },
    find: (word) => byStem.get(stemOf(word)),
    meant(word) {
      const stem = stemOf(word)
      const letters = lettersOf(stem)
      // A word that is there is no misspelling of another.
      const mistakes = byStem.has(stem) ? 0 : mistakesIn(stem)
      const meant: Meant[] = []
      for (const entry of entries) {
        const quality = likeness(stem, letters, entry, mistakes)
        if (quality > 0) meant.push({ id: entry.id, quality })
      }
      return meant.sort((a, b) => b.quality - a.quality)
    },
  }
}

/** How many keys may be wrong in a word. Short ones would turn into other words, and a number is another number. */
function mistakesIn(word: string): number {
  if (word.length < 4 || /[0-9]/.test(word)) return 0
  return word.length < 6 ? 1 : 2
}

/** A bit for each letter that occurs: most words are ruled out by it without being looked at. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function likeness(stem: string, letters: number, entry: Entry, mistakes: number): number {
  const other = entry.stem
  if (other === stem) return 1
  const missing = bitsIn(letters & ~entry.letters)
  if (missing === 0) {
    if (other.startsWith(stem)) return 0.7 + 0.25 * (stem.length / other.length)
    if (stem.length >= 4 && other.includes(stem)) return 0.6
  }
  const surplus = stem.length - other.length
  if (other.length >= 4 && surplus > 0 && surplus <= 4 && stem.startsWith(other)) return 0.75
  // Each wrong key changes at most one letter of either word.
  if (mistakes === 0 || missing > mistakes || surplus > mistakes) return 0
  // A misspelt beginning counts as well: the word is still being typed.
  const isWhole = surplus >= -mistakes
  if (isWhole && bitsIn(entry.letters & ~letters) <= mistakes) {
    const distance = editDistance(stem, other, mistakes + 1)
    if (distance <= mistakes)
      return other[0] === stem[0] ? 0.9 - 0.2 * distance : 0.75 - 0.2 * distance
  }
  if (stem.length >= 5 && other[0] === stem[0] && !isWhole) {
    const distance = editDistance(stem, other.slice(0, stem.length), 2)
    if (distance <= 1) return 0.5
  }
  return 0
}

function bitsIn(mask: number): number {
  let left = mask
  let bits = 0
  for (; left !== 0; left &= left - 1) bits++
  return bits
}
