/** A story in a drill: what the rules say of it while it is written, and what the prompt reveals meanwhile. */
import type { DrillOf, Sitting } from '../../drill/drill.ts'
import { textsOf } from '../../question/text.ts'
import type { LetterFinding, LetterResult } from '../../star/finding.ts'
import { type FollowUp, followUpsFor } from '../../star/follow-ups.ts'
import type { Pace } from '../../star/pace.ts'
import { checkLetter } from '../../star/story.ts'
import { findingKey } from '../rejecting.ts'
import { type BehavioralQuestion, LETTERS, type Letter, type Reveal } from './question.ts'
import type { BehavioralWork } from './work.ts'

export type Telling = {
  readonly question: BehavioralQuestion
  readonly work: BehavioralWork
  /** Key words of the posting that was kept; none where none was. */
  readonly jd: readonly string[]
  readonly pace: Pace
}

export const tellingOf = ({ task, work }: DrillOf<'behavioral'>): Telling => ({
  question: task.question,
  work,
  jd: task.jd,
  pace: task.pace,
})

/** The key words that are asked for: of the posting that was kept, else of the one in the question. */
export const postingOf = ({ question, jd }: Pick<Telling, 'question' | 'jd'>): readonly string[] =>
  jd.length > 0 ? jd : question.jdKeywords

type Checked = {
  readonly text: string
  readonly result: LetterResult
  readonly counted: number
  readonly of: number
}
/** The last result of each letter: one letter changes at a time. */
const results = new WeakMap<BehavioralQuestion, Map<string, Checked>>()

export const letterResult = (telling: Telling, letter: Letter): LetterResult =>
  checkedLetter(telling, letter).result

/** Of all letters: what counts as found, and what is asked for. */
export function evidenceIn(telling: Telling): { readonly found: number; readonly of: number } {
  const all = LETTERS.map((letter) => checkedLetter(telling, letter))
  return {
    found: all.reduce((sum, { counted }) => sum + counted, 0),
    of: all.reduce((sum, { of }) => sum + of, 0),
  }
}

function checkedLetter({ question, work, jd, pace }: Telling, letter: Letter): Checked {
  const text = work.texts[letter] ?? ''
  const known = results.get(question) ?? new Map<string, Checked>()
  results.set(question, known)
  const rejected = rejectedIn(work, letter)
  // The numbers of a result have to agree with those before it.
  const { situation = '', task = '' } = letter === 'result' ? work.texts : {}
  const key = `${letter} ${pace.words} ${pace.signs} ${[...rejected].join(' ')} ${jd.join('\n')}`
  const whole = [text, situation, task].join('\n\n')
  const before = known.get(key)
  if (before?.text === whole) return before
  const { result, counted, pieces } = checkLetter(
    letter,
    text,
    question.starR[letter].needs,
    postingOf({ question, jd }),
    samplesOf(question),
    { beside: { situation, task }, pace, rejected },
  )
  const checked = { text: whole, result, counted, of: pieces.length }
  known.set(key, checked)
  return checked
}

const letterResults = (telling: Telling): Readonly<Record<Letter, LetterResult>> =>
  Object.fromEntries(LETTERS.map((letter) => [letter, letterResult(telling, letter)])) as Record<
    Letter,
    LetterResult
  >

/** What there is to say against a letter, without what the candidate has rejected; the same thing once. */
export function complaintsOf(telling: Telling, letter: Letter): readonly LetterFinding[] {
  const { findings } = letterResult(telling, letter)
  const codes = new Set<string>(findings.map(({ code }) => code))
  const seen = new Set<string>()
  return findings.filter(({ code }) => {
    const isNew = !seen.has(code)
    seen.add(code)
    return isNew && isComplaint(code) && !SAID_BY[code]?.some((other) => codes.has(other))
  })
}

/** Of a letter, with what they were said for as well: it is as wrong. */
function rejectedIn({ rejected }: BehavioralWork, letter: Letter): ReadonlySet<string> {
  const isRejected = (code: string): boolean => rejected.includes(findingKey(letter, code))
  const said = Object.entries(SAID_BY).filter(([, others]) => others?.some(isRejected))
  const own = rejected.map((key) => key.split(' ')).filter(([of]) => of === letter)
  return new Set([...own.map(([, code = '']) => code), ...said.map(([code]) => code)])
}

/** What another complaint says better. */
const SAID_BY: Readonly<Partial<Record<string, readonly string[]>>> = {
  'missing-number': ['missing-unit'],
  'missing-before_after': ['number-without-baseline'],
  'missing-window': ['window-missing'],
  'missing-first_person': ['we-only', 'no-own-role'],
}

const PRAISE = new Set(['technique-named', 'metric-named', 'before-after'])
const isComplaint = (code: string): boolean => !PRAISE.has(code) && !code.startsWith('has-')

/** Texts nobody may copy: what is weak and strong in the question, in every language. */
function samplesOf({ upgrades }: BehavioralQuestion): readonly string[] {
  return upgrades.flatMap(({ strong }) => textsOf(strong))
}

export const followUpsOf = (telling: Telling): readonly FollowUp[] =>
  followUpsFor(telling.question, telling.work.texts, letterResults(telling))

/** What the interviewer has let slip by now: incident prompts unfold while one answers. */
export function revealedBy(
  { reveals }: BehavioralQuestion,
  { spent }: Pick<Sitting, 'spent'>,
): readonly Reveal[] {
  const { speaking, typing } = spent
  return reveals.filter(({ afterSeconds }) => speaking + typing >= afterSeconds * 1000)
}

export const isWritten = ({ texts }: BehavioralWork): boolean =>
  LETTERS.some((letter) => (texts[letter] ?? '').trim() !== '')

/** Where nothing was ticked yet, what the rules found; who spoke has nothing that could be read. */
export function suggestedMarks(telling: Telling): Readonly<Record<string, number>> {
  const { marks } = telling.work
  if (!isWritten(telling.work) || Object.keys(marks).length > 0) return marks
  const results = letterResults(telling)
  return Object.fromEntries(LETTERS.map((letter) => [letter, results[letter].score]))
}
