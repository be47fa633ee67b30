/** Which numbers in the texts of a design are known, one operation away from what is known, or neither: for reading. */
import type { Mention } from '../../src/core/numbers/mention.ts'
import { mentionsIn, type TextLanguage } from '../../src/core/numbers/mentions.ts'
import { answerIn, type DesignFile, type EstimateFile, type Finding } from './design.ts'
import {
  derivedFrom,
  type Explained,
  explain,
  type Quantity,
  quantitiesOf,
  type Sort,
} from './known.ts'
import { isGiven, LANGUAGES, type PlacedText, placeOf } from './texts.ts'

export type Numbers = {
  readonly counts: Readonly<Record<Explained, number>>
  readonly notDerived: readonly Finding[]
}

export function explainNumbers(
  { estimates = [] }: DesignFile,
  texts: readonly PlacedText[],
): Numbers {
  const figures = LANGUAGES.flatMap((language) => explainIn(estimates, texts, language))
  const count = (kind: Explained): number => figures.filter((one) => one.kind === kind).length
  return {
    counts: {
      known: count('known'),
      derived: count('derived'),
      'not-derived': count('not-derived'),
    },
    notDerived: figures.filter(({ kind }) => kind === 'not-derived'),
  }
}

type Figure = Finding & { readonly kind: Explained }
type Derived = ReadonlyMap<Sort, readonly number[]>

function explainIn(
  estimates: readonly EstimateFile[],
  texts: readonly PlacedText[],
  language: TextLanguage,
): readonly Figure[] {
  const answers = estimates.flatMap((one) => {
    const answer = answerIn(one, language)
    return answer ? quantitiesOf(answer) : []
  })
  const derivations = new Map<string, Derived>()
  const derive = (known: readonly Quantity[]): Derived => {
    const key = known.map(({ sort, value }) => `${sort}${value}`).join()
    const derived = derivations.get(key) ?? derivedFrom(known)
    derivations.set(key, derived)
    return derived
  }
  return texts
    .filter(({ path }) => !isGiven(path) && path.at(-1) !== 'ask' && !path.includes('model'))
    .flatMap(({ path, texts: both }) => {
      const figures = figuresIn(both[language], language)
      if (figures.length === 0) return []
      const told = texts.filter((one) => isGiven(one.path) || isAskOf(one.path, path))
      const known = [
        ...told.flatMap((one) => figuresIn(one.texts[language], language).flatMap(quantitiesOf)),
        ...answers,
      ]
      const derived = derive(known)
      return figures.map((mention) => ({
        kind: explain(mention, known, derived),
        place: `${placeOf(path)} ${language}`,
        message: mention.shown,
      }))
    })
}

/** The asks of all estimates, and the ask beside a text or above it: what it says is known to its points. */
function isAskOf(ask: PlacedText['path'], path: PlacedText['path']): boolean {
  if (ask.at(-1) !== 'ask') return false
  return ask[0] === 'estimates' || ask.slice(0, -1).every((step, at) => path[at] === step)
}

const CONSTRAINT = /^[cr]\d+$/
const figuresIn = (text: string, language: TextLanguage): readonly Mention[] =>
  mentionsIn(text, language).filter(
    ({ weight, shown }) => weight === 'asked' && !CONSTRAINT.test(shown),
  )
