/** What an interviewer should know of a question, in the order in which it is needed. */
import { LETTERS } from '../../kinds/behavioral/question.ts'
import { PANES } from '../../kinds/design/question.ts'
import type { Question } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'

const SECTIONS = [
  'listen-for',
  'wrong-turns',
  'if-stuck',
  'if-fast',
  'hints',
  'follow-ups',
  'probes',
  'reveals',
  'anchors',
  'clarify',
  'outline',
] as const
export type SectionId = (typeof SECTIONS)[number]

export type BriefLine = {
  readonly text: string
  /** Set apart from the text: the answer to what is asked, why an option is good. */
  readonly aside?: string
}

export type Section = { readonly id: SectionId; readonly lines: readonly BriefLine[] }

/** Only the sections that hold something. `say` gives a text in the language that is wanted. */
export function briefOf(question: Question, say: (text: Text) => string): readonly Section[] {
  const { interviewer, hints, followUps } = question
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
    'follow-ups': plain(followUps),
    probes: question.kind === 'behavioral' ? plain(question.probes) : [],
    reveals:
      question.kind === 'behavioral'
        ? question.reveals.map(({ afterSeconds, text }) => ({
            text: say(text),
            aside: `${Math.floor(afterSeconds / 60)}:${String(afterSeconds % 60).padStart(2, '0')}`,
          }))
        : [],
    anchors: plain(interviewer?.anchors ?? []),
    clarify:
      question.kind === 'design'
        ? question.clarify.map(({ ask, answer }) => ({ text: say(ask), aside: say(answer) }))
        : [],
    outline: outlineOf(question, say),
  }
  return SECTIONS.flatMap((id) => (lines[id].length > 0 ? [{ id, lines: lines[id] }] : []))
}

/** The model answer, short enough to be glanced at. */
function outlineOf(question: Question, say: (text: Text) => string): readonly BriefLine[] {
  switch (question.kind) {
    case 'recall':
      return (question.points.length > 0 ? question.points : [question.answer]).map((text) => ({
        text: say(text),
      }))
    case 'choice':
      return question.options
        .filter(({ correct }) => correct)
        .map(({ text, why }) => ({ text: say(text), ...(why ? { aside: say(why) } : {}) }))
    case 'estimate':
      return question.asks.map(({ ask, answer, unit }) => ({
        text: say(ask),
        aside: `${answer} ${unit}`.trim(),
      }))
    case 'review':
      return question.findings.map(({ lines: [from, to], text }) => ({
        text: say(text),
        aside: from === to ? `${from}` : `${from}-${to}`,
      }))
    case 'design':
      return [
        ...question.estimates.map(({ ask, answer, unit }) => ({
          text: say(ask),
          aside: `${answer} ${unit}`.trim(),
        })),
        ...PANES.flatMap((pane) =>
          question.triangle[pane].options
            .filter(({ good }) => good)
            .map(({ text, why }) => ({ text: say(text), ...(why ? { aside: say(why) } : {}) })),
        ),
      ]
    case 'behavioral':
      return LETTERS.map((letter) => ({ text: say(question.starR[letter].good) }))
    case 'code':
      return question.tests === 'all'
        ? []
        : question.tests.map(({ title }) => ({ text: say(title) }))
  }
}

/** Tags that any of the question's own texts is written in: what the language key goes through. */
export function languagesOf({ title, prompt }: Question): readonly string[] {
  const tags = [title, prompt].flatMap((text) =>
    typeof text === 'string' ? [] : Object.keys(text),
  )
  return [...new Set(tags)]
}
