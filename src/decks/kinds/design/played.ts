import {
  type DesignAnswer,
  EMPTY_PANE,
  PANE_LINES,
  type PaneAnswer,
} from '../../../core/design/answer.ts'
import { type DesignQuestion, PANES, type Pane } from '../../../core/kinds/design/question.ts'
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
  const flaws = [
    ...strays(source, data, [], ['asked', 'estimates', ...PANES]),
    ...shapes(source, data),
    ...strays(source, data['estimates'], ['estimates'], estimates),
    ...PANES.flatMap((pane) => strays(source, data[pane], [pane], PANE_LINES)),
  ]
  if (flaws.length > 0) return { flaws }
  const asked = Array.isArray(data['asked']) ? data['asked'].map(textOf) : []
  const typed = Object.entries(recordOf(data['estimates']))
  return {
    answer: {
      asked,
      estimates: Object.fromEntries(typed.map(([id, value]) => [id, textOf(value)])),
      panes: {
        storage: paneOf(data, 'storage'),
        sharding: paneOf(data, 'sharding'),
        failover: paneOf(data, 'failover'),
      },
    },
    place: placeIn(source),
  }
}

function shapes(source: Source, data: Data): readonly Flaw[] {
  const { asked } = data
  const flaws: Flaw[] = []
  if (asked !== undefined && asked !== null && !(Array.isArray(asked) && asked.every(isText)))
    flaws.push(
      flaw(source.place(['asked']), 'type', '"asked" is a list of texts', 'Begin each with "- ".'),
    )
  for (const part of ['estimates', ...PANES])
    if (data[part] !== undefined && data[part] !== null && !isRecord(data[part]))
      flaws.push(
        flaw(source.place([part]), 'type', `"${part}" is a map`, 'Write its lines as keys.'),
      )
  for (const part of ['estimates', ...PANES])
    for (const [key, value] of Object.entries(recordOf(data[part])))
      if (!isText(value)) flaws.push(noText(source, [part, key]))
  return flaws
}

function paneOf(data: Data, pane: Pane): PaneAnswer {
  const lines = recordOf(data[pane])
  const given = PANE_LINES.map((line) => [line, textOf(lines[line])] as const)
  return { ...EMPTY_PANE, ...Object.fromEntries(given) }
}
