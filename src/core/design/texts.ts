/** A played design as the named texts of an answer, which is how drafts and the log keep it, and back. */

import type { Marks } from '../kinds/line.ts'
import type { Texts } from '../kinds/work.ts'
import { type DesignAnswer, MODEL_FIELDS, PANE_LINES, type PaneAnswer } from './answer.ts'

/** What was asked, from 1, in the order of asking. */
export const askField = (number: number): string => `ask.${number}`
/** What is assumed where the answer to a question was not given. */
export const assumptionField = (number: number): string => `assume.${number}`
/** What the question of that number was taken for, where that is settled: see `exchange.ts`. */
export const heardField = (number: number): string => `heard.${number}`
/** The option that the choice of a pane was wrongly taken for, as the candidate says. */
export const choiceHeardField = (pane: string): string => `${pane}.heard`
export const estimateField = (id: string): string => `estimate.${id}`
export const paneField = (pane: string, line: (typeof PANE_LINES)[number]): string =>
  `${pane}.${line}`
/** What else the candidate would compute, from 1. */
export const computeField = (number: number): string => `compute.${number}`
/** The reply to a deep dive, or to its follow-up of that number, from 1. */
export const deepField = (id: string, number?: number): string =>
  number === undefined ? `deep.${id}` : `deep.${id}.${number}`
/** The answer to a follow-up of the question, from 1. */
export const followUpField = (number: number): string => `follow-up.${number}`

const HEARD = /^heard\.\d+$/
const MISHEARD = /^([a-z0-9-]+)\.heard$/
const PANE_FIELD = new RegExp(`^([a-z0-9-]+)\\.(?:${PANE_LINES.join('|')})$`)

/** What the program keeps of its own hearing beside what was written. */
export const isNote = (field: string): boolean => HEARD.test(field) || MISHEARD.test(field)

/** Questions in the order they were asked; a gap ends the list. */
export const askedIn = (texts: Texts): readonly string[] => numbered(texts, askField)
export const computedIn = (texts: Texts): readonly string[] => numbered(texts, computeField)

function numbered(texts: Texts, fieldOf: (number: number) => string): readonly string[] {
  const found: string[] = []
  for (let number = 1; ; number++) {
    const text = texts[fieldOf(number)]
    if (text === undefined) return found
    found.push(text)
  }
}

const REPLY = /^(?:deep|follow-up)\./
const ASSUMED = /^assume\./

/** The other way round: a played answer as it would stand in the fields. */
export function textsOf({ asked, estimates, panes, model, replies }: DesignAnswer): Texts {
  return {
    ...Object.fromEntries(asked.map((text, i) => [askField(i + 1), text])),
    ...Object.fromEntries(Object.entries(estimates).map(([id, text]) => [estimateField(id), text])),
    ...Object.fromEntries(
      Object.entries(panes).flatMap(([pane, lines]) =>
        PANE_LINES.map((line) => [paneField(pane, line), lines[line]]),
      ),
    ),
    ...model,
    ...replies,
  }
}

export function designAnswerOf(texts: Texts, ticked: Marks = {}): DesignAnswer {
  const prefix = estimateField('')
  const estimates = Object.entries(texts).flatMap(([field, text]) =>
    field.startsWith(prefix) ? [[field.slice(prefix.length), text] as const] : [],
  )
  const paneOf = (pane: string): PaneAnswer =>
    Object.fromEntries(
      PANE_LINES.map((line) => [line, texts[paneField(pane, line)] ?? '']),
    ) as PaneAnswer
  const asked = askedIn(texts)
  const panes = new Set(Object.keys(texts).flatMap((field) => PANE_FIELD.exec(field)?.[1] ?? []))
  return {
    asked,
    heard: asked.map((_, i) => texts[heardField(i + 1)]),
    estimates: Object.fromEntries(estimates),
    panes: Object.fromEntries([...panes].map((pane) => [pane, paneOf(pane)])),
    misheard: Object.fromEntries(
      Object.entries(texts).flatMap(([field, text]) => {
        const pane = MISHEARD.exec(field)?.[1]
        return pane === undefined ? [] : [[pane, text]]
      }),
    ),
    model: Object.fromEntries(
      MODEL_FIELDS.map((field) => [field, texts[field] ?? '']),
    ) as DesignAnswer['model'],
    computed: computedIn(texts),
    assumed: Object.entries(texts).flatMap(([field, text]) => (ASSUMED.test(field) ? [text] : [])),
    replies: Object.fromEntries(Object.entries(texts).filter(([field]) => REPLY.test(field))),
    ticked,
  }
}
