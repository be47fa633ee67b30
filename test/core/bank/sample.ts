/** Stories and tellings for the tests of the bank. */

import { type BankStory, bankOf } from '../../../src/core/bank/bank.ts'
import { type Telling, tellingsOf } from '../../../src/core/bank/telling.ts'
import type { StoryText } from '../../../src/core/log.ts'
import type { Story } from '../../../src/core/star/finding.ts'

export const EMPTY: Story = { situation: '', task: '', action: '', result: '', relevance: '' }

type Over = Partial<Omit<StoryText, 'letters'>> & { readonly letters?: Partial<Story> }

export const row = ({ letters = {}, ...over }: Over = {}): StoryText => ({
  story: 'green',
  lang: 'en',
  title: 'The dashboard was green',
  competencies: [],
  questions: [],
  ...over,
  letters: { ...EMPTY, ...letters },
})

export const bank = (...rows: readonly Over[]): readonly BankStory[] => bankOf(rows.map(row))

export const told = (...rows: readonly Over[]): readonly Telling[] => tellingsOf(bank(...rows), [])
