/** What a session is called: in a file's name, in a subject, in a code. Whoever knows it may ask for it, so it cannot be guessed. */
import { randomBytes } from 'node:crypto'
import { ROLES, type Role } from '../core/interview/pair/envelope.ts'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 16
/** The second half of a swap is a log of its own. */
const SESSION = /^[a-z0-9]{6,32}(?:-2)?$/
/** A part of a word of a subject; in lower case, since tags of tickets are. */
const WHO = /^[a-z0-9]{1,32}$/

/** 79 bits; the letters that look like others are left out. */
export function newSession(): string {
  let name = ''
  while (name.length < LENGTH)
    for (const byte of randomBytes(LENGTH)) {
      // A remainder would make some letters more likely.
      if (byte < LETTERS.length * 8) name += LETTERS.charAt(byte % LETTERS.length)
      if (name.length === LENGTH) break
    }
  return name
}

export const isSession = (text: string): boolean => SESSION.test(text)

export const isWho = (text: string): boolean => WHO.test(text)

/** The log of the second half, in which the roles are swapped. */
export const swapped = (session: string): string => `${session}-2`

/**
 * What one person at a time holds: there is one host and one candidate, and each observer sits alone. One word of a
 * subject, and of a consumer's name.
 */
export const placeOf = (role: Role, who: string): string =>
  role === 'observer' ? `observer-${who}` : role

/** The role of a place; null for what is none. */
export function roleOfPlace(place: string): Role | null {
  const role = ROLES.find((one) => one === place)
  if (role !== undefined && role !== 'observer') return role
  const [first, who = ''] = place.split('-', 2)
  return first === 'observer' && isWho(who) ? first : null
}
