import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { readSettingsFile, writeSettingsFile } from '../../../src/store/settings/settings-file.ts'
import { folder } from '../samples.ts'

test('what is written at once from many sides is all there', async () => {
  const dir = folder()
  const names = Array.from({ length: 20 }, (_, i) => `retention.deck-${i}`)
  await Promise.all(names.map((name) => writeSettingsFile(dir, name, 0.8)))
  const { values } = readSettingsFile(dir, () => 0)
  expect(Object.keys(values).toSorted()).toEqual(names.toSorted())
  expect(readdirSync(dir)).toEqual(['config.json'])
})

test('a lock that a process left behind when it died holds nobody up', async () => {
  const dir = folder()
  const { stdout: gone } = await execa('sh', ['-c', 'echo $$'])
  writeFileSync(join(dir, 'config.json.lock'), gone)
  await writeSettingsFile(dir, 'editor', 'vi')
  expect(readSettingsFile(dir, () => 0).values).toEqual({ editor: 'vi' })
  expect(readdirSync(dir)).toEqual(['config.json'])
})

test('keys that are not ours stay in the file', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'config.json'), '\uFEFF{"mine":[1],"editor":"nano"}')
  await writeSettingsFile(dir, 'editor', undefined)
  expect(JSON.parse(readFileSync(join(dir, 'config.json'), 'utf8'))).toEqual({ mine: [1] })
})

test('a pipe in the place of the file is refused and not waited for', async () => {
  const dir = folder()
  await execa('mkfifo', [join(dir, 'config.json')])
  expect(readSettingsFile(dir, () => 0)).toMatchObject({
    values: {},
    notices: [{ code: 'in-memory', problem: 'not a regular file' }],
  })
  await expect(writeSettingsFile(dir, 'editor', 'vi')).rejects.toThrow('not a regular file')
})
