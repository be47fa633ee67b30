// Plain JavaScript on purpose, like runtime.js. Builds dist where it is missing or older than what it is made from:
// npm was told not to run install scripts, or a newer version was pulled.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => changed(`${entry.parentPath ?? entry.path}/${entry.name}`)),
  )

const built = changed('dist/sparr.js')
if (built < Math.max(newest('src'), newest('scripts'), changed('package.json'))) {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' })
  process.exit(status ?? 1)
}
