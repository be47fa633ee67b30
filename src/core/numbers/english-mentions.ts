/** What English says of numbers in other words than figures: "twice", "a quarter", "one in fifty". */
import { asked, type Mention, offered, timeOffered, type Word, wordsIn } from './mention.ts'
import { readNumeral } from './numerals.ts'

const ENGLISH_WORDS: readonly Word[] = [
  [/\b(?:an?|one|once|single|each|every|per|only|first|the same|alone|positive)\b/gi, [1]],
  [
    /\b(?:no|not|none|nothing|never|nobody|without|zero|empty|nil|neither|cannot|free|fails?|failed|lost|positive|up to|below|under|within)\b|n't\b/gi,
    [0],
  ],
  [
    /\b(?:both|either|neither|pairs?|couple|twice|doubl(?:e[sd]?|ing)|twofold|twin|secondly|another|others?|halves|binary|two-?\w*)\b|\b(?:the|its|his|her|their|your|our|my|each|every|this|that) second\b(?! (?:at|in)\b)/gi,
    [2],
  ],
  [/\b(?:half|halves|halv(?:ed|ing))\b/gi, [0.5, 50]],
  [/\b(?:thirds?|triples?|tripled|threefold|thrice)\b/gi, [3, 1 / 3]],
  [/\bquarters?\b/gi, [4, 0.25, 25, 15]],
  [/\b(?:fourth|fourfold|quadruple)\b/gi, [4]],
  [/\b(?:fifths?|fivefold)\b/gi, [5, 0.2, 20]],
  [/\b(?:tenths?|tenfold|tens)\b/gi, [10, 0.1]],
  [/\bnines\b/gi, [9]],
  [/\bdozens?\b/gi, [12]],
  [/\bhex(?:adecimal)?\b/gi, [16]],
  [/\bhundreds?\b|\bhundredths?\b/gi, [100, 0.01]],
  [/\bthousands?\b|\bthousandths?\b/gi, [1000, 0.001]],
  [/\bmillions?\b/gi, [1e6]],
  [/\bbillions?\b/gi, [1e9]],
  [/\btwo thirds\b/gi, [2 / 3]],
  [/\bthree quarters\b/gi, [0.75, 75]],
  [/\borders? of magnitude\b/gi, [10]],
  [/\band a half\b/gi, [0.5, 1.5, 90, 2.5]],
]
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'
  .split(' ')
  .map((word, i) => [new RegExp(`\\b${word}\\b`, 'gi'), i + 2] as const)
const UNIT_ALONE = /\b(?:an?|one|per|each|every) (second|minute|hour|day|week|month|year)\b/gi

/** @param rest less what was measured */
export function englishIn(rest: string, whole: string): readonly Mention[] {
  return [
    ...NUMBERS.flatMap(([pattern, value]) =>
      [...rest.matchAll(pattern)].map(([shown]) => asked(shown, value)),
    ),
    ...wordsIn(ENGLISH_WORDS, whole),
    ...MONTHS.flatMap((month, i) =>
      new RegExp(`\\b${month}`).test(whole) ? [offered(month, [i + 1])] : [],
    ),
    ...[...whole.matchAll(UNIT_ALONE)].flatMap(([shown, name = '']) =>
      timeOffered(shown, name.toLowerCase()),
    ),
  ]
}

/** `12 of 100` and "one in fifty" say what another language says in per cent. */
type Share = Mention & { readonly from: number; readonly to: number }
const NUMERAL =
  '\\d[\\d ]*|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty|hundred|thousand'
const SHARE = new RegExp(`\\b(${NUMERAL})(?: [a-z]+)? (?:out of|of|in) (?:every )?`, 'gi')

export function sharesIn(text: string): readonly Share[] {
  return [...text.matchAll(SHARE)].flatMap((match) => {
    const [start, few = ''] = match
    const from = match.index
    const part = numeralIn(few)
    // With its scale: 2 million is no 2.
    const all = readNumeral(text, from + start.length)
    if (part === null || !all || 'problem' in all || part >= all.value) return []
    if (part !== 1 && !/^10+$/.test(String(all.value))) return []
    const share = part / all.value
    const perCent = (100 * part) / all.value
    const values = [perCent, share, part === 1 ? all.value : part]
    const { to } = all
    const shown = text.slice(from, to)
    return [{ shown, values, perCent, dimension: 'bare', weight: 'asked', from, to }]
  })
}

function numeralIn(written: string): number | null {
  const read = readNumeral(written.trim(), 0)
  return read && 'value' in read ? read.value : null
}
