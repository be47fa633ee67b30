import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allReplaced,
  outgoing,
  outgoingLive,
  parsePrivateWords,
  privateLines,
  privateWordsOf,
  withTexts,
} from '../../src/core/private-words.ts'

const wordsOf = (list: string) => privateWordsOf(parsePrivateWords(list).words)
const leaving = (text: string, list: string): string => outgoing(text, wordsOf(list)).text

describe('a word of the list', () => {
  test.each([
    ['At Acme I led it.', 'At ███ I led it.'],
    ['ACME, acme and aCmE', '███, ███ and ███'],
    ["Acme's queue, Acme’s queue, Acmes", "███'s queue, ███’s queue, Acmes"],
    ['post-Acme, Acme-wide, non-acme-like', 'post-███, ███-wide, non-███-like'],
    ['(Acme) "Acme" *Acme* `Acme` Acme.', '(███) "███" *███* `███` ███.'],
    ['acme_api, api.acme.com, mail@acme.com/acme', '███_api, api.███.com, mail@███.com/███'],
    ['我在Acme工作', '我在███工作'],
    ['Ａｃｍｅ and 𝐀𝐜𝐦𝐞', '███ and ███'],
    ['Ac\u200bme, Ac\u00adme, Acme\u200b', '███, ███, ███'],
    ['Ácmé and A\u0301cme\u0301', '███ and ███'],
    ['acmeology and pacme and Racmes', 'acmeology and pacme and Racmes'],
    ['AcmeClient, theAcme, ACMEClient, acme2', '███Client, the███, ███Client, ███2'],
  ])('is hidden as a whole word: %s', (text, expected) => {
    expect(leaving(text, 'Acme')).toBe(expected)
  })

  test.each([
    ['甲公司', '在甲公司里', '在███里'],
    ['삼성', '삼성은 큰 회사', '███은 큰 회사'],
    ['カード', 'ﾜﾝｶｰﾄﾞの', 'ﾜﾝ███の'],
    ['사', '삼성', '삼성'],
    ['株', '㈱と', '███と'],
  ])('is found anywhere where scripts write no spaces: %s', (word, text, expected) => {
    expect(leaving(text, word)).toBe(expected)
  })

  test.each([
    ['Straße', 'STRASSE and strasse', '███ and ███'],
    ['Müller', 'Muller and MÜLLER', '███ and ███'],
    ["O'Brien", 'O’BRIEN', '███'],
    ['ΣΟΦΟΣ', 'σοφος', '███'],
    ['C++', 'C++ and C', '███ and C'],
    ['.NET', 'ASP.NET', 'ASP███'],
    ['Acme Inc.', 'Acme Inc said', '███ said'],
    ['AT&T', 'at&t and at t', '███ and at t'],
  ])('is the same however it is written: %s', (word, text, expected) => {
    expect(leaving(text, word)).toBe(expected)
  })

  test('of several parts is found across spaces, lines and dashes, and where they are joined', () => {
    const text =
      'Ada Lovelace, ada  lovelace, Ada\n> Lovelace, ada-lovelace, ada_lovelace, AdaLovelace, **Ada** Lovelace; Ada'
    expect(leaving(text, 'Ada Lovelace')).toBe('███, ███, ███, ███, ███, ███, **███; Ada')
    expect(leaving('Smith & Sons, Smith Sons, Smith', 'Smith & Sons')).toBe('███, ███, Smith')
  })

  test('is found where a file breaks a line or escapes a sign within it', () => {
    expect(leaving('在甲\n> 公司里', '甲公司')).toBe('在███里')
    expect(leaving('甲 乙', '甲')).toBe('███ 乙')
    expect(leaving('AT\\&T, R\\*', 'AT&T')).toBe('███, R\\*')
    expect(leaving('Ac\nme', 'Acme')).toBe('Ac\nme')
  })

  test('gives way to a longer one, and what overlaps goes together', () => {
    expect(leaving('Acme Cloud by Acme', 'Acme = a shop\nAcme Cloud = a product')).toBe(
      'a product by a shop',
    )
    expect(leaving('甲乙丙丁', '甲乙\n乙丙丁 = 某')).toBe('某')
    expect(outgoing('甲乙丙丁', wordsOf('甲乙\n乙丙丁')).replaced).toEqual([
      { word: '甲乙', times: 1 },
      { word: '乙丙丁', times: 1 },
    ])
  })

  test('does not come back with what was put in its place', () => {
    expect(leaving('Acme', 'Acme = Acme Corp')).toBe('███ Corp')
    expect(leaving('甲丁丙', '甲乙丙\n丁 = 乙')).toBe('███')
    expect(leaving('Acme', 'Acme = Globex\nGlobex = Acme')).toBe('███')
  })
})

test('data keeps its form and the words of the program, and loses those of the list', () => {
  const data = {
    kind: 'acme',
    title: 'Acme',
    rounds: [{ minutes: 5, said: new Map([['a', ['of Acme']]]), at: null }],
  }
  const words = wordsOf('Acme')
  expect(withTexts(data, new Set(['kind']), (text) => outgoing(text, words).text)).toEqual({
    kind: 'acme',
    title: '███',
    rounds: [{ minutes: 5, said: new Map([['a', ['of ███']]]), at: null }],
  })
})

test('each word is told once, with how often it went', () => {
  expect(outgoing('acme, Globex, ACME', wordsOf('Globex\nAcme')).replaced).toEqual([
    { word: 'Acme', times: 2 },
    { word: 'Globex', times: 1 },
  ])
  expect(allReplaced([[{ word: 'Acme', times: 2 }], [{ word: 'Acme', times: 1 }]])).toEqual([
    { word: 'Acme', times: 3 },
  ])
})

describe('the list', () => {
  test('is a word a line, with comments, marks of lists and replacements', () => {
    const list = parsePrivateWords(
      '\ufeff# mine\r\nAcme\n\n - Globex = a bank # my first\n甲公司＝某公司\nC#\nNote =\n',
    )
    expect(list).toEqual({
      words: [
        { word: 'Acme', replacement: '███' },
        { word: 'Globex', replacement: 'a bank' },
        { word: '甲公司', replacement: '某公司' },
        { word: 'C#', replacement: '███' },
        { word: 'Note', replacement: '███' },
      ],
      badLines: [],
    })
  })

  test('names the lines of which no word can be made', () => {
    expect(
      parsePrivateWords(`Acme\n***\n= a shop\na█b\n${'x'.repeat(201)}\nGlobex`).badLines,
    ).toEqual([2, 3, 4, 5])
  })
})

describe('in code', () => {
  test('a hit is named with its line', () => {
    const code = 'package main\n\n// for Acme\nfunc acmeQueue() {}\nvar s = "甲公司"\n'
    expect(privateLines(code, wordsOf('Acme\n甲公司'))).toEqual([
      { line: 3, word: 'Acme' },
      { line: 4, word: 'Acme' },
      { line: 5, word: '甲公司' },
    ])
    expect(privateLines('package pacme\n', wordsOf('Acme'))).toEqual([])
  })
})

describe('a field while it is typed', () => {
  const live = (text: string, list: string, caret?: number): string =>
    outgoingLive(text, wordsOf(list), caret).text

  test('shows nothing of a word that may become a listed one', () => {
    expect(live('at A', 'Acme')).toBe('at ')
    expect(live('at Acm', 'Acme')).toBe('at ')
    expect(live('at Acme', 'Acme')).toBe('at ███')
    expect(live('at Acres', 'Acme')).toBe('at Acres')
    expect(live('在甲', '甲公司')).toBe('在')
    expect(live('at Acme Clou', 'Acme Cloud\nAcme')).toBe('at ')
    expect(live('at Acme ', 'Acme Cloud')).toBe('at ')
    expect(live('at Acme and', 'Acme Cloud')).toBe('at Acme and')
  })

  test('holds the word at the caret, wherever the caret is', () => {
    expect(live('at Acm, and more', 'Acme', 6)).toBe('at , and more')
    expect(live('at Acme, and more', 'Acme', 6)).toBe('at ███, and more')
    expect(live('at Acm, and more', 'Acme', 10)).toBe('at Acm, and more')
  })

  test('never shows a longer beginning of a name than one that is none, key by key', () => {
    const name = 'Globex Corporation'
    const text = `we sold it to ${name} in May`
    for (let end = 0; end <= text.length; end++) {
      const shown = live(text.slice(0, end), name)
      expect('we sold it to ███ in May'.startsWith(shown), shown).toBe(true)
    }
  })
})

/** Another, slower reading of the same rule: what any text of this list may not hold. */
function leaks(text: string, words: readonly string[]): readonly string[] {
  const flat = (one: string): string =>
    one
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u200b\u00ad]/g, '')
      .toLowerCase()
      .normalize('NFC')
  return words.filter((word) => {
    const sought = RegExp.escape(flat(word)).replace(/\\x20/g, '[\\s_-]*')
    const before = /^\p{sc=Han}/u.test(word) ? '' : '(?<![a-zß0-9])'
    const after = /\p{sc=Han}$/u.test(word) ? '' : '(?![a-zß0-9])'
    return new RegExp(before + sought + after, 'u').test(flat(text))
  })
}

describe('whatever the text and the list', () => {
  const piece = fc.constantFrom(
    ...['acme', 'Acme', 'ＡＣＭＥ', 'ac', 'me', 'cloud', 'Cloud', 'b', 'B', '2', '甲', '乙', '丙'],
    ...[' ', '\n', '-', '_', "'s", '. ', '\u200b', '\u0301', '\u00ad', 'ß', 'ﬁ', '█', '=', '#'],
  )
  const text = fc.array(piece, { maxLength: 24 }).map((all) => all.join(''))
  const word = fc
    .array(fc.constantFrom('acme', 'Cloud', 'b', 'me', '甲', '乙', '丙', ' ', 'é'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.join('').trim())
    .filter((one) => one !== '')
  const entry = fc.record({ word, replacement: text.map((one) => one.replaceAll('\n', ' ')) })
  const list = fc.array(entry, { maxLength: 6 })

  test('no listed word comes out', () => {
    fc.assert(
      fc.property(text, list, (one, entries) => {
        const out = outgoing(one, privateWordsOf(entries)).text
        const said = entries.map(({ word }) => word)
        expect(leaks(out, said), out).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('what came out comes out again as it is', () => {
    fc.assert(
      fc.property(text, list, (one, entries) => {
        const words = privateWordsOf(entries)
        const out = outgoing(one, words).text
        expect(outgoing(out, words)).toEqual({ text: out, replaced: [] })
      }),
      { numRuns: 2000 },
    )
  })

  test('a text that holds none comes out as it was, to the byte', () => {
    const other = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(other, (one) => {
        fc.pre(!/acme|甲/iu.test(one.normalize('NFKC')))
        expect(outgoing(one, wordsOf('Acme Cloud\n甲公司'))).toEqual({ text: one, replaced: [] })
        expect(outgoing(one, privateWordsOf([])).text).toBe(one)
      }),
    )
  })

  test('what was not hidden stays where it was, in its order', () => {
    fc.assert(
      fc.property(text, list, (one, entries) => {
        fc.pre(!one.includes('█'))
        const words = privateWordsOf(entries.map(({ word }) => ({ word, replacement: '███' })))
        const parts = outgoing(one, words).text.split('███')
        let at = 0
        for (const part of parts) {
          const found = one.indexOf(part, at)
          expect(found, part).toBeGreaterThanOrEqual(at)
          at = found + part.length
        }
      }),
    )
  })

  test('no beginning of a listed word is shown while it is typed at the end', () => {
    fc.assert(
      fc.property(text, list, fc.nat(), (before, entries, pick) => {
        const said = entries[pick % Math.max(1, entries.length)]?.word
        fc.pre(said !== undefined && said.length > 1)
        const words = privateWordsOf(entries.map(({ word }) => ({ word, replacement: '███' })))
        const without = Array.from(
          { length: before.length + 2 },
          (_, end) => outgoing(`${before} `.slice(0, end), words).text,
        )
        for (let end = 1; end < said.length; end++) {
          const shown = outgoingLive(`${before} ${said.slice(0, end)}`, words).text
          expect(without.includes(shown) || shown.endsWith('███'), shown).toBe(true)
        }
      }),
    )
  })

  test('a list of a thousand words and a text of 64 KiB are no matter', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `name${index} of${index}`)
    const words = wordsOf(many.join('\n'))
    const long = 'a a a a name7 of7 a_ '.repeat(3000)
    expect(outgoing(long, words).replaced).toEqual([{ word: 'name7 of7', times: 3000 }])
  })
})
