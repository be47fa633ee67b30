import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const IMPORT = /^(?:import|export) (?!type )[^'\n]*?(?:\n[^']*?)?from '([^']+)'/gm

/** What is loaded with a file, from outside too; types are not. */
async function loadedWith(file: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ''] of (await readFile(file, 'utf8')).matchAll(IMPORT)) {
    if (target.startsWith('.')) await loadedWith(join(dirname(file), target), seen)
    else seen.add(target)
  }
  return seen
}

test('the rules of the kinds load no schema, no YAML and no Markdown: search and cards need them', async () => {
  const loaded = await loadedWith('src/decks/kinds/rules.ts')
  expect([...loaded].filter((one) => !/^src\/(decks|core|disk)\/|^node:/.test(one))).toEqual([])
  expect(loaded).toContain('src/decks/kinds/choice/rules.ts')
  expect(loaded).not.toContain('src/decks/schema/common.ts')
  expect(await loadedWith('src/decks/kinds/schemas.ts')).toContain('zod')
})
