import { readFileSync } from 'node:fs'

export type Term = {
  readonly english: string
  /** It has other meanings too; only its words are checked. */
  readonly isNoted: boolean
  /** The first is the term, the others its forms elsewhere. */
  readonly chinese: readonly string[]
  readonly not: readonly string[]
  readonly meaning: string
}

/** The table of docs/glossary.md. */
export function glossary(): readonly Term[] {
  return readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!English)\S/.test(line))
    .map((line) => {
      const [english = '', chinese = '', not = '', meaning = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
      return {
        english: english.replace(/ \(.*\)$/, ''),
        isNoted: english.endsWith(')'),
        chinese: chinese.split(' / '),
        not: not.split(', '),
        meaning,
      }
    })
}
