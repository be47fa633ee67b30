// The panes of a design: one way to write them, ids that are free, and something good to choose in each.

import { MODEL_FIELDS } from '../../../core/design/answer.ts'
import { complaint, idsOf, repeated } from '../../checks/parts.ts'
import { type Complaint, quote } from '../../read/flaw.ts'
import type { AuthoredOf } from '../schemas.ts'
import { panesOf } from './panes.ts'

type Design = AuthoredOf<'design'>

/** Stages and fields of the room by these names are there already. */
const RESERVED: readonly string[] = [
  ...['clarify', 'estimate', 'estimates', 'model', 'deep-dive', 'deep', 'asked', 'ask', 'assume'],
  ...['compute', 'data'],
  ...['follow-up', ...MODEL_FIELDS],
]

/** Options are named without their pane, so their ids differ across the panes. */
export function checkPanes(design: Design): readonly Complaint[] {
  if ((design.panes === undefined) === (design.triangle === undefined)) return [onePlace(design)]
  const seen = new Set(idsOf(design.constraints))
  const panes = design.panes ?? []
  const reserved = panes.flatMap(({ id }, i) =>
    RESERVED.includes(id)
      ? [
          complaint(
            ['panes', i, 'id'],
            'reserved-id',
            `no pane can be called ${quote(id)}`,
            'Rename it.',
          ),
        ]
      : [],
  )
  const checked = panesOf(design).flatMap(({ id: pane, options }, i) => {
    const place = design.panes ? ['panes', i] : ['triangle', pane]
    const taken = options.flatMap(({ id }, index) => {
      const isNew = !seen.has(id)
      seen.add(id)
      if (isNew) return []
      const at = [...place, 'options', index, 'id']
      const message = `the id ${quote(id)} is taken already by another option or a constraint`
      return [complaint(at, 'duplicate-id', message, 'Rename one.')]
    })
    if (options.some((option) => option.good)) return taken
    const hint = 'Write "good: true" on at least one.'
    const none = complaint(place, 'no-good', `no option of "${pane}" is good`, hint)
    return [...taken, none]
  })
  return [...repeated(panes, ['panes']), ...reserved, ...checked]
}

const onePlace = ({ panes }: Design): Complaint =>
  panes === undefined
    ? complaint([], 'no-panes', 'the design has no panes', 'Write "panes:", a list of two to five.')
    : complaint(
        ['triangle'],
        'two-panes',
        '"panes" and "triangle" both say what is decided',
        'Keep "panes" and take "triangle" away.',
      )
