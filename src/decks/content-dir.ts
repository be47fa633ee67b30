import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of the shipped collection: the package that this module lies in, found by the module's own place
 * (dist/ in a package, src/decks/ in the source), never by the current folder.
 */
export function contentDir(from: string = fileURLToPath(import.meta.url)): string {
  const here = dirname(from)
  const above = [here, join(here, '..'), join(here, '..', '..')]
  const root = above.find((folder) => existsSync(join(folder, 'package.json')))
  return root ?? join(here, '..')
}
