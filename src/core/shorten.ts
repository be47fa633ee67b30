/** A short form as a question of its own: what comes back of a long one, without further authoring. */
import type { BehavioralQuestion } from './kinds/behavioral/question.ts'
import type { DesignQuestion } from './kinds/design/question.ts'
import type { RecallQuestion } from './kinds/recall/question.ts'
import type { Question } from './question.ts'
import { SHORT_MINUTES, type ShortForm } from './short-form.ts'
import type { Text } from './text.ts'

/** Picks by turns, so that not the same probe comes back each time; `turn` counts reviews. */
const pick = <T>(list: readonly T[], turn: number): T | undefined =>
  list[turn % Math.max(1, list.length)]

/** The question in that form; itself where it has nothing of the kind. */
export function shorten(question: Question, form: ShortForm, turn: number): Question {
  switch (form) {
    case 'debug':
      return question
    case 'probe':
      return question.kind === 'behavioral' ? probe(question, turn) : question
    case 'follow-up':
      return question.kind === 'design' ? followUp(question, turn) : question
    case 'estimate':
      return question.kind === 'design' ? estimate(question, turn) : question
    case 'contradiction':
      return question.kind === 'design' ? contradiction(question, turn) : question
  }
}

/** Said aloud, and judged by nobody but the candidate. */
function spoken(question: Question, prompt: Text, minutes: number): RecallQuestion {
  const { id, title, difficulty, level, tags, was } = question
  return {
    ...(question.axis === undefined ? {} : { axis: question.axis }),
    ...(question.checkpoint === undefined ? {} : { checkpoint: question.checkpoint }),
    id,
    title,
    difficulty,
    level,
    tags,
    was,
    kind: 'recall',
    prompt,
    minutes,
    verify: 'self',
    hints: [],
    followUps: [],
    answer: '',
    points: [],
  }
}

function probe(question: BehavioralQuestion, turn: number): Question {
  const asked = pick(question.probes, turn)
  return asked === undefined ? question : spoken(question, asked, SHORT_MINUTES.probe)
}

function followUp(question: DesignQuestion, turn: number): Question {
  const asked = pick(question.followUps, turn)
  return asked === undefined ? question : spoken(question, asked, SHORT_MINUTES['follow-up'])
}

function estimate(question: DesignQuestion, turn: number): Question {
  const ask = pick(question.estimates, turn)
  if (!ask) return question
  const { prompt, minutes: _, ...base } = spoken(question, question.prompt, SHORT_MINUTES.estimate)
  const { answer: _answer, points: _points, ...common } = base
  return {
    ...common,
    kind: 'estimate',
    prompt,
    minutes: SHORT_MINUTES.estimate,
    verify: 'key',
    asks: [ask],
  }
}

/** Two things that were chosen or are given: what goes wrong with both? The one point is what the deck says. */
function contradiction(question: DesignQuestion, turn: number): Question {
  const chosen = pick(question.contradictions, turn)
  if (!chosen) return question
  const parts = chosen.when.map((id) => textOf(question, id))
  const base = spoken(question, together(parts), SHORT_MINUTES.contradiction)
  return { ...base, verify: 'rubric', answer: chosen.say, points: [chosen.say] }
}

/** A constraint or an option in its own words; a fact as it is written, or in the words of what carries it. */
function textOf(question: DesignQuestion, id: string): Text {
  const options = Object.values(question.triangle).flatMap(({ options }) => options)
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
