import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/decks/read/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'sparr-read-'))

function fileOf(bytes: string | Uint8Array, name = 'deck.yaml'): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('text is read as it is, without the byte order mark', () => {
  expect(readText(fileOf('\ufeffa: 面板\n'))).toEqual({ value: 'a: 面板\n' })
})

test('UTF-16 is refused with a remedy, with and without a mark', () => {
  const withMark = Buffer.from('\ufeffa: 1\n', 'utf16le')
  for (const bytes of [withMark, withMark.subarray(2), Buffer.from('a: 1\n', 'utf16le').swap16()])
    expect(readText(fileOf(bytes))).toMatchObject({
      flaw: { code: 'not-utf8', line: 1, column: 1, hint: expect.stringContaining('UTF-8') },
    })
})

test.each([
  ['Latin-1', Buffer.concat([Buffer.from('a: 1\nb: caf'), Buffer.from([0xe9, 0x0a])]), 2, 7],
  ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf]), 1, 2],
  ['a surrogate', Buffer.from([0x61, 0x62, 0xed, 0xa0, 0x80]), 1, 3],
  [
    'half a character at the end',
    Buffer.concat([Buffer.from('a\n面'), Buffer.from([0xe9, 0x9d])]),
    2,
    2,
  ],
])('%s is refused at the byte where it begins', (_what, bytes, line, column) => {
  expect(readText(fileOf(bytes))).toMatchObject({ flaw: { code: 'not-utf8', line, column } })
})

test('a file above the limit is refused, one at the limit is not', () => {
  expect(readText(fileOf('x'.repeat(1_000_001)))).toMatchObject({ flaw: { code: 'too-large' } })
  expect(readText(fileOf('x'.repeat(1_000_000)))).toHaveProperty('value')
})

test('a pipe is refused without waiting for a writer', () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  expect(readText(path)).toMatchObject({ flaw: { code: 'not-a-file' } })
})

test('folders, devices and links are refused', () => {
  const link = join(folder, 'link.yaml')
  symlinkSync(fileOf('a: 1'), link)
  for (const path of [folder, '/dev/zero', link])
    expect(readText(path)).toMatchObject({ flaw: { code: 'not-a-file' } })
})

test('a file that is not there is a flaw, not an exception', () => {
  expect(readText(join(folder, 'gone.yaml'))).toMatchObject({ flaw: { code: 'unreadable' } })
})
