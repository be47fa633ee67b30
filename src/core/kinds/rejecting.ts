/** The kinds in which rules find something: what is found wrongly is rejected by the candidate. */
import { parseEvidence } from '../design/pieces.ts'
import type { DrillOf, KindWith } from '../drill/drill.ts'
import type { Rejection } from '../log.ts'
import type { Hears } from './kind-rules.ts'
import type { CheckedWork } from './work.ts'

/** A letter or rubric line, and the code of the finding or the piece of evidence as the rubric writes it. */
export const findingKey = (field: string, code: string): string => `${field} ${code}`

type Checked = KindWith<CheckedWork>

export const REJECTING = {
  reject: (drill, { field, codes }) => [withRejected(drill, field, codes), []],
} satisfies Hears<Checked>

/** A second time takes it back. */
export function withRejected<D extends DrillOf<Checked>>(
  drill: D,
  field: string,
  codes: readonly string[],
): D {
  if (drill.isReadOnly) return drill
  const before = drill.work.rejected
  const keys = codes.map((code) => findingKey(field, code))
  const kept = before.filter((one) => !keys.includes(one))
  const added = keys.filter((key) => !before.includes(key))
  return { ...drill, work: { ...drill.work, rejected: [...kept, ...added] } }
}

/** Kept when the sitting is over: until then a finding may be taken for right after all. */
export function rejectionsOf({ task, work }: DrillOf<Checked>): readonly Rejection[] {
  return work.rejected.map((key) => {
    const [field = '', ...code] = key.split(' ')
    const text = work.texts[field] ?? ''
    return { code: ruleOf(code.join(' ')), question: task.name, field, text }
  })
}

/** Evidence is counted by its type: the rule is what was wrong, not the question. */
const ruleOf = (code: string): string => parseEvidence(code)?.type ?? code
