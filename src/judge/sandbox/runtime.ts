// What runs answers that are not compiled: the program, its libraries and how our runner is started in it.
import type { Bind } from './boxed.ts'

export type Runtime = {
  /** The runner's command line, seen from where the work folder and our assets are `work` and `assets`. */
  readonly command: (program: string, assets: string, work: string) => readonly string[]
  /** The same for a process that holds the answer and no test; null where there is none. */
  readonly answerCommand:
    | ((program: string, assets: string, work: string) => readonly string[])
    | null
  readonly program: string
  readonly inside: string
  readonly binds: readonly Bind[]
  readonly assets: string
  readonly env: Readonly<Record<string, string>>
  /** How the runner names the work folder. */
  readonly folder: (work: string) => string
  readonly isCode: (name: string) => boolean
  readonly dataMb: number
  /** The answer shares a process with the tests, and the runner can set a trap among them. */
  readonly needsTrap: boolean
  /** What makes the runner say where everything waits. */
  readonly dumpSignal: 'SIGUSR1' | null
}
