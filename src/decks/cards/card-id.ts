// Ids from what a card asks: the same title has the same id, whatever stands before it in the file.
import { createHash } from 'node:crypto'
import { DOCUMENT } from '../read/deck-entries.ts'

const LONGEST_TITLE = 100
const LONGEST_SLUG = 44
const HASH = 6
/** What a slug has no sign for and a reader would miss: other letters, and the ++ of C++. */
const TELLING = /[^\p{ASCII}\p{P}]|[+#*<>=&|^%$@~]/u

/** The first line of the question, as one line of a list. */
export function titleOf(front: string): string {
  const line = front.split('\n').find((one) => /[\p{L}\p{N}]/u.test(one)) ?? front.split('\n', 1)[0]
  const plain = (line ?? '')
    .replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...(plain || front.replace(/\s+/g, ' ').trim())]
  if (characters.length <= LONGEST_TITLE) return characters.join('')
  return `${characters.slice(0, LONGEST_TITLE).join('').trimEnd()}…`
}

/**
 * 2 to 64 of a-z, 0-9 and -: the title's own letters, and a hash of it where they do not tell it from others, such as a
 * Chinese one.
 */
export function idOf(title: string): string {
  const slug = slugOf(title)
  const isWhole = slug.length < LONGEST_SLUG && !TELLING.test(unaccented(title))
  const id = isWhole && /[a-z]/.test(slug) ? slug : withHash(slug, title)
  return id.length >= 2 && !isTaken(id) ? id : `card-${withHash(slug, title)}`
}

/** For a second card of one title. */
export function otherIdOf(title: string, back: string): string {
  const id = withHash(slugOf(title), `${title}\n${back}`)
  return isTaken(id) ? `card-${id}` : id
}

const unaccented = (title: string): string => title.normalize('NFKD').replace(/\p{M}+/gu, '')

function slugOf(title: string): string {
  const slug = unaccented(title)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= LONGEST_SLUG) return slug
  // Not in the middle of a word, where there is an end of one.
  return slug.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, '')
}

function withHash(slug: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH)
  return `${/[a-z]/.test(slug) ? slug : 'card'}-${hash}`
}

/** Files that mean something else to a deck. */
const isTaken = (id: string): boolean =>
  id === 'deck' || id === 'question' || DOCUMENT.test(`${id}.yaml`)
