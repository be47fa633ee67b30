import type { EstimateFault } from '../core/numbers/estimate.ts'
import type { Words } from '../words/words.ts'

/** Why a typed number was not understood; one sentence for each code, or it does not compile. */
export function estimateFaultText(fault: EstimateFault, words: Words): string {
  const say: {
    readonly [C in EstimateFault['code']]: (
      one: Extract<EstimateFault, { readonly code: C }>,
    ) => string
  } = words.estimate.faults
  return (say[fault.code] as (fault: EstimateFault) => string)(fault)
}
