/** The options of the program itself, which may stand before and after any command. */
import { choice, flag, type Option, repeated, value } from './description/option.ts'

export const GLOBAL_OPTIONS = {
  decks: repeated('dir'),
  json: flag,
  unsandboxed: flag,
  color: choice('when', ['auto', 'always', 'never']),
  lang: value('tag'),
  contentLang: value('tag'),
} satisfies Readonly<Record<string, Option<unknown>>>

/** `contentLang` is written `--content-lang`. */
export const written = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
