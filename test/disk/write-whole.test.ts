import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { writeWhole } from '../../src/disk/write-whole.ts'
import { boxed, needBox } from '../boxed.ts'
import { folder } from '../store/samples.ts'

test('a file is there whole, and nothing is left beside it', () => {
  const dir = folder()
  writeWhole(join(dir, 'page.html'), ['one ', 'two'])
  expect(readFileSync(join(dir, 'page.html'), 'utf8')).toBe('one two')
  expect(readdirSync(dir)).toEqual(['page.html'])
})

test('pieces that cannot be made leave the old file as it was', () => {
  const dir = folder()
  const path = join(dir, 'page.html')
  writeFileSync(path, 'old')
  function* pieces() {
    yield 'half'
    throw new Error('no more')
  }
  expect(() => writeWhole(path, pieces())).toThrow('no more')
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(dir)).toEqual(['page.html'])
})

test('a link stays a link, and what it leads to is replaced', () => {
  const dir = folder()
  writeFileSync(join(dir, 'real'), 'old')
  symlinkSync(join(dir, 'real'), join(dir, 'link'))
  writeWhole(join(dir, 'link'), ['new'])
  expect(readFileSync(join(dir, 'real'), 'utf8')).toBe('new')
})

test('what stands there stays where only a new file is wanted', () => {
  const path = join(folder(), 'card.yaml')
  writeWhole(path, ['mine'], 'new')
  expect(() => writeWhole(path, ['yours'], 'new')).toThrow(
    expect.objectContaining({ code: 'EEXIST' }),
  )
  expect(readFileSync(path, 'utf8')).toBe('mine')
  expect(existsSync(`${path}.${process.pid}.part`)).toBe(false)
})

test('a folder or a pipe in the place is refused at once', async () => {
  const dir = folder()
  mkdirSync(join(dir, 'folder'))
  await execa('mkfifo', [join(dir, 'pipe')])
  for (const name of ['folder', 'pipe'])
    expect(() => writeWhole(join(dir, name), ['text'])).toThrow('is not a regular file')
})

const MODULE = join(import.meta.dirname, '../../src/disk/write-whole.ts')

const PIECES = {
  'in one piece': `['x'.repeat(300_000)]`,
  'in many pieces': `Array.from({ length: 3000 }, () => 'x'.repeat(100))`,
}

for (const [how, pieces] of Object.entries(PIECES))
  test(`on a full disk the old file stays whole (${how})`, async (context) => {
    await needBox(context)
    const dir = folder()
    const program = `
      import { readdirSync, readFileSync } from 'node:fs'
      import { writeWhole } from '${MODULE}'
      writeWhole('${dir}/page', ['old'])
      try { writeWhole('${dir}/page', ${pieces}) } catch (error) { console.log(error.code) }
      console.log(readFileSync('${dir}/page', 'utf8'), readdirSync('${dir}').join())`
    const script = `${process.execPath} --input-type=module -e "$PROGRAM"`
    const disk = { type: 'small', at: dir, bytes: 65_536 } as const
    const { stdout } = await boxed([disk], script, { PROGRAM: program })
    expect(stdout).toBe('ENOSPC\nold page')
  })
