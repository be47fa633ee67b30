import { expect, test } from 'vitest'
import { phaseTitle } from '../../../src/core/interview/phase-title.ts'
import type { Phase } from '../../../src/core/kinds/design/question.ts'

const names = { wrap: 'wrap up' }
const titled = (title: unknown): Phase => ({ id: 'wrap', minutes: 1, title }) as Phase

test('a phase is called by its own title, by what the program calls it, or as its author named it', () => {
  const own = titled({ en: 'The end', 'zh-CN': '收尾' })
  expect(phaseTitle(own, names, 'zh-CN')).toBe('收尾')
  expect(phaseTitle(own, names, 'en')).toBe('The end')
  expect(phaseTitle({ id: 'wrap', minutes: 1 }, names, 'en')).toBe('wrap up')
  expect(phaseTitle({ id: 'toString', minutes: 1 }, names, 'en')).toBe('toString')
})

test('a title that is no text, from a log that was written elsewhere, is none', () => {
  for (const title of [7, null, { en: 7 }, true])
    expect(phaseTitle(titled(title), names, 'en')).toBe('wrap up')
})
