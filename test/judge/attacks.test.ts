import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sandboxKind } from '../../src/judge/tools.ts'
import { hasGo, hasPython } from '../tools.ts'
import { SHARED_CACHE } from '../warm-cache.ts'
import { attacks, suite } from './attack-suite.ts'

const NEEDS = {
  go: { is: hasGo, what: 'Go' },
  py: { is: hasPython, what: 'Python' },
  ts: { is: async () => true, what: '' },
  js: { is: async () => true, what: '' },
} as const

const languageOf = (file: string): keyof typeof NEEDS =>
  file.slice(file.lastIndexOf('.') + 1) as keyof typeof NEEDS

test('at least sixty files over three languages are tried', () => {
  const languages = new Set(attacks.map(({ file }) => languageOf(file)))
  expect(attacks.length).toBeGreaterThanOrEqual(60)
  expect(languages).toEqual(new Set(['go', 'ts', 'js', 'py']))
})

for (const language of ['go', 'ts', 'js', 'py'] as const) {
  test(`every answer in ${language} gets the verdict its label demands, and nothing gets out`, async ({
    skip,
  }) => {
    const { is, what } = NEEDS[language]
    skip(!(await is()), `${what} is not installed`)
    skip((await sandboxKind()) === 'none', 'there is no sandbox: none of these may run without one')
    const { run } = await suite(join(SHARED_CACHE, 'sparr'))
    const wrong: string[] = []
    for (const attack of attacks.filter(({ file }) => languageOf(file) === language)) {
      const found = await run(attack)
      wrong.push(...found.map((what) => `${attack.file}: ${what}`))
    }
    expect(wrong).toEqual([])
  }, 900_000)
}
