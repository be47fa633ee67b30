/** Foreign text made safe to show. Decks, programs, peers: everything passes here before it reaches a terminal. */
import { SIMPLE } from './simple.ts'

const HARMLESS = new RegExp(`^[\\t\\n${SIMPLE}]*$`)

/** Newlines as other systems write them. */
const NEWLINES = /\r\n?|[\v\f\x85\u2028\u2029]/g

/**
 * Escape sequences with what belongs to them, in 7 and 8 bits: CSI, then the strings (OSC, DCS, SOS, PM, APC), then what
 * is left of ESC. A string that never ends is taken to the end of its line only, or one byte could hide a whole answer.
 */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\n\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g

const CONTROLS = /(?![\t\n])\p{Control}/gu

/**
 * Nothing to see, but it moves, hides or smuggles: bidi controls, tags, fillers, zero width spaces, soft hyphens, byte
 * order marks. Joiners and the two selectors that emoji use are looked at below.
 */
const INVISIBLE =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu

/** A selector that chooses no emoji. */
const IDLE_SELECTOR = /(?<!\p{Extended_Pictographic})(?<![0-9#*](?=\ufe0f\u20e3))[\ufe0e\ufe0f]/gu

/** Scripts in which a joiner changes how letters look. */
const JOINING =
  '\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}' +
  '\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}'
/** A joiner that joins no emoji and no letters that need it. */
const IDLE_JOINER =
  `(?<![\\p{Extended_Pictographic}\\ufe0f\\u{1f3fb}-\\u{1f3ff}${JOINING}])[\\u200c\\u200d]` +
  `|[\\u200c\\u200d](?![\\p{Extended_Pictographic}${JOINING}])`
/** Made for the first joiner, if there ever is one: with all those scripts it takes 2 ms. */
let idleJoiner: RegExp | undefined

function withoutIdleJoiners(text: string): string {
  if (!/[\u200c\u200d]/.test(text)) return text
  idleJoiner ??= new RegExp(IDLE_JOINER, 'gu')
  return text.replace(idleJoiner, '')
}

/** More accents than any language stacks reach into the lines above. */
const STACKED = /(\p{Mark}{4})\p{Mark}+/gu

/**
 * The text without anything that is not text: no control characters but newline and tab, no escape sequences, no bidi
 * controls, tags or invisible characters, at most four stacked marks, no halves of surrogate pairs.
 */
export function clean(text: string): string {
  if (HARMLESS.test(text)) return text
  const visible = text
    .toWellFormed()
    .replace(NEWLINES, '\n')
    .replace(ESCAPES, '')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(IDLE_SELECTOR, '')
  return withoutIdleJoiners(visible).replace(STACKED, '$1')
}

/** For one line: also no newline and no tab. */
export function cleanLine(text: string): string {
  return clean(text).replace(/[\t\n]+/g, ' ')
}
