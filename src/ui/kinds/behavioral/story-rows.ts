/** What the rules say of a story, as rows: while it is written, and after it. */
import { LETTERS, type Letter } from '../../../core/kinds/behavioral/question.ts'
import {
  complaintsOf,
  evidenceIn,
  followUpsOf,
  isWritten,
  revealedBy,
  tellingOf,
} from '../../../core/kinds/behavioral/story.ts'
import { FOLLOW_UP_FIELDS } from '../../../core/star/asked-after.ts'
import { readClaim } from '../../../core/star/claim/claim.ts'
import type { LetterFinding, Score } from '../../../core/star/finding.ts'
import type { FollowUp } from '../../../core/star/follow-ups.ts'
import { LONGEST_STORY_SECONDS, spokenSeconds, spokenUnits } from '../../../core/star/pace.ts'
import { isChinese } from '../../../core/star/terms/lexicon.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

type StoryView = View<'behavioral'>

export const isLetter = (field: string): field is Letter =>
  (LETTERS as readonly string[]).includes(field)

export const scoreSigns = (score: Score, { on, off }: Signs): string =>
  on.repeat(score) + off.repeat(2 - score)

/** One line for each complaint, with the words it is about; `most` of them. */
export function complaintRows(
  { drill, words, signs, width }: StoryView,
  letter: Letter,
  most = Number.POSITIVE_INFINITY,
): readonly StyledRow[] {
  const telling = tellingOf(drill)
  const text = telling.work.texts[letter] ?? ''
  if (text.trim() === '') return []
  return complaintsOf(telling, letter)
    .slice(0, most)
    .flatMap((finding) =>
      signedRows(`  ${signs.warn}`, 'warn', complaintText(finding, text, words), width),
    )
}

const QUOTED = 40

function complaintText({ code, spans }: LetterFinding, text: string, words: Words): string {
  const [span] = spans
  const quoted = span ? clean(text.slice(...span)).replace(/\s+/g, ' ') : ''
  // The whole of it was meant: nobody wants it repeated.
  const at = quoted === '' || quoted.length > QUOTED ? '' : `${words.star.at(quoted)} `
  return at + words.star.codes[code]
}

/** Length at the candidate's own pace, and what of the numbers is missing. */
export function statusText({ drill, words, signs }: StoryView): string {
  const telling = tellingOf(drill)
  const { workshop } = words.star
  const { texts } = telling.work
  const written = LETTERS.map((letter) => texts[letter] ?? '')
  const whole = written.join('\n')
  const seconds = spokenSeconds(whole, drill.task.pace)
  const numbers = written.reduce(
    (sum, text, i) => sum + readClaim(text, LETTERS[i]).numbers.length,
    0,
  )
  const bare = LETTERS.filter((letter) =>
    complaintsOf(telling, letter).some(({ code }) => code === 'number-without-baseline'),
  ).length
  const { answerLang } = drill.task
  const isOther =
    answerLang !== null && whole.trim() !== '' && isChinese(whole) !== /^zh\b/i.test(answerLang)
  return [
    workshop.status(spokenUnits(whole), seconds),
    ...(seconds > LONGEST_STORY_SECONDS ? [workshop.tooLong(LONGEST_STORY_SECONDS)] : []),
    workshop.numbers(numbers, bare),
    ...(isOther ? [workshop.otherLanguage(answerLang)] : []),
  ].join(signs.between)
}

/** What the interviewer throws in, as soon as its time has come. */
export function revealRows({ drill, words, width }: StoryView): readonly StyledRow[] {
  return revealedBy(drill.task.question, drill).flatMap(({ text }) => [
    ...signedRows(
      `${words.star.workshop.interviewer}${words.marks.colon.trimEnd()}`,
      'accent',
      say(drill, text),
      width,
      'strong',
    ),
    BLANK,
  ])
}

export function askedAfter({ drill, words }: Pick<StoryView, 'drill' | 'words'>) {
  return followUpsOf(tellingOf(drill)).map((one) => followUpText(one, { drill, words }))
}

function followUpText(one: FollowUp, { drill, words }: Pick<StoryView, 'drill' | 'words'>): string {
  const { asks } = words.star.workshop
  switch (one.type) {
    case 'judgement':
    case 'delivery':
    case 'risk':
      return asks[one.type]
    case 'prove-it':
      return asks.proveIt(clean(one.about))
    case 'objection':
      return asks.objections[one.about]
    case 'probe': {
      const probe = drill.task.question.probes[one.index]
      return probe ? say(drill, probe.ask) : ''
    }
  }
}

/** While the questions after the story are answered aloud: the one it is. Null where none is. */
export function askedNowRows(view: StoryView): readonly StyledRow[] | null {
  const { drill, words, signs, width } = view
  const { asked, mode, fieldMs } = drill.work
  if (asked === undefined || mode !== 'say') return null
  const all = askedAfter(view)
  const spoken = words.drill.speaking(fieldMs[FOLLOW_UP_FIELDS[asked] ?? ''] ?? 0)
  return [
    ...textRows(words.star.workshop.askedOf(asked + 1, all.length), width, 'dim'),
    ...textRows(all[asked] ?? '', width, 'strong'),
    ...(drill.phase.name === 'answering' ? signedRows(signs.on, 'bad', spoken, width) : []),
  ]
}

/** After the story: what was asked then, and what was answered. */
export function answeredRows(view: StoryView): readonly StyledRow[] {
  const { work } = view.drill
  return askedAfter(view).flatMap((asked, i) => {
    const answer = (work.texts[FOLLOW_UP_FIELDS[i] ?? ''] ?? '').trim()
    return [
      ...signedRows(view.signs.todo, 'dim', asked, view.width),
      ...(answer === '' ? [] : signedRows(' ', 'dim', answer, view.width)),
    ]
  })
}

/** How much of what the letters need is there; null where nothing was written. */
export function evidenceText({ drill, words }: Pick<StoryView, 'drill' | 'words'>): string | null {
  const telling = tellingOf(drill)
  if (!isWritten(telling.work)) return null
  const { found, of } = evidenceIn(telling)
  return words.star.workshop.found(found, of)
}
