import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { CodeQuestion } from '../../core/kinds/code/question.ts'
import { assetsDir } from '../assets.ts'
import { pythonMutants } from '../changes/python.ts'
import { isOlder, onPath, output, sharedLibraries } from '../machine/find.ts'
import { lookFor, type Tool } from '../machine/tool.ts'
import { programCommand, type Runtime } from '../sandbox/runtime.ts'
import { prepareScript } from '../script.ts'
import type { LanguageRules } from './language-rules.ts'

const OLDEST = [3, 9] as const
const REMEDY = 'Install Python 3.9 or newer (python3) and put it on PATH.'

type Python = {
  readonly path: string
  readonly version: string
  /** Folders it reads its library and time zones from. */
  readonly folders: readonly string[]
  /** Shared libraries that it and the modules of its library load from elsewhere. */
  readonly libraries: readonly string[]
}

/** Python 3 with what it needs to run in a sandbox, looked for once; throws tool-missing or tool-too-old. */
function findPython(): Promise<Python> {
  found ??= lookForPython()
  return found
}
let found: Promise<Python> | undefined

// Windows of Tk are of no use in a sandbox, and need a dozen libraries.
const ABOUT_PYTHON = `import glob, json, os, sys, sysconfig
folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
zones = (sysconfig.get_config_var("TZPATH") or "").split(os.pathsep)
modules = [path for path in glob.glob(os.path.join(sysconfig.get_path("platstdlib"), "lib-dynload", "*.so"))
  if not os.path.basename(path).startswith("_tkinter.")]
print(json.dumps({"path": os.path.realpath(sys.executable), "version": "%d.%d.%d" % sys.version_info[:3],
  "folders": sorted(folders | {path for path in zones if os.path.isdir(path)}), "modules": sorted(modules)}))`

async function lookForPython(): Promise<Python> {
  const path = onPath('python3')
  const text = path && (await output(path, ['-I', '-S', '-c', ABOUT_PYTHON], {}))
  if (text) {
    const { modules, ...about }: Omit<Python, 'libraries'> & { modules: string[] } =
      JSON.parse(text)
    if (isOlder(/(\d+)\.(\d+)/.exec(about.version), OLDEST)) {
      throw new SparrError({
        code: 'tool-too-old',
        tool: 'Python',
        found: about.version,
        needed: '3.9',
        remedy: REMEDY,
      })
    }
    // In two steps: a module that ldd cannot read takes nothing from the program.
    const libraries = await Promise.all([sharedLibraries([about.path]), sharedLibraries(modules)])
    return { ...about, libraries: [...new Set(libraries.flat())] }
  }
  throw new SparrError({ code: 'tool-missing', tool: 'Python', remedy: REMEDY })
}

async function runtime({
  limits: { memoryMb },
  file,
}: Pick<CodeQuestion, 'limits' | 'file'>): Promise<Runtime> {
  const python = await findPython()
  return {
    program: python.path,
    inside: python.path,
    assets: join(assetsDir(), 'python'),
    binds: [...python.folders, ...python.libraries].map((path) => ({ from: path, to: path })),
    env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONHASHSEED: '0' },
    programCommand: (program, work, one) => [program, '-I', '-S', '-B', `${work}/${one}`],
    crash: crashIn,
    command: (program, ours) => [program, '-I', '-S', '-B', join(ours, 'runner.py')],
    answerCommand: (program, ours, work) => [
      program,
      '-I',
      '-S',
      '-B',
      join(ours, 'answer_process.py'),
      `${work}/`,
      file,
    ],
    folder: (work) => `${work}/`,
    isCode: (name) => name.endsWith('.py'),
    dataMb: memoryMb,
    needsTrap: false,
    dumpSignal: 'SIGUSR1',
  }
}

/** The end of a traceback, which names the error. */
function crashIn(said: string): string | null {
  if (!/^(?:Traceback |\s+File ")/m.test(said)) return null
  return said.trimEnd().split('\n').at(-1) ?? null
}

const program: Tool = {
  id: 'python',
  remedy: REMEDY,
  inspect: () => lookFor(findPython, ({ version, path }) => `Python ${version} (${path})`),
}

export const python: LanguageRules = {
  trust: 'self-check',
  prepare: (bench) => prepareScript(bench, runtime),
  program: programCommand(runtime),
  mutants: async (file) => pythonMutants((await findPython()).path, file),
  version: async () => (await findPython()).version,
  tools: [program],
  warmUp: null,
}
