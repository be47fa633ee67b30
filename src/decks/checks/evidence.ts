import { parseEvidence } from '../../core/design/pieces.ts'
import { nearest } from '../../core/nearest.ts'
import { type Complaint, type Path, quote } from '../read/flaw.ts'
import { complaint } from './parts.ts'

/** Of lines that any design may take: whether each piece is one; what it names is known only where it is taken. */
export const checkLines = (
  lines: readonly { readonly when: readonly string[] }[],
): readonly Complaint[] =>
  lines.flatMap(({ when }, i) =>
    when.flatMap((written, position) =>
      parseEvidence(written) ? [] : [notEvidence(written, ['lines', i, 'when', position])],
    ),
  )

const FORMS = ['asked', 'estimate', 'option', 'cites', 'rejected', 'breaks', 'deep', 'says']

export function notEvidence(written: string, path: Path): Complaint {
  const form = written.split(':', 1)[0] ?? ''
  const near = FORMS.includes(form) ? undefined : nearest(form, FORMS)
  const hint =
    form === 'says'
      ? 'Write "says:[word, word]", in quotes.'
      : form === 'rejected' || form === 'breaks'
        ? 'Name a pane by its id.'
        : near
          ? `Did you mean "${near}:"?`
          : 'Write asked:ID, estimate:ID, option:ID, cites:ID, rejected:PANE, breaks:PANE, deep:ID or says:[words].'
  return complaint(path, 'evidence', `${quote(written)} is no piece of evidence`, hint)
}
