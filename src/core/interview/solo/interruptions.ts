/** When the interviewer interrupts, and with what: the same for one seed, however often a mock is taken up again. */
import type { Question } from '../../question/question.ts'
import { type Text, textIn } from '../../question/text.ts'
import type { Round } from '../events.ts'
import { projectExchanges } from '../project/project.ts'
import { scoredAs } from '../scored-as.ts'
import { lotOf } from './lot.ts'
import { spokenReplies } from './reply-points.ts'

export type Interruption = {
  /** Within its round. */
  readonly id: string
  /** On the clock of the round. What has not come by the end of the answer comes after it. */
  readonly atMs: number
  readonly text: string
}

/** Sentences of the interviewer that no question brings, in the language of the content. */
export type Phrases = {
  /** For every kind of question. */
  readonly probes: readonly string[]
  /** For stories, where somebody has done something. */
  readonly storyProbes: readonly string[]
  /** After the story of a decision: should we, can we, when and how safely. */
  readonly decision: Readonly<Record<DecisionProbe, string>>
}

export const DECISION_PROBES = ['judgement', 'delivery', 'risk'] as const
type DecisionProbe = (typeof DECISION_PROBES)[number]

/** One interruption for so many minutes, and one at least. */
const MINUTES_EACH = 10
/** Nobody is interrupted while reading, or when time is up anyway. */
const EARLIEST = 0.3
const LATEST = 0.85
/** Overview and path have been told by then. */
const MIDDLE = 0.48

type Drawn = {
  readonly seed: number
  readonly lang: string
  readonly deckLang: string
  readonly phrases: Phrases
}

/** In the order of their moments. */
export function interruptionsOf(
  question: Question,
  round: Pick<Round, 'question' | 'minutes' | 'kind' | 'as'>,
  { seed, lang, deckLang, phrases }: Drawn,
): readonly Interruption[] {
  const say = (text: Text): string => textIn(text, lang, deckLang)
  if (scoredAs(round) === 'project') return ofProject(question, round.minutes, say)
  const lot = lotOf(seed, `interruptions ${round.question}`)
  const own = [...spokenReplies(question, round)]
  const common = [...phrases.probes, ...(question.kind === 'behavioral' ? phrases.storyProbes : [])]
  const probes = [
    ...lot.shuffled(own.map(([id, { ask }]) => ({ id, text: say(ask) }))),
    ...lot.shuffled(common.map((text, i) => ({ id: `common-${i + 1}`, text }))),
  ].slice(0, 1 + Math.floor(round.minutes / MINUTES_EACH))
  const slot = (LATEST - EARLIEST) / probes.length
  const drawn = probes.map(({ id, text }, i): Interruption => {
    const share = EARLIEST + slot * (i + lot.next())
    return { id, text, atMs: Math.round(share * round.minutes * 60_000) }
  })
  const reveals = question.kind === 'behavioral' ? question.reveals : []
  return [
    ...drawn,
    ...reveals.map(({ afterSeconds, text }, i) => ({
      id: `reveal-${i + 1}`,
      atMs: afterSeconds * 1000,
      text: say(text),
    })),
  ].toSorted((a, b) => a.atMs - b.atMs)
}

/** After overview and path, level by level, and the number last: each follows from the one before. */
function ofProject(
  { followUps }: Question,
  minutes: number,
  say: (text: Text) => string,
): readonly Interruption[] {
  const asked = projectExchanges(followUps)
  const slot = (LATEST - MIDDLE) / asked.length
  return asked.map(({ id, ask }, i) => ({
    id,
    text: say(ask),
    atMs: Math.round((MIDDLE + slot * (i + 0.5)) * minutes * 60_000),
  }))
}
