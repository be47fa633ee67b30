import type { PartnerPlan } from './run/partner.ts'

export type ProcessPlan = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Goes in through descriptor 3; records come back through 4. Null: a tool, which gets neither. */
  readonly input: string | null
  /** After this much time the program is asked for its stacks, and killed a moment later. */
  readonly wallMs: number
  /** Memory of the whole tree of processes with its memory files, watched; null: unlimited, also in processes. */
  readonly residentMb: number | null
  /** Standard output and error together. */
  readonly outputBytes: number
  /** The sandbox tells the inner process id on descriptor 5. */
  readonly hasInfo: boolean
  /** What the sandbox reads from descriptor 6: which system calls it refuses. */
  readonly filter?: Uint8Array | null
  /** What makes the program print its stacks before it is killed; null: nothing does. */
  readonly dumpSignal: 'SIGQUIT' | 'SIGUSR1' | null
  readonly signal: AbortSignal | undefined
  /** Runs beside it and is joined to its descriptor 7; both share the limits of memory, output and processes. */
  readonly partner?: PartnerPlan | undefined
  /** Ends the wall time early. */
  readonly hurry?: AbortSignal
  readonly onRecords: (text: string) => void
}
