// Go's own testing package with two hooks for the guard: before a subtest runs, and where a TestMain of the deck calls
// m.Run. Nothing else in a program can see either; only questions that list subtests or have a TestMain need them.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Go } from '../machine/find-go.ts'
import type { GoCache } from './go-env.ts'

/** Each stands in `testing.go` exactly once, and becomes the text behind it. */
const CHANGES = [
  ['\n\tgo tRunner(t, f)\n', '\n\tgo tRunner(t, sparrPart(t, f))\n'],
  [
    '\nfunc (m *M) Run() (code int) {\n',
    '\nfunc (m *M) Run() (code int) {\n\tif run := sparrRun; run != nil {\n\t\tsparrRun = nil\n\t\treturn run(m)\n\t}\n',
  ],
] as const

// The guard sets them; what is not marked so cannot be linked to from outside.
const HOOKS = `package testing

import _ "unsafe"

//go:linkname sparrPartHook
var sparrPartHook func(*T, func(*T)) func(*T)

//go:linkname sparrRun
var sparrRun func(*M) int

func sparrPart(t *T, f func(*T)) func(*T) {
	if sparrPartHook == nil {
		return f
	}
	return sparrPartHook(t, f)
}
`

/** The guard's half of the hooks is compiled with it. */
export const HOOKS_TAG = 'sparr_hooks'

/** The file for `-overlay`; null where this version of Go is not as it is expected. */
export async function testHooks(go: Go, cache: GoCache): Promise<string | null> {
  const original = join(go.root, 'src', 'testing', 'testing.go')
  let source = await readFile(original, 'utf8').catch(() => '')
  for (const [found, changed] of CHANGES) {
    if (source.split(found).length !== 2) return null
    source = source.replace(found, () => changed)
  }
  const folder = join(cache.folder, 'test-hooks')
  await mkdir(folder, { recursive: true })
  const overlay = join(folder, 'overlay.json')
  const copy = join(folder, 'testing.go')
  const hooks = join(folder, 'zz_sparr.go')
  const added = join(go.root, 'src', 'testing', 'zz_sparr.go')
  await put(copy, source)
  await put(hooks, HOOKS)
  await put(overlay, JSON.stringify({ Replace: { [original]: copy, [added]: hooks } }))
  return overlay
}

/** One overlay that replaces what either does. */
export async function bothOverlays(one: string, other: string, into: string): Promise<string> {
  const [a, b] = await Promise.all([one, other].map((path) => readFile(path, 'utf8')))
  const Replace = { ...JSON.parse(a ?? '{}').Replace, ...JSON.parse(b ?? '{}').Replace }
  await writeFile(into, JSON.stringify({ Replace }))
  return into
}

/** The compiler of another judgement may be reading it. */
async function put(path: string, text: string): Promise<void> {
  const near = `${path}.${process.pid}`
  await writeFile(near, text)
  await rename(near, path)
}
