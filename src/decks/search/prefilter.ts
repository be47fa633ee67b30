/**
 * The first tier: from all questions to the few that Fuse ranks. Fuse looks at every text for every key, which takes 200 ms
 * with 10 000 questions; here a query is looked up in an index of words and of pairs of Chinese characters.
 */

import { newPairs } from './pairs.ts'
import {
  ANSWER,
  newPostings,
  PLACE,
  PROMPT,
  placeIn,
  recordIn,
  TAG,
  TITLE,
  weightOf,
} from './postings.ts'
import type { SearchRecord } from './record.ts'
import { pairsOf, type Token, tokensOf } from './tokens.ts'
import { type Meant, newVocabulary } from './vocabulary.ts'

export type Candidate = {
  /** Place among the records. */
  readonly at: number
  /** How much of the query it covers, rare words more than common ones: 0 to 1. */
  readonly coverage: number
  /** How much of the query it has at all, wherever it stands: 0 to 1. */
  readonly heard: number
  /** How well it has the piece of the query that it has best, 0 to 1; 1 where there is but one. */
  readonly surest: number
  /** It has something of every piece of the query. */
  readonly isWhole: boolean
}

export type Prefilter = {
  readonly add: (record: SearchRecord) => void
  /** The best first, at most `limit`. */
  readonly candidates: (query: string, limit: number) => readonly Candidate[]
}

/** Of one query: more entries than this are not looked at, or a single letter would cost as much as all questions. */
const MOST_POSTINGS = 150_000

export function newPrefilter(): Prefilter {
  let count = 0
  let tokens = 0
  const nextId = (): number => tokens++
  const words = newVocabulary(nextId)
  const pairs = newPairs(nextId)
  const postings = newPostings()

  function addTexts(texts: readonly string[], place: number): void {
    for (const text of texts)
      for (const token of tokensOf(text))
        if (token.type === 'word') postings.add(words.learn(token.text), count, place)
        else for (const pair of pairsOf(token.text)) postings.add(pairs.learn(pair), count, place)
  }

  /** What is asked for, piece by piece: the tokens each may mean. */
  function piecesOf(query: string): readonly (readonly Meant[])[] {
    const asked = tokensOf(query)
    const written = asked.map(({ type, text }, at): readonly (readonly Meant[])[] => {
      if (type === 'run') return pairsOf(text).map(pairs.meant)
      const meant = words.meant(text)
      const halves = (meant[0]?.quality ?? 0) >= 0.7 ? undefined : halvesOf(text)
      if (halves) return halves.map((id) => [{ id, quality: 0.9 }])
      return [[...meant, ...joined(asked[at - 1], asked[at]), ...joined(asked[at], asked[at + 1])]]
    })
    // `a/b` is hardly two words.
    const short = asked.map((token, at) =>
      token.text.length < 3 ? joined(token, asked[at + 1]) : [],
    )
    return [...written.flat(), ...short.filter(({ length }) => length > 0)]
  }

  /** `rate limiter` may be written `ratelimiter` there. */
  function joined(left: Token | undefined, right: Token | undefined): readonly Meant[] {
    if (left?.type !== 'word' || right?.type !== 'word') return []
    const id = words.find(left.text + right.text)
    return id === undefined ? [] : [{ id, quality: 0.9 }]
  }

  /** And `ratelimiter` may be two words. */
  function halvesOf(word: string): readonly [number, number] | undefined {
    for (let at = 3; at <= word.length - 3; at++) {
      const left = words.find(word.slice(0, at))
      const right = left === undefined ? undefined : words.find(word.slice(at))
      if (left !== undefined && right !== undefined) return [left, right]
    }
    return undefined
  }

  return {
    add(record) {
      addTexts(record.titles, TITLE)
      addTexts(record.tags, TAG)
      addTexts(record.places, PLACE)
      addTexts(record.prompts, PROMPT)
      addTexts(record.answers, ANSWER)
      count++
    },
    candidates(query, limit) {
      const totals = new Float64Array(count)
      const heard = new Float64Array(count)
      const surest = new Float64Array(count)
      const having = new Uint32Array(count)
      const best = new Float64Array(count)
      const nearest = new Float64Array(count)
      const isShort = tokensOf(query).every(({ type, text }) => type === 'word' && text.length < 3)
      let sum = 0
      const pieces = piecesOf(query)
      for (const meant of pieces) {
        let left = MOST_POSTINGS / pieces.length
        best.fill(0)
        nearest.fill(0)
        let close = 0
        const least = (meant[0]?.quality ?? 0) - 0.15
        for (const { id, quality } of meant) {
          if (left <= 0) break
          for (const posting of postings.of(id)) {
            left--
            // One or two letters begin half of all words: then titles, tags and decks must do.
            if (isShort && quality < 1 && placeIn(posting) > PLACE) continue
            const at = recordIn(posting)
            if (quality > (nearest[at] ?? 0)) nearest[at] = quality
            const gain = quality * weightOf(posting)
            if (gain <= (best[at] ?? 0)) continue
            if (best[at] === 0 && quality >= least) close++
            best[at] = gain
          }
        }
        const weight = rarity(close, count)
        sum += weight
        for (let at = 0; at < count; at++) {
          totals[at] = (totals[at] ?? 0) + weight * (best[at] ?? 0)
          heard[at] = (heard[at] ?? 0) + weight * (nearest[at] ?? 0)
          if ((nearest[at] ?? 0) > 0) having[at] = (having[at] ?? 0) + 1
          surest[at] = Math.max(surest[at] ?? 0, nearest[at] ?? 0)
        }
      }
      return topOf(totals, sum, limit).map((one) => ({
        ...one,
        heard: Math.min(1, (heard[one.at] ?? 0) / sum),
        surest: pieces.length === 1 ? 1 : (surest[one.at] ?? 0),
        isWhole: having[one.at] === pieces.length,
      }))
    },
  }
}

/** As in BM25: what every question has tells nothing. */
const rarity = (having: number, count: number): number =>
  Math.log(1 + (count - having + 0.5) / (having + 0.5))

const STEPS = 1000

type Found = Pick<Candidate, 'at' | 'coverage'>

/** By counting: sorting 10 000 totals for each key would take longer than all the rest. */
function topOf(totals: Float64Array, sum: number, limit: number): readonly Found[] {
  const counts = new Uint32Array(STEPS + 1)
  const stepOf = (total: number): number => Math.min(STEPS, Math.floor((total / sum) * STEPS))
  for (const total of totals)
    if (total > 0) counts[stepOf(total)] = (counts[stepOf(total)] ?? 0) + 1
  let least = STEPS
  for (let taken = counts[least] ?? 0; least > 0 && taken < limit; ) taken += counts[--least] ?? 0
  const found: Found[] = []
  totals.forEach((total, at) => {
    if (total > 0 && stepOf(total) >= least) found.push({ at, coverage: Math.min(1, total / sum) })
  })
  return found.sort((a, b) => b.coverage - a.coverage || a.at - b.at).slice(0, limit)
}
