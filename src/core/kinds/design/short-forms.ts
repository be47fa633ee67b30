/** One number of a design, two things that contradict each other, or one follow-up: minutes instead of the whole room. */
import type { Reply } from '../../question/reply.ts'
import type { Text } from '../../question/text.ts'
import type { KindFacts } from '../kind-facts.ts'
import { followUp, part, pick, replyTo } from '../shortened.ts'
import type { DesignQuestion } from './question.ts'

export const designForms: KindFacts<'design'>['shortForms'] = {
  estimate: {
    has: ({ estimates }) => estimates.length > 0,
    shorten(question, turn) {
      const ask = pick(question.estimates, turn)
      if (!ask) return question
      const asked = part(question, question.prompt, 'estimate')
      return { ...asked, kind: 'estimate', verify: 'key', asks: [ask] }
    },
  },
  /** Two things that were chosen or are given: why not both, and what gives? */
  contradiction: {
    has: ({ contradictions }) => contradictions.length > 0,
    shorten(question, turn) {
      const chosen = pick(question.contradictions, turn)
      if (!chosen) return question
      const ask = together(chosen.when.map((id) => textOf(question, id)))
      const { say } = chosen
      const of = { type: 'contradiction', put: say.ask } as const
      if (say.points.length > 0)
        return { ...replyTo(question, { ...say, ask }, of.type, of), hints: [say.ask] }
      // What the deck asks is all that it says of it: that is the one point.
      const { ask: put } = say
      return replyTo(question, { ask, points: [put], answer: put }, of.type, of)
    },
  },
  'follow-up': {
    has: (question) => askedOf(question).length > 0,
    shorten: (question, turn) => followUp(question, askedOf(question), turn),
  },
}

/** The follow-ups, then the deep dives with their own. */
const askedOf = ({ followUps, deepDives }: DesignQuestion): readonly Reply[] => [
  ...followUps,
  ...deepDives.flatMap(({ ask, points, followUps: own }) => [{ ask, points }, ...own]),
]

/** A constraint or an option in its own words; a fact as it is written, or in the words of what carries it. */
function textOf(question: DesignQuestion, id: string): Text {
  const options = question.panes.flatMap(({ options }) => options)
  const named = [...question.constraints, ...options].find((one) => one.id === id)
  const carrier = [...question.constraints, ...options].find(({ facts }) => facts.includes(id))
  return named?.text ?? carrier?.text ?? id
}

/** The parts as one Markdown list, in each language that any of them has. */
function together(parts: readonly Text[]): Text {
  const tags = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : Object.keys(part))))
  if (tags.size === 0) return list(parts.map(String))
  return Object.fromEntries(
    [...tags].map((tag) => [
      tag,
      list(
        parts.map((part) =>
          typeof part === 'string' ? part : (part[tag] ?? Object.values(part)[0] ?? ''),
        ),
      ),
    ]),
  )
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')
