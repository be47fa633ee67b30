import { command } from '../description/command.ts'
import { flag, readValue, textLanguage, value, whole } from '../description/option.ts'

export const checkCommand = command({
  words: 'check',
  arguments: { dir: 'any' },
  options: {
    solutions: flag,
    mutants: flag,
    only: value('deck/id,…'),
    repeat: readValue('n', whole),
    lang: textLanguage,
  },
  run: async ({ dir, solutions, mutants, only, repeat, lang }, options) => {
    const { check } = await import('./check.ts')
    return check(dir, { ...options, textLang: lang, solutions, mutants, only, repeat })
  },
})
