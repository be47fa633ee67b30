// The pieces of evidence that a line of a design rubric asks for.

const ID = /^[a-z0-9-]+$/

export type Evidence =
  | { readonly type: 'asked' | 'estimate' | 'option' | 'cites'; readonly id: string }
  | { readonly type: 'rejected' | 'breaks'; readonly pane: string }
  /** Each of the words has to be said; `at` is a field of the model or a pane, null is anywhere. */
  | { readonly type: 'says'; readonly words: readonly string[]; readonly at: string | null }

/**
 * `asked:ID asked:standard:NAME estimate:ID option:ID cites:CONSTRAINT rejected:PANE breaks:PANE says:[words] says@PLACE:[words]`;
 * undefined for anything else. Whether the ids exist is not looked at.
 */
export function parseEvidence(written: string): Evidence | undefined {
  const colon = written.indexOf(':')
  const type = written.slice(0, colon).trim()
  const rest = written.slice(colon + 1).trim()
  if (colon < 0 || rest === '') return undefined
  if (type === 'asked' || type === 'estimate' || type === 'option' || type === 'cites')
    return (type === 'asked' ? /^(?:standard:)?[a-z0-9-]+$/ : ID).test(rest)
      ? { type, id: rest }
      : undefined
  if (type === 'rejected' || type === 'breaks')
    return ID.test(rest) ? { type, pane: rest } : undefined
  const says = /^says(?:@([a-z0-9-]+))?$/.exec(type)
  const words = (says && /^\[(.*)\]$/s.exec(rest)?.[1])?.split(/[,，]/).map((word) => word.trim())
  return words?.every(Boolean) ? { type: 'says', words, at: says?.[1] ?? null } : undefined
}
