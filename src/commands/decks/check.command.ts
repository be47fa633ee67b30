import { command } from '../description/command.ts'
import { flag, readValue, textLanguage, whole } from '../description/option.ts'

export const checkCommand = command({
  words: 'check',
  arguments: { dir: 'any' },
  options: { solutions: flag, repeat: readValue('n', whole), lang: textLanguage },
  run: async ({ dir, solutions, repeat, lang }, options) => {
    const { check } = await import('./check.ts')
    return check(dir, { ...options, textLang: lang, solutions, repeat })
  },
})
