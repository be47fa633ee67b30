/** What people put around a number without changing it: "ca. 300", 峰值 2 万, "40 nodes in total", 3000 多台. */

const BEFORE = new RegExp(
  [
    '[~≈=≅∼>≥<≤]=?',
    '|(?:',
    'about|around|roughly|approx(?:\\.|imately)?|circa|ca?\\.|ca|some|nearly|almost|close to|(?:just |a (?:bit|little) )?(?:under|over|above|below)|(?:a (?:bit|little) )?(?:more|less|fewer) than|',
    'up to|at (?:least|most|peak|the peak|max)|max(?:imum|\\.)?|min(?:imum|\\.)|peak(?:s| of| at)?|on average|an? average of|average|avg\\.?|mean|',
    '(?:an? |in )?(?:grand )?total(?: of)?|altogether|overall|in all|all in all|',
    "(?:it(?:'s| is| would be)|that(?:'s| is)|i(?:'d| would) (?:say|guess)|i (?:guess|think)|say|maybe|perhaps|probably|likely|estimated(?: at)?|estimate|so|then|hence|we (?:need|have)|i get|makes)",
    ')(?=[\\s:：,，.~≈\\d(]|$)',
    '|大约|大概|大致|约为?|差不多|估计|估算|预计|应该|可能|也就|峰值|高峰期?|顶峰|平均值?|均值|一共|总共|总计|合计|共计|总数|总量|共有?|最多|最高|最大|至多|至少|最少|最低|不到|不足|不超过|超过|将近|接近|近|也就是|就是|需要|等于|算下来|是|为|有',
  ].join(''),
  'iy',
)
const AFTER =
  /\s*(?:[,，(（]\s*)?(?:左右|上下|的样子|以上|以下|以内|之内|峰值|总共|总计|合计|平均|吧|or so|or thereabouts|(?:at|in) (?:the )?(?:peak|most|least|total|all|worst)|on average|total|altogether|overall|approx(?:\.|imately)?|roughly|give or take|max(?:imum)?|min(?:imum)|peak|more or less|-?ish|i (?:would |'d )?(?:guess|say|think))\s*[)）]?$|[.。!！]$/i

/** The number with its unit, less the words before and behind it; never less than one sign. */
function withoutWordsAround(text: string): string {
  return withoutBehind(withoutFront(text.trim()))
}

function withoutFront(text: string): string {
  BEFORE.lastIndex = 0
  const word = BEFORE.exec(text)?.[0]
  if (word === undefined) return text
  const rest = text.slice(word.length).replace(/^[\s:：,，]+/, '')
  return rest === '' ? text : withoutFront(rest)
}

function withoutBehind(text: string): string {
  const rest = text.replace(AFTER, '').trimEnd()
  return rest === text || rest === '' ? text : withoutBehind(rest)
}

/** 3000 多台, 2 万余次, "300+ nodes": somewhat more, and no arithmetic. */
const SOMEWHAT_MORE =
  /(?<=[\d万亿千百十kKMw])\s*(?:[多余来](?=\S|$)|\+(?!\s*[\d.(+*/一二两三四五六七八九十]))/g

/** The working stands before what it comes to: "500M * 200 B = 100 GB", "…, so ~1157/s", ……所以是 100GB. */
const COMES_TO =
  /.*(?:=|→|=>|⇒|[,，;；。]\s*(?:so|hence|thus|i\.e\.|that is|which is|makes|所以|因此|也就是|即|合)(?![A-Za-z]))\s*/is

/** What a text comes to in its own words; null where it shows no working. */
export function resultIn(text: string): string | null {
  const rest = text.replace(COMES_TO, '')
  return rest === text || rest === '' ? null : rest
}

/** "A day" and "an hour" are one. */
const ONE_OF = /^an?\s+(?=(?:second|minute|hour|day|week|month|quarter|year)\b)/i

export const asPlainNumber = (text: string): string =>
  withoutWordsAround(text).replace(ONE_OF, '1 ').replace(SOMEWHAT_MORE, '')
