import fc from 'fast-check'

const PIECES = [
  'a',
  'Go ',
  ' ',
  '  ',
  '\t',
  'goroutine',
  'x'.repeat(30),
  '并发',
  '编程模型',
  '，',
  '。',
  '（',
  '）',
  '“',
  '”',
  '……',
  '\u3000',
  '👩‍💻',
  '👍🏽',
  '🏽',
  '❤️',
  '\uFE0F',
  '🇨🇳',
  '🇨',
  '\u200d',
  '\u200b',
  'e\u0301',
  '\u0301',
  '한국',
  'ᄀ',
  'ᅡ',
  'ᆨ',
  'กำ',
  'नि',
  'क्ष',
  'ﾞ',
  'कि',
]

/** Text made of what goes wrong: emoji joined by ZWJ, lone accents, half flags, jamo, tabs, punctuation that may not start a row. */
export const trickyLine = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((parts) => parts.join(''))
export const trickyText = fc
  .array(fc.constantFrom(...PIECES, '\n'), { maxLength: 60 })
  .map((parts) => parts.join(''))
export const width = fc.integer({ min: 3, max: 50 })
export const height = fc.integer({ min: 1, max: 8 })

export function isBoundary(line: string, at: number): boolean {
  if (at === line.length) return true
  return (
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line).containing(at)
      ?.index === at
  )
}
