/** A text as words that can be held against those of another text: how much each says, and which way it points. */
import { lengthOf, type Meanings, signWords } from './meanings.ts'
import { stemOf } from './stem.ts'

export type SaidWord = {
  /** Equal for the forms of one word. */
  readonly stem: string
  /** 1 for an ordinary word, and the less the more often it is in every text. */
  readonly weight: number
  /** Of length 1; null where nothing is known of what the word means. */
  readonly direction: Float64Array | null
}

/** The length of the vector of an ordinary word. */
const ORDINARY = 10
/** What is lighter is in every sentence. */
const LEAST_WEIGHT = 0.4

const UNITS = /\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)?|\p{Script=Han}+/giu
const HAN = /\p{Script=Han}/u

/** English words, numbers and Chinese words, in their order. Where no meanings are known, Chinese is read by pairs of signs. */
export function wordReader(meanings: Meanings | null): (text: string) => readonly SaidWord[] {
  const known = new Map<string, SaidWord | null>()
  /** Null for a word that has no vector. */
  function knownAs(word: string): SaidWord | null {
    const before = known.get(word)
    if (before !== undefined) return before
    const vector = meanings?.vectorOf(word)
    const found = vector ? meantWord(word, vector) : null
    known.set(word, found)
    return found
  }
  const chinese = (run: string): readonly SaidWord[] =>
    meanings
      ? signWords(run, (word) => knownAs(word) !== null).map((word) => knownAs(word) ?? plain(word))
      : pairsIn(run).map(plain)
  function english(unit: string): readonly SaidWord[] {
    const word = unit.replace(/'.*/, '')
    if (SMALL_WORDS.has(unit) || SMALL_WORDS.has(word)) return []
    const singular = word.endsWith('s') ? word.slice(0, -1) : word
    return [knownAs(word) ?? knownAs(singular) ?? plain(word)]
  }
  return (text) =>
    (plainText(text).match(UNITS) ?? [])
      .flatMap((unit) => (HAN.test(unit) ? chinese(unit) : english(unit)))
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
}

function meantWord(word: string, vector: Float64Array): SaidWord {
  const length = lengthOf([{ word, vector }])
  return {
    stem: stemOf(word),
    weight: length / ORDINARY,
    direction: vector.map((one) => one / length),
  }
}

const plain = (word: string): SaidWord => ({ stem: stemOf(word), weight: 1, direction: null })

const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, '')
    .toLowerCase()

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
