import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, cleanLine } from '../../src/text/clean.ts'

test.each([
  ['colour', '\x1b[31mred\x1b[0m', 'red'],
  ['a title', 'a\x1b]0;title\x07b', 'ab'],
  ['a link', '\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\', 'text'],
  ['the clipboard', '\x1b]52;c;aGk=\x1b\\ok', 'ok'],
  ['a device control string', 'a\x1bPq#0\x1b\\b', 'ab'],
  ['an application command', 'a\x1b_Gf=100;AAAA\x1b\\b', 'ab'],
  ['eight bit sequences', 'a\x9b2Jb\x9d0;t\x9cc\x90q\x9cd', 'abcd'],
  ['a reset', 'a\x1bcb', 'ab'],
  ['a character set', 'a\x1b(0b', 'ab'],
  ['bell and backspace', 'a\x07b\x08c\x7f', 'abc'],
  ['a bidi override', 'abc\u202ecba\u202c\u2066x\u2069', 'abccbax'],
  ['tag characters', 'a\u{e0041}\u{e0042}b', 'ab'],
  ['a zero width space and a byte order mark', '\ufeffa\u200bb\u2060c\u00add', 'abcd'],
  ['a joiner in a Latin word', 'pass\u200dword', 'password'],
  ['a filler that looks like a space', 'a\u3164b\uffa0', 'ab'],
  ['hidden data in selectors', 'a\ufe00\u{e0100}b\ufe0f', 'ab'],
  ['stacked marks', `a${'\u0301'.repeat(30)}b`, `a${'\u0301'.repeat(4)}b`],
  ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['other newlines', 'a\r\nb\rc\u2028d\u2029e\x85f\vg', 'a\nb\nc\nd\ne\nf\ng'],
])('%s is taken out', (_, hostile, safe) => {
  expect(clean(hostile)).toBe(safe)
})

test.each([
  'plain text, with (signs) and\n\ttabs',
  '缓存雪崩、击穿与穿透：“三种”不同的问题……',
  'emoji 👩‍💻 🕵🏽‍♂️ ❤️ 👍🏽 🇨🇳 1️⃣',
  'می‌خواهم नि क्‍ष 한국 é e\u0301 ಠ_ಠ',
  'box ┌─┐ ▸ ● ✓ ✗ … ▆',
])('ordinary text stays as it is: %s', (text) => {
  expect(clean(text)).toBe(text)
})

test('an escape that never ends takes its line and no more', () => {
  expect(clean('before\x1b]0;lost\nafter')).toBe('before\nafter')
})

test('a text for one line has no line break', () => {
  expect(cleanLine('a\r\n\tb\x1b[1mc')).toBe('a bc')
})

const PIECES = [
  '\x1b',
  '\x9b',
  '[',
  ']',
  '31m',
  'P',
  '_',
  '\\',
  '\x07',
  '\x9c',
  'a',
  ' ',
  '\n',
  '\r',
  '\t',
  '中',
  '\u200b',
  '\u200c',
  '\u200d',
  '\ufe0e',
  '\ufe0f',
  '\u20e3',
  '1',
  '👩',
  '💻',
  '❤',
  '🏽',
  '🇨',
  '\u0301',
  '\u0301\u0301\u0301',
  'ि',
  'क',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u{e0041}',
  '\ud83d',
  '\udc69',
  '\u2028',
  '\ufff9',
  '\uffff',
  '\u115f',
  '\u3164',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

test('clean text stays as it is, whatever it came from', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = clean(text)
      expect(clean(once)).toBe(once)
    }),
    { numRuns: 3000 },
  )
})

test('nothing forbidden is ever left', () => {
  const forbidden =
    /(?![\t\n])\p{Control}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Surrogate}|\p{Mark}{5}/u
  fc.assert(
    fc.property(hostile, (text) => {
      expect(clean(text)).not.toMatch(forbidden)
    }),
    { numRuns: 3000 },
  )
})

test('every single code point gives clean text', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const once = clean(String.fromCodePoint(point))
    if (clean(once) !== once || /(?![\t\n])\p{Control}/u.test(once))
      expect.fail(`U+${point.toString(16)}`)
  }
})
