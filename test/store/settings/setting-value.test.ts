import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Form, SETTINGS, settingNamed } from '../../../src/store/settings/setting-table.ts'
import { expectedOf, formatValue, parseValue } from '../../../src/store/settings/setting-value.ts'

const forms: readonly Form[] = SETTINGS.map((setting) => setting.form)
const formOf = (name: string): Form => settingNamed(name)?.form ?? { form: 'text' }

test.each([
  ['lang', 'en', 'en'],
  ['lang', 'zh-cn', 'zh-CN'],
  ['lang', 'zh_CN', 'zh-CN'],
  ['lang', 'zh', 'zh'],
  ['content-lang', 'pt-BR', 'pt-BR'],
  ['editor', ' code --wait ', 'code --wait'],
  ['workspace', '~/work', '~/work'],
  ['workspace', '/work', '/work'],
  ['workspace', 'here', '/base/here'],
  ['theme', 'Dark', 'dark'],
  ['color', 'never', 'never'],
  ['plain', 'on', 'on'],
  ['keys.submit', 'ctrl-s', 'ctrl-s'],
  ['rollover', '0', 0],
  ['rollover', '23', 23],
  ['minutes-per-day', '40', 40],
  ['new-per-day', '0', 0],
  ['retention', '0.7', 0.7],
  ['retention.go', '0.97', 0.97],
  ['interview', '2028-02-29', '2028-02-29'],
  ['decks', '', []],
  ['decks', '~/a, b ,/c', ['~/a', '/base/b', '/c']],
  ['decks', '/a,/a', ['/a']],
  ['decks', '["/with, comma", "~"]', ['/with, comma', '~']],
  ['sandbox', 'off', 'off'],
])('%s takes %j', (name, text, value) => {
  expect(parseValue(formOf(name), text, '/base')).toEqual(value)
})

test.each([
  ['lang', 'fr'],
  ['lang', ''],
  ['content-lang', 'not a language'],
  ['editor', ''],
  ['editor', 'vi\nrm'],
  ['theme', 'purple'],
  ['color', 'yes'],
  ['plain', 'true'],
  ['rollover', '24'],
  ['rollover', '-1'],
  ['rollover', '4.5'],
  ['rollover', '0x4'],
  ['rollover', ''],
  ['minutes-per-day', '0'],
  ['minutes-per-day', 'Infinity'],
  ['retention', '0.98'],
  ['retention', '90%'],
  ['interview', '2027-02-29'],
  ['interview', '2027-2-9'],
  ['interview', 'tomorrow'],
  ['decks', '[1]'],
  ['decks', '["/a"'],
  ['sandbox', 'on'],
])('%s refuses %j', (name, text) => {
  expect(parseValue(formOf(name), text, '/base')).toBeUndefined()
  expect(expectedOf(formOf(name))).not.toBe('')
})

test('a value that was taken is read back from how it is shown', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('en', 'zh-CN', 'off', 'auto', '4', '0.9', '2027-01-01', '~/a,/b', '["/a,b"]'),
    fc.array(fc.string()).map((list) => JSON.stringify(list)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...forms), texts, (form, text) => {
      const value = parseValue(form, text, '/base')
      if (value !== undefined)
        expect(parseValue(form, formatValue(value), '/elsewhere')).toEqual(value)
    }),
    { numRuns: 2000 },
  )
})

test('every default is a value that its own setting takes', () => {
  for (const { form, initial } of SETTINGS) {
    if (initial !== null) expect(parseValue(form, formatValue(initial), '/base')).toEqual(initial)
  }
})

test('a family needs a name after its dot', () => {
  expect(settingNamed('retention.go@mine')?.name).toBe('retention.*')
  expect(settingNamed('retention')?.name).toBe('retention')
  for (const name of ['retention.', 'retention.*', 'keys.submit', 'theme.x', '', 'constructor'])
    expect(settingNamed(name)).toBeUndefined()
})
