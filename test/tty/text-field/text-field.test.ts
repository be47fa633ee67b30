import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../terminal/bundle.ts'
import { newHome, openFile } from '../terminal/terminal.ts'

type Size = { readonly cols: number; readonly rows: number }
const SIZES: readonly Size[] = [
  { cols: 40, rows: 12 },
  { cols: 80, rows: 24 },
]

let fieldApp = ''
let twoFieldsApp = ''
beforeAll(async () => {
  fieldApp = await bundle(join(import.meta.dirname, 'field-app.tsx'))
  twoFieldsApp = await bundle(join(import.meta.dirname, 'two-fields-app.tsx'))
})

async function start(size: Size, env: Readonly<Record<string, string>> = {}, draft?: string) {
  const folder = newHome()
  const file = join(folder, 'draft.txt')
  if (draft !== undefined) await writeFile(file, draft)
  const program = openFile(fieldApp, draft === undefined ? [] : [file], {
    ...size,
    env: { SAVE_TO: join(folder, 'saved.txt'), ...env },
  })
  await program.until(() => expect(program.isListening()).toBe(true))
  return Object.assign(program, {
    /** Ends the program and reads what the field held. */
    async saved() {
      program.write('\x04')
      expect((await program.exited).exitCode).toBe(0)
      return readFile(join(folder, 'saved.txt'), 'utf8')
    },
  })
}

describe.each(SIZES)('at $cols x $rows', (size) => {
  test('English and Chinese are typed, wrapped, and the cursor follows', async () => {
    const field = await start(size)
    await field.until(() => expect(field.lines()[1]).toBe('写下你的回答 / your answer'))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 0, y: 1 }))
    field.write('Use a mutex, ')
    field.write('用互斥锁')
    await field.until(() => expect(field.lines()[1]).toBe('Use a mutex, 用互斥锁'))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 21, y: 1 }))
    field.write('并'.repeat(size.cols / 2))
    const onFirst = Math.floor((size.cols - 1 - 21) / 2)
    const onSecond = size.cols / 2 - onFirst
    await field.until(() => expect(field.lines()[2]).toBe('并'.repeat(onSecond)))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 2 * onSecond, y: 2 }))
    expect(await field.saved()).toBe(`Use a mutex, 用互斥锁${'并'.repeat(size.cols / 2)}`)
  })

  test('a hundred lines scroll, and the caret stays in view', async () => {
    const field = await start(size)
    const inView = size.rows - 2
    for (let i = 1; i <= 100; i++) field.write(i === 100 ? `line ${i}` : `line ${i}\r`)
    await field.until(() => expect(field.lines()[inView]).toBe('line 100'))
    expect(field.lines()[1]).toBe(`line ${101 - inView}`)
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 8, y: inView }))
    field.write('\x1b[1;5H')
    await field.until(() => expect(field.lines()[1]).toBe('line 1'))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 0, y: 1 }))
  })

  test('a paste of 10 kB arrives whole', async () => {
    const field = await start(size)
    const pasted = '缓存 stampede，\tsingleflight\r\n'.repeat(300).slice(0, 10_000)
    field.paste(pasted)
    const kept = pasted.replaceAll('\r\n', '\n')
    await field.until(() => expect(field.lines()[0]).toContain(`${kept.length} chars`))
    expect(await field.saved()).toBe(kept)
  })

  test('a resize while typing keeps the text and the caret', async () => {
    const field = await start(size)
    let typed = ''
    for (let i = 0; i < 60; i++) {
      const word = i % 2 ? '锁' : `w${i} `
      typed += word
      field.write(word)
      if (i === 20) field.resize(31, 9)
      if (i === 40) field.resize(size.cols, size.rows)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await field.until(() =>
      expect(field.lines().slice(1).join('').replaceAll(' ', '')).toBe(typed.replaceAll(' ', '')),
    )
    const lastRow = field.lines().findLastIndex((line) => line !== '')
    await field.until(() => expect(field.cursor().y).toBe(lastRow))
    expect(await field.saved()).toBe(typed)
  })

  test('backspace takes an emoji at a time, also three in one write', async () => {
    const field = await start(size)
    field.write('ab👩‍💻👍🏽🇨🇳')
    await field.until(() => expect(field.lines()[0]).toContain('15 chars'))
    field.write('\x7f\x7f\x7f')
    await field.until(() => expect(field.lines()[1]).toBe('ab'))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 2, y: 1 }))
    expect(await field.saved()).toBe('ab')
  })

  test("inside two bordered boxes the real cursor stands in the caret's cell", async () => {
    const field = await start(size, { NESTED: '1' })
    field.write('答 a\r\r并发')
    await field.until(() => expect(field.lines()[5]).toContain('并发'))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 8, y: 5 }))
    field.write('\x1b[A\x1b[A')
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 8, y: 3 }))
    field.resize(size.cols - 6, size.rows)
    field.write('!')
    await field.until(() => expect(field.lines()[3]).toContain('答 a!'))
    await field.until(() => expect(field.cursor()).toMatchObject({ x: 9, y: 3 }))
  })

  test('two hundred repeats of a key are two hundred letters', async () => {
    const field = await start(size)
    for (let i = 0; i < 200; i++) {
      field.write('x')
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 3))
    }
    expect(await field.saved()).toBe('x'.repeat(200))
  })
})

test('keys in one chunk all count, and Ctrl-O and Esc reach the parent', async () => {
  const field = await start({ cols: 40, rows: 12 })
  field.write('ab\x01c\x0f\rd')
  await field.until(() => expect(field.lines().slice(0, 3)).toEqual(['5 chars 1:1 O', 'c', 'dab']))
  field.write('\x1b')
  await field.until(() => expect(field.lines()[0]).toBe('5 chars 1:1 OE'))
  expect(await field.saved()).toBe('c\ndab')
})

test('with the kitty protocol the same keys do the same things', async () => {
  const field = await start({ cols: 40, rows: 12 }, { KITTY: '1' })
  field.write('ab\x1b[97;5u\x1b[13;2uc\x1b[111;5u\x1b[1;5H\x1b[100:68;2;68u')
  await field.until(() => expect(field.lines().slice(0, 3)).toEqual(['5 chars 0:1 O', 'D', 'cab']))
})

test('undo and redo work from the keyboard', async () => {
  const field = await start({ cols: 40, rows: 12 }, {}, 'draft')
  field.write(' one')
  field.write('\x15')
  await field.until(() => expect(field.lines()[0]).toContain('0 chars'))
  field.write('\x1f')
  await field.until(() => expect(field.lines()[1]).toBe('draft one'))
  field.write('\x19')
  await field.until(() => expect(field.lines()[0]).toContain('0 chars'))
})

test('the cursor goes where the focus goes, both ways, and follows a heading that grows', async () => {
  const fields = openFile(twoFieldsApp, [], { cols: 40, rows: 12 })
  await fields.until(() => expect(fields.isListening()).toBe(true))
  await fields.until(() => expect(fields.cursor()).toMatchObject({ x: 5, y: 2 }))
  fields.write('\t')
  await fields.until(() => expect(fields.cursor()).toMatchObject({ x: 7, y: 6 }))
  fields.write('\t')
  await fields.until(() => expect(fields.cursor()).toMatchObject({ x: 5, y: 2 }))
  fields.write('\x0f\x0f!')
  await fields.until(() => expect(fields.lines()[4]).toContain('one!'))
  await fields.until(() => expect(fields.cursor()).toMatchObject({ x: 6, y: 4 }))
  expect(fields.cursor().isShown).toBe(true)
  fields.write('\x14')
  await fields.until(() => expect(fields.cursor().isShown).toBe(false))
})
