import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>
}

test('every optional package that is named in the lock has an entry: without one npm ci fails on that platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !findEntry(path, name)),
  )
  expect(missing).toEqual([])
})

test('the lock holds no addresses', () => {
  const addresses = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])
  expect(addresses).toEqual([])
})

test('all versions are exact, and nothing is needed after the build', () => {
  const about = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(about.dependencies).toBeUndefined()
  const loose = Object.entries(about.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  )
  expect(loose).toEqual([])
})

/** Where Node would find it: in the package's own folder, or in any above. */
function findEntry(path: string, name: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (lock.packages[`${folder}${folder ? '/' : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}
