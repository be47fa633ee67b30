import {
  type DesignAnswer,
  EMPTY_PANE,
  MODEL_FIELDS,
  PANE_LINES,
  type PaneAnswer,
} from '../../../core/design/answer.ts'
import { deepField } from '../../../core/design/texts.ts'
import type { DesignQuestion } from '../../../core/kinds/design/question.ts'
import {
  type Data,
  isRecord,
  isText,
  noText,
  type Played,
  placeIn,
  readMap,
  recordOf,
  strays,
  textOf,
} from '../../played/parts.ts'
import { type Flaw, flaw } from '../../read/flaw.ts'
import type { Source } from '../../read/parse.ts'

/** Lines that are missing are empty; keys and estimates that the question does not have are flaws. */
export function readDesignAnswer(path: string, question: DesignQuestion): Played<DesignAnswer> {
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
  const asked = Array.isArray(data['asked']) ? data['asked'].map(textOf) : []
  const typed = Object.entries(recordOf(data['estimates']))
  return {
    answer: {
      asked,
      estimates: Object.fromEntries(typed.map(([id, value]) => [id, textOf(value)])),
      panes: Object.fromEntries(panes.map((pane) => [pane, paneOf(data, pane)])),
      model: modelOf(data),
      misheard: {},
      computed: [],
      assumed: [],
      replies: Object.fromEntries(
        Object.entries(recordOf(data['deep'])).map(([id, value]) => [deepField(id), textOf(value)]),
      ),
      ticked: {},
    },
    place: placeIn(source),
  }
}

function shapes(source: Source, data: Data, parts: readonly string[]): readonly Flaw[] {
  const { asked } = data
  const flaws: Flaw[] = []
  if (asked !== undefined && asked !== null && !(Array.isArray(asked) && asked.every(isText)))
    flaws.push(
      flaw(source.place(['asked']), 'type', '"asked" is a list of texts', 'Begin each with "- ".'),
    )
  for (const part of parts)
    if (data[part] !== undefined && data[part] !== null && !isRecord(data[part]))
      flaws.push(
        flaw(source.place([part]), 'type', `"${part}" is a map`, 'Write its lines as keys.'),
      )
  for (const part of parts)
    for (const [key, value] of Object.entries(recordOf(data[part])))
      if (!isText(value)) flaws.push(noText(source, [part, key]))
  return flaws
}

function modelOf(data: Data): DesignAnswer['model'] {
  const { entities, api, path } = recordOf(data['model'])
  return { entities: textOf(entities), api: textOf(api), path: textOf(path) }
}

function paneOf(data: Data, pane: string): PaneAnswer {
  const lines = recordOf(data[pane])
  const given = PANE_LINES.map((line) => [line, textOf(lines[line])] as const)
  return { ...EMPTY_PANE, ...Object.fromEntries(given) }
}
