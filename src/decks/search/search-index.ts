/** Search as you type over all questions. Loaded when it is asked for: Fuse is not needed before. */
import Fuse from 'fuse.js'
import type { Kind, QuestionName } from '../../core/question/question.ts'
import { type Candidate, newPrefilter } from './prefilter.ts'
import type { SearchRecord } from './record.ts'

/** A question that was found; the score goes from 0 to 1 (best). */
type SearchHit = {
  readonly question: QuestionName
  readonly kind: Kind
  readonly score: number
}

export type SearchIndex = {
  /** The best first, at most `limit`; nothing for a query without a letter or digit. */
  readonly search: (query: string, limit: number) => readonly SearchHit[]
}

/** For many questions, so that the screen can be drawn in between. */
export type IndexBuilder = {
  readonly add: (record: SearchRecord) => void
  readonly index: () => SearchIndex
}

/** UTF-16 units; what comes after them is not looked at. */
const LONGEST_QUERY = 200

/** Fuse takes longer patterns in pieces, each for the price of a whole one. */
const LONGEST_PATTERN = 32

/** As many candidates as Fuse ranks in a few milliseconds: what it does for each grows with the query. */
const roomFor = (query: string): number =>
  Math.max(30, Math.min(200, Math.floor(1200 / (query.length + 1))))

/** Below this share of the best score a question only has something in common with the query. */
const SHARE_OF_BEST = 0.25

/**
 * The floor: a question has most of what was typed, one word of it for sure, or half of it where it tells much, or a third of
 * it and nothing is wanting. With many questions a single word of a query stands in some of them: what has less is far off, and
 * is no answer, even where nothing is nearer.
 */
const isNear = ({ heard, surest, coverage, isWhole }: Candidate): boolean =>
  (heard >= 0.8 && surest >= 0.95) || coverage >= 0.5 || (isWhole && coverage >= 0.34)

const RANKING = {
  keys: [
    { name: 'titles', weight: 2 },
    { name: 'tags', weight: 1 },
  ],
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.5,
}

/** An index over the records; 10 000 long ones take about a second. */
export function searchIndex(records: readonly SearchRecord[]): SearchIndex {
  const builder = indexBuilder()
  for (const record of records) builder.add(record)
  return builder.index()
}

export function indexBuilder(): IndexBuilder {
  const records: SearchRecord[] = []
  const prefilter = newPrefilter()

  function search(asked: string, limit: number): readonly SearchHit[] {
    const query = asked.trim().slice(0, LONGEST_QUERY)
    const candidates = prefilter.candidates(query, roomFor(query)).filter(isNear)
    const few = candidates.flatMap(({ at }) => records[at] ?? [])
    const likeness = new Map(
      new Fuse(few, RANKING)
        .search(query.slice(0, LONGEST_PATTERN))
        .map(({ refIndex, score = 1 }) => [refIndex, 1 - score]),
    )
    const hits = candidates
      .map(({ at, coverage }, i) => ({ at, score: 0.8 * coverage + 0.2 * (likeness.get(i) ?? 0) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
    const least = SHARE_OF_BEST * (hits[0]?.score ?? 0)
    return hits
      .filter(({ score }) => score >= least)
      .slice(0, limit)
      .flatMap(({ at, score }) => {
        const record = records[at]
        if (!record) return []
        const { question, kind } = record
        return [{ question, kind, score: Math.round(score * 1000) / 1000 }]
      })
  }

  return {
    add(record) {
      records.push(record)
      prefilter.add(record)
    },
    index: () => ({ search }),
  }
}
