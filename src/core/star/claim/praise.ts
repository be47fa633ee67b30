/** Words that say a change was good and not what changed: "improved a lot", 明显进步了很多. Praise alone is no change. */
import type { Span } from '../../numbers/numbers.ts'

const PRAISE =
  /(?<![A-Za-z])(?:improv\w+|better(?! together)|a lot|much|great(?:ly)?|good|nice(?:ly)?|happ(?:y|ier)|glad|pleased|satisfied|impressed|praised?|liked|loved|appreciat\w+|smooth(?:er|ly)?|significant(?:ly)?|noticeabl[ey]|dramatic(?:ally)?|positive(?:ly)?|success\w*)(?![A-Za-z])|进步|改善|提升|提高|成长|很多|不少|许多|明显|显著|大大|不错|很好|更好|变好|好多了|好转|开心|高兴|满意|[很都]认可|得到[^，。；]{0,8}认可|好评|表扬|称赞|夸|顺畅|顺利|融洽|优秀/i

/** What somebody did or does since, how often, or how much: with it praise has something to stand on. */
const DEED =
  /(?<![A-Za-z])(?:agreed|accepted|adopted|approved|merged|decided|apologi[sz]ed|thanked|no longer|never again|stopped|started|began|together|ask(?:s|ed)? (?:me|us)|c[ao]mes? to (?:me|us)|promoted|resolved|settled|recommended|invited|shipped|delivered|released|launched|on time|kept|follow(?:s|ed)|passed|each|every|alone|by (?:him|her|my|them)sel(?:f|ves))(?![A-Za-z])|同意|接受|采纳|通过|达成|道歉|不再|没再|开始|主动|和解|化解|转正|晋升|留下|推荐|上线|交付|按时|养成|独立|[每\d一二两三四五六七八九十]\s*[次个周天月人份场]/i

/** A sentence's parts; what is said in one of them is not told of the other. */
const CLAUSE_END = /[，。；！？,;!?\n]|\.(?=\s|$)|:|：|(?<![A-Za-z])(?:and|but)(?![A-Za-z])/gi

/** Whether the clause around a place praises, and tells nothing else. */
export function isOnlyPraised(text: string, [from, to]: Span): boolean {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index)
  const start = ends.findLast((end) => end < from) ?? 0
  const clause = text.slice(start, ends.find((end) => end >= to) ?? text.length)
  return PRAISE.test(clause) && !DEED.test(clause) && !/\d/.test(clause)
}

/** Whether all of a text praises. */
export const isPraise = (text: string): boolean => PRAISE.test(text) && !DEED.test(text)
