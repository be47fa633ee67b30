import { extname } from 'node:path'
import { readBytes } from '../read/read.ts'
import { cardsIn, type Read } from './cards-in.ts'

/** The cards of a file of notes. A link to it is followed by the caller. */
export function readCards(path: string, as?: string): Read {
  const read = readBytes(path)
  return 'flaw' in read ? read : cardsIn(read.value, extname(path).toLowerCase(), as)
}
