/** Key words and numbers without sentences around them. */
import { findNumbers } from '../numbers/numbers.ts'

const SMALL_WORDS = new Set(
  (
    'a an the i we you he she it they my our your his its their this that these those is am are was were be been had has have do did ' +
    'to of in on at by for from with into over after before under than as and or but so because since when while if which who what ' +
    'not no there then here me us them would could should can will each every all some about out up more less only now also just per'
  ).split(' '),
)
const SMALL_SIGNS =
  /[的了是在把和就也都从到用对按而但因所后先再没这那每个给让被有将为与及做上里下来去要会能着过]/g

const LEAST_WORDS = 4
/** A plain sentence has two or three small words in ten; a list of key words has none. */
const LEAST_SMALL_SHARE = 0.1
const LEAST_SMALL_SIGNS = 0.07
const MOST_NUMBERS = 0.3

/** Whether a text is a pile: nearly no small words, or numbers nearly everywhere. */
export function isPile(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/g) ?? []
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const digits = text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0
  const count = words.length + han / 2
  const numbers = Math.max(digits, findNumbers(text).length)
  if (numbers >= 2 && numbers / (count + numbers) > MOST_NUMBERS && !isTold(text)) return true
  if (isBareList(text)) return true
  if (han > words.length) {
    const small = text.match(SMALL_SIGNS)?.length ?? 0
    if (small / (count + numbers) >= LEAST_SMALL_SIGNS) return false
    return count + numbers >= 6 || isList(text)
  }
  if (words.length < LEAST_WORDS) return false
  return words.filter((word) => SMALL_WORDS.has(word)).length / words.length < LEAST_SMALL_SHARE
}

/** Chinese words are divided by blanks in lists only. */
const isList = (text: string): boolean =>
  !/[，。,；;]|\.(?!\d)/.test(text) && text.trim().split(/\s+/).length >= 3

/** Blanks between Chinese words, and no sign of a sentence: 高可用 分布式 带团队. */
const isBareList = (text: string): boolean =>
  (text.match(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu)?.length ?? 0) >= 3 &&
  !/[，。；,;]/.test(text)

/** A change that is told briefly is no pile: `P99 fell from 850 ms to 42 ms`. */
const isTold = (text: string): boolean =>
  /\bfrom\b[^.;]*\bto\b|\b(?:fell|rose|dropped|went|grew|cut|reduced|was|down|up)\b[^.;]*\b(?:to|from|by|now)\b|[从由][^。；]*[到至]/i.test(
    text,
  )
