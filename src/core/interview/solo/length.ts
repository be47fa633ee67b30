/** Whether an answer is long enough for its time to show anything: five keys in four seconds are no evidence. */
import type { Attempt } from '../../log.ts'
import { findNumbers } from '../../numbers/numbers.ts'
import type { Exchange } from '../record.ts'

export type Length = {
  /** Different words of what was typed. */
  readonly words: number
  /** Of speaking, or of solving where nothing is spoken. */
  readonly ms: number
}

/** Of each minute of the question so many different words, or so much of it spoken; neither asks for more than the last. */
const WORDS_A_MINUTE = 6
const WORDS = { least: 5, most: 60 }
const SHARE_OF_TIME = 0.1
const MS = { least: 5000, most: 120_000 }

/** A reply is a line: three words, or one number, or as long as a sentence takes. */
const REPLY_WORDS = 3
const REPLY_MS = 3000

const between = (value: number, { least, most }: typeof WORDS): number =>
  Math.min(most, Math.max(least, value))

/** Two Chinese characters are about a word; what is said over and over is said once. */
export function wordsIn(text: string): number {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  let count = 0
  const han = new Set<string>()
  for (const word of words) {
    const own = word.match(/\p{Script=Han}/gu) ?? []
    for (const one of own) han.add(one)
    if (own.length < word.length) count++
  }
  return count + Math.floor(han.size / 2)
}

export function lengthOf({ answer, phases }: Pick<Attempt, 'answer' | 'phases'>): Length {
  const typed = wordsIn(Object.values(answer.texts).join(' '))
  // While it is typed the clock tells nothing: what is there counts.
  const isTyped = !answer.said && typed > 0
  const ms = phases.reduce((sum, one) => (one.id === 'typing' ? sum : sum + one.ms), 0)
  return { words: typed, ms: isTyped ? 0 : ms }
}

export function isLongEnough({ words, ms }: Length, budgetMs: number): boolean {
  return (
    words >= between((WORDS_A_MINUTE * budgetMs) / 60_000, WORDS) ||
    ms >= between(SHARE_OF_TIME * budgetMs, MS)
  )
}

/** Null where nothing was replied at all. */
export function isReplyLongEnough({ clockMs, reply }: Exchange): boolean | null {
  if (!reply || (reply.text.trim() === '' && !reply.said)) return null
  const { text, said } = reply
  return (
    wordsIn(text) >= REPLY_WORDS ||
    findNumbers(text).length > 0 ||
    (said && reply.clockMs - clockMs >= REPLY_MS)
  )
}
