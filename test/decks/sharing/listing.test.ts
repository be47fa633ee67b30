import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { readListing } from '../../../src/decks/sharing/listing.ts'
import { isSafePath } from '../../../src/decks/sharing/safe-path.ts'

const OBJECT = 'a'.repeat(40)
const line = (path: string, mode = '100644', size: number | string = 7, type = 'blob') =>
  `${mode} ${type} ${OBJECT} ${String(size).padStart(7)}\t${path}\0`

const read = (...lines: string[]) => readListing(Buffer.from(lines.join('')))

const whyOf = (...lines: string[]): string => {
  try {
    read(...lines)
    return 'taken'
  } catch (error) {
    if (error instanceof SparrError && error.fault.code === 'foreign-tree') return error.fault.why
    throw error
  }
}

test('files are listed with what they hold and how much', () => {
  expect(read(line('questions/d/q.yaml'), line('题目/a b.md', '100755', 0))).toEqual([
    { path: 'questions/d/q.yaml', object: OBJECT, size: 7 },
    { path: '题目/a b.md', object: OBJECT, size: 0 },
  ])
  expect(read()).toEqual([])
})

test('one link, submodule or size refuses the whole commit', () => {
  const sound = line('questions/d/q.yaml')
  expect(whyOf(sound, line('a', '120000'))).toBe('link')
  expect(whyOf(sound, line('a', '160000', '-', 'commit'))).toBe('submodule')
  expect(whyOf(sound, line('a', '100000'))).toBe('kind')
  expect(whyOf(sound, line('a', '100644', 9 << 20))).toBe('too-large')
  expect(whyOf(sound, line('a', '100644', '-'))).toBe('too-large')
  const many = Array.from({ length: 20 }, (_, i) => line(`f${i}`, '100644', 8 << 20))
  expect(whyOf(...many)).toBe('too-large-in-all')
  expect(whyOf(...Array.from({ length: 20_001 }, (_, i) => line(`f${i}`, '100644', 1)))).toBe(
    'too-many',
  )
  expect(whyOf(line('Questions/a'), line('questions/A'))).toBe('twice')
  expect(whyOf(line('caf\u00e9'), line('cafe\u0301'))).toBe('twice')
})

test.each([
  '../a',
  'a/../b',
  'a/./b',
  '/etc/passwd',
  'a//b',
  'a/',
  '.git/config',
  'a/.GIT/hooks/x',
  '.gi\u200ct/config',
  '.git./x',
  '.git /x',
  '.git::$INDEX_ALLOCATION/x',
  'git~1/x',
  'GIT~2',
  'a\\b',
  'C:/x',
  'questions/d/con.yaml',
  'questions/AUX/question.yaml',
  'a/lpt1',
  'questions/d/q.yaml.',
  'a /b',
  'a\u0007b',
  'a\nb',
  'a\u009bb',
  `${'a/'.repeat(13)}b`,
  'a'.repeat(500),
])('the name %j leads elsewhere and is refused', (path) => {
  expect(isSafePath(path)).toBe(false)
  if (!path.includes('\0')) expect(whyOf(line(path))).toBe('name')
})

test('names that are no text are refused', () => {
  const bytes = Buffer.concat([
    Buffer.from(line('a').slice(0, -2)),
    Buffer.from([0xff, 0xfe, 0x00]),
  ])
  expect(() => readListing(bytes)).toThrowError(SparrError)
})

test('ordinary names of decks are taken', () => {
  for (const path of [
    '.github/x.yml',
    'questions/d/q/hidden/a_test.go',
    '.gitattributes',
    'gitlab/x',
    'a..b',
    'console.md',
    'questions/d/com/q.yaml',
    '…',
  ])
    expect(isSafePath(path), path).toBe(true)
})

test('what is taken stays below its folder, whatever the name', () => {
  const name = fc.constantFrom('a', '..', '.', '', '.git', '.GiT', '\u200d', ' ', '~1', '\\', 'b:')
  fc.assert(
    fc.property(
      fc.array(
        fc.array(name, { maxLength: 3 }).map((all) => all.join('')),
        { minLength: 1 },
      ),
      (names) => {
        const path = names.join('/')
        if (!isSafePath(path)) return
        const { pathname } = new URL(
          path.replaceAll('%', '%25').replaceAll('?', ''),
          'file:///base/',
        )
        expect(pathname.startsWith('/base/')).toBe(true)
        expect(path.split('/').map((one) => one.toLowerCase())).not.toContain('.git')
      },
    ),
  )
})
