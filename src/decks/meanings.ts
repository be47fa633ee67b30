/** The vectors of words that come with the program: read when somebody is first heard, and done without where they cannot be. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Meanings } from '../core/ear/meanings.ts'
import { readFileBytes } from '../disk/read-file.ts'
import { meaningsIn } from './meanings-file.ts'

const MOST_BYTES = 8_000_000

let shipped: Meanings | null | undefined

export function shippedMeanings(): Meanings | null {
  if (shipped === undefined) shipped = readMeanings()
  return shipped
}

function readMeanings(): Meanings | null {
  for (const place of ['./assets', './deck-assets', '../deck-assets']) {
    const path = fileURLToPath(new URL(`${place}/meanings.bin`, import.meta.url))
    if (!existsSync(path)) continue
    try {
      return meaningsIn(readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true }).bytes)
    } catch {
      return null
    }
  }
  return null
}
