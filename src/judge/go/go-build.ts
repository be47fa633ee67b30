// Compiles an answer with its hidden tests: errors of the answer alone first, then both halves at once.
import { SparrError } from '../../core/errors.ts'
import type { CompileMessage } from '../../core/question/verdict.ts'
import type { Go } from '../machine/find-go.ts'
import { machineFault } from '../machine/machine-fault.ts'
import { limited } from '../run/limits.ts'
import { type ProcessEnd, runProcess } from '../run/process.ts'
import { bwrapCompiler } from '../sandbox/bwrap.ts'
import type { Half } from '../verdict/plan.ts'
import { BUILD_FLAGS, type GoCache, goEnv } from './go-env.ts'

export type GoBuild = {
  readonly go: Go
  readonly cache: GoCache
  readonly folder: string
  /** For the compiler's own temporary files. */
  readonly tmp: string
  readonly signal: AbortSignal
  /** Where the compiler writes beside its cache, in a sandbox of its own; null: it runs as anything else. */
  readonly confinedTo: string | null
  /** Files of Go's own that are replaced; null: none. */
  readonly overlay: string | null
  /** Parts of the guard that are compiled only where they are needed. */
  readonly tags: string | null
}

const COMPILE_MS = 20_000
const LIMITS = { dataMb: 4096, cpuSeconds: 30, fileMb: 512, openFiles: 1024 } as const

export type BuildEnd = {
  readonly ok: boolean
  /** A limit ended the compiler, not the answer's mistakes. */
  readonly isLimit: boolean
  readonly text: string
}

/** Only the package of the answer: its errors come in a fifth of the time that a test binary takes. */
export function buildPackage(build: GoBuild): Promise<BuildEnd> {
  return go(build, 'plain', ['build', ...BUILD_FLAGS, '.'])
}

/** The whole test binary of one half, written to `program`. */
export function buildTests(build: GoBuild, half: Half, program: string): Promise<BuildEnd> {
  const race = half === 'race' ? ['-race'] : []
  const overlay = build.overlay === null ? [] : [`-overlay=${build.overlay}`]
  const tags = build.tags === null ? [] : [`-tags=${build.tags}`]
  const flags = ['-vet=off', ...race, ...overlay, ...tags, ...BUILD_FLAGS]
  return go(build, half, ['test', '-c', ...flags, '-o', program, '.'])
}

/** A program of its own, without tests. */
export function buildProgram(
  build: GoBuild,
  program: string,
  flags: readonly string[],
): Promise<BuildEnd> {
  return go(build, 'plain', ['build', ...BUILD_FLAGS, ...flags, '-o', program, '.'])
}

async function go(
  { go, cache, folder, tmp, signal, confinedTo }: GoBuild,
  half: Half,
  args: readonly string[],
) {
  const bare = [go.path, ...args]
  const boxed = confinedTo === null ? bare : bwrapCompiler(bare, [confinedTo, cache.build])
  const [command = '', ...rest] = limited(LIMITS, boxed)
  const end = await runProcess({
    command,
    args: rest,
    env: goEnv(go, cache, half, tmp),
    cwd: folder,
    input: null,
    wallMs: COMPILE_MS,
    residentMb: null,
    outputBytes: 1 << 20,
    hasInfo: false,
    dumpSignal: null,
    signal,
    onRecords: () => {},
  })
  const text = end.stdout + end.stderr
  // No answer can fill the disk: what it may write is limited.
  const fault = end.exitCode === 0 ? null : machineFault(text, folder)
  if (fault !== null) throw new SparrError(fault)
  return { ok: end.exitCode === 0, isLimit: hitLimit(end, text), text }
}

function hitLimit(end: ProcessEnd, text: string): boolean {
  return (
    end.stopped !== null ||
    /signal: (killed|CPU time limit exceeded|file size limit exceeded)|file too large|out of memory|cannot allocate memory/.test(
      text,
    )
  )
}

/** The compiler's errors with their places. Continuation lines belong to the error before. */
export function compileErrors(text: string): readonly CompileMessage[] {
  const found: CompileMessage[] = []
  for (const line of text.split('\n')) {
    const at = /^(?:\.\/|.*\/)?([^/\s:]+\.go):(\d+)(?::(\d+))?: (.*)$/.exec(line)
    const last = found.at(-1)
    if (at !== null) {
      const [, file = '', row, column, message = ''] = at
      found.push({ file, line: Number(row), column: Number(column ?? 1), message })
    } else if (last !== undefined && /^\s+\S/.test(line)) {
      found[found.length - 1] = { ...last, message: `${last.message} ${line.trim()}` }
    }
  }
  return found
}
