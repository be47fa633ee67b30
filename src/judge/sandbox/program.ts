/** A program that is run for what it prints, without tests. */
import type { Shown } from '../../core/proofs/program.ts'
import type { SandboxKind } from '../../core/question/verdict.ts'
import type { Boxed } from './boxed.ts'

export type ProgramPlace = {
  /** Its name; it lies in `work`. */
  readonly file: string
  readonly work: string
  /** Ours alone, with `work` in it. */
  readonly folder: string
  readonly cacheDir: string
  readonly sandbox: SandboxKind
  /** Compilers run in a sandbox of their own. */
  readonly isStrict: boolean
  readonly memoryMb: number
  readonly signal: AbortSignal
}

export type ReadyProgram =
  | {
      readonly type: 'runs'
      readonly command: readonly string[]
      /** The same command without a sandbox. */
      readonly bare: readonly string[]
      readonly binds: Boxed['binds']
      readonly env: Readonly<Record<string, string>>
      readonly dataMb: number
      /** What it says when it ends in an error: the line that names it, of what it wrote to standard error; null: none. */
      readonly crash: (said: string) => string | null
    }
  /** There is nothing to run: what the compiler said is all. */
  | { readonly type: 'compiled'; readonly verdict: 'AC' | 'CE' | 'TLE'; readonly shown: Shown }
