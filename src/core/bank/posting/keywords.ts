/** Key words of a job description, by lists and by the shape of what is written: the heaviest first, each idea once. */
import type { Span } from '../../numbers/numbers.ts'
import { ideaOf } from '../../star/terms/jd.ts'
import { spansOf } from '../../star/terms/lexicon.ts'
import { PRACTICES } from '../../star/terms/practices.ts'
import { inPostings } from '../../star/terms/terms.ts'
import { TOOLS } from '../../star/terms/tools.ts'
import { asked } from './asked.ts'
import { withoutPage } from './noise.ts'
import { BODIES, NO_TERMS } from './noise-words.ts'

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
export function keywordsOf(written: string): readonly string[] {
  const text = withoutPage(written)
  const known = [
    ...hitsOf(text, NAMES, 4),
    ...[GO, DOT_NET, ...LETTERS].flatMap((name) => hitsOf(text, name, 4)),
    ...hitsOf(text, METHODS, 3),
    ...hitsOf(text, SERVICES, 1),
  ]
  const inAsked = asked(text)
  // A part of a name that a list knows (CD pipeline) is a remain of it.
  const isKnown = ([from, to]: Span): boolean =>
    known.some(({ at, text: word }) => from < at + word.length && at < to)
  const bodies = bodiesIn(text)
  const isNoTerm = ({ text: word }: Hit): boolean => NO_TERM.has(word) || bodies.has(word)
  const hits = [
    ...known,
    ...hitsOf(text, ACRONYM, 1.5).filter((hit) => !isNoTerm(hit) && !isShouted(text, hit)),
    ...hitsOf(text, CAMEL, 2).filter((hit) => !isNoTerm(hit)),
    // What a list knows is said better by the list: 降级 and not 降级建设.
    ...inAsked
      .filter((span) => !isKnown(span))
      .map(([from, to]) => ({ text: text.slice(from, to), at: from, weight: 2 })),
  ].filter(({ text: word }) => word.length <= LONGEST && !/[\n\t]| {2}/.test(word))
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

/** `.NET 8`, `ASP.NET Core`. */
const DOT_NET =
  /(?<![A-Za-z0-9])(?:ASP|ADO|VB)?\.NET(?:\s+(?:Core|Framework|MAUI))?(?![A-Za-z0-9])/gi

/** The languages of one letter: beside another language, or where a language is named. */
const LANGUAGES =
  '(?:C\\+\\+|C#|F#|Python|Java|JavaScript|TypeScript|Rust|Go|Golang|SQL|Scala|Julia|MATLAB|SAS|Stata|SPSS|Ruby|Perl|Assembly|Fortran|Bash|Shell|Swift|Objective-C|R|C)'
const BESIDE = '(?:\\s*[,，、/|]\\s*|\\s*[,，]?\\s+(?:and|or|&)\\s+|和|或|与|及)'
const LETTERS = ['R', 'C'].map(
  (letter) =>
    new RegExp(
      `(?<=(?<![A-Za-z0-9])${LANGUAGES}${BESIDE})${letter}(?![A-Za-z0-9&'’.+#-])(?!\\s*&)` +
        `|(?<![A-Za-z0-9&'’.+#-])${letter}(?=${BESIDE}${LANGUAGES}(?![A-Za-z0-9]))` +
        `|(?<=(?:\\b(?:in|with|using|like|such as|including|e\\.g\\.)\\s|熟悉|精通|掌握|使用|[(（])\\s*)${letter}(?=\\s*(?:[,.;)）\\n，、。；]|$|programming|language|语言))`,
      'g',
    ),
)

/** Of a backend: "APIs and services". */
const SERVICES = /(?<=\bAPIs?(?: and | & |, | or ))services\b|\bservices(?= (?:and|&|or) APIs?\b)/gi

const NO_TERM = new Set(NO_TERMS.split(' '))

const BODY = new RegExp(`\\b(?:${BODIES})\\b[^()\\n]{0,40}\\(([A-Z][A-Za-z]{1,7})\\)`, 'gi')

/** Short names of teams, agencies and the like. */
const bodiesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(BODY)].map(([, name = '']) => name))

/** CLICK TO APPLY, and the state of "Austin, TX". */
function isShouted(text: string, { text: word, at }: Hit): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(at + word.length, at + word.length + 12)
  if (/(?:^|[^A-Za-z])[A-Z]{2,} $/.test(before) || /^ [A-Z]{2,}(?![A-Za-z])/.test(after))
    return true
  return word.length === 2 && /[a-z], $/.test(before) && !/^[\s]*(?:and|or|,)/.test(after)
}

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
