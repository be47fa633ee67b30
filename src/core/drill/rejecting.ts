/** What the candidate says of a finding: it is wrong. It is counted against its rule and not shown again. */

import { parseEvidence } from '../design/pieces.ts'
import type { Rejection } from '../log.ts'
import type { Drill, DrillEffect } from './drill.ts'

/** A letter or rubric line, and the code of the finding or the piece of evidence as the rubric writes it. */
export const findingKey = (field: string, code: string): string => `${field} ${code}`

/** A second time takes it back. */
export function rejected(drill: Drill, field: string, codes: readonly string[]): Drill {
  const { work } = drill
  if (!('rejected' in work) || drill.isReadOnly) return drill
  const keys = codes.map((code) => findingKey(field, code))
  const kept = work.rejected.filter((one) => !keys.includes(one))
  const added = keys.filter((key) => !work.rejected.includes(key))
  return { ...drill, work: { ...work, rejected: [...kept, ...added] } }
}

/** Kept when the sitting is over: until then a finding may be taken for right after all. */
export function saveRejections({ task, work }: Drill): readonly DrillEffect[] {
  if (!('rejected' in work) || work.rejected.length === 0) return []
  const rejections = work.rejected.map((key): Rejection => {
    const [field = '', ...code] = key.split(' ')
    return {
      code: ruleOf(code.join(' ')),
      question: task.name,
      field,
      text: work.texts[field] ?? '',
    }
  })
  return [{ type: 'save-rejections', rejections }]
}

/** Evidence is counted by its type: the rule is what was wrong, not the question. */
const ruleOf = (code: string): string => parseEvidence(code)?.type ?? code
