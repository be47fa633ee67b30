/** `--help` in another language: what commander asks for a sentence gets it from a table by the English one. */
import { Help } from '@commander-js/extra-typings'
import { widthOf } from '../text/width.ts'
import { wrapText } from '../text/wrap-text.ts'

export type HelpTable = Readonly<Record<string, string>>

/** For `configureHelp` of the program, before its commands are made: they take it over. */
export function helpIn(table: HelpTable): Partial<Help> {
  const say = (text: string): string => table[text] ?? text
  const plain = new Help()
  const described = (full: string, own: string): string =>
    full.replace(own, say(own)).replace(/\((choices|default):/g, (_, word) => `(${say(`${word}:`)}`)
  return {
    commandDescription: (command) => say(command.description()),
    subcommandDescription: (command) => say(command.summary() || command.description()),
    optionDescription: (option) => described(plain.optionDescription(option), option.description),
    argumentDescription: (argument) =>
      described(plain.argumentDescription(argument), argument.description),
    styleTitle: say,
    displayWidth: widthOf,
    boxWrap: (text, width) => wrapText(text, width).join('\n'),
  }
}

/** Lines of a command, two spaces and more, and what it does. */
export function examplesIn(examples: string, table: HelpTable): string {
  const say = (text: string): string => table[text] ?? text
  return examples
    .split('\n')
    .map((line) => {
      const [, command = '', what = ''] = /^( {2}.+? {2,})(\S.*)$/.exec(line) ?? []
      return what ? command + say(what) : line.replace(/^\w+(?=:$)/, say)
    })
    .join('\n')
}
