// Programs that verify what a deck claims: built and run like answers, in the same sandbox and limits, for what they print.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SparrError } from '../core/errors.ts'
import type { Language } from '../core/kinds/code/question.ts'
import type { Shown } from '../core/proofs/program.ts'
import type { SandboxKind, Verdict } from '../core/question/verdict.ts'
import { LANGUAGE_RULES } from './languages/languages.ts'
import { withFolder } from './run/folder.ts'
import { limited } from './run/limits.ts'
import { type ProcessEnd, runProcess } from './run/process.ts'
import type { ReadyProgram } from './sandbox/program.ts'
import { boxed } from './sandbox/sandbox.ts'
import { sandboxKind } from './tools.ts'
import { cpuSeconds } from './verdict/plan.ts'
import type { JudgeRequest } from './verdict/request.ts'

export type ProgramRequest = Pick<
  JudgeRequest,
  'question' | 'cacheDir' | 'sandbox' | 'isStrict' | 'signal'
> & {
  /** Its name, which tells the language. */
  readonly file: string
  readonly source: string
  /** Built once and run so often, at least once. */
  readonly repeat: number
}

/** How one run ended: AC when it came to its end, whatever it printed. */
export type ProgramRun = {
  readonly verdict: Extract<Verdict, 'AC' | 'CE' | 'RE' | 'TLE' | 'MLE' | 'OLE' | 'IE'>
  readonly shown: Shown
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  go: 'go',
  py: 'python',
  js: 'javascript',
  ts: 'typescript',
}
/** As questions have them that set none. */
export const PROGRAM_SECONDS = 10
const MEMORY_MB = 512
const OUTPUT_BYTES = 1 << 20
const SCRATCH_MB = 16

/** Throws tool-missing or tool-too-old, untrusted where a foreign deck has no sandbox, and the signal's reason. */
export async function runProgram(request: ProgramRequest): Promise<readonly ProgramRun[]> {
  const { file, source, cacheDir, isStrict = false, repeat } = request
  const language = LANGUAGES[file.slice(file.lastIndexOf('.') + 1)]
  if (language === undefined) throw new Error(`${file} is in no language of the judge`)
  const sandbox: SandboxKind = request.sandbox === 'off' ? 'none' : await sandboxKind()
  if (isStrict && request.sandbox === 'auto' && sandbox === 'none') {
    const deck = request.question.split('/')[0] ?? request.question
    throw new SparrError({ code: 'untrusted', deck, why: 'no-sandbox' })
  }
  const signal = request.signal ?? new AbortController().signal
  signal.throwIfAborted()
  return withFolder(async (folder) => {
    const work = join(folder, 'work')
    await mkdir(work)
    await mkdir(join(folder, 'run'))
    await writeFile(join(work, file), source)
    const place = { file, work, folder, cacheDir, sandbox, isStrict, memoryMb: MEMORY_MB, signal }
    const ready = await LANGUAGE_RULES[language].program(place)
    if (ready.type === 'compiled') return [ready]
    const runs: ProgramRun[] = []
    for (let run = 0; run < Math.max(1, repeat); run++)
      runs.push(runOf(await start(ready, sandbox, join(folder, 'run'), signal), ready))
    return runs
  })
}

type Running = Extract<ReadyProgram, { type: 'runs' }>

async function start(
  { command, bare, binds, env, dataMb }: Running,
  sandbox: SandboxKind,
  cwd: string,
  signal: AbortSignal,
): Promise<ProcessEnd> {
  const home = sandbox === 'bwrap' ? '/tmp' : cwd
  const { command: whole, ...box } = boxed(sandbox, {
    command,
    binds,
    env: { ...env, HOME: home, TMPDIR: home, LANG: 'C.UTF-8' },
    scratchMb: SCRATCH_MB,
    bare: { command: bare, cwd },
  })
  const limits = {
    dataMb,
    cpuSeconds: cpuSeconds(PROGRAM_SECONDS),
    fileMb: SCRATCH_MB,
    openFiles: 256,
  }
  const [program = '', ...args] = limited(limits, whole)
  return runProcess({
    ...box,
    command: program,
    args,
    input: '',
    wallMs: PROGRAM_SECONDS * 1000,
    residentMb: MEMORY_MB + 128,
    outputBytes: OUTPUT_BYTES,
    dumpSignal: null,
    signal,
    onRecords: () => {},
  })
}

const STOPPED = { time: 'TLE', output: 'OLE', memory: 'MLE', processes: 'MLE' } as const

function runOf(end: ProcessEnd, { crash }: Running): ProgramRun {
  const { stdout, stderr, exitCode, stopped } = end
  const prints = (output: string): Shown => ({ type: 'prints', output })
  if (stopped !== null) return { verdict: STOPPED[stopped], shown: prints(stdout) }
  if (exitCode === 0) return { verdict: 'AC', shown: prints(stdout) }
  if (/^bwrap: /.test(stderr)) return { verdict: 'IE', shown: prints(stderr) }
  const line = crash(stderr)
  if (line !== null) {
    const gap = stdout === '' || stdout.endsWith('\n') ? '' : '\n'
    return { verdict: 'RE', shown: prints(`${stdout}${gap}${line}`) }
  }
  // An exit code of its own choice is an end as good as any.
  return { verdict: exitCode === null ? 'RE' : 'AC', shown: prints(stdout) }
}
