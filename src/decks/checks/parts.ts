// What several checks need.
import { nearest } from '../../core/nearest.ts'
import type { Text } from '../../core/question/text.ts'
import { type Complaint, type Path, quote } from '../read/flaw.ts'

export function complaint(path: Path, code: string, message: string, hint: string): Complaint {
  return { path, code, message, hint }
}

/** Ids that come a second time; `path` leads to the list. */
export const idsOf = (parts: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(parts.map(({ id }) => id))

export function repeated(
  items: readonly { readonly id: string }[],
  path: Path,
): readonly Complaint[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    const isNew = !seen.has(id)
    seen.add(id)
    if (isNew) return []
    const at = [...path, index, 'id']
    return [complaint(at, 'duplicate-id', `the id ${quote(id)} is taken already`, 'Rename one.')]
  })
}

/** An id that nothing has. `what` says what it should name: "an option or a constraint". */
export function unknownId(
  id: string,
  known: Iterable<string>,
  path: Path,
  what: string,
): Complaint {
  const near = nearest(id, known)
  const hint = near ? `Did you mean "${near}"?` : `Name ${what} of this question.`
  return complaint(path, 'unknown-id', `${quote(id)} is not ${what} of this question`, hint)
}

/** A title is one line of a list. */
export function checkTitle(title: Text): readonly Complaint[] {
  const texts: readonly (readonly [Path, string])[] =
    typeof title === 'string'
      ? [[['title'], title]]
      : Object.entries(title).map(([tag, written]) => [['title', tag], written])
  return texts.flatMap(([path, written]) =>
    written.includes('\n')
      ? [complaint(path, 'title', 'the title has more than one line', 'Write it in one line.')]
      : [],
  )
}
