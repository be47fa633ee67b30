// What a schema cannot say about a design: every id that is named exists, and the points sum to 100.

import { MODEL_FIELDS } from '../../../core/design/answer.ts'
import { type Evidence, parseEvidence } from '../../../core/design/pieces.ts'
import { checkAsks } from '../../checks/asks.ts'
import { notEvidence } from '../../checks/evidence.ts'
import { complaint, idsOf, repeated, unknownId } from '../../checks/parts.ts'
import type { Complaint } from '../../read/flaw.ts'
import type { AuthoredOf } from '../schemas.ts'
import { checkPanes } from './check-panes.ts'
import { panesOf } from './panes.ts'

type Design = AuthoredOf<'design'>

export function checkDesign(design: Design): readonly Complaint[] {
  return [
    ...repeated(design.constraints, ['constraints']),
    ...repeated(design.clarify, ['clarify']),
    ...checkAsks(design.estimates, ['estimates']),
    ...repeated(design.deep_dives, ['deep_dives']),
    ...repeated(idedLines(design), ['rubric']),
    ...repeated(design.phases, ['phases']),
    ...checkPanes(design),
    ...checkOpens(design),
    ...checkContradictions(design),
    ...checkPoints(design),
    ...checkEvidence(design),
  ]
}

const optionsOf = (design: Design) => panesOf(design).flatMap(({ options }) => options)

function checkOpens({ clarify, standard, constraints }: Design): readonly Complaint[] {
  const known = idsOf(constraints)
  const named = [
    ...clarify.map(({ opens }, index) => ({ id: opens, path: ['clarify', index, 'opens'] })),
    ...Object.entries(standard).map(([name, answer]) =>
      'known' in answer
        ? { id: answer.known, path: ['standard', name, 'known'] }
        : { id: answer.opens, path: ['standard', name, 'opens'] },
    ),
  ]
  return named.flatMap(({ id, path }) =>
    id === undefined || known.has(id) ? [] : [unknownId(id, known, path, 'a constraint')],
  )
}

function checkContradictions(design: Design): readonly Complaint[] {
  const options = optionsOf(design)
  const known = new Set([
    ...idsOf(design.constraints),
    ...idsOf(options),
    ...[...design.constraints, ...options].flatMap((part) => part.facts),
  ])
  return design.contradictions.flatMap(({ when }, index) =>
    when.flatMap((id, position) =>
      known.has(id)
        ? []
        : [
            unknownId(
              id,
              known,
              ['contradictions', index, 'when', position],
              'an option, a constraint or one of their facts',
            ),
          ],
    ),
  )
}

/** By their own ids, or those of the lines they take. */
const idedLines = ({ rubric }: Design) =>
  rubric.map((line) => ({ id: 'use' in line ? line.use : line.id }))

function checkPoints({ rubric }: Design): readonly Complaint[] {
  const sum = rubric.reduce((total, { points }) => total + points, 0)
  if (Math.abs(sum - 100) < 1e-6) return []
  const message = `the points of the rubric sum to ${Number(sum.toFixed(6))}, not to 100`
  return [complaint(['rubric'], 'points', message, 'Change the points until they sum to 100.')]
}

function checkEvidence(design: Design): readonly Complaint[] {
  const known = {
    asked: idsOf(design.clarify),
    estimate: idsOf(design.estimates),
    option: idsOf(optionsOf(design)),
    cites: idsOf(design.constraints),
    deep: idsOf(design.deep_dives),
    pane: idsOf(panesOf(design)),
    place: new Set([...MODEL_FIELDS, 'data', ...idsOf(panesOf(design))]),
  }
  return design.rubric.flatMap((line, index) =>
    ('use' in line ? [] : line.when).flatMap((written, position) => {
      const at = ['rubric', index, 'when', position]
      const evidence = parseEvidence(written)
      if (!evidence) return [notEvidence(written, at)]
      const [id, type] = namedBy(evidence)
      // Which standard questions there are is said by a file of the collection.
      if (id === null || known[type].has(id) || id.startsWith('standard:')) return []
      return [unknownId(id, known[type], at, WHAT[type])]
    }),
  )
}

function namedBy(evidence: Evidence): readonly [string | null, keyof typeof WHAT] {
  switch (evidence.type) {
    case 'rejected':
    case 'breaks':
      return [evidence.pane, 'pane']
    case 'says':
      return [evidence.at, 'place']
    default:
      return [evidence.id, evidence.type]
  }
}

const WHAT = {
  asked: 'a question to clarify',
  estimate: 'an estimate',
  option: 'an option',
  cites: 'a constraint',
  deep: 'a deep dive',
  pane: 'a pane',
  place: 'a pane, data, api or path',
} as const
