/** Names for people and starts of the program that nobody else gives. */
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { MOST } from '../../../core/interview/pair/wire.ts'
import { cleanLine } from '../../../text/clean.ts'

/** Of a person in one interview, and of one start of the program. */
export const newName = (): string => randomBytes(12).toString('hex')

/** 32 hex digits. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** What the others call this person: what was given, else what the machine calls them. */
export function handleFrom(given: string | undefined): string {
  const named = short(given ?? '')
  return named === '' ? short(userName()) || 'guest' : named
}

const short = (text: string): string =>
  cleanLine(text).replace(/\s+/g, ' ').trim().slice(0, MOST.handle).trim()

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without a name.
    return ''
  }
}
