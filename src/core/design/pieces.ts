// The pieces of evidence that a line of a design rubric asks for.
import { PANES, type Pane } from '../kinds/design/question.ts'

export type Evidence =
  | { readonly type: 'asked' | 'estimate' | 'option' | 'cites'; readonly id: string }
  | { readonly type: 'rejected' | 'breaks'; readonly pane: Pane }
  /** Each of the words has to be said. */
  | { readonly type: 'says'; readonly words: readonly string[] }

/** `asked:ID estimate:ID option:ID cites:CONSTRAINT rejected:PANE breaks:PANE says:[words]`; undefined for anything else. */
export function parseEvidence(written: string): Evidence | undefined {
  const colon = written.indexOf(':')
  const type = written.slice(0, colon).trim()
  const rest = written.slice(colon + 1).trim()
  if (colon < 0 || rest === '') return undefined
  if (type === 'asked' || type === 'estimate' || type === 'option' || type === 'cites')
    return /^[a-z0-9-]+$/.test(rest) ? { type, id: rest } : undefined
  if (type === 'rejected' || type === 'breaks') {
    const pane = PANES.find((one) => one === rest)
    return pane && { type, pane }
  }
  const inBrackets = type === 'says' ? /^\[(.*)\]$/s.exec(rest)?.[1] : undefined
  const words = inBrackets?.split(/[,，]/).map((word) => word.trim()) ?? []
  return words.length > 0 && words.every(Boolean) ? { type: 'says', words } : undefined
}
