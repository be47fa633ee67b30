/** The list beside the settings: read from the disk, or nothing leaves. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { leavingFrom, privateList } from '../../src/session/private-words.ts'

function home(list?: string | Uint8Array): string {
  const path = mkdtempSync(join(tmpdir(), 'sparr-private-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  if (list !== undefined) writeFileSync(join(path, 'private.txt'), list)
  return path
}

describe('what leaves', () => {
  test('is as it was where there is no list, or an empty one', () => {
    for (const place of [home(), home(''), home('# nobody yet\n\n')]) {
      const leaving = leavingFrom(place)
      expect(leaving.text('at Acme\x1b[0m')).toBe('at Acme\x1b[0m')
      expect(leaving.replaced()).toEqual([])
    }
  })

  test('holds no word of the list, and the words are counted over all texts', () => {
    const leaving = leavingFrom(home('Acme\n甲公司 = 某公司\n'))
    expect(leaving.text('Acme, 甲公司')).toBe('███, 某公司')
    expect(leaving.data({ kind: 'acme', said: ['acme'] }, new Set(['kind']))).toEqual({
      kind: 'acme',
      said: ['███'],
    })
    expect(leaving.replaced()).toEqual([
      { word: 'Acme', times: 2 },
      { word: '甲公司', times: 1 },
    ])
  })

  test('does not hide a name in escape sequences that whoever shows it takes away', () => {
    const leaving = leavingFrom(home('Acme'))
    expect(leaving.text('at Ac\x1b[31mme\x1b[0m')).toBe('at ███')
    expect(leaving.live('at Ac\x1b[31mme\x1b[0m and')).toBe('at ███ and')
  })

  test('does not bring escape sequences in with a replacement', () => {
    expect(leavingFrom(home('Acme = a \x1b[31mshop')).text('Acme')).toBe('a shop')
  })

  test('of a field is not counted with each key', () => {
    const leaving = leavingFrom(home('Acme'))
    expect(['at A', 'at Acme', 'at Acme '].map((text) => leaving.live(text))).toEqual([
      'at ',
      'at ███',
      'at ███ ',
    ])
    expect(leaving.replaced()).toEqual([])
  })

  test('stops at code that names a word, and code without one is left as it is', () => {
    const leaving = leavingFrom(home('Acme'))
    expect(leaving.code('package main\n', 'answer.go')).toBe('package main\n')
    expect(() => leaving.code('package main\n\nvar acmeURL = ""\n', 'answer.go')).toThrow(
      expect.objectContaining({
        fault: { code: 'private-code', what: 'answer.go', line: 3, word: 'Acme' },
      }),
    )
  })
})

test('the state of the list is its file with the number of words, or what is wrong with it', () => {
  const place = home('Acme\n甲公司\n')
  const file = join(place, 'private.txt')
  expect(privateList(place)).toEqual({ file, count: 2, fault: null })
  writeFileSync(file, Uint8Array.of(0xff))
  expect(privateList(place)).toMatchObject({ file, count: 0, fault: { why: 'not-utf-8' } })
})

describe('nothing leaves where the list', () => {
  const refused = (place: string, why: string, line = 0) =>
    expect(() => leavingFrom(place)).toThrow(
      expect.objectContaining({
        fault: { code: 'private-words', path: join(place, 'private.txt'), why, line },
      }),
    )

  test('is no file that can be read', () => {
    const [folder, dangling] = [home(), home()]
    mkdirSync(join(folder, 'private.txt'))
    symlinkSync(join(dangling, 'gone'), join(dangling, 'private.txt'))
    refused(folder, 'unreadable')
    refused(dangling, 'unreadable')
  })

  test('is a device that never ends', () => {
    const place = home()
    symlinkSync('/dev/zero', join(place, 'private.txt'))
    refused(place, 'unreadable')
  })

  test('is larger than a list', () => {
    refused(home('name\n'.repeat(20_000)), 'too-large')
  })

  test('is in another encoding, in which its words would be found nowhere', () => {
    refused(home(Uint8Array.of(0xbc, 0xd7, 0xb9, 0xab)), 'not-utf-8')
    refused(home(Buffer.from('Acme', 'utf16le')), 'not-utf-8')
  })

  test('has a line of which no word can be made', () => {
    refused(home('Acme\n***\n'), 'line', 2)
  })

  test('cannot be looked for, and a folder that is not there yet has none', () => {
    const place = home()
    writeFileSync(join(place, 'file'), '')
    refused(join(place, 'file'), 'unreadable')
    expect(leavingFrom(join(place, 'gone')).text('Acme')).toBe('Acme')
  })
})
