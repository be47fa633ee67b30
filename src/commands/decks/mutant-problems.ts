/** What is wrong with tests and named mutants, as problems of the deck; a survivor shows what was changed. */
import type { Mutant, MutantFault } from '../../core/proofs/mutants.ts'
import type { Problem } from '../../core/question/question.ts'
import { diffLines } from '../../text/diff.ts'

export type MutantProblem = Problem & { readonly diff?: string }

type Around = {
  readonly reference: string
  readonly equivalent: string
  readonly place: (entry: number) => Pick<Problem, 'line' | 'column'>
  /** Of the reference. */
  readonly text: string
}

export function problemOf(fault: MutantFault, around: Around): MutantProblem {
  const { reference, equivalent, place, text } = around
  switch (fault.type) {
    case 'survivor':
      return {
        file: reference,
        line: fault.mutant.line,
        column: 1,
        code: 'survivor',
        message: `no hidden test refuses this change: ${fault.mutant.change}`,
        hint: 'Test what it breaks, or name it in equivalent.yaml with the line that makes it do nothing.',
        diff: diffOf(text, fault.mutant),
      }
    case 'names-no-mutant':
      return {
        file: equivalent,
        ...place(fault.entry),
        code: 'equivalent',
        message: 'this names no mutant of the reference',
        hint: 'Write line and change as sparr check --mutants prints them, or remove the entry.',
      }
    case 'is-refused':
      return {
        file: equivalent,
        ...place(fault.entry),
        code: 'equivalent',
        message: `this is not equivalent: ${fault.by} refuses it`,
        hint: 'Remove the entry.',
      }
    case 'no-such-line':
      return {
        file: equivalent,
        ...place(fault.entry),
        code: 'equivalent',
        message: `the reference has no line ${fault.because}`,
        hint: 'Name the line that makes the change do nothing.',
      }
    case 'too-many':
      return {
        file: equivalent,
        line: 1,
        column: 1,
        code: 'equivalent',
        message: `${fault.named} mutants are named equivalent, more than the tenth (${fault.most}) that may be`,
        hint: 'Write the reference so that fewer changes do nothing, or test what they break.',
      }
  }
}

function diffOf(before: string, { text }: Mutant): string {
  return diffLines(before, text, 2)
    .filter(({ sign }) => sign !== '…')
    .map(({ sign, text: line }) => `${sign} ${line}`)
    .join('\n')
}
