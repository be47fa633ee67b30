import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What is loaded before home is drawn: each is imported when it is called, and brings its own imports along. */
const LOADED = [
  'src/main.ts',
  'src/commands/practise/home.ts',
  'src/session/practice/catalog-store.ts',
  'src/ui/start.tsx',
]

const STATIC = /^(?:import|export) (?!type )[^;'"]*?from '(\.[^']+)'/gm

async function reached(files: readonly string[]): Promise<ReadonlySet<string>> {
  const seen = new Set(files)
  for (const file of seen) {
    const source = await readFile(file, 'utf8')
    for (const [, target = ''] of source.matchAll(STATIC)) seen.add(join(dirname(file), target))
  }
  return seen
}

test('home is drawn with the facts of the kinds and without their rules', async () => {
  const files = await reached(LOADED)
  expect(files).toContain('src/core/kinds/facts.ts')
  expect([...files].filter((file) => /kinds\/(rules|[a-z]+\/rules)\.ts$/.test(file))).toEqual([])
  expect(await reached(['src/core/drill/step.ts'])).toContain('src/core/kinds/code/rules.ts')
})
