/** Key words of a job description, by lists and by the shape of what is written: the heaviest first, each idea once. */
import type { Span } from '../../numbers/numbers.ts'
import { ideaOf } from '../../star/terms/jd.ts'
import { spansOf } from '../../star/terms/lexicon.ts'
import { PRACTICES } from '../../star/terms/practices.ts'
import { inPostings } from '../../star/terms/terms.ts'
import { TOOLS } from '../../star/terms/tools.ts'
import { asked } from './asked.ts'

const NAMES = inPostings(TOOLS)
const METHODS = inPostings(PRACTICES)

/** `Go` the language, and not "go to market": capital, and no word behind it that "go" takes. */
const GO =
  /(?<![A-Za-z0-9-])Go(?![A-Za-z0-9-])(?!\s+(?:to|ahead|beyond|through|above|live|back|on|out|into|from|where|with|for|deep|further|the)\b)|Go\s?语言/g

/** More than this nobody can answer. */
export const MOST_KEYWORDS = 40
const LONGEST = 40

type Hit = { readonly text: string; readonly at: number; readonly weight: number }

/**
 * As the text writes them. The same idea in two forms or languages counts once; a word inside a longer one that was found
 * (queue in message queue) does not count.
 */
export function keywordsOf(text: string): readonly string[] {
  const known = [...hitsOf(text, NAMES, 4), ...hitsOf(text, GO, 4), ...hitsOf(text, METHODS, 3)]
  const inAsked = asked(text)
  const isKnown = ([from, to]: Span): boolean =>
    known.some(({ at, text: word }) => from <= at && at + word.length <= to)
  const hits = [
    ...known,
    ...hitsOf(text, ACRONYM, 1.5).filter(({ text: word }) => !NO_TERM.has(word)),
    ...hitsOf(text, CAMEL, 2).filter(({ text: word }) => !NO_TERM.has(word)),
    // What a list knows is said better by the list: 降级 and not 降级建设.
    ...inAsked
      .filter((span) => !isKnown(span))
      .map(([from, to]) => ({ text: text.slice(from, to), at: from, weight: 2 })),
  ].filter(({ text: word }) => word.length <= LONGEST && !/[\n\t]/.test(word))
  const ideas = new Map(
    [...new Set(hits.map((hit) => hit.text))].map((word) => [word, ideaOf(word)]),
  )
  const byIdea = Map.groupBy(withoutInner(hits), ({ text: word }) => ideas.get(word))
  return [...byIdea.values()]
    .map((same) => {
      const [first] = [...same].sort((a, b) => a.at - b.at)
      const places = new Set(same.map(({ at }) => at))
      const isAsked = same.some(({ at }) => inAsked.some(([from, to]) => from <= at && at < to))
      const weight = Math.max(...same.map((hit) => hit.weight))
      return {
        text: first?.text ?? '',
        at: first?.at ?? 0,
        weight: weight + (isAsked ? 2 : 0) + Math.log2(places.size),
      }
    })
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST_KEYWORDS)
    .map((one) => one.text)
}

const hitsOf = (text: string, pattern: RegExp, weight: number): readonly Hit[] =>
  spansOf(pattern, text).map(([from, to]) => ({ text: text.slice(from, to), at: from, weight }))

/** `SLO`, `ISO27001`, `mTLS`: what is written in capitals is mostly a name. */
const ACRONYM = /(?<![A-Za-z0-9&/.-])(?:[A-Z][A-Z0-9]{1,6}|m[A-Z]{3})(?:s|\d+)?(?![A-Za-z0-9&])/g
/** `OpenResty`, `gVisor`, `DataLoader`. */
const CAMEL =
  /(?<![A-Za-z0-9@/.])(?:[A-Z][a-z]+(?:[A-Z][a-z0-9]*)+|[a-z]{1,3}[A-Z][a-z]{3,})(?![A-Za-z0-9@])/g

/** Capitals that name no skill. */
const NO_TERM = new Set(
  (
    'A I AM PM US USA UK EU UAE APAC EMEA LATAM NYC SF LA HK CN DE IT HR CV PDF PTO EEO EOE CEO CTO CFO COO VP PM PMs QA OK FAQ ID IDs VS TBD ASAP BS BA MS MSC BSC PHD MBA LLC INC LTD GMBH AG ' +
    'USD EUR GBP RMB CNY K FTE OTE RSU RSUS ESOP ESPP 401K NDA GDPR JD WFH DEI LGBTQ COVID AND OR THE FOR NOT YOU WE OUR ALL NO YES NEW JOB TEAM WHO WHAT WHY HOW ABOUT ROLE MUST HAVE NICE LinkedIn YouTube TikTok WeChat WhatsApp'
  ).split(' '),
)

/** Without hits that lie wholly in a longer one. */
function withoutInner(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.at - b.at || b.text.length - a.text.length)
  const kept: Hit[] = []
  let end = -1
  for (const hit of sorted) {
    const to = hit.at + hit.text.length
    const last = kept.at(-1)
    const isSame = last?.at === hit.at && last.text === hit.text
    if (to <= end && !isSame) continue
    kept.push(hit)
    end = Math.max(end, to)
  }
  return kept
}
