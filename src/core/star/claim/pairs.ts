/** Before and after: two numbers of one kind between which a change is told. */
import type { FoundNumber, Span } from '../../numbers/numbers.ts'
import { inUnit } from '../../numbers/units.ts'
import { sentenceFinder } from '../../sentences.ts'
import { before as lookBack } from '../terms/lexicon.ts'

export type Pair = {
  readonly before: FoundNumber
  readonly after: FoundNumber
  readonly span: Span
}

/** Between `from A` and `B`: a few words, a name of what changed, but no new sentence. */
const TO_EN =
  /^(?:[^.;。；]|\.(?=\d)){0,50}?(?:\b(?:down to|up to|to|into|and is now|to just|to about|to only)|→|->|=>|⟶)\s*(?:about|around|just|only|under|below|over|roughly|nearly|almost|less than|more than|an average of|a mere|[$€£¥]|~|≈)*\s*$/i
const TO_ZH =
  /^[^。；;]{0,24}?(?:到了?|至|为|成了?|变|→|->|=>|变成|变为)\s*(?:了|约|大约|不到|只有|仅|近|低于|高于|超过|平均|现在的|如今的|今天的|[^。；，\d]{1,6}(?:底|末|初|份|天|周|月|年|后|时|季度)的?|\s)*$/
const ARROW = /^\s*(?:→|->|=>|⟶|➜|➡|⇒|>{1,2})\s*$/
const FROM_BEFORE =
  /(?:\bfrom|(?:从|由)(?:[^，。；\d]{1,8}的)?|\bwas|\bwere|原来的?|原先|原本|之前|以前|此前)\s*(?:about|around|roughly|nearly|almost|over|more than|an average of|a peak of|[$€£¥]|平均|大约|约|将近|近|是|要|需要|为|\s|~|≈)*$/i
const CHANGE_ZH = /(?:降|升|涨|减|缩|提|增|压|砍|优化|改善|恢复|跌|回落|扩|拉|变|改|控制|拉到|收敛)/
const CHANGE_EN =
  /\b(?:cut|reduc|drop|fell|fall|rose|ris|increas|decreas|improv|went|go(?:es)?|grew|grow|rais|lower|brought|bring|shr[aiu]nk|short|took|take|climb|jump|mov|scal|slash|trim|push|halv|doubl|down|up|chang|speed|sped|gain|declin|came|get|got)/i

/** `to 42 ms from 850 ms`, `9 minutes, down from 22`, `40 ms instead of 300 ms`. */
const REVERSED_EN =
  /^(?:[^.;。；\d]|\.(?=\d)){0,40}?(?:\bdown from|\bup from|\bfrom|\binstead of|\brather than|\bcompared (?:to|with)|\bversus|\bvs\.?|\bagainst|\bwas|\bit was|\bpreviously|\bbefore it was|\bused to be|\boriginally|\bbaseline(?: of)?)\s*(?:about|around|roughly|nearly|almost|over|more than|at|of|a|an|the|previous|old|earlier|~|≈)*\s*$/i
const REVERSED_ZH =
  /^[^。；;\d]{0,16}?(?:而(?:之前|原来|以前)|(?:之前|原来|以前|原先|此前|改造前|优化前|基线)(?:是|为|要|需要|的|约|大约|\s)*|相比(?:之前|原来)?的?|对比)\s*$/

/** `was 4 hours …, now 20 minutes`: the two halves name their time. */
const OLD =
  /\b(?:was|were|used to|took|before|previously|originally|initially|at first|baseline)\b|原来|原先|之前|以前|此前|原本|改造前|优化前|上线前|改前|最初|基线|过去/i
const NEW =
  /\b(?:now|today|afterwards?|after|since then|is|are|takes|currently|eventually|later|by the end)\b|现在|目前|之后|后来|如今|改造后|优化后|上线后|改后|最终|最后|已经?/i

export function findPairs(text: string, numbers: readonly FoundNumber[]): readonly Pair[] {
  const pairs: Pair[] = []
  const isUsed = new Set<FoundNumber>()
  const sentenceAt = sentenceFinder(text)
  for (const kind of [forward, reversed, halves])
    for (const [i, first] of numbers.entries()) {
      if (isUsed.has(first)) continue
      // Told in two halves they follow one another; `from` and `to` may have a number between them.
      for (const second of numbers.slice(i + 1, kind === halves ? i + 2 : i + 4)) {
        if (isUsed.has(second)) continue
        const [start, end] = sentenceAt(first.from)
        const reach = kind === halves ? sentenceAt(end)[1] : end
        if (second.from >= reach) break
        const own = lookBack(text, first.from, Math.min(100, first.from - start))
        const pair = kind(text, first, second, own)
        if (!pair) continue
        isUsed.add(first).add(second)
        pairs.push(pair)
        break
      }
    }
  return pairs.sort((a, b) => a.span[0] - b.span[0])
}

type Finder = (text: string, first: FoundNumber, second: FoundNumber, before: string) => Pair | null

const forward: Finder = (text, first, second, before) => {
  const between = text.slice(first.to, second.from)
  const isFrom = FROM_BEFORE.test(before)
  const isArrow = ARROW.test(between)
  const isToEn = TO_EN.test(between)
  const isToZh = TO_ZH.test(between)
  // "down 18 % (from 64 % to 82 %)": the first number is no beginning.
  if (!isArrow && /\bfrom\b|从|由|原来|之前/.test(between)) return null
  const isChange =
    isArrow ||
    (isToEn &&
      (isSameDirect(first, second, between) ||
        isFrom ||
        CHANGE_EN.test(before.slice(-60)) ||
        CHANGE_EN.test(between))) ||
    (isToZh && (isFrom || CHANGE_ZH.test(between) || isSameDirect(first, second, between)))
  return isChange ? pairOf(first, second) : null
}

/** 70% 到 95%: nothing between two shares or times but the word itself. A range of counts is none. */
const isSameDirect = (first: FoundNumber, second: FoundNumber, between: string): boolean =>
  /^\s*(?:到|变|至|to)\s*$/.test(between) &&
  first.dimension === second.dimension &&
  first.dimension === 'percent'

const reversed: Finder = (text, first, second, before) => {
  const between = text.slice(first.to, second.from)
  if (!REVERSED_EN.test(between) && !REVERSED_ZH.test(between)) return null
  // "fell by 40 % from 100 ms" names the first number as the change.
  if (/\bby\s*(?:about|around|nearly|over)?\s*$/i.test(before)) return null
  return pairOf(second, first)
}

const halves: Finder = (text, first, second, before) => {
  const between = text.slice(first.to, second.from)
  const after = text.slice(second.to, second.to + 24)
  if (between.length > 100 || first.dimension !== second.dimension) return null
  const own = before.slice(-60)
  if (first.dimension !== 'bare') {
    if (OLD.test(own) && (NEW.test(between) || AFTER_NEW.test(after))) return pairOf(first, second)
    // 14 min before, 58 s after
    if (AFTER_OLD.test(between) && (AFTER_NEW.test(after) || NEW.test(between)))
      return pairOf(first, second)
    // 42 minutes in Q1 and 9 minutes in Q2; 五月 3%，六月 5%
    if (isPeriods(own, between, after)) return pairOf(first, second)
  }
  // 之后三场是 0，之前一场是 312
  if (NEW.test(own.slice(-16)) && OLD.test(between.slice(-16))) return pairOf(second, first)
  // it is 4 seconds now, it used to be 31
  return NEW_FIRST.test(`${own.slice(-8)}#${between}`) ? pairOf(second, first) : null
}

const AFTER_OLD = /^\s*(?:then|before(?:hand)?|previously|earlier|originally|at first)\b/i
const AFTER_NEW = /^\s*(?:after(?:wards)?|now|later|today)\b/i
const NEW_FIRST = /#\s*(?:now|today|afterwards)\b[^.;]{0,30}(?:was|used to|before)\b/i

const PERIOD =
  /(?:[QH][1-4]|\b(?:first|second|third|fourth)(?: quarter| half)?\b|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|第?[一二三四]季度|[上下]半年|[一二三四五六七八九十]+月|\d+\s*月|去年|今年|last (?:week|month|quarter|year)|this (?:week|month|quarter|year))/g

/** Each half has a period of its own, and the two differ. */
function isPeriods(before: string, between: string, after: string): boolean {
  const all = (text: string): readonly string[] => [...text.matchAll(PERIOD)].map(([name]) => name)
  const [last] = all(before.slice(-16)).slice(-1)
  const [middle, ...more] = all(between)
  const [next] = all(after)
  if (middle === undefined || more.length > 0) return false
  return last !== undefined ? last !== middle : next !== undefined && next !== middle
}

/** Null where the two cannot be compared. A bare number takes the other's unit: `850→42 ms`. */
function pairOf(before: FoundNumber, after: FoundNumber): Pair | null {
  const span: Span = [Math.min(before.from, after.from), Math.max(before.to, after.to)]
  if (before.dimension === after.dimension) {
    if (before.dimension === 'points') return null
    return { before, after, span }
  }
  const isCount = ({ dimension }: FoundNumber): boolean =>
    dimension === 'count' || dimension === 'bare'
  if (isCount(before) && isCount(after)) return { before, after, span }
  if (before.dimension === 'bare') return { before: likeOf(before, after), after, span }
  if (after.dimension === 'bare') return { before, after: likeOf(after, before), span }
  const isRate = (one: FoundNumber): boolean =>
    one.dimension === 'rate' || one.dimension === 'count'
  return isRate(before) && isRate(after)
    ? { before, after: { ...after, value: after.plain }, span }
    : null
}

function likeOf(bare: FoundNumber, other: FoundNumber): FoundNumber {
  const { unit, dimension } = other
  return unit ? { ...bare, unit, dimension, value: inUnit(bare.plain, unit) } : bare
}
