/** Somebody's notes to cards: what they are, whether they can be trusted, and where they go wrong. */
import { MAX_TEXT } from '../read/check-nodes.ts'
import { type Flaw, flaw, START } from '../read/flaw.ts'
import { forbiddenIn } from '../read/forbidden.ts'
import { decode } from '../read/read.ts'
import { isAnkiText, readAnki } from './anki.ts'
import { readCsv } from './csv.ts'
import type { Flashcard, Read } from './flashcard.ts'
import { readMarkdown } from './markdown.ts'

/** More questions than this in one deck nobody practises, and each is a file. */
const MAX_CARDS = 5000

/** @param extension with its dot, in lower case: the content decides where it can */
export function cardsIn(bytes: Uint8Array, extension: string): Read {
  const alien = alienIn(bytes)
  if (alien) return { flaw: alien }
  const decoded = decode(bytes)
  if ('flaw' in decoded) return { flaw: withEncoding(decoded.flaw, bytes) }
  const text = decoded.value
  const forbidden = forbiddenIn(text)
  if (forbidden) {
    const before = text.slice(0, forbidden.index).split('\n')
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    return { flaw: flaw(place, 'forbidden-character', forbidden.message, 'Remove it.') }
  }
  const sheet = parse(text, extension)
  if ('flaw' in sheet) return sheet
  const found = flawIn(sheet.cards)
  return found ? { flaw: found } : sheet
}

function parse(text: string, extension: string): Read {
  if (isAnkiText(text)) return readAnki(text)
  if (extension === '.csv' || extension === '.tsv') return readCsv(text)
  const isTable = extension === '.txt' && /^[^\t\n]+\t[^\t\n]/.test(text)
  return isTable ? readAnki(text) : readMarkdown(text)
}

function flawIn(cards: readonly Flashcard[]): Flaw | undefined {
  if (cards.length === 0) {
    const hint =
      'Write Q: and A: lines, a ## heading for each question, a CSV with two columns, or notes that Anki exported as text.'
    return flaw(START, 'no-cards', 'no cards were found in it', hint)
  }
  if (cards.length > MAX_CARDS) {
    const message = `it holds ${cards.length} cards, more than ${MAX_CARDS}`
    return flaw(START, 'too-many', message, 'Split it into several decks.')
  }
  for (const { front, back, place } of cards)
    for (const text of [front, back]) {
      // An entity of HTML may have been one.
      const forbidden = forbiddenIn(text)
      if (forbidden) return flaw(place, 'forbidden-character', forbidden.message, 'Remove it.')
      if (text.length > MAX_TEXT && [...text].length > MAX_TEXT) {
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
  // UTF-16 has zeros too, and a better remedy.
  if (!bytes.includes(0) || isUtf16(bytes)) return undefined
  return flaw(START, 'not-text', 'this is no text', TO_TEXT)
}

function isUtf16(bytes: Uint8Array): boolean {
  const begin = decode(bytes.subarray(0, 4))
  return 'flaw' in begin && begin.flaw.message.includes('UTF-16')
}

/** Chinese texts of older programs are in GBK, which can be told by reading it. */
function withEncoding(found: Flaw, bytes: Uint8Array): Flaw {
  if (found.message.includes('UTF-16')) return found
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return found
  }
  const hint =
    'If it is Chinese in GBK, convert it with iconv -f GB18030 -t UTF-8; otherwise save it as UTF-8.'
  return { ...found, hint }
}
