/**
 * Numbers that somebody set and nobody reached: "if errors rise above 1 %", "had to stay below 300 ms", 超过 2% 就停. A condition
 * or a demand has no before.
 */
import type { FoundNumber } from '../../numbers/numbers.ts'
import { before } from '../terms/lexicon.ts'

/** The clause up to the number: a comma, or a new subject behind "and", begins another. */
const CLAUSE =
  /[;。；，]|,(?!\d{3})|\.(?!\d)|\b(?:and|but|so)\b(?= (?:I|we|it|they|then)\b)|\bthen\b/

const CONDITION_EN =
  /\b(?:if|unless|whenever|whether|in case|as (?:long|soon) as|provided|should)\b/i
/** These also tell what happened; with "below" and its like they bound it. */
const MOMENT_EN =
  /\b(?:when|until|till|once|before|after|while)\b.*\b(?:below|under|above|over|beyond|past|within)$/i
const DEMAND_EN =
  /\b(?:must|ought to|(?:had|has|have|was|were|is|are) to|(?:can|could|may|might) ?not|would|at most|no more than|not more than|to (?:keep|stay|hold|remain)|rules?|thresholds?|targets?|goals?|ceiling|(?:limit|budget|cap|quota|alert|alarm)s? (?:of|at|for|above|below|over|under|that|to (?:fire|ring|page)))\b/i

/** 只要 300 毫秒 is what it takes. */
const CONDITION_ZH = /如果|假如|要是|若(?!干)|一旦|除非|只有|只要(?!$)|每当|凡是|直到/
const DEMAND_ZH =
  /必须|应[该当]|不[能得准许可]|不允许|要求|规[则定]|阈值|上限|下限|红线|门槛|目标|约[定好]|说好|承诺|(?<![只主重需不])要(?!$|求)/
const FOLLOWED_ZH =
  /^[^\d，。；]{0,8}?(?:才|就(?!是)|(?<![规原否])则|时(?!间)|的话|再(?![也没])|便(?!宜))/

/** Whether a number bounds what may be, and tells no change. */
export function isLimit(text: string, { from, to }: FoundNumber): boolean {
  const left = (before(text, from).split(CLAUSE).at(-1) ?? '').trimEnd()
  return (
    CONDITION_EN.test(left) ||
    MOMENT_EN.test(left) ||
    DEMAND_EN.test(left) ||
    CONDITION_ZH.test(left) ||
    DEMAND_ZH.test(left) ||
    FOLLOWED_ZH.test(text.slice(to, to + 16))
  )
}
