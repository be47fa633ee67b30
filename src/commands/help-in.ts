/** `--help` in a language: its sentences, the titles that commander writes of itself, and the widths. */
import { Help } from 'commander'
import { widthOf } from '../text/width.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { HelpWords } from '../words/help/en.ts'

export type ProgramHelp = {
  readonly words: HelpWords
  /** For the program, before its commands are made: they take it over. */
  readonly configuration: Partial<Help>
}

export const helpIn = (words: HelpWords): ProgramHelp => ({
  words,
  configuration: configurationOf(words),
})

function configurationOf({ titles }: HelpWords): Partial<Help> {
  const plain = new Help()
  const say = (title: string): string =>
    (titles as Readonly<Record<string, string>>)[title] ?? title
  return {
    optionDescription: (option) =>
      plain
        .optionDescription(option)
        .replace(/\((choices|default):/g, (_, word) => `(${say(`${word}:`)}`),
    styleTitle: say,
    displayWidth: widthOf,
    boxWrap: (text, width) => wrapText(text, width).join('\n'),
  }
}
