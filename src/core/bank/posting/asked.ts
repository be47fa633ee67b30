/** What stands behind "experience with", "knowledge of", 熟悉, 掌握: terms that are in no list yet. */
import type { Span } from '../../numbers/numbers.ts'
import { DUTY_VERBS, GENERIC, LAST_WORDS, PRACTICES_ING, PRAISE } from './noise-words.ts'

const CUE_EN =
  /\b(?:experience (?:with|in|of|using|building|designing|running)|experienced (?:with|in)|knowledge of|proficien(?:t|cy) (?:in|with)|expertise in|familiar(?:ity)? with|skilled in|skills in|understanding of|background in|fluen(?:t|cy) in|tools (?:such as|like)|technologies (?:such as|like)|such as|e\.g\.,?|including|stack:|tech stack(?: is|:)?)\s+/gi
const CUE_ZH =
  /(?:熟悉|熟练(?:掌握|使用|运用)?|掌握|精通|了解|具备|擅长|有过?|使用过|例如|比如|包括但不限于|技术栈[:：])/g

/** Where a list ends. */
const END_EN =
  /[.;:()\n。；]|\b(?:is|are|will|to|that|which|who|would|you|we|our|preferred|required|a plus|is a plus)\b/i
const END_ZH = /[。；;\n（(：:]/
const BETWEEN = /[,，、/]|\s+(?:and|or|as well as)\s+|\band\/or\b|以及|或者|和|或|与|及|等/g

const MOST_WORDS = 3
const REACH = 120

/** Spans of the terms, at most three words or eight characters each. */
export function asked(text: string): readonly Span[] {
  return [
    ...itemsOf(text, CUE_EN, END_EN).flatMap((span) => trimmed(text, span)),
    ...itemsOf(text, CUE_ZH, END_ZH).flatMap((span) => trimmed(text, span)),
  ]
}

function itemsOf(text: string, cue: RegExp, end: RegExp): readonly Span[] {
  return [...text.matchAll(cue)].flatMap((match) => {
    const from = match.index + match[0].length
    const stretch = text.slice(from, from + REACH)
    const stop = end.exec(stretch)?.index ?? stretch.length
    // Cut in the middle of a word, the last one is none.
    const list = stop === REACH ? stretch.replace(/[^,，、]*$/, '') : stretch.slice(0, stop)
    const items: Span[] = []
    let at = 0
    for (const gap of list.matchAll(BETWEEN)) {
      items.push([from + at, from + gap.index])
      at = gap.index + gap[0].length
    }
    items.push([from + at, from + list.length])
    return items
  })
}

const LEAD =
  /^\s*(?:(?:both|including|include|such as|like|e\.g\.|the|a|an|any|at least|one|two|more|several|modern|various|other|common|popular|large|large-scale|relational|major|mainstream|our|your|in|of|with|using|strong|solid|deep|good|hands-on|working|production)\s+)+|^\s*(?:熟悉|熟练掌握|掌握|精通|了解|使用|常用的?|主流的?|常见的?|至少一?种?|一种|一门|多种|各种|各类|相关的?|基本的?|良好的?|较强的?|扎实的?|丰富的?|一定的?|大型|底层)+/i
const TAIL =
  /(?:\s+(?:etc|experience|skills?|tools?|technologies|frameworks?|concepts|fundamentals|or similar|or equivalent))+\s*$|(?:等等?|相关|技术|经验|原理|优先|者优先|框架|工具|基础|知识|能力|语言|开发|使用|机制|的)+\s*$/i
const STOP =
  /\b(?:its|both|including|etc|the|a|an|of|in|with|for|your|our|their|this|these|those|it|how|what|when|on|at|from|by|not|least|years?|team|teams|company|people|things?|ability|work|working|others?|similar|equivalent|more|plus|new|all|be|have|has)\b/i

function trimmed(text: string, [from, to]: Span): readonly Span[] {
  let start = from
  let end = to
  const lead = LEAD.exec(text.slice(start, end))
  if (lead) start += lead[0].length
  const tail = TAIL.exec(text.slice(start, end))
  if (tail) end = start + tail.index
  while (start < end && /[\s"'“”「」《》*_-]/.test(text[start] ?? '')) start++
  while (end > start && /[\s"'“”「」《》*_!-]/.test(text[end - 1] ?? '')) end--
  const item = text.slice(start, end)
  return isTerm(item) ? [[start, end]] : []
}

function isTerm(item: string): boolean {
  if (!/[\p{L}]/u.test(item) || /\d{3,}|[@<>{}[\]"]/.test(item)) return false
  if (/\p{Script=Han}/u.test(item)) {
    const length = [...item.replace(/\s/g, '')].length
    return (
      length >= 2 &&
      length <= 8 &&
      !/[我你他她的了是在者并能将把被]|团队|公司|优先|以上|学历|专业|本科/.test(item)
    )
  }
  const words = item.split(/\s+/)
  return item.length >= 2 && words.length <= MOST_WORDS && !STOP.test(item) && isName(words)
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const GENERICS = setOf(GENERIC)
const EMPTY_ADJECTIVES = setOf(PRAISE)
const DUTIES = setOf(DUTY_VERBS)
const ING = setOf(PRACTICES_ING)
const LAST = setOf(LAST_WORDS)

/** Not what is done ("building reliable systems"), how many there are, or words that say nothing alone. */
function isName(words: readonly string[]): boolean {
  const small = words.map((word) => word.toLowerCase().replace(/[^a-z+#.-]/g, ''))
  const [first = '', last = ''] = [small[0], small.at(-1)]
  if (/^\d+\+?$/.test(words[0] ?? '')) return false
  if (small.every((word) => word === '' || GENERICS.has(word))) return false
  if (LAST.has(last) || (EMPTY_ADJECTIVES.has(first) && GENERICS.has(last))) return false
  if (words.length > 1 && DUTIES.has(first)) return false
  return !/^[a-z]{2,}ing$/.test(words[0] ?? '') || ING.has(first)
}
