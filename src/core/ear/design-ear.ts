/** The ears of a design: one for what is asked in it, and one for each pane. Learnt when it is first needed, and remembered. */
import { askable } from '../kinds/design/askable.ts'
import type { Clarify, DesignQuestion, PaneOption, Wordings } from '../kinds/design/question.ts'
import { textsOf } from '../question/text.ts'
import { sentencesOf } from '../sentences.ts'
import { type Ear, type Example, learn, type Taught } from './ear.ts'
import { type Speller, speller } from './spelling.ts'
import { knownWords, wordsIn } from './terms.ts'

export type Hearing = { readonly ear: Ear; readonly correct: Speller }

/** Single words, and what the interviewer says: people say more, or other things. */
const OF_KEY = 0.5
const OF_ANSWER = 0.5
/** The wordings of a standard question where the design has its own of that name. */
const OF_NAMESAKE = 0.5

/** Chosen over designs that were left out in turn (decision 29). */
const OF_NEAREST = 0.5

export const STANDARD = 'standard:'

const asking = new WeakMap<DesignQuestion, Hearing>()
const choosing = new WeakMap<readonly PaneOption[], Hearing>()

export function askingEar(question: DesignQuestion): Hearing {
  const known = asking.get(question)
  if (known) return known
  const hearing = hearingOf(
    askingIds(question),
    askingExamples(question),
    textsOf(question.prompt),
    { meanings: question.meanings?.() ?? null, ofNearest: OF_NEAREST },
  )
  asking.set(question, hearing)
  return hearing
}

export function choosingEar(options: readonly PaneOption[]): Hearing {
  const known = choosing.get(options)
  if (known) return known
  const ids = options.map(({ id }) => id)
  // Measured, meanings do not help among a few options of one pane (decision 29).
  const hearing = hearingOf(ids, options.flatMap(optionExamples), [], {})
  choosing.set(options, hearing)
  return hearing
}

function hearingOf(
  ids: readonly string[],
  examples: readonly Example[],
  texts: readonly string[],
  taught: Taught,
): Hearing {
  const words = [...examples.map(({ text }) => text), ...texts].flatMap(wordsIn)
  return { ear: learn(ids, examples, taught), correct: speller([...knownWords(), ...words]) }
}

/** What may be heard in a design: its own questions and the standard ones. */
const askingIds = (question: DesignQuestion): readonly string[] => [
  ...question.clarify.map(({ id }) => id),
  ...othersIn(question).map(({ id }) => STANDARD + id),
]

/** A standard question of the name of one of the design's own is that one. */
const othersIn = ({ clarify, standardQuestions = [] }: DesignQuestion) =>
  standardQuestions.filter(({ id }) => clarify.every((own) => own.id !== id))

function askingExamples(question: DesignQuestion): readonly Example[] {
  const { clarify, standardQuestions = [], unanswered } = question
  const own = clarify.flatMap((one) => [
    ...clarifyExamples(one),
    ...standardQuestions
      .filter(({ id }) => id === one.id)
      .flatMap(({ wordings }) => examplesOf(allIn(wordings), one.id, OF_NAMESAKE)),
  ])
  const standard = othersIn(question).flatMap(({ id, ask, wordings }) =>
    examplesOf([...textsOf(ask), ...allIn(wordings)], STANDARD + id, 1),
  )
  // What the prompt says already is in every question about it.
  const said = textsOf(question.prompt).flatMap(sentencesOf)
  return [...own, ...standard, ...examplesOf([...allIn(unanswered), ...said], null, 1)]
}

const clarifyExamples = ({ id, ask, answer, keys, wordings }: Clarify): readonly Example[] => [
  ...examplesOf([...textsOf(ask), ...allIn(wordings)], id, 1),
  ...examplesOf(keys, id, OF_KEY),
  ...examplesOf(textsOf(answer), id, OF_ANSWER),
]

const optionExamples = ({ id, text, keys, wordings }: PaneOption): readonly Example[] => [
  ...examplesOf([...textsOf(text), ...allIn(wordings)], id, 1),
  ...examplesOf([...keys, id.replaceAll('-', ' ')], id, OF_KEY),
]

const examplesOf = (
  texts: readonly string[],
  means: string | null,
  weight: number,
): readonly Example[] => texts.map((text) => ({ text, means, weight }))

const allIn = (wordings: Wordings): readonly string[] => Object.values(wordings).flat()

/** Whether a design has no answer to it, and the candidate assumes something. */
export const isLeftOpenIn =
  (question: DesignQuestion) =>
  (id: string): boolean => {
    const asked = askable(question, id)
    return asked?.answer === undefined && asked?.known === undefined
  }
