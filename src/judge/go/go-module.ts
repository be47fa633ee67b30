// Pure but for where the guard lies: the files of ours that turn an answer and its hidden tests into a module.
import { join } from 'node:path'
import { assetsDir } from '../assets.ts'

const GUARD_FILE = 'zz_sparr_guard.go'
const MAIN_FILE = 'zz_sparr_main_test.go'
export const OUR_FILES: readonly string[] = [GUARD_FILE, MAIN_FILE]

/**
 * The go.mod, the import that makes the guard's init run before the candidate's, and the TestMain that reports every
 * test.
 */
export function guardSources(
  module: string,
  packageName: string,
  language: string,
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
    [MAIN_FILE]: `package ${packageName}_test

import (
	"os"
	"testing"

	"sparr.example/aa"
)

func TestMain(m *testing.M) { os.Exit(aa.Run(m)) }
`,
  }
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
