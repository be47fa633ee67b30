// A Go program of one file that shows something by itself: built as answers are, without the gate and without tests.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ESCAPES } from '../../core/proofs/program.ts'
import { findGo } from '../machine/find-go.ts'
import type { ProgramPlace, ReadyProgram } from '../sandbox/program.ts'
import { buildProgram } from './go-build.ts'
import { goCache } from './go-env.ts'
import { isWarm, warm } from './warm.ts'

/** Throws tool-missing or tool-too-old. */
export async function readyGoProgram(place: ProgramPlace): Promise<ReadyProgram> {
  const { file, work, folder, cacheDir, sandbox, isStrict, memoryMb, signal } = place
  const go = await findGo()
  if (!(await isWarm(cacheDir))) await warm(cacheDir, () => {}, signal)
  const tmp = join(folder, 'tmp')
  await mkdir(tmp, { recursive: true })
  await writeFile(join(work, 'go.mod'), `module sparr.example/program\n\ngo ${go.language}\n`)
  const build = {
    go,
    cache: goCache(go, cacheDir),
    folder: work,
    tmp,
    signal,
    confinedTo: isStrict && sandbox === 'bwrap' ? folder : null,
    overlay: null,
    tags: null,
  }
  const program = join(folder, 'program')
  const isForEscapes = file === ESCAPES
  const end = await buildProgram(build, program, isForEscapes ? ['-gcflags=-m -l'] : [])
  signal.throwIfAborted()
  const lines = remarksIn(end.text)
  if (!end.ok) {
    const output = lines[0] ?? end.text.split('\n').find((line) => line.trim() !== '') ?? ''
    return {
      type: 'compiled',
      verdict: end.isLimit ? 'TLE' : 'CE',
      shown: { type: 'prints', output },
    }
  }
  if (isForEscapes) return { type: 'compiled', verdict: 'AC', shown: { type: 'remarks', lines } }
  return {
    type: 'runs',
    command: ['/t'],
    bare: [program],
    binds: [{ from: program, to: '/t' }],
    env: {},
    dataMb: memoryMb,
    crash: crashIn,
  }
}

/** What the compiler says of each place, without the place and the lines that explain it. */
function remarksIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, message] = /^(?:\.\/|.*\/)?[^/\s:]+\.go:\d+(?::\d+)?: (.*)$/.exec(line) ?? []
    return message === undefined ? [] : [message]
  })
}

/** A panic that is recovered and repeated says so at the end of its line. */
function crashIn(said: string): string | null {
  const [line = null] = /^(?:panic|fatal error): .*$/m.exec(said) ?? []
  return line?.replace(/(?: \[recovered[^\]]*\])? *(?:goroutine \d+ .*)?$/, '') ?? null
}
