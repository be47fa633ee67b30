/** What an interviewer should know of a question, in the order in which it is needed. */
import { atHandOf, outlineOf } from '../../kinds/interviewed.ts'
import { type BriefLine, replyLine } from '../../kinds/kind-interview.ts'
import type { Question } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'

const SECTIONS = [
  'given',
  'clarify',
  'standard',
  'listen-for',
  'wrong-turns',
  'if-stuck',
  'if-fast',
  'hints',
  'outline',
  'dives',
  'follow-ups',
  'probes',
  'reveals',
  'anchors',
] as const
export type SectionId = (typeof SECTIONS)[number]

export type Section = { readonly id: SectionId; readonly lines: readonly BriefLine[] }

/** Only the sections that hold something. `say` gives a text in the language that is wanted. */
export function briefOf(question: Question, say: (text: Text) => string): readonly Section[] {
  const { interviewer, hints, followUps } = question
  const atHand = atHandOf(question, say)
  const plain = (texts: readonly Text[]): readonly BriefLine[] =>
    texts.map((text) => ({ text: say(text) }))
  const one = (text: Text | undefined): readonly BriefLine[] =>
    text === undefined ? [] : plain([text])
  const lines: Readonly<Record<SectionId, readonly BriefLine[]>> = {
    'listen-for': plain(interviewer?.listenFor ?? []),
    'wrong-turns': plain(interviewer?.wrongTurns ?? []),
    'if-stuck': one(interviewer?.ifStuck),
    'if-fast': one(interviewer?.ifFast),
    hints: plain(hints),
    'follow-ups': followUps.map((reply) => replyLine(reply, say)),
    given: atHand.given ?? [],
    clarify: atHand.clarify ?? [],
    standard: atHand.standard ?? [],
    dives: atHand.dives ?? [],
    probes: atHand.probes ?? [],
    reveals: atHand.reveals ?? [],
    anchors: plain(interviewer?.anchors ?? []),
    outline: outlineOf(question, say),
  }
  return SECTIONS.flatMap((id) => (lines[id].length > 0 ? [{ id, lines: lines[id] }] : []))
}

/** Tags that any of the question's own texts is written in: what the language key goes through. */
export function languagesOf({ title, prompt }: Question): readonly string[] {
  const tags = [title, prompt].flatMap((text) =>
    typeof text === 'string' ? [] : Object.keys(text),
  )
  return [...new Set(tags)]
}
