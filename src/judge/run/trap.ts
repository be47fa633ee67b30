// A test that must fail is put among the hidden ones where the answer shares their process. What turns failures into
// passes, or drops what it does not know, is told by it.
import { randomBytes } from 'node:crypto'
import type { Verdict } from '../../core/question/verdict.ts'
import type { TestRecord } from './records.ts'

export type Trap = { readonly name: string; readonly got: string; readonly want: string }

export function newTrap(): Trap {
  const word = () => randomBytes(8).toString('hex')
  return { name: word(), got: word(), want: word() }
}

export const INTERFERED =
  'The tests were interfered with: one that cannot pass was not reported as failed, so the others say nothing.'

/** Keeps a trap's records from the others. */
export function trapWatch(trap: Trap | null) {
  let hasPassed = false
  let hasFailed = false
  return {
    isItsOwn(record: TestRecord): boolean {
      if (trap === null || !('name' in record) || record.name !== trap.name) return false
      if (record.e === 'pass') hasPassed = true
      if (record.e !== 'fail') return true
      const text = record.text ?? ''
      hasFailed ||= text.includes(trap.got) && text.includes(trap.want)
      return true
    },
    /** A run that ended before it got there is what it is; an accepted one must have got there. */
    isInterfered: (verdict: Verdict) =>
      trap !== null && (hasPassed || (verdict === 'AC' && !hasFailed)),
  }
}
