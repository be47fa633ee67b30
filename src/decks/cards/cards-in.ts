/** Somebody's notes to cards: what they are, whether they can be trusted, and where they go wrong. */
import { MAX_TEXT } from '../read/check-nodes.ts'
import { type Flaw, flaw, START } from '../read/flaw.ts'
import { forbiddenIn } from '../read/forbidden.ts'
import { isAnkiText, readAnki } from './anki.ts'
import { charactersOf, wideOf, withUnixEnds } from './characters.ts'
import { readCsv } from './csv.ts'
import type { Flashcard, Found, Unfinished } from './flashcard.ts'
import { LAYOUTS } from './layouts/layouts.ts'
import { readNotes } from './read-notes.ts'
import { tidied } from './tidy.ts'

/** What was found, or the first thing that keeps a file from being cards. */
export type Read = Found | { readonly flaw: Flaw }

/** The names of all layouts, in the order in which they are told. */
export const LAYOUT_NAMES: readonly string[] = [...LAYOUTS.map(({ name }) => name), 'csv', 'anki']

/** More questions than this in one deck nobody practises, and each is a file. */
const MAX_CARDS = 5000

/**
 * @param extension with its dot, in lower case: the content decides where it can
 * @param as the name of a layout, where the person knows better
 */
export function cardsIn(bytes: Uint8Array, extension: string, as?: string): Read {
  const alien = alienIn(bytes)
  if (alien) return { flaw: alien }
  const decoded = charactersOf(bytes)
  if ('flaw' in decoded) return { flaw: withEncoding(decoded.flaw, bytes) }
  const text = decoded.value
  const forbidden = forbiddenIn(text)
  if (forbidden) {
    const before = text.slice(0, forbidden.index).split('\n')
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    return { flaw: flaw(place, 'forbidden-character', forbidden.message, 'Remove it.') }
  }
  const found = parse(text, extension, as)
  if ('flaw' in found) return found
  // An entity of HTML may have been the end of a line.
  const cards = found.cards.map((card) => ({
    ...card,
    front: withUnixEnds(card.front),
    back: withUnixEnds(card.back),
  }))
  const long = cards.filter(isTooLong)
  const kept = long.length === cards.length ? cards : cards.filter((card) => !isTooLong(card))
  const wrong = cards.length === 0 ? noneIn(found, as) : flawIn(kept)
  if (wrong) return { flaw: wrong }
  const unfinished = kept === cards ? found.unfinished : [...found.unfinished, ...long.map(tooLong)]
  return {
    ...found,
    cards: kept,
    unfinished: unfinished.toSorted((a, b) => a.line - b.line),
  }
}

const isTooLong = ({ front, back }: Flashcard): boolean =>
  [front, back].some((text) => text.length > MAX_TEXT && [...text].length > MAX_TEXT)

const tooLong = ({ front, place }: Flashcard): Unfinished => ({
  line: place.line,
  front,
  lacks: 'brevity',
})

function parse(text: string, extension: string, as: string | undefined): Read {
  if (as === 'anki') return readAnki(text)
  if (as === 'csv') return readCsv(text)
  if (as !== undefined) return notesIn(text, as)
  if (isAnkiText(text)) return readAnki(text)
  if (extension === '.csv' || extension === '.tsv') return readCsv(text)
  const isTable = extension === '.txt' && /^[^\t\n]+\t[^\t\n]/.test(text)
  return isTable ? readAnki(text) : notesIn(text)
}

function notesIn(text: string, as?: string): Found {
  const read = readNotes(text, as)
  if (!read)
    return { title: null, cards: [], layout: as ?? '', unused: [], unfinished: [], rival: null }
  const found = { ...read.reading, layout: read.layout, rival: read.rival }
  const isMarked = LAYOUTS.some(({ name, isMarked }) => name === read.layout && isMarked)
  return tidied(found, text.split(/\r?\n/), isMarked)
}

/** No card at all. */
function noneIn({ unfinished: [first] }: Found, as: string | undefined): Flaw {
  if (first?.lacks === 'answer') {
    const hint = 'Put the answer below it, on a line that begins with A: or in the second column.'
    return flaw({ line: first.line, column: 1 }, 'card', 'this question has no answer', hint)
  }
  if (first) {
    const hint = 'Put the question before it, on a line that begins with Q: or in the first column.'
    return flaw({ line: first.line, column: 1 }, 'card', 'this answer has no question', hint)
  }
  const hint =
    as === undefined
      ? 'Write Q: and A: lines, a ## heading for each question, a CSV with two columns, or notes that Anki exported as text.'
      : 'Leave out --as to have every layout tried.'
  const message =
    as === undefined ? 'no cards were found in it' : `no cards were found in it as ${as}`
  return flaw(START, 'no-cards', message, hint)
}

function flawIn(cards: readonly Flashcard[]): Flaw | undefined {
  if (cards.length > MAX_CARDS) {
    const message = `it holds ${cards.length} cards, more than ${MAX_CARDS}`
    return flaw(START, 'too-many', message, 'Split it into several decks.')
  }
  for (const { front, back, place } of cards)
    for (const text of [front, back]) {
      // An entity of HTML may have been one.
      const forbidden = forbiddenIn(text)
      if (forbidden) return flaw(place, 'forbidden-character', forbidden.message, 'Remove it.')
      // Where it is every card; else the others are read.
      if (isTooLong({ front: text, back: '', tags: [], place })) {
        const message = `a text of this card has more than ${MAX_TEXT} characters`
        return flaw(place, 'too-long', message, 'Shorten or split it.')
      }
    }
  return undefined
}

const TO_TEXT =
  'Save it as text: Markdown, CSV, or what Anki exports as Notes in Plain Text (.txt).'

/** Files that are no text at all, by how they begin. */
function alienIn(bytes: Uint8Array): Flaw | undefined {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  if (begin.startsWith('%PDF-')) return flaw(START, 'not-text', 'this is a PDF', TO_TEXT)
  if (begin.startsWith('PK\u0003\u0004')) {
    const message = 'this is a packed file (as .docx, .xlsx and .apkg are)'
    return flaw(START, 'not-text', message, TO_TEXT)
  }
  // UTF-16 has zeros too, and is read.
  if (!bytes.includes(0) || wideOf(bytes)) return undefined
  return flaw(START, 'not-text', 'this is no text', TO_TEXT)
}

/** Chinese texts of older programs are in GBK, which can be told by reading it. */
function withEncoding(found: Flaw, bytes: Uint8Array): Flaw {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return found
  }
  const hint =
    'If it is Chinese in GBK, convert it with iconv -f GB18030 -t UTF-8; otherwise save it as UTF-8.'
  return { ...found, hint }
}
