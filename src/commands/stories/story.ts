/** `sparr story check FILE`: the five letters of a story with their reasons, or the pace of what was said. */

import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { Posting } from '../../core/log.ts'
import { textIn } from '../../core/question/text.ts'
import type { Story } from '../../core/star/finding.ts'
import {
  checkTranscript,
  LONGEST_STORY_SECONDS,
  readTranscript,
  type TranscriptResult,
} from '../../core/star/pace.ts'
import { checkStory, type StoryGuide, type StoryResult } from '../../core/star/story.ts'
import { type FileBytes, readFileBytes } from '../../disk/read-file.ts'
import { inputs } from '../../session/input-lines.ts'
import { print, printJson, report, tell } from '../../session/output.ts'
import {
  type GlobalOptions,
  openSession,
  type Session,
  wordsWithout,
} from '../../session/session.ts'
import { findPosting, postingsIn } from '../../session/stories/own-words.ts'
import { parseStory, storyText as storyTextIn } from '../../session/stories/story-file.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { countedTexts } from '../../text/counted.ts'
import { padEnd, widthOf } from '../../text/width.ts'
import { missingText } from '../../words/star/missing.ts'
import type { Words } from '../../words/words.ts'

export type StoryOptions = GlobalOptions & {
  /** A behavioral question whose needs, key words and samples count. */
  readonly question?: string | undefined
  /** The posting whose key words count where the file names none; without it the newest. */
  readonly jd?: string | undefined
}

/** `-` reads one story a line (YAML or JSON in one line). Low scores are the result, and no failure. */
export async function storyCheck(file: string, options: StoryOptions): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const isFree = options.question === undefined
    const ofQuestion = isFree ? {} : await guideOf(session, options.question ?? '')
    const guide = { ...ofQuestion, pace: session.settings.pace }
    const kept = isFree || options.jd !== undefined ? postingsIn(await session.store()) : []
    const posting = options.jd === undefined ? kept.at(-1) : findPosting(kept, options.jd)
    const asked = { guide, posting, others: kept.length - 1, options }
    const show = (text: string, from: string): void =>
      showStory(parseStory(text, from, session.words, session.contentLang), asked, session.words)
    if (file !== '-') {
      show(storyTextIn(file, session.cwd), file)
      return EXIT.ok
    }
    for await (const line of inputs(file)) {
      try {
        show(line, 'standard input')
      } catch (error) {
        if (!(error instanceof SparrError)) throw error
        // The line is named in its place; the lines after it are read all the same.
        report(error, session.words, options.json ?? false)
      }
    }
    return EXIT.ok
  } finally {
    session.close()
  }
}

export type TranscriptOptions = GlobalOptions & {
  /** How long it took, where the file has no time stamps. */
  readonly seconds?: number | undefined
}

/** What any speech-to-text wrote: plain text, SRT, WebVTT, or lines with time stamps. `-` reads one text a line. */
export async function storyTranscript(file: string, options: TranscriptOptions): Promise<ExitCode> {
  const words = wordsWithout(options)
  const texts = file === '-' ? inputs(file) : [readSpoken(file)]
  for await (const text of texts) {
    const transcript = readTranscript(text)
    const result = checkTranscript(transcript, options.seconds ?? transcript.seconds)
    if (options.json) printJson({ ...result, transcript: transcript.text })
    else print(clean(transcriptText(result, words)))
  }
  return EXIT.ok
}

/** Hours of speech. */
const MOST_TRANSCRIPT_BYTES = 10_000_000

/** A transcript may be anything that a person picked: what is no text has no pace. */
function readSpoken(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(file))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const expected = 'a text file in UTF-8'
    throw new SparrError({ code: 'bad-value', name: '--transcript', value: file, expected })
  }
}

function bytesOf(file: string): Uint8Array {
  let read: FileBytes
  try {
    read = readFileBytes(file, { most: MOST_TRANSCRIPT_BYTES, isLinkFollowed: true })
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
  if (read.size <= MOST_TRANSCRIPT_BYTES) return read.bytes
  const expected = `at most ${MOST_TRANSCRIPT_BYTES / 1_000_000} MB of text`
  throw new SparrError({ code: 'bad-value', name: '--transcript', value: file, expected })
}

async function guideOf(session: Session, name: string): Promise<StoryGuide> {
  const [loaded, { findQuestion }] = await Promise.all([
    session.load(),
    import('../../decks/find.ts'),
  ])
  const { entry, deck, name: found } = findQuestion(loaded.decks, name, loaded.refused)
  const { question } = entry
  if (question.kind !== 'behavioral')
    throw new SparrError({
      code: 'bad-value',
      name: '--question',
      value: found,
      expected: 'a behavioral question',
    })
  const tags = [session.contentLang, 'en', 'zh-CN']
  const samples = question.upgrades.flatMap(({ strong }) =>
    tags.map((tag) => textIn(strong, tag, deck.lang)),
  )
  return {
    needs: Object.fromEntries(LETTERS.map((letter) => [letter, question.starR[letter].needs])),
    jd: question.jdKeywords,
    samples: [...new Set(samples)],
  }
}

type Read = {
  readonly story: Story
  readonly jd: readonly string[]
  readonly competencies: readonly string[] | undefined
}

type Asked = {
  readonly guide: StoryGuide
  /** Its key words count where the file names none; those of all postings together would be a list without end. */
  readonly posting: Posting | undefined
  readonly others: number
  readonly options: StoryOptions
}

function showStory({ story, jd, competencies }: Read, asked: Asked, words: Words): void {
  const { guide, options } = asked
  const used = jd.length === 0 || options.jd !== undefined ? asked.posting : undefined
  const keywords = [...new Set([...(guide.jd ?? []), ...jd, ...(used?.keywords ?? [])])]
  const result = checkStory(story, { competencies, ...guide, jd: keywords })
  if (used) {
    tell(words.bank.stories.usesPosting(used.keywords.length, cleanLine(used.posting)))
    if (asked.others > 0 && options.jd === undefined)
      tell(words.bank.stories.otherPostings(asked.others))
  }
  if (options.json) printJson({ ...result, ...(used ? { postings: [used.posting] } : {}) })
  else print(clean(storyText(story, result, words)))
}

function storyText(story: Story, result: StoryResult, words: Words): string {
  const { star, marks } = words
  const { comma } = marks
  const { found, of } = result.evidence
  const column = Math.max(...LETTERS.map((letter) => widthOf(star.letters[letter])))
  const lines = LETTERS.flatMap((letter) => {
    const { score, findings } = result.letters[letter]
    const dots = '●'.repeat(score) + '○'.repeat(2 - score)
    return [
      `${padEnd(star.letters[letter], column)} ${dots} ${star.score(score, 2)}`,
      ...countedTexts(
        findings
          .filter(({ code }) => !code.startsWith('has-'))
          .map(({ code, spans }) => {
            const places = spans
              .slice(0, 2)
              .map(([from, to]) => star.at(shortened(cleanLine(story[letter].slice(from, to)))))
            return `  ! ${star.codes[code]}${places.length > 0 ? ` ${places.join(comma)}` : ''}`
          }),
      ),
    ]
  })
  return [
    ...lines,
    '',
    star.evidence(found, of),
    star.spoken(result.words, result.seconds),
    ...(result.seconds > LONGEST_STORY_SECONDS ? [star.tooLong(LONGEST_STORY_SECONDS)] : []),
    ...(result.jd.missing.length > 0 ? [cleanLine(missingText(result.jd.missing, words))] : []),
  ].join('\n')
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function transcriptText(result: TranscriptResult, { star, marks: { comma } }: Words): string {
  const { words, unit, seconds, perMinute, pace, fillers, fillerShare } = result
  const { transcript } = star
  const count = fillers.reduce((sum, filler) => sum + filler.count, 0)
  const list = fillers.map((filler) => `${filler.text} ${filler.count}`).join(comma)
  return [
    transcript.spoken(words, unit, seconds),
    ...(pace === 'unknown' || perMinute === null ? [] : [transcript.pace[pace](perMinute, unit)]),
    transcript.fillers(count, fillerShare, list),
  ].join('\n')
}
