import type { Drill } from './drill.ts'

/** Milliseconds that count against the budget. */
export function activeMs({ spent }: Pick<Drill, 'spent'>): number {
  return spent.reading + spent.solving + spent.speaking
}
