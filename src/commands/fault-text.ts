import type { Fault } from '../core/errors.ts'
import type { Words } from '../words/words.ts'

/** The sentence of a fault; one for each code, or it does not compile. */
export function faultSentence(fault: Fault, words: Words): string {
  const say: {
    readonly [C in Fault['code']]: (one: Extract<Fault, { readonly code: C }>) => string
  } = words.faults
  return (say[fault.code] as (fault: Fault) => string)(fault)
}
