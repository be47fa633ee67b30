import {
  type DesignAnswer,
  EMPTY_PANE,
  MODEL_FIELDS,
  type ModelField,
  PANE_LINES,
  type PaneLine,
} from '../../../core/design/answer.ts'
import { deepField } from '../../../core/design/texts.ts'
import type { DesignQuestion } from '../../../core/kinds/design/question.ts'
import type { Text } from '../../../core/question/text.ts'
import {
  type Data,
  isRecord,
  type Played,
  placeIn,
  readMap,
  recordOf,
  strays,
} from '../../played/parts.ts'
import { alone, languagesOf, type PlacedText, playedText, textFlaws } from '../../played/texts.ts'
import { type Flaw, flaw } from '../../read/flaw.ts'
import type { Source } from '../../read/parse.ts'

type Texts = Readonly<Record<string, Text>>

/** A whole answer as it was written down, each text in one language or in several; what is missing is empty. */
export type PlayedDesign = {
  readonly asked: readonly Text[]
  /** By the ids of the question. */
  readonly estimates: Texts
  readonly panes: Readonly<Record<string, Readonly<Record<PaneLine, Text>>>>
  readonly model: Readonly<Record<ModelField, Text>>
  readonly deep: Texts
}

/** Keys, panes and estimates that the question does not have are flaws. */
export function readDesignAnswer(path: string, question: DesignQuestion): Played<PlayedDesign> {
  const read = readMap(path)
  if ('flaws' in read) return read
  const { data, source } = read
  const estimates = question.estimates.map(({ id }) => id)
  const panes = question.panes.map(({ id }) => id)
  const dives = question.deepDives.map(({ id }) => id)
  const flaws = [
    ...strays(source, data, [], ['asked', 'estimates', 'model', 'deep', ...panes]),
    ...shapes(source, data, ['estimates', 'model', 'deep', ...panes]),
    ...strays(source, data['model'], ['model'], MODEL_FIELDS),
    ...strays(source, data['deep'], ['deep'], dives),
    ...strays(source, data['estimates'], ['estimates'], estimates),
    ...panes.flatMap((pane) => strays(source, data[pane], [pane], PANE_LINES)),
  ]
  if (flaws.length > 0) return { flaws }
  const { asked } = data
  return {
    answer: {
      asked: Array.isArray(asked) ? asked.map(playedText) : [],
      estimates: textsOf(data['estimates']),
      panes: Object.fromEntries(panes.map((pane) => [pane, textsOf(data[pane], PANE_LINES)])),
      model: textsOf(data['model'], MODEL_FIELDS),
      deep: textsOf(data['deep']),
    },
    place: placeIn(source),
  }
}

/** Every text with where it stands. */
export function placedTexts(design: PlayedDesign): readonly PlacedText[] {
  const { asked, estimates, panes, model, deep } = design
  const parts: Readonly<Record<string, Texts>> = { estimates, model, ...panes, deep }
  return [
    ...asked.map((text, at): PlacedText => [['asked', at], text]),
    ...Object.entries(parts).flatMap(([part, texts]) =>
      Object.entries(texts).map(([key, text]): PlacedText => [[part, key], text]),
    ),
  ]
}

export const designLanguages = (design: PlayedDesign): readonly string[] =>
  languagesOf(placedTexts(design).map(([, text]) => text))

/** One language alone, as a candidate would have typed it. */
export function designIn(
  { asked, estimates, panes, model, deep }: PlayedDesign,
  tag: string,
): DesignAnswer {
  const inTag = <T extends Texts>(texts: T) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, alone(text, tag)]),
    ) as Readonly<Record<keyof T, string>>
  const replies = Object.entries(inTag(deep)).map(([id, text]) => [deepField(id), text])
  return {
    asked: asked.map((text) => alone(text, tag)),
    estimates: inTag(estimates),
    panes: Object.fromEntries(
      Object.entries(panes).map(([pane, lines]) => [pane, { ...EMPTY_PANE, ...inTag(lines) }]),
    ),
    model: inTag(model),
    misheard: {},
    computed: [],
    assumed: [],
    replies: Object.fromEntries(replies),
    ticked: {},
  }
}

function shapes(source: Source, data: Data, parts: readonly string[]): readonly Flaw[] {
  const { asked } = data
  const isList = asked === undefined || asked === null || Array.isArray(asked)
  const list = Array.isArray(asked) ? asked : []
  const given = parts.filter((part) => data[part] !== undefined && data[part] !== null)
  return [
    ...(isList ? [] : [wrongType(source, 'asked', 'is a list of texts', 'Begin each with "- ".')]),
    ...list.flatMap((text, at) => textFlaws(source, ['asked', at], text)),
    ...given
      .filter((part) => !isRecord(data[part]))
      .map((part) => wrongType(source, part, 'is a map', 'Write its lines as keys.')),
    ...given.flatMap((part) =>
      Object.entries(recordOf(data[part])).flatMap(([key, value]) =>
        textFlaws(source, [part, key], value),
      ),
    ),
  ]
}

const wrongType = (source: Source, part: string, what: string, hint: string): Flaw =>
  flaw(source.place([part]), 'type', `"${part}" ${what}`, hint)

/** @param keys those it always has; none: what is written */
function textsOf<K extends string>(part: unknown, keys?: readonly K[]): Record<K, Text> {
  const lines = recordOf(part)
  const named = keys ?? (Object.keys(lines) as K[])
  return Object.fromEntries(named.map((key) => [key, playedText(lines[key])])) as Record<K, Text>
}
