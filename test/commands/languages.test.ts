// Which language the program speaks: flag, setting, environment.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { languagesAsked } from '../../src/commands/languages-asked.ts'
import { run } from '../../src/commands/run.ts'
import { askedLanguage, languageFrom } from '../../src/session/language.ts'
import { openSession, wordsWithout } from '../../src/session/session.ts'
import { widthOf } from '../../src/text/width.ts'

let home = ''
let out = ''
let err = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sparr-languages-'))
  out = ''
  err = ''
  vi.stubEnv('SPARR_HOME', home)
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

function set(settings: object): void {
  const dir = openSession({}).settingsFile.path.replace(/[^/]*$/, '')
  mkdirSync(dir, { recursive: true })
  writeFileSync(openSession({}).settingsFile.path, JSON.stringify(settings))
}

const langOf = (options: Parameters<typeof openSession>[0]): readonly string[] => {
  const { words, contentLang } = openSession(options)
  return [words.lang, contentLang]
}

test('a flag goes before a setting, a setting before the environment', () => {
  expect(langOf({})).toEqual(['en', 'en'])
  vi.stubEnv('LANG', 'zh_CN.UTF-8')
  expect(langOf({})).toEqual(['zh-CN', 'zh-CN'])
  set({ lang: 'en' })
  expect(langOf({})).toEqual(['en', 'en'])
  expect(langOf({ lang: 'zh' })).toEqual(['zh-CN', 'zh'])
})

test('LC_ALL goes before LC_MESSAGES, and that before LANG', () => {
  expect(languageFrom(null, { LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' })).toBe('zh-CN')
  expect(languageFrom(null, { LANG: 'zh_CN', LC_MESSAGES: 'zh_CN', LC_ALL: 'C' })).toBe('en')
})

test('interface and questions are in two languages where both are set', () => {
  set({ lang: 'zh-CN', 'content-lang': 'en' })
  expect(langOf({})).toEqual(['zh-CN', 'en'])
  expect(langOf({ contentLang: 'zh-cn' })).toEqual(['zh-CN', 'zh-CN'])
})

test('a flag that is no language is refused; what needs no session goes on without it', () => {
  expect(() => openSession({ lang: 'fr' })).toThrow('bad-value')
  expect(() => askedLanguage('--content-lang', '!')).toThrow('bad-value')
  expect(wordsWithout({ lang: 'fr' }).lang).toBe('en')
  expect(wordsWithout({ lang: 'zh-CN' }).lang).toBe('zh-CN')
})

test('--lang is the interface before check, and the texts of decks after it', () => {
  expect(languagesAsked(['--lang', 'zh-CN', 'check', '--lang', 'en'])).toEqual({
    lang: 'zh-CN',
    textLang: 'en',
  })
  expect(languagesAsked(['check', 'decks', '--lang=zh-CN'])).toEqual({
    lang: undefined,
    textLang: 'zh-CN',
  })
  expect(languagesAsked(['--decks', 'check', 'list', '--lang', 'zh'])).toMatchObject({ lang: 'zh' })
  expect(languagesAsked([])).toEqual({ lang: undefined, textLang: undefined })
})

test('errors are in the language of flag and setting; codes stay', async () => {
  set({ lang: 'zh-CN' })
  expect(await run(['nosuch'])).toBe(2)
  expect(err).toBe('没有命令「nosuch」；sparr --help 列出全部\n')
  expect(await run(['estimate', '--json', '--lang', 'zh-CN', '12 parsec'])).toBe(1)
  expect(JSON.parse(out).error).toMatchObject({
    code: 'unknown-unit',
    message: '不认识单位「parsec」',
    hint: expect.stringMatching(/^可以写/),
  })
  err = ''
  expect(await run(['show'])).toBe(2)
  expect(err).toBe('缺少参数 question；--help 查看用法\n')
})

test('claims are judged in Chinese, with their codes', async () => {
  expect(await run(['claim', '--lang', 'zh-CN', '我们提升了系统的性能。'])).toBe(0)
  expect(out).toMatch(/^! no-number: 多少？一个数字都没有/m)
})

test('the help is in Chinese, and no line wider than the window', async () => {
  expect(await run(['--lang', 'zh-CN', '--help'])).toBe(0)
  for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
  expect(out).toContain('终端里的面试练习')
  expect(out).toMatch(/sparr drill go-recall --minutes 10 +做十分钟口述题/)
  expect(out).toMatch(/--color <when> +颜色 \(可选: "auto"/)
})
