/**
 * Which points a reply seems to have, by what its words mean. It suggests ticks, and the person decides: so it stays silent
 * where little of a point is there, and does not know negation.
 */
import { type Text, textsOf } from '../question/text.ts'
import { dot, type FindMeanings } from './meanings.ts'
import { type SaidWord, wordReader } from './said-words.ts'

type Bar = {
  /** Of the weight of a point's words, what a reply must have. */
  readonly share: number
  /** A point of three words is met by chance sooner than one of ten, so each has this much more, which nobody says. */
  readonly unsaid: number
}
/** Where words count in part, for their meaning. */
const BY_MEANING: Bar = { share: 0.37, unsaid: 1.5 }
const BY_WORDS: Bar = { share: 0.42, unsaid: 0 }
const LEAST_WORDS = 3
/** A point is said in one breath: words that are scattered over a long reply are not it. */
const CLAUSES_TOGETHER = 3
/** What was asked is repeated by everybody: words of it say little. */
const ASKED = 0.3

/** The places of the points that are heard in what was typed. `asked`: what the candidate had before them. */
export function heardPoints(
  typed: string,
  points: readonly Text[],
  asked: readonly Text[] = [],
  meanings: FindMeanings = () => null,
): readonly number[] {
  if (typed.trim() === '' || points.length === 0) return []
  const known = meanings()
  const bar = known ? BY_MEANING : BY_WORDS
  const read = wordReader(known)
  const hear = hearing(clausesOf(typed).map(read))
  const given = stemsOf(asked.flatMap(textsOf).flatMap(read))
  const told = points.map((point) => variantsFor(typed, point).map(read))
  return told.flatMap((variants, at) => {
    const others = told.filter((_, i) => i !== at).map((other) => stemsOf(other.flat()))
    return variants.some((words) => isIn(weighed(words, others, given), hear, bar)) ? [at] : []
  })
}

/** In the language of the reply, where a point is told in it. */
function variantsFor(typed: string, point: Text): readonly string[] {
  const isChinese = HAN.test(typed)
  const all = textsOf(point)
  const own = all.filter((variant) => HAN.test(variant) === isChinese)
  return own.length > 0 ? own : all
}

const HAN = /\p{Script=Han}/u

const stemsOf = (words: readonly SaidWord[]): ReadonlySet<string> =>
  new Set(words.map(({ stem }) => stem))

/** The words of a point, each the heavier the less it is shared with the other points and with what was asked. */
function weighed(
  words: readonly SaidWord[],
  others: readonly ReadonlySet<string>[],
  given: ReadonlySet<string>,
): readonly SaidWord[] {
  return onceEach(words).map((word) => {
    const sharedBy = others.filter((stems) => stems.has(word.stem)).length
    const weight = (word.weight * (given.has(word.stem) ? ASKED : 1)) / (1 + sharedBy)
    return { ...word, weight }
  })
}

const onceEach = (words: readonly SaidWord[]): readonly SaidWord[] => [
  ...new Map(words.map((word) => [word.stem, word])).values(),
]

/** How much of a word is in each of the passages of a reply, 0 to 1. */
type Hearing = (word: SaidWord) => readonly number[]

function isIn(words: readonly SaidWord[], hear: Hearing, bar: Bar): boolean {
  const parts = words.map(hear)
  const least = bar.share * (bar.unsaid + sumOf(words.map(({ weight }) => weight)))
  const leastWords = Math.max(2, Math.min(LEAST_WORDS, words.length))
  return (parts[0] ?? []).some((_, at) => {
    const had = parts.map((part) => part[at] ?? 0)
    if (had.filter((part) => part >= HAD).length < leastWords) return false
    return sumOf(words.map(({ weight }, i) => weight * (had[i] ?? 0))) >= least
  })
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Every few clauses that stand together are a passage. */
function hearing(clauses: readonly (readonly SaidWord[])[]): Hearing {
  const said = onceEach(clauses.flat())
  const placeOf = new Map(said.map(({ stem }, i) => [stem, i]))
  const spots = clauses.map((words) => words.map(({ stem }) => placeOf.get(stem) as number))
  const passages = spots
    .slice(0, Math.max(1, spots.length + 1 - CLAUSES_TOGETHER))
    .map((_, at) => [...new Set(spots.slice(at, at + CLAUSES_TOGETHER).flat())])
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const before = known.get(word.stem)
    if (before) return before
    const alike = said.map((one) => likeness(word, one))
    const parts = passages.map((passage) => {
      let most = 0
      for (const i of passage) most = Math.max(most, alike[i] as number)
      return most
    })
    known.set(word.stem, parts)
    return parts
  }
}

/** A word that is met by one as near as this is had. */
const HAD = 0.5
/** Below this two directions have nothing to do with each other. */
const LEAST_NEAR = 0.35

function likeness(a: SaidWord, b: SaidWord): number {
  if (a.stem === b.stem || isAlike(a.stem, b.stem)) return 1
  if (!a.direction || !b.direction) return 0
  return Math.max(0, (dot(a.direction, b.direction) - LEAST_NEAR) / (1 - LEAST_NEAR))
}

const LEAST_ALIKE = 5
const ALIKE = 0.75

/** `expiry` is `expired`, and `cancel` is in `cancellation`: stems alone miss them. */
function isAlike(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false
  const most = Math.min(a.length, b.length)
  let same = 0
  while (same < most && a[same] === b[same]) same++
  return same >= LEAST_ALIKE && (same === most || same >= ALIKE * Math.max(a.length, b.length))
}

const clausesOf = (typed: string): readonly string[] =>
  typed.split(/(?<=[.!?;,:])\s+|(?<=[。！？；，：\n])\s*/).filter((one) => one.trim() !== '')
