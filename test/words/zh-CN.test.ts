import { expect, test } from 'vitest'
import { LANGUAGE_RULES } from '../../src/judge/languages/languages.ts'
import { GO_REMEDY } from '../../src/judge/machine/find-go.ts'
import { en } from '../../src/words/en.ts'
import { enHelp } from '../../src/words/help/en.ts'
import { usageZhCN } from '../../src/words/help/usage-zh-CN.ts'
import { zhCNHelp } from '../../src/words/help/zh-CN.ts'
import { wordsFor } from '../../src/words/words.ts'
import { zhCN } from '../../src/words/zh-CN.ts'
import { glossary } from './glossary.ts'
import { leavesOf, literalsOf } from './leaves.ts'

const TOOLS = ['go', 'cc', 'python', 'sandbox', 'go-cache']
const english = new Map(leavesOf(en).map(({ path, text }) => [path, text]))
const words = leavesOf(zhCN)
const said = [
  ...words,
  ...TOOLS.map((tool) => ({ path: `remedy of ${tool}`, text: zhCN.doctor.remedy(tool, '') })),
  ...leavesOf(zhCNHelp).map(({ text }) => ({ path: 'help', text })),
]

const HAN = '[\\u4e00-\\u9fff]'

test('simplified Chinese is spoken to its tags and English to all others', () => {
  for (const tag of ['zh', 'zh-CN', 'zh-cn', 'zh-Hans', 'zh-Hans-CN', 'zh-SG'])
    expect(wordsFor(tag)).toBe(zhCN)
  for (const tag of ['en', 'en-GB', 'zh-TW', 'zh-Hant', 'zh-HK', 'ja', ''])
    expect(wordsFor(tag)).toBe(en)
})

test('every sentence has one in Chinese', () => {
  expect(words.map(({ path }) => path)).toEqual([...english.keys()])
  // Signs, names and units are the same in both.
  const same = words.filter(({ path, text }) => text === english.get(path)).map(({ text }) => text)
  for (const text of same) expect(text).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/)
  for (const { path, text } of words)
    if (/[a-z]{3,} [a-z]{2,} [a-z]{2,}/i.test(english.get(path) ?? ''))
      expect(`${path}: ${text}`).toMatch(new RegExp(HAN))
})

test('no English sentence is left over in the Chinese', () => {
  for (const { path, text } of said) {
    const prose = text
      .replace(/sparr( [a-z-]+)*/g, 'sparr')
      .replace(/(apt|brew) install \w+|xcode-select --install|situation: .*/g, '')
    expect(`${path}: ${prose}`).not.toMatch(/ [a-z]+ [a-z]+ [a-z]+( |$)/)
  }
})

test('between Chinese characters stand Chinese signs, and nobody shouts', () => {
  const half = new RegExp(`${HAN}[,.;:!?]|[,.;!?]${HAN}|${HAN}\\(|\\)${HAN}`)
  for (const { path, text } of said) {
    expect(`${path}= ${path === 'help' ? text.replace(/:$/, '') : text}`).not.toMatch(half)
    // Terminals disagree about the width of these.
    expect(text.replace('TEXT, …,', '')).not.toMatch(/[！!]|[“”‘’…—]|[，。；：]{2,}/)
  }
})

test('Latin words and numbers stand apart from Chinese characters', () => {
  const glued = new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9]${HAN}`)
  // What is put in (X) may be Chinese itself, or begin a sentence: "3 s ago" + saved.
  for (const { path, text } of said)
    expect(`${path}= ${text.replaceAll('X', '')}`).not.toMatch(glued)
})

test('the remedies name the versions and commands of the English ones', () => {
  const facts = (text: string) => text.match(/\d+\.\d+|https:\S+?(?=[ ,.]|$)|apt \S+ \w+/g) ?? []
  for (const { id, remedy } of Object.values(LANGUAGE_RULES).flatMap(({ tools }) => tools)) {
    if (remedy === '') continue
    expect(facts(remedy).length).toBeGreaterThan(0)
    for (const fact of facts(remedy)) expect(zhCN.doctor.remedy(id, remedy)).toContain(fact)
    expect(zhCN.doctor.remedy(id, remedy)).not.toBe(remedy)
  }
  expect(zhCN.doctor.remedy('another', 'given')).toBe('given')
})

test('a missing tool is named with its remedy, which ends no sentence twice', () => {
  const text = zhCN.faults['tool-missing']({ tool: 'Go', remedy: GO_REMEDY })
  expect(text).toMatch(/^没有安装 Go；从 .*PATH。不需要它的功能都能用$/)
})

test('what commander says of a command line is said in Chinese', () => {
  expect(usageZhCN("Missing required argument 'question'")).toBe('缺少参数 question')
  expect(usageZhCN("Option '--lang <tag>' argument missing")).toBe('选项 --lang <tag> 缺少值')
  expect(
    usageZhCN("Option '--limit <n>' argument 'x' is invalid. give a whole number above 0"),
  ).toBe('--limit <n> 不能是「x」：请给大于 0 的整数')
  expect(
    usageZhCN("Option '--color <when>' argument 'z' is invalid. Allowed choices are auto, never"),
  ).toBe('--color <when> 不能是「z」：可选 auto, never')
  expect(usageZhCN('something new')).toBe('something new')
})

test('the help says in Chinese whatever it says in English', () => {
  const english = leavesOf(enHelp)
  const chinese = leavesOf(zhCNHelp)
  expect(chinese.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
  for (const { path, text } of chinese) expect(`${path}: ${text}`).toMatch(new RegExp(HAN))
})

test('the glossary has one line for each term, and a meaning', () => {
  const terms = glossary()
  expect(terms.length).toBeGreaterThan(50)
  const known = new Set(terms.map(({ english: term }) => term))
  for (const term of [
    'verdict attempt review retrievability stability rubric probe fan-out backpressure deck question hint draft',
  ].flatMap((line) => line.split(' ')))
    expect(known).toContain(term)
  const noted = terms.map(({ english: term, meaning }) => `${term}: ${meaning}`)
  expect(new Set(noted).size).toBe(noted.length)
  for (const { chinese, not, meaning } of terms) {
    expect(meaning).not.toBe('')
    for (const other of not) expect(chinese).not.toContain(other)
  }
})

test('where the English says a term, the Chinese says its word', () => {
  const strays: string[] = []
  for (const { english: term, isNoted, chinese } of glossary()) {
    if (isNoted) continue
    const asked = new RegExp(`\\b${term.replace(/y$/, '(y|ie)')}(s|es|d|ed)?\\b`, 'i')
    for (const { path, text } of words) {
      if (path.startsWith('settings.')) continue
      if (
        asked.test(withoutCode(english.get(path) ?? '')) &&
        !chinese.some((word) => text.includes(word))
      )
        strays.push(`${term} -> ${chinese.join(' / ')}, ${path}: ${text}`)
    }
  }
  expect(strays).toEqual([])
})

/** Without commands, settings, folders and keys of files. */
const withoutCode = (text: string): string =>
  text.replace(
    /sparr( [a-z-]+)*( [A-Z]+)?|--[a-z-]+( [A-Z]+)?|setting \w+|\w+\/|(is a map of|Write situation).*/g,
    '',
  )

test('no term has a second translation', () => {
  const strays = glossary().flatMap(({ not }) =>
    not.flatMap((word) =>
      said.filter(({ text }) => text.includes(word)).map(({ path }) => `${word} in ${path}`),
    ),
  )
  expect(strays).toEqual([])
})

test('a sentence is read out of a function with all its branches', () => {
  const say = (n: number) => (n > 0 ? `${n} of ${n > 1 ? 'many' : "one's"}, {x}` : 'none')
  expect(literalsOf(String(say)).toSorted()).toEqual(['X of X, {x}', 'many', 'none', "one's"])
})
