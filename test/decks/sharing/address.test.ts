import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { readAddress } from '../../../src/decks/sharing/address.ts'
import { looksLikeAddress } from '../../../src/decks/sharing/looks-like-address.ts'

const whyOf = (text: string, cwd = '/'): string => {
  try {
    readAddress(text, cwd)
    return 'taken'
  } catch (error) {
    if (error instanceof SparrError && error.fault.code === 'deck-address') return error.fault.why
    throw error
  }
}

test('https, ssh and what scp writes are addresses, with or without a tag', () => {
  const read = (text: string) => readAddress(text, '/')
  expect(read('https://host/me/decks.git')).toEqual({
    url: 'https://host/me/decks.git',
    protocol: 'https',
  })
  expect(read('https://host:8443/me/decks@v1.2.0')).toEqual({
    url: 'https://host:8443/me/decks',
    protocol: 'https',
    tag: 'v1.2.0',
  })
  expect(read('ssh://git@host:22/decks@week/3')).toEqual({
    url: 'ssh://git@host:22/decks',
    protocol: 'ssh',
    tag: 'week/3',
  })
  expect(read('git@host:me/decks@v1')).toEqual({
    url: 'git@host:me/decks',
    protocol: 'ssh',
    tag: 'v1',
  })
  // As some hosts begin the paths of their people.
  expect(read('https://host/@me/decks')).toEqual({
    url: 'https://host/@me/decks',
    protocol: 'https',
  })
  expect(read('https://[0:0:0:0:0:0:0:1]/decks')).toMatchObject({
    protocol: 'https',
  })
})

test('a path is a folder of this machine that says it is a path', () => {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'sparr-address-')))
  mkdirSync(join(cwd, 'de@cks 100%'))
  const url = `file://${cwd}/de@cks%20100%25`
  expect(readAddress('./de@cks 100%', cwd)).toEqual({ url, protocol: 'file' })
  expect(readAddress('./de@cks 100%@v1', cwd)).toEqual({ url, protocol: 'file', tag: 'v1' })
  expect(readAddress(`${url}@v1`, '/')).toEqual({ url, protocol: 'file', tag: 'v1' })
  expect(whyOf('./nowhere', cwd)).toBe('folder')
  expect(whyOf('de@cks', cwd)).toBe('scheme')
})

test.each([
  ['-uecho', 'option'],
  ['--upload-pack=touch x', 'option'],
  ['ext::sh -c touch% x', 'helper'],
  ['fd::17', 'helper'],
  ['https://host/a::b', 'helper'],
  ['http://host/decks', 'scheme'],
  ['git://host/decks', 'scheme'],
  ['ftp://host/decks', 'scheme'],
  ['decks', 'scheme'],
  ['file://other-host/decks', 'folder'],
  ['https://me:secret@host/decks', 'password'],
  ['https://token@host/decks', 'password'],
  ['ssh://me:secret@host/decks', 'password'],
  ['ssh://-oProxyCommand=x/decks', 'host'],
  ['ssh://-x@host/decks', 'host'],
  ['-x@host:decks', 'option'],
  ['git@-oProxyCommand=x:decks', 'host'],
  ['host:-decks', 'text'],
  ['https://host', 'text'],
  ['https://host/', 'text'],
  ['https://host/decks@', 'tag'],
  ['https://host/decks@-v1', 'tag'],
  ['https://host/decks@a..b', 'tag'],
  ['https://host/decks@v1.lock', 'tag'],
  ['https://host/de\ncks', 'text'],
  ['https://host/\u202edecks', 'text'],
  ['', 'text'],
])('%j is refused', (text, why) => {
  expect(whyOf(text)).toBe(why)
})

test('what is taken never begins as an option, names one of three ways and holds no helper, whatever is typed', () => {
  const piece = fc.constantFrom(
    ...['-', '--', ':', '::', '/', '//', '@', 'a', 'host', 'https', 'ssh', 'ext', 'git', 'file'],
    ...['.', '..', '~', '\n', '\u0000', ' ', '%', '[', ']', 'http'],
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      (text) => {
        if (whyOf(text) !== 'taken') return
        const { url, protocol, tag = 'v' } = readAddress(text, '/')
        expect(url).not.toMatch(/^-|::|[\p{Cc}]/u)
        expect(url).toMatch(
          { https: /^https:\/\//, ssh: /^(?:ssh:\/\/|[^/]+:)/, file: /^file:\/\/\// }[protocol],
        )
        expect(tag).not.toMatch(/^-|:/)
      },
    ),
  )
})

test('an address is told from a folder where folders are wanted', () => {
  for (const address of ['https://host/x', 'http://host/x', 'git@host:x', 'ext::x', 'ssh://host/x'])
    expect(looksLikeAddress(address), address).toBe(true)
  for (const folder of ['decks', './a:b', '/a@b/c', '~/decks', 'C:decks', '../x'])
    expect(looksLikeAddress(folder), folder).toBe(false)
})
