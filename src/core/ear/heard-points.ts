/**
 * Which points a reply seems to have, by its words alone. It suggests ticks, and the person decides: so it stays silent
 * where few of a point's own words are there, and knows neither negation nor meaning.
 */
import { type Text, textsOf } from '../question/text.ts'
import { stemOf } from './stem.ts'

/** Share of the weight of a point's words that a reply must have, and how many of them at least. */
const LEAST_SHARE = 0.45
const LEAST_WORDS = 2
/** A point is said in one breath: words that are scattered over a long reply are not it. */
const SENTENCES_TOGETHER = 2
/** What was asked is repeated by everybody: words of it say little. */
const ASKED = 0.3

type Word = { readonly stem: string; readonly weight: number }

/** The places of the points that are heard in what was typed. `asked`: what the candidate had before them. */
export function heardPoints(
  typed: string,
  points: readonly Text[],
  asked: readonly Text[] = [],
): readonly number[] {
  const passages = passagesOf(typed).map((passage) => new Set(stemsIn(passage)))
  const given = new Set(asked.flatMap(textsOf).flatMap(stemsIn))
  return points.flatMap((point, at) => {
    const others = points.filter((_, i) => i !== at)
    const isHeard = textsOf(point).some((variant, i) => {
      const words = wordsOf(
        variant,
        others.map((other) => textsOf(other)[i] ?? ''),
        given,
      )
      return passages.some((passage) => isIn(words, passage))
    })
    return isHeard ? [at] : []
  })
}

/** The words of a point, each the heavier the less it is shared with the other points and with what was asked. */
function wordsOf(
  point: string,
  others: readonly string[],
  given: ReadonlySet<string>,
): readonly Word[] {
  const shared = others.map((other) => new Set(stemsIn(other)))
  return [...new Set(stemsIn(point))].map((stem) => {
    const sharedBy = shared.filter((stems) => stems.has(stem)).length
    return { stem, weight: (given.has(stem) ? ASKED : 1) / (1 + sharedBy) }
  })
}

function isIn(words: readonly Word[], passage: ReadonlySet<string>): boolean {
  const had = words.filter(({ stem }) => holds(passage, stem))
  if (had.length < LEAST_WORDS) return false
  return weightOf(had) >= LEAST_SHARE * weightOf(words)
}

const weightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0)

/** `expiry` is `expired`, and `cancel` is in `cancellation`: stems alone miss them. */
function holds(passage: ReadonlySet<string>, stem: string): boolean {
  if (passage.has(stem)) return true
  if (stem.length < LEAST_ALIKE || /[^a-z]/.test(stem)) return false
  return [...passage].some((other) => isAlike(stem, other))
}

const LEAST_ALIKE = 5
const ALIKE = 0.75

function isAlike(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length)
  let same = 0
  while (same < most && a[same] === b[same]) same++
  return same >= LEAST_ALIKE && (same === most || same >= ALIKE * Math.max(a.length, b.length))
}

/** Every few sentences that stand together. */
function passagesOf(typed: string): readonly string[] {
  const sentences = typed
    .split(/(?<=[.!?;])\s+|(?<=[。！？；\n])\s*/)
    .filter((one) => one.trim() !== '')
  if (sentences.length <= SENTENCES_TOGETHER) return [typed]
  return sentences
    .slice(0, 1 - SENTENCES_TOGETHER)
    .map((_, i) => sentences.slice(i, i + SENTENCES_TOGETHER).join(' '))
}

const UNITS = /\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)?|\p{Script=Han}+/giu
const HAN = /\p{Script=Han}/u

/** English words by their stems, numbers, and Chinese by pairs of signs; without the words that every sentence has. */
function stemsIn(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, '')
    .toLowerCase()
  return (plain.match(UNITS) ?? []).flatMap((unit) => {
    if (HAN.test(unit)) return pairsIn(unit)
    const word = unit.replace(/'.*/, '')
    return SMALL_WORDS.has(unit) || SMALL_WORDS.has(word) ? [] : [stemOf(word)]
  })
}

function pairsIn(run: string): readonly string[] {
  return run.split(SMALL_SIGNS).flatMap((part) => {
    const signs = [...part]
    return signs.slice(1).map((sign, i) => (signs[i] ?? '') + sign)
  })
}

const SMALL_SIGNS = /[的了是在把和就也都而但因所给让被将为与及着过吗呢吧啊嘛]/u

const SMALL_WORDS = new Set(
  (
    'a an the i we you he she it they me us him them my our your his its their this that these those there here who which what ' +
    'whose when where why how is am are was were be been being has have had having do does did done doing can could will would ' +
    'shall should may might must to of in on at by for from with without into onto over under after before than then as and or ' +
    'but so because since while if else not no nor only just also too very each every all any some more most less much many few ' +
    'one two such same own other another again ever never still even both either neither out up down off about between through ' +
    'say says said get gets got make makes made go goes let lets like thing things way really basically think d ll m re s t ve'
  ).split(' '),
)
