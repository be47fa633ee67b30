/** How long a text takes to say, and what any speech-to-text wrote: pace and fillers. */
import type { Span } from '../numbers/numbers.ts'
import { isChinese, spansOf, withoutOverlaps } from './terms/lexicon.ts'

/** Ordinary pace in an interview: English words and Chinese characters a second. */
const WORDS_PER_SECOND = 2.4
const SIGNS_PER_SECOND = 4

/** A story is said in two and a half minutes. */
export const LONGEST_STORY_SECONDS = 150

export type Pace = {
  /** English words, and Chinese characters, a minute. */
  readonly words: number
  readonly signs: number
}
const USUAL_PACE: Pace = { words: WORDS_PER_SECOND * 60, signs: SIGNS_PER_SECOND * 60 }

const WORD = /[A-Za-z0-9]+(?:[.,'’][A-Za-z0-9]+)*/g
const SIGN = /\p{Script=Han}/gu

const countsOf = (text: string): { readonly words: number; readonly signs: number } => ({
  words: text.match(WORD)?.length ?? 0,
  signs: text.match(SIGN)?.length ?? 0,
})

/** Words and Chinese characters together. */
export function spokenUnits(text: string): number {
  const { words, signs } = countsOf(text)
  return words + signs
}

/** Seconds at a pace. */
export function spokenSeconds(text: string, pace: Pace = USUAL_PACE): number {
  const { words, signs } = countsOf(text)
  return (60 * words) / pace.words + (60 * signs) / pace.signs
}

type PaceVerdict = 'slow' | 'right' | 'fast' | 'unknown'

type Filler = {
  readonly text: string
  readonly count: number
  readonly spans: readonly Span[]
}

export type Transcript = {
  /** What was said, without time stamps and speakers. */
  readonly text: string
  /** Null where the file has no time stamps. */
  readonly seconds: number | null
}

export type TranscriptResult = {
  readonly words: number
  readonly seconds: number | null
  /** Seconds the text takes at the ordinary pace. */
  readonly usualSeconds: number
  /** Words (Chinese: characters) a minute. */
  readonly perMinute: number | null
  readonly unit: 'words' | 'characters'
  readonly pace: PaceVerdict
  readonly fillers: readonly Filler[]
  /** Fillers in a hundred words or characters. */
  readonly fillerShare: number
}

/** How far from the ordinary pace is still right. */
const SLOWEST = 0.7
const FASTEST = 1.3

/** `seconds` overrules the time stamps. */
export function checkTranscript(
  transcript: Transcript,
  seconds: number | null = transcript.seconds,
): TranscriptResult {
  const { text } = transcript
  const units = spokenUnits(text)
  const usualSeconds = spokenSeconds(text)
  const ratio = seconds !== null && seconds > 0 && units > 0 ? usualSeconds / seconds : null
  const fillers = findFillers(text)
  const count = fillers.reduce((sum, { count }) => sum + count, 0)
  return {
    words: units,
    seconds,
    usualSeconds: Math.round(usualSeconds),
    perMinute: ratio === null || seconds === null ? null : Math.round((units / seconds) * 60),
    unit: isChinese(text) ? 'characters' : 'words',
    pace:
      ratio === null ? 'unknown' : ratio < SLOWEST ? 'slow' : ratio > FASTEST ? 'fast' : 'right',
    fillers,
    fillerShare: units === 0 ? 0 : Number(((count / units) * 100).toFixed(1)),
  }
}

/** Sounds and empty phrases. "like", "so" and 那个 are fillers only where they stand alone. */
const FILLERS: readonly RegExp[] = [
  /(?<![A-Za-z])(?:u+m+|u+h+|e+r+m*|a+h+|h+m+|mhm)(?![A-Za-z])/gi,
  /(?<![A-Za-z])(?:you know|sort of|kind of|I mean|basically|actually|literally|and so on and so forth|or something|stuff like that)(?![A-Za-z])/gi,
  /(?<=,\s?|^|\.\s)(?:like|so|well|right|okay|ok|yeah)(?=\s*,)|(?<![A-Za-z])like(?=,)|(?<=[a-z],? )like(?= like\b)/gi,
  /[嗯呃额唔]+|(?<=^|[，。,\s])(?:啊+|哦+)(?=[，。,\s])/g,
  /那个那个|这个这个|(?<=^|[，。,\s])(?:那个|这个|就是|就是说|然后呢|怎么说呢|对吧|反正|其实吧|的话呢)(?=[，。,\s…])|就是说|怎么说呢|然后然后/g,
]

function findFillers(text: string): readonly Filler[] {
  const spans = withoutOverlaps(FILLERS.flatMap((pattern) => spansOf(pattern, text)))
  const groups = Map.groupBy(spans, ([from, to]) => text.slice(from, to).toLowerCase())
  return [...groups]
    .map(([name, places]): Filler => ({ text: name, count: places.length, spans: places }))
    .sort((a, b) => b.count - a.count)
}

const STAMP = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?/g
const CUE =
  /^(?:\[?\s*(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\s*(?:-->|–|-)\s*(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\s*\]?)(.*)$/
const LEADING_STAMP = /^[[(]?(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?\s+/

/** Plain text, subtitles (SRT, WebVTT), or lines that begin with a time stamp. */
export function readTranscript(file: string): Transcript {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const isSubtitle = lines.some((line) => CUE.test(line.trim())) || /^WEBVTT\b/.test(lines[0] ?? '')
  const times: number[] = []
  const said: string[] = []
  for (const raw of lines) {
    const line = raw.trim()
    const cue = CUE.exec(line)
    const stamp = cue ? null : LEADING_STAMP.exec(line)
    if (cue || stamp)
      times.push(
        ...secondsIn(cue ? line.slice(0, line.length - (cue[1] ?? '').length) : (stamp?.[0] ?? '')),
      )
    const text = cue ? (cue[1] ?? '') : stamp ? line.slice(stamp[0].length) : line
    if (
      isSubtitle &&
      (/^\s*\d+\s*$/.test(text) || /^(?:WEBVTT|NOTE|STYLE|Kind:|Language:)/.test(text))
    )
      continue
    const plain = text
      .replace(/<[^>]{1,40}>/g, '')
      .replace(/^\s*(?:[A-Z][\w .]{0,20}|\p{Script=Han}{1,4})[:：]\s+/u, '')
      .trim()
    if (plain !== '') said.push(plain)
  }
  const seconds = times.length > 1 ? Math.max(...times) - Math.min(...times) : null
  return { text: said.join(' '), seconds: seconds !== null && seconds > 0 ? seconds : null }
}

const secondsIn = (text: string): readonly number[] =>
  [...text.matchAll(STAMP)].map(
    ([, hours = '0', minutes = '0', seconds = '0', fraction = '0']) =>
      Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`),
  )
