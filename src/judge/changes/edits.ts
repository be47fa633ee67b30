// Pure: changes of a text -> mutants, each with one of them. Lines stay where they are.
import type { Mutant } from '../../core/proofs/mutants.ts'

/** Replaces what stands between two offsets. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string }

export type Change = {
  /** The offset that decides the line. */
  readonly at: number
  /** What is done, in words of the code: `>= → >`, `drop await`. */
  readonly what: string
  readonly edits: readonly Edit[]
}

/** In the order of the text; each text once, and changes that read the same on one line are numbered. */
export function mutantsBy(text: string, changes: readonly Change[]): readonly Mutant[] {
  const seen = new Set([text])
  const count = new Map<string, number>()
  return changes
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, what, edits }) => {
      const changed = edited(text, edits)
      if (seen.has(changed)) return []
      seen.add(changed)
      const line = linesIn(text.slice(0, at)) + 1
      const name = `${line} ${what}`
      const number = (count.get(name) ?? 0) + 1
      count.set(name, number)
      return [{ line, change: number === 1 ? what : `${what}, no. ${number}`, text: changed }]
    })
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = ''
  let end = 0
  for (const { from, to, text: own } of edits.toSorted((a, b) => a.from - b.from)) {
    const lost = linesIn(text.slice(from, to)) - linesIn(own)
    result += text.slice(end, from) + own + '\n'.repeat(Math.max(0, lost))
    end = to
  }
  return result + text.slice(end)
}

const linesIn = (text: string): number => text.split('\n').length - 1

const LONGEST = 60

/** Code on one line, for a name. */
export function short(code: string): string {
  const line = [...code.replace(/\s+/g, ' ').trim()]
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).join('')}…` : line.join('')
}
