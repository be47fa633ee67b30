// What runs answers that are not compiled: the program, its libraries and how our runner is started in it.
import type { CodeQuestion } from '../../core/kinds/code/question.ts'
import type { Bind } from './boxed.ts'
import type { ProgramPlace, ReadyProgram } from './program.ts'

export type Runtime = {
  /** The runner's command line, seen from where the work folder and our assets are `work` and `assets`. */
  readonly command: (program: string, assets: string, work: string) => readonly string[]
  /** The same for a process that holds the answer and no test; null where there is none. */
  readonly answerCommand:
    | ((program: string, assets: string, work: string) => readonly string[])
    | null
  /** The command line that runs one file of the work folder, without a runner of ours. */
  readonly programCommand: (program: string, work: string, file: string) => readonly string[]
  /** The line of standard error that names what ended such a program; null: nothing did. */
  readonly crash: (said: string) => string | null
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

/** A program of one file is run by the runtime of its language as it is. */
export const programCommand =
  (runtimeFor: (of: Pick<CodeQuestion, 'limits' | 'file'>) => Promise<Runtime>) =>
  async ({ file, work, memoryMb }: ProgramPlace): Promise<ReadyProgram> => {
    const limits = { seconds: 0, memoryMb, outputKb: 0 }
    const runtime = await runtimeFor({ limits, file })
    const { program, inside, binds, env, dataMb, crash } = runtime
    return {
      type: 'runs',
      command: runtime.programCommand(inside, '/w', file),
      bare: runtime.programCommand(program, work, file),
      binds: [{ from: program, to: inside }, { from: work, to: '/w' }, ...binds],
      env,
      dataMb,
      crash,
    }
  }
