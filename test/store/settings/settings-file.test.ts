import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeSettingsFile } from '../../../src/store/settings/settings-file.ts'
import { folder } from '../samples.ts'

/** Does what the real one was seen to do on a full disk: a cut-off file in place of the good one, and no word about it. */
vi.mock('conf', () => ({
  default: class {
    readonly #path: string
    constructor({ cwd, configName }: { readonly cwd: string; readonly configName: string }) {
      this.#path = join(cwd, `${configName}.json`)
    }
    set(): void {
      writeFileSync(this.#path, '{"editor":"v')
    }
    delete(): void {
      writeFileSync(this.#path, '')
    }
  },
}))

test.each(['vi', undefined])('a cut-off file is replaced by the one before (%s)', async (value) => {
  const dir = folder()
  const path = join(dir, 'config.json')
  writeFileSync(path, '{"editor":"nano"}')
  await expect(writeSettingsFile(dir, 'editor', value)).rejects.toMatchObject({
    fault: { code: 'store-failed', path },
  })
  expect(readFileSync(path, 'utf8')).toBe('{"editor":"nano"}')
  expect(readdirSync(dir)).toEqual(['config.json'])
})

test('where there was no file a cut-off one is taken away', async () => {
  const dir = folder()
  await expect(writeSettingsFile(dir, 'editor', 'vi')).rejects.toThrow('store-failed')
  expect(existsSync(join(dir, 'config.json'))).toBe(false)
})
