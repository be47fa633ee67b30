// What one change makes of a Go file, by a program of ours that uses Go's own parser.
import { join } from 'node:path'
import type { Mutant } from '../../core/proofs/mutants.ts'
import { assetsDir } from '../assets.ts'
import { findGo } from '../machine/find-go.ts'
import { withFolder } from '../run/folder.ts'
import { limited } from '../run/limits.ts'
import { BUILD_FLAGS, goCache, goEnv } from './go-env.ts'

const LIMITS = { dataMb: 1024, cpuSeconds: 10, fileMb: 1, openFiles: 256 } as const

/** Builds the program, which the build cache makes short, and asks it; null: it could not. Throws tool-missing or tool-too-old. */
export async function goMutants(file: string, cacheDir: string): Promise<readonly Mutant[] | null> {
  const go = await findGo()
  const { execa } = await import('execa')
  return withFolder(async (folder) => {
    const program = join(folder, 'mutants')
    await execa(go.path, ['build', ...BUILD_FLAGS, '-o', program, '.'], {
      cwd: join(assetsDir(), 'go', 'mutants'),
      env: goEnv(go, goCache(go, cacheDir), 'plain', folder),
      extendEnv: false,
      stdin: 'ignore',
    })
    const [command = '', ...args] = limited(LIMITS, [program, file])
    const { stdout, failed } = await execa(command, args, {
      env: {},
      extendEnv: false,
      stdin: 'ignore',
      reject: false,
    })
    if (failed) return null
    return stdout.split('\n').flatMap((line): readonly Mutant[] => (line ? [JSON.parse(line)] : []))
  })
}
