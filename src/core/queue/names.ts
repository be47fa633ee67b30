/**
 * Names of the queue. What stands in its subjects has these letters and no others, so that a name can never be a subject of
 * its own.
 */

/** Who asks: the name that the server knows the ticket by. */
const MEMBER = /^[a-z0-9][a-z0-9_-]{0,31}$/
const WORKER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
/** SHA-256 in hex. */
const KEY = /^[0-9a-f]{64}$/

export const isMember = (text: string): boolean => MEMBER.test(text)
export const isWorker = (text: string): boolean => WORKER.test(text)
export const isKey = (text: string): boolean => KEY.test(text)

/** Of a toolchain: as many of its numbers as somebody cares for. */
const VERSION = /^\d{1,5}(?:\.\d{1,5}){0,3}$/
export const isVersion = (text: string): boolean => VERSION.test(text)
