/** What the interviewer reads: the prompt in the language of the call, and the brief with everything in it. */

import { briefOf, type Section } from '../../../core/interview/host/brief.ts'
import type { Call } from '../../../core/interview/host/call.ts'
import type { BriefLine } from '../../../core/kinds/kind-interview.ts'
import { type Text, textIn } from '../../../core/question/text.ts'
import { wholePrompt } from '../../../core/question/whole-prompt.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'

type View = {
  readonly call: Call
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function promptRows({ call, words, signs, width }: View): readonly StyledRow[] {
  const sheet = call.sheets[call.record.current]
  if (!sheet) return textRows(words.host.notLoaded, width, 'dim')
  const say = (text: Text): string => textIn(text, call.lang, sheet.deckLang)
  return [
    heading(words.host.readOut),
    ...markdownRows(wholePrompt(sheet.question).map(say).join('\n\n'), width, signs),
    ...exhibitRows(call, width),
  ]
}

/** What the candidate has to see beside the prompt; it is sent in the chat of the call. */
function exhibitRows(call: Call, width: number): readonly StyledRow[] {
  const question = call.sheets[call.record.current]?.question
  if (question?.kind !== 'review') return []
  return [BLANK, ...textRows(question.exhibit.text, width, 'code')]
}

export function briefRows({ call, words, signs, width }: View): readonly StyledRow[] {
  const sheet = call.sheets[call.record.current]
  if (!sheet) return []
  const say = (text: Text): string => textIn(text, call.lang, sheet.deckLang)
  const sections = briefOf(sheet.question, say)
  if (sections.length === 0) return textRows(words.host.nothingKnown, width, 'dim')
  const released = new Set(call.record.rounds[call.record.current]?.hints.map(({ rung }) => rung))
  const outline = sheet.outline.map(say)
  return sectionRows(sections, { words, signs, width, released, outline })
}

type Told = Omit<View, 'call'> & {
  /** Rungs of the hints that were given. */
  readonly released: ReadonlySet<number>
  /** More of it than the question itself knows. */
  readonly outline: readonly string[]
}

export function sectionRows(
  sections: readonly Section[],
  { words: { host, marks }, signs, width, released, outline }: Told,
): readonly StyledRow[] {
  const textOf = ({ text, aside }: BriefLine): string =>
    aside === undefined ? text : `${text}${marks.aside(aside)}`
  return sections.flatMap(({ id, lines }, i) => [
    ...(i === 0 ? [] : [BLANK]),
    ...textRows(host.sections[id], width, 'accent'),
    ...lines.flatMap((line, at) =>
      id === 'hints'
        ? signedRows(
            `${at + 1}${released.has(at + 1) ? signs.pass : ' '}`,
            released.has(at + 1) ? 'good' : 'accent',
            textOf(line),
            width,
          )
        : signedRows(signs.todo, 'dim', textOf(line), width),
    ),
    ...(id === 'outline'
      ? outline.flatMap((text) => signedRows(signs.todo, 'dim', text, width))
      : []),
  ])
}
