import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the judge's own Go, JavaScript and Python files lie: beside this file, or beside the bundle. */
export function assetsDir(): string {
  for (const place of ['./assets', './judge-assets', '../judge-assets']) {
    const path = fileURLToPath(new URL(place, import.meta.url))
    if (existsSync(`${path}/go/guard/guard.go`)) return path
  }
  throw new Error('the judge-assets folder of this installation is missing')
}
