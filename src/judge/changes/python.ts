// What one change makes of a Python file, by a program of ours that uses Python's own parser.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mutant } from '../../core/proofs/mutants.ts'
import { assetsDir } from '../assets.ts'
import { limited } from '../run/limits.ts'
import { mutantsBy } from './edits.ts'

const LIMITS = { dataMb: 1024, cpuSeconds: 10, fileMb: 1, openFiles: 256 } as const

/** In bytes of the file. */
type Found = {
  readonly at: number
  readonly what: string
  readonly edits: readonly (readonly [number, number, string])[]
}

/** Null: the file cannot be read by this version of Python. */
export async function pythonMutants(
  python: string,
  file: string,
): Promise<readonly Mutant[] | null> {
  const ours = join(assetsDir(), 'python-mutants', 'mutants.py')
  const [command = '', ...args] = limited(LIMITS, [python, '-I', '-S', '-B', ours, file])
  const { execa } = await import('execa')
  const { stdout, failed } = await execa(command, args, {
    env: { PYTHONIOENCODING: 'utf-8' },
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
  })
  if (failed) return null
  const bytes = await readFile(file)
  const offset = (byte: number): number => bytes.subarray(0, byte).toString('utf8').length
  const found: readonly Found[] = JSON.parse(stdout)
  const changes = found.map(({ at, what, edits }) => ({
    at: offset(at),
    what,
    edits: edits.map(([from, to, text]) => ({ from: offset(from), to: offset(to), text })),
  }))
  return mutantsBy(bytes.toString('utf8'), changes)
}
