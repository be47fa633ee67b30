// What the judge has to know of a language; what the other rooms know of it as well is in `core/languages`.
import type { Mutant } from '../../core/proofs/mutants.ts'
import type { Trust } from '../../core/question/verdict.ts'
import type { Tool, ToolId } from '../machine/tool.ts'
import type { ProgramPlace, ReadyProgram } from '../sandbox/program.ts'
import type { Bench, Prepared } from '../verdict/bench.ts'

export type LanguageRules = {
  /** What a verdict is worth. */
  readonly trust: Trust
  /** Puts an answer and its tests together. Throws tool-missing or tool-too-old. */
  readonly prepare: (bench: Bench) => Promise<Prepared>
  /** Makes a program of one file ready to be run for what it prints. Throws tool-missing or tool-too-old. */
  readonly program: (place: ProgramPlace) => Promise<ReadyProgram>
  /** What one change makes of a file that compiles; null: it cannot be changed here. Throws tool-missing or tool-too-old. */
  readonly mutants: (file: string, cacheDir: string) => Promise<readonly Mutant[] | null>
  /** The numbers of what judges it here, such as 1.26.8. Throws tool-missing or tool-too-old. */
  readonly version: () => Promise<string>
  /** What it needs of this machine, in the order of `doctor`. */
  readonly tools: readonly Tool[]
  /** What is done once, before the first answer; null where nothing is. */
  readonly warmUp: WarmUp | null
}

export type WarmUp = {
  /** Its name in `doctor`. */
  readonly id: ToolId
  readonly remedy: string
  /** Throws tool-missing or tool-too-old. */
  readonly isDone: (cacheDir: string) => Promise<boolean>
  /** Throws tool-missing or tool-too-old, and the signal's reason. */
  readonly run: (
    cacheDir: string,
    onProgress: (done: number, of: number) => void,
    signal?: AbortSignal,
  ) => Promise<void>
}
