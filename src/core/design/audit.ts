/**
 * How well a design can be heard, for its author: each wording as it would be heard had it not been written down, what is taken
 * for something else, and what is too little, said twice or given away.
 */
import { askingEar, choosingEar, isLeftOpenIn, STANDARD } from '../ear/design-ear.ts'
import type { Sound } from '../ear/ear.ts'
import { hearQuestion } from '../ear/hear-question.ts'
import { judged } from '../ear/judged.ts'
import type { DesignQuestion, Wordings } from '../kinds/design/question.ts'
import { findNumbers } from '../numbers/numbers.ts'
import { type Text, textsOf } from '../question/text.ts'
import { idOf } from './chosen.ts'
import { parseEvidence } from './pieces.ts'

export type Remark =
  /** Of the questions and choices that were authored, those that are heard without being among the examples. */
  | {
      readonly code: 'left-out'
      readonly heard: number
      readonly of: number
      readonly lost: readonly Alone[]
    }
  /** How many wordings of one are taken for the other, either way. */
  | { readonly code: 'confused'; readonly ids: readonly [string, string]; readonly count: number }
  | {
      readonly code: 'few-wordings'
      readonly id: string
      readonly lang: string
      readonly count: number
    }
  | { readonly code: 'shared-key'; readonly key: string; readonly ids: readonly string[] }
  /** Every number of a hidden constraint stands in the prompt. */
  | { readonly code: 'given-away'; readonly id: string; readonly constraint: string }
  /** Standard questions that are neither answered nor on the screen. */
  | { readonly code: 'left-open'; readonly names: readonly string[] }
  /** Standard questions that are answered, or wanted in the rubric, and that no list has: nobody can ask them. */
  | { readonly code: 'no-such-standard'; readonly names: readonly string[] }

export type Audit = {
  readonly remarks: readonly Remark[]
  /** Authored questions that have wordings and do not open their own: nobody can ask them. */
  readonly unheard: readonly { readonly index: number; readonly ask: string }[]
}

const FEW = 5
/** Two that are taken for each other so often are told apart badly. */
const OFTEN = 2

export function auditOf(question: DesignQuestion): Audit {
  const heard = [...askedAlone(question), ...chosenAlone(question)]
  const right = heard.filter(({ means, as }) => means === as)
  const lost = heard.filter(({ means, as }) => means !== as)
  return {
    unheard: unheardIn(question),
    remarks: [
      ...(heard.length > 0
        ? [{ code: 'left-out', heard: right.length, of: heard.length, lost } as const]
        : []),
      ...confusedIn(heard),
      ...fewIn(question),
      ...sharedKeysIn(question),
      ...givenAwayIn(question),
      ...leftOpenIn(question),
      ...noSuchStandardIn(question),
    ],
  }
}

/** `as`: what it is taken for; null for nothing surely. */
type Alone = { readonly text: string; readonly means: string; readonly as: string | null }

const hasWordings = (wordings: Wordings): boolean => Object.values(wordings).flat().length > 0

function askedAlone(question: DesignQuestion): readonly Alone[] {
  if (!question.clarify.some(({ wordings }) => hasWordings(wordings))) return []
  const own = new Set(question.clarify.map(({ id }) => id))
  return alone(askingEar(question).ear.leftOut(), (sound) => {
    const one = judged(sound, isLeftOpenIn(question))
    return one.type === 'meant' ? one.id : null
  }).filter(({ means }) => own.has(means))
}

const chosenAlone = ({ panes }: DesignQuestion): readonly Alone[] =>
  panes
    .filter(({ options }) => options.some(({ wordings }) => hasWordings(wordings)))
    .flatMap(({ options }) => alone(choosingEar(options).ear.leftOut(), idOf))

/** Keys and answers help to learn; nobody says them as they stand. */
const alone = (
  all: ReturnType<ReturnType<typeof choosingEar>['ear']['leftOut']>,
  heardAs: (sound: Sound) => string | null,
): readonly Alone[] =>
  all.flatMap(({ example: { text, means, weight }, sound }) =>
    means === null || weight < 1 ? [] : [{ text, means, as: heardAs(sound) }],
  )

function confusedIn(heard: readonly Alone[]): readonly Remark[] {
  const counts = new Map<string, number>()
  for (const { means, as } of heard)
    if (as !== null && as !== means) {
      const pair = [means, as].sort().join(' ')
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .sort((a, b) => b[1] - a[1])
    .map(([pair, count]) => {
      const [one = '', other = ''] = pair.split(' ')
      return { code: 'confused', ids: [one, other], count }
    })
}

/** Only where wordings were begun: keys alone are a deck of an older kind. */
const fewIn = ({ clarify, panes }: DesignQuestion): readonly Remark[] =>
  [...clarify, ...panes.flatMap(({ options }) => options)]
    .filter(({ wordings }) => hasWordings(wordings))
    .flatMap(({ id, wordings }) =>
      Object.entries(wordings)
        .filter(([, all]) => all.length < FEW)
        .map(([lang, all]) => ({ code: 'few-wordings', id, lang, count: all.length })),
    )

function sharedKeysIn({ clarify, panes }: DesignQuestion): readonly Remark[] {
  return [clarify, ...panes.map(({ options }) => options)].flatMap((entries) => {
    const having = new Map<string, Set<string>>()
    for (const { id, keys } of entries)
      for (const key of keys) {
        const plain = key.normalize('NFKC').toLowerCase().trim()
        having.set(plain, (having.get(plain) ?? new Set()).add(id))
      }
    return [...having]
      .filter(([, ids]) => ids.size > 1)
      .map(([key, ids]) => ({ code: 'shared-key', key, ids: [...ids] }) as const)
  })
}

function givenAwayIn({ prompt, clarify, constraints }: DesignQuestion): readonly Remark[] {
  const said = numbersIn(prompt)
  return clarify.flatMap(({ id, opens }) => {
    const constraint = constraints.find((one) => one.id === opens)
    const numbers = constraint ? [...numbersIn(constraint.text)] : []
    return constraint && numbers.length > 0 && numbers.every((one) => said.has(one))
      ? [{ code: 'given-away', id, constraint: constraint.id } as const]
      : []
  })
}

/** Written with digits: "two" is in every text. */
const numbersIn = (text: Text): ReadonlySet<number> =>
  new Set(
    textsOf(text)
      .flatMap((one) => findNumbers(one))
      .filter(({ form }) => form === 'digits')
      .map(({ plain }) => plain),
  )

function leftOpenIn(question: DesignQuestion): readonly Remark[] {
  const { standardQuestions = [], clarify } = question
  const names = standardQuestions
    .map(({ id }) => id)
    .filter((id) => isLeftOpenIn(question)(STANDARD + id) && clarify.every((own) => own.id !== id))
  return names.length > 0 ? [{ code: 'left-open', names }] : []
}

function noSuchStandardIn({
  standard,
  standardQuestions = [],
  rubric,
}: DesignQuestion): readonly Remark[] {
  const asked = rubric
    .flatMap(({ when }) => when.map(parseEvidence))
    .flatMap((evidence) =>
      evidence?.type === 'asked' && evidence.id.startsWith(STANDARD)
        ? [evidence.id.slice(STANDARD.length)]
        : [],
    )
  const known = new Set(standardQuestions.map(({ id }) => id))
  const names = [...new Set([...Object.keys(standard), ...asked])].filter(
    (name) => !known.has(name),
  )
  return names.length > 0 ? [{ code: 'no-such-standard', names }] : []
}

const unheardIn = (question: DesignQuestion): Audit['unheard'] =>
  question.clarify.flatMap(({ id, ask, wordings }, index) =>
    hasWordings(wordings)
      ? textsOf(ask)
          .filter((text) => {
            const heard = hearQuestion(question, text)
            return heard.type !== 'opened' || heard.id !== id
          })
          .map((text) => ({ index, ask: text }))
      : [],
  )
