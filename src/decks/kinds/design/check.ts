// What a schema cannot say about a design: every id that is named exists, and the points sum to 100.

import { parseEvidence } from '../../../core/design/pieces.ts'
import { PANES } from '../../../core/kinds/design/question.ts'
import { nearest } from '../../../core/nearest.ts'
import { checkAsks } from '../../checks/asks.ts'
import { complaint, repeated, unknownId } from '../../checks/parts.ts'
import { type Complaint, type Path, quote } from '../../read/flaw.ts'
import type { AuthoredOf } from '../schemas.ts'

type Design = AuthoredOf<'design'>

export function checkDesign(design: Design): readonly Complaint[] {
  return [
    ...repeated(design.constraints, ['constraints']),
    ...repeated(design.clarify, ['clarify']),
    ...checkAsks(design.estimates, ['estimates']),
    ...repeated(design.rubric, ['rubric']),
    ...repeated(design.phases, ['phases']),
    ...checkPanes(design),
    ...checkOpens(design),
    ...checkContradictions(design),
    ...checkPoints(design),
    ...checkEvidence(design),
  ]
}

const optionsOf = ({ triangle }: Design) => PANES.flatMap((pane) => triangle[pane].options)
const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id))

/** Options are named without their pane, so their ids differ across the panes. */
function checkPanes(design: Design): readonly Complaint[] {
  const seen = new Set(idsOf(design.constraints))
  return PANES.flatMap((pane) => {
    const { options } = design.triangle[pane]
    const taken = options.flatMap(({ id }, index) => {
      const isNew = !seen.has(id)
      seen.add(id)
      if (isNew) return []
      const at = ['triangle', pane, 'options', index, 'id']
      const message = `the id ${quote(id)} is taken already by another option or a constraint`
      return [complaint(at, 'duplicate-id', message, 'Rename one.')]
    })
    if (options.some((option) => option.good)) return taken
    const hint = 'Write "good: true" on at least one.'
    const none = complaint(['triangle', pane], 'no-good', `no option of "${pane}" is good`, hint)
    return [...taken, none]
  })
}

function checkOpens({ clarify, constraints }: Design): readonly Complaint[] {
  const known = idsOf(constraints)
  return clarify.flatMap(({ opens }, index) =>
    opens === undefined || known.has(opens)
      ? []
      : [unknownId(opens, known, ['clarify', index, 'opens'], 'a constraint')],
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
  }
  return design.rubric.flatMap(({ when }, index) =>
    when.flatMap((written, position) => {
      const at = ['rubric', index, 'when', position]
      const evidence = parseEvidence(written)
      if (!evidence) return [notEvidence(written, at)]
      if (!('id' in evidence) || known[evidence.type].has(evidence.id)) return []
      return [unknownId(evidence.id, known[evidence.type], at, WHAT[evidence.type])]
    }),
  )
}

const WHAT = {
  asked: 'a question to clarify',
  estimate: 'an estimate',
  option: 'an option',
  cites: 'a constraint',
} as const

const FORMS = ['asked', 'estimate', 'option', 'cites', 'rejected', 'breaks', 'says']

function notEvidence(written: string, path: Path): Complaint {
  const form = written.split(':', 1)[0] ?? ''
  const near = FORMS.includes(form) ? undefined : nearest(form, FORMS)
  const hint =
    form === 'says'
      ? 'Write "says:[word, word]", in quotes.'
      : form === 'rejected' || form === 'breaks'
        ? `Name a pane: ${PANES.join(', ')}.`
        : near
          ? `Did you mean "${near}:"?`
          : 'Write asked:ID, estimate:ID, option:ID, cites:ID, rejected:PANE, breaks:PANE or says:[words].'
  return complaint(path, 'evidence', `${quote(written)} is no piece of evidence`, hint)
}
