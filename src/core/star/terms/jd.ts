/** Key words of a posting in an answer, in either language: each idea counts once. */
import type { Span } from '../../numbers/numbers.ts'
import { spansOf } from './lexicon.ts'
import { PRACTICES } from './practices.ts'
import { ideasIn } from './terms.ts'
import { TOOLS } from './tools.ts'

export type JdHit = { readonly keyword: string; readonly spans: readonly Span[] }

/** Hits of a posting's key words. Key words of one idea (限流, rate limiting) are one hit. */
export function findKeywords(text: string, keywords: readonly string[]): readonly JdHit[] {
  const seen = new Set<string>()
  return keywords.flatMap((keyword) => {
    const forms = formsOf(keyword)
    const idea = forms[0] ?? keyword
    if (seen.has(idea)) return []
    const spans = forms.flatMap((form) => spansOf(patternOf(form), text))
    if (spans.length === 0) return []
    seen.add(idea)
    return [{ keyword, spans: [...spans].sort((a, b) => a[0] - b[0]) }]
  })
}

/** Key words no story answers. */
export function missingKeywords(text: string, keywords: readonly string[]): readonly string[] {
  const hits = new Set(findKeywords(text, keywords).map(({ keyword }) => formsOf(keyword)[0]))
  return keywords.filter((keyword) => !hits.has(formsOf(keyword)[0]))
}

/** What a key word stands for, the same for all its forms and in both languages. */
export const ideaOf = (keyword: string): string => normal(formsOf(keyword)[0] ?? keyword)

const formsOf = (keyword: string): readonly string[] => GROUPS.get(normal(keyword)) ?? [keyword]

const normal = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/s$/, '')
    .trim()

const GROUPS = new Map(
  [TOOLS, PRACTICES]
    .flatMap(ideasIn)
    .toReversed()
    .flatMap((forms) => forms.map((form) => [normal(form), forms] as const)),
)

const SUFFIX = /(?:ations?|ions?|ing|ers?|ed|es|s|e|y|ies)$/i

function patternOf(form: string): RegExp {
  const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  if (/\p{Script=Han}/u.test(form)) return new RegExp(escaped(form), 'gi')
  const words = form.trim().split(/[\s_-]+/)
  // Short names are names: `Go` is not "go".
  if (words.length === 1 && form.length <= 4)
    return new RegExp(
      `(?<![A-Za-z0-9])${escaped(form)}s?(?![A-Za-z0-9])`,
      /[A-Z]/.test(form) ? 'g' : 'gi',
    )
  const body = words
    .map((word) => {
      const stem = word.replace(SUFFIX, '')
      return stem.length >= 4 ? `${escaped(stem)}[a-z]{0,5}` : `${escaped(word)}s?`
    })
    .join('[\\s_-]*')
  return new RegExp(`(?<![A-Za-z0-9])${body}(?![A-Za-z0-9])`, 'gi')
}
