// Pure but for where the guard lies: the files of ours that turn an answer and its hidden tests into a module.
import { join } from 'node:path'
import { assetsDir } from '../assets.ts'

const GUARD_FILE = 'zz_sparr_guard.go'
const MAIN_FILE = 'zz_sparr_main_test.go'
export const OUR_FILES: readonly string[] = [GUARD_FILE, MAIN_FILE]

/** What takes the hooks of `test-hooks`. */
export type Hooked = {
  /** Subtests that are listed. */
  readonly parts: readonly string[]
  /** The hidden tests have a TestMain. */
  readonly hasMain: boolean
}

const BARE: Hooked = { parts: [], hasMain: false }

export const isHooked = ({ parts, hasMain }: Hooked): boolean => hasMain || parts.length > 0

/**
 * The go.mod, the import that makes the guard's init run before the candidate's, and the TestMain that reports every
 * test.
 */
export function guardSources(
  module: string,
  packageName: string,
  language: string,
  hooked: Hooked = BARE,
): Readonly<Record<string, string>> {
  const guard = join(assetsDir(), 'go', 'guard')
  return {
    'go.mod': `module ${module}

go ${language}

require sparr.example/aa v0.0.0

replace sparr.example/aa => ${JSON.stringify(guard)}
`,
    [GUARD_FILE]: `package ${packageName}

import _ "sparr.example/aa"
`,
    [MAIN_FILE]: mainSource(packageName, hooked),
  }
}

function mainSource(packageName: string, { parts, hasMain }: Hooked): string {
  const listed = parts.map((name) => JSON.stringify(name)).join(', ')
  const said = [
    ...(parts.length === 0 ? [] : [`var _ = aa.Parts(${listed})`]),
    hasMain ? 'var _ = aa.InMain()' : 'func TestMain(m *testing.M) { os.Exit(aa.Run(m)) }',
  ]
  const imports = hasMain ? ['sparr.example/aa'] : ['os', 'testing', 'sparr.example/aa']
  return `package ${packageName}_test

import (
${imports.map((path) => `\t"${path}"`).join('\n')}
)

${said.join('\n\n')}
`
}

/** The answer with a call before each statement, on its line, and the guard file that has what is called. */
export function withYields(
  answer: Buffer,
  statements: readonly number[],
  file: string,
  packageName: string,
): Readonly<Record<string, Buffer>> {
  const call = Buffer.from(`${YIELD}(); `)
  const starts = [0, ...statements]
  const parts = starts.map((from, index) => answer.subarray(from, statements[index]))
  const guard = `package ${packageName}

import "sparr.example/aa"

func ${YIELD}() { aa.Yield() }
`
  return {
    [file]: Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [call, part]))),
    [GUARD_FILE]: Buffer.from(guard),
  }
}

const YIELD = 'zz_sparr_yield'
