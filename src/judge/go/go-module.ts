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
