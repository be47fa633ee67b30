/** Which sentences ask something: only those open anything. Statements, orders to the program and lists of words do not. */
import { sentencesOf } from '../sentences.ts'

export type Sentence = {
  /** As it was typed, less the blanks around it. */
  readonly text: string
  readonly isAsked: boolean
}

const LONGEST = 500

/** The sentences of what was typed, in order; what comes after 500 characters is not looked at. */
export function sentencesIn(typed: string): readonly Sentence[] {
  const text = typed.slice(0, LONGEST).normalize('NFKC').replaceAll('’', "'")
  return sentencesOf(text).map((one) => ({ text: one, isAsked: isAsking(one) }))
}

const HAN = /\p{Script=Han}/u

function isAsking(sentence: string): boolean {
  if (isOrder(sentence)) return false
  const isMarked = /\?[\s"'”’)）]*$/.test(sentence)
  if (HAN.test(sentence)) return isChineseQuestion(sentence, isMarked)
  return isMarked ? !isList(sentence) : isEnglishQuestion(sentence)
}

/** Polite or not, and with a question mark or not. */
const ORDER =
  /^(?:(?:please|now|ok(?:ay)?|hey|system|assistant|user|you (?:must|should|have to|will)|(?:can|could|would|will) you|can we|kindly|just|then|so|i (?:want|need) you to)\b[\s:,]*)*(?:(?:open|reveal|unlock|print|dump|output|list|expose|disclose)\b|(?:show|give|tell|display|send|read)\b.{0,30}?\b(?:all|every|everything|hidden|constraints?|answers?|solutions?|rubric|keys?|rules|prompt|c\d)\b|(?:ignore|disregard|forget|override|bypass|skip)\b.{0,30}?\b(?:rules?|instructions?|previous|above|prior|prompt|checks?)\b|(?:mark|set|treat|count|consider)\b.{0,40}?\b(?:asked|opened|answered|open|correct|true)\b|(?:answer|respond|reply|act|pretend|behave)\b.{0,12}?\b(?:with|as|like|that|opened|in)\b)/i
const CHINESE_ORDER =
  /忽略.{0,8}(?:规则|指令|提示|要求)|(?:打开|公开|显示|列出|输出|告诉我|给我|透露|展示|说出|解锁).{0,8}(?:所有|全部|每个|隐藏|约束|标准答案|答案|规则|提示词)|(?:把|将).{0,4}(?:所有|全部|隐藏|每个|约束|答案).{0,12}(?:打开|公开|显示|列出|告诉|给我|输出|标记|解锁|放出)|标记(?:为|成)/

const isOrder = (sentence: string): boolean => ORDER.test(sentence) || CHINESE_ORDER.test(sentence)

const GRAMMAR =
  /\b(?:is|are|was|were|am|be|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had|what|when|where|which|who|whose|whom|why|how|if|whether|any|the|a|an|per|for|of|in|on|to|with|about|from|by|after|before|or|and|not|no|it|we|you|they|i|there|this|that|my|our|your|their|[a-z]+'\w+)\b/i

/** Names one after the other, or divided by commas, without a word that makes a sentence of them. */
function isList(sentence: string): boolean {
  const parts = sentence.split(/[,/|+&]|\band\b|\bor\b/i).filter((part) => /\w/.test(part))
  if (parts.length > 2 && !parts.some((part) => VERB.test(part) || isClause(part))) return true
  const words = sentence.match(/[\p{L}\p{N}'-]+/gu) ?? []
  return words.length > 3 && !GRAMMAR.test(sentence)
}

/** A part with a subject or a question word of its own: "When a call fails, who tries it again, us or them". */
const isClause = (part: string): boolean =>
  /^\s*(?:if|when|once|after|suppose|who|what|which|how|where|why)(?:'s)?\s+\S+\s+\S/i.test(part)

const AUXILIARY =
  "(?:is|are|was|were|am|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had|(?:is|are|was|were|do|does|did|ca|could|must|should|wo|would|has|have|had)n't)"
const VERB = new RegExp(`\\b${AUXILIARY}\\b|\\b(?:happens?|retries|counts?|goes|gets?)\\b`, 'i')
const LEAD_IN =
  /^(?:(?:and|so|but|also|then|well|ok(?:ay)?|hmm+|um+|uh|hi|hello|hey|right|sure|sorry|please|next|first(?:ly)?|second(?:ly)?|finally|again|one more(?: thing| question)?|another (?:thing|question)|quick question|(?:my |a |the )?(?:next |first |last )?question(?: is)?|just (?:to be clear|checking)|to be clear|now|in that case|by the way|btw|thanks|thank you|great|good|got it|i see|exactly|roughly|again)\b[\s,:–—-]*)+/i
const WH =
  /^(?:(?:in|on|at|to|for|from|by|with|about|of|after|within|until|since|under)\s+)?(?:what|which|when|where|who|whom|whose|why|how)(?:'s|s|'re|'d|'ll)?\b/i
const INVERTED = new RegExp(`\\b${AUXILIARY}\\b`, 'i')
/** "What I would do is …", "which is why …": they tell. */
const TELLING =
  /^(?:what|where|when|how|why|which|who)\s+(?:i|we|you|they|he|she)\b(?!\s*\?)|^(?:which|what) (?:is why|means|leads|makes it)|^(?:who knows|what a\b|how nice|how come it)/i
const INDIRECT =
  /\b(?:i wonder|wondering|i(?:'d| would)? (?:like|want|need|love) to (?:know|understand|ask|clarify|check|hear)|i(?:'m| am) (?:curious|not sure|asking|unsure|unclear)|(?:tell me|let me know|explain|clarify|do you know|any idea|say)|(?:not|un)clear(?: to me)?)\b.{0,20}?\b(?:if|whether|what|which|when|where|who|whose|why|how)\b/i
/** A verb without its subject, or an order: "Do it in one layer", "Must be fast". */
const NO_SUBJECT =
  /^do\s+(?:it|this|that|them|so)\b|^\S+\s+(?:be|use|put|do|have|keep|add|store|take|go|get|make|not|only|never|always|probably|also|just|then|it only|them|retry|work|happen|fail|return|send|an? \w+ (?:in|on|before|behind|per|between|for)\b)\b/i

function isEnglishQuestion(sentence: string): boolean {
  if (INDIRECT.test(sentence)) return true
  return clausesOf(sentence).some(isEnglishAsking)
}

/** The whole, and what follows a condition: "if the page gives up, does it know". */
function clausesOf(sentence: string): readonly string[] {
  const whole = sentence.replace(LEAD_IN, '')
  if (
    !/^(?:if|when|once|after|suppose|say|given|assuming|in case|while|for|with|as)\b/i.test(whole)
  )
    return [whole]
  const rest = whole.split(/[,:–—]\s*/).slice(1)
  return [whole, ...rest.map((clause) => clause.replace(LEAD_IN, ''))]
}

function isEnglishAsking(clause: string): boolean {
  const asking = WH.exec(clause)
  if (asking) return isWhQuestion(clause, clause.slice(asking[0].length))
  if (/^any(?:thing|body|one)?\b/i.test(clause))
    return !/^any\w*\s+\w+\s+(?:will|would|can|must|should)\b/i.test(clause)
  return new RegExp(`^${AUXILIARY}\\b\\s+\\S`, 'i').test(clause) && !NO_SUBJECT.test(clause)
}

function isWhQuestion(clause: string, rest: string): boolean {
  if (TELLING.test(clause)) return false
  if (/^(?:what|who|how|where|when|why)(?:'s|s|'re)\b/i.test(clause)) return true
  if (/^(?:what|how) (?:about|if|happens|kind|sort|else|exactly)\b/i.test(clause)) return true
  if (/^(?:who|whose|which)\b/i.test(clause)) return /\s\S/.test(rest)
  if (
    /^how (?:many|much|long|often|fast|big|large|soon|far|high|old|likely|bad|strict|quickly)\b/i.test(
      clause,
    )
  )
    return true
  // "when does it", "what happens"; but not "when a machine dies, we rebuild".
  if (/^(?:when|where|why|how|what)\b/i.test(clause))
    return new RegExp(`^\\w+(?:\\s+\\S+)?\\s+${AUXILIARY}\\b`, 'i').test(clause) &&
      !/^(?:when|where)\s+(?:an?|the|it|this|that)\b/i.test(clause)
      ? true
      : /^what\b/i.test(clause) && INVERTED.test(rest) && !/,/.test(rest)
  return INVERTED.test(rest)
}

/** Words that ask wherever they stand. */
const CHINESE_ASKING =
  /吗|[呢么](?=\W*$)|多少|多久|多长|多大|多快|多高|多远|几(?=[个次件层秒分种家台条天小人轮倍级成万千百遍号下])|什么|啥|怎么|怎样|如何|为何|为啥|谁|哪|是否|有没有|有无|是不是|能不能|会不会|可不可以|要不要|行不行|好不好|算不算|对不对|需不需要|该不该|够不够|允不允许|支不支持|占没占|([\p{Script=Han}])[不没]\1|还是.{1,20}$/u
/** The same words, asking nothing: 不管谁重试, 什么都不做, 重试几次就放弃. */
const CHINESE_TELLING =
  /(?:不管|无论|不论|随便|任由)[^,，。?]{0,12}|(?:什么|谁|哪\S{0,2}|怎么|怎样|多少|几\S)(?:都|也)|(?:谁先\S{1,3}谁\S{1,2})|没什么|好几|几乎|几[个次件层秒分种家台条天小人轮倍级](?:就|后|,|，)|让我(?:先)?(?:想|看)/gu
const CHINESE_PLAN =
  /^(?:那|嗯|好|所以|首先)?[,，]?(?:我(?:们)?(?:打算|准备|会|想用|想把|要|应该|用|先|倾向|建议|选|认为|觉得|假设)|先|应该|必须|一定要|不能|决不|绝不|要在|可以用|用(?!户))/

function isChineseQuestion(sentence: string, isMarked: boolean): boolean {
  const rest = sentence.replace(CHINESE_TELLING, '')
  const asks = CHINESE_ASKING.test(rest)
  // 幂等、重试、监控？ is a list, and so is 重试 幂等 超时.
  const parts = sentence.split(/[、,\s/|+]+/).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (parts.length > 2 && !asks && parts.every((part) => part.length <= 6)) return false
  if (isMarked) return true
  if (CHINESE_PLAN.test(sentence) && !/[吗呢]|是不是|能不能|有没有|是否/.test(rest)) return false
  return asks || (HAN.test(sentence) && new RegExp(`^${AUXILIARY}\\b`, 'i').test(sentence))
}
