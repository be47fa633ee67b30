/** Arguments and options as commander wants them. */
import { type Command as Commander, InvalidArgumentError, Option as Told } from 'commander'
import type { Command } from './description/command.ts'
import type { Option, Reading } from './description/option.ts'
import { written } from './global-options.ts'

/** By the name of an argument or option; nothing where no help is asked for. */
type Sentences = Readonly<Record<string, string>>

const MARKS: { readonly [T in Command['arguments'][string]]: (name: string) => string } = {
  one: (name) => `<${name}>`,
  maybe: (name) => `[${name}]`,
  some: (name) => `<${name}...>`,
  any: (name) => `[${name}...]`,
}

/** As the help has it. */
export const usageOf = ({ words, arguments: taken }: Command): string =>
  ['sparr', words, ...Object.entries(taken).map(([name, howMany]) => MARKS[howMany](name))].join(
    ' ',
  )

export function addArguments(
  parser: Commander,
  taken: Command['arguments'],
  words: Sentences,
): void {
  for (const [name, howMany] of Object.entries(taken))
    parser.argument(MARKS[howMany](name), words[name])
}

export function addOptions(parser: Commander, options: Command['options'], words: Sentences): void {
  for (const [name, option] of Object.entries(options)) {
    const short = option.short === undefined ? '' : `-${option.short}, `
    parser.addOption(told(short + written(name), option, words[name]))
  }
}

function told(flags: string, option: Option<unknown>, words: string | undefined): Told {
  switch (option.type) {
    case 'flag':
      return new Told(flags, words)
    case 'value': {
      const one = new Told(`${flags} <${option.value}>`, words)
      return option.reading ? one.argParser(parserOf(option.reading)) : one
    }
    case 'choice': {
      const one = new Told(`${flags} <${option.value}>`, words).choices(option.choices)
      return option.without === undefined ? one : one.default(option.without)
    }
    case 'list': {
      const several = new Told(`${flags} <${option.value}...>`, words)
      return option.choices ? several.choices(option.choices) : several
    }
    case 'repeated': {
      const one = new Told(`${flags} <${option.value}>`, words)
      const { choices } = option
      // The choices are told first: they bring a parser of their own.
      return (choices ? one.choices(choices) : one).argParser(
        (word, before: readonly string[] = []) => {
          if (choices && !choices.includes(word))
            throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
          return [...before, word]
        },
      )
    }
  }
}

function parserOf(reading: Reading<unknown>): (word: string) => unknown {
  return (word) => {
    const result = reading(word)
    if ('value' in result) return result.value
    throw new InvalidArgumentError(result.wanted)
  }
}
