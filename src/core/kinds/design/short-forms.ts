/** One number of a design, two things that contradict each other, or one follow-up: minutes instead of the whole room. */
import type { Text } from '../../question/text.ts'
import type { KindFacts } from '../kind-facts.ts'
import { part, pick, spoken } from '../shortened.ts'
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
  /** Two things that were chosen or are given: what goes wrong with both? The one point is what the deck says. */
  contradiction: {
    has: ({ contradictions }) => contradictions.length > 0,
    shorten(question, turn) {
      const chosen = pick(question.contradictions, turn)
      if (!chosen) return question
      const parts = chosen.when.map((id) => textOf(question, id))
      const asked = spoken(question, together(parts), 'contradiction')
      return { ...asked, verify: 'rubric', answer: chosen.say.ask, points: [chosen.say.ask] }
    },
  },
  'follow-up': {
    has: ({ followUps }) => followUps.length > 0,
    shorten(question, turn) {
      const asked = pick(question.followUps, turn)
      return asked === undefined ? question : spoken(question, asked.ask, 'follow-up')
    },
  },
}

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
