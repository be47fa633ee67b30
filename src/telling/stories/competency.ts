import type { Words } from '../../words/words.ts'

/** What a competency is called; one that no deck of ours has is called what its author called it. */
export function competencyText(competency: string, { bank }: Pick<Words, 'bank'>): string {
  const names: ReadonlyMap<string, string> = new Map(Object.entries(bank.competencies))
  const key = competency
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return names.get(key) ?? competency
}
