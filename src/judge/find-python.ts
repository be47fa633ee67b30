// Where Python is, and what of it a sandbox must hold.
import { SparrError } from '../core/errors.ts'
import { isOlder, onPath, output, sharedLibraries } from './find.ts'

const OLDEST = [3, 9] as const
export const PYTHON_REMEDY = 'Install Python 3.9 or newer (python3) and put it on PATH.'

type Python = {
  readonly path: string
  readonly version: string
  /** Folders it reads its library from. */
  readonly folders: readonly string[]
  /** Shared libraries it loads from elsewhere. */
  readonly libraries: readonly string[]
}

/** Python 3 with what it needs to run in a sandbox, looked for once; throws tool-missing or tool-too-old. */
export function findPython(): Promise<Python> {
  found ??= lookForPython()
  return found
}
let found: Promise<Python> | undefined

const ABOUT_PYTHON = `import json, os, sys, sysconfig
print(json.dumps({"path": os.path.realpath(sys.executable), "version": "%d.%d.%d" % sys.version_info[:3],
  "folders": sorted({sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")})}))`

async function lookForPython(): Promise<Python> {
  const path = onPath('python3')
  const text = path && (await output(path, ['-I', '-S', '-c', ABOUT_PYTHON], {}))
  if (text) {
    const about: { path: string; version: string; folders: string[] } = JSON.parse(text)
    if (isOlder(/(\d+)\.(\d+)/.exec(about.version), OLDEST)) {
      throw new SparrError({
        code: 'tool-too-old',
        tool: 'Python',
        found: about.version,
        needed: '3.9',
        remedy: PYTHON_REMEDY,
      })
    }
    return { ...about, libraries: await sharedLibraries(about.path) }
  }
  throw new SparrError({ code: 'tool-missing', tool: 'Python', remedy: PYTHON_REMEDY })
}
