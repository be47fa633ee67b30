// Does a text ask something? People write questions with and without their sign.

const ASKS =
  /^(?:["“'(*_`]{0,3})(?:what|why|how|when|where|which|who|whose|explain|describe|compare|define|discuss|difference|differentiate|name|list|tell|is|are|can|could|do|does|did|should|would|will|has|have|if|give|write|implement|design|state|walk)\b/i
const ASKS_ZH =
  /什么|什麼|为何|为什么|如何|怎么|怎样|怎麼|哪些|哪个|哪种|哪里|区别|介绍|说说|谈谈|讲讲|讲一下|说一下|简述|描述|解释|是否|是不是|吗|呢|多少|多久|几种|原理/
const SIGN = /[?？][\s"”')）*_`。.]*$/

export function isQuestion(text: string): boolean {
  const lines = text.split('\n', 40)
  const first = lines[0]?.trim() ?? ''
  return first.length < 400 && (ASKS.test(first) || ASKS_ZH.test(first) || lines.some(hasSign))
}

/** It ends with the sign itself. */
export const hasSign = (line: string): boolean => SIGN.test(line.slice(-40))

/** Names of parts of a card, or of a page; nobody asks for these. */
const PART =
  /^(?:front|back|questions?|问题|interview-ready summary|answers?|solutions?|explanations?|examples?|notes?|summary|key points?|in-?depth|details?|hints?|references?|resources|(?:additional|further|more) (?:resources|reading)|further reading|links|table of contents|contents|index|overview|introduction|conclusion|答案|解析|示例|例子|总结|小结|参考|参考资料|目录|前言|结语|要点)[:：.]?$/i

export const isPartName = (front: string): boolean => PART.test(front.replace(/[*_`]/g, '').trim())
