/** What people get wrong in YAML, said by what they wrote and not by what the parser wanted; in Chinese in `words`. */
import { type Flaw, flaw, type Place } from './flaw.ts'

type SlipCode =
  | 'yaml-conflict'
  | 'yaml-tab'
  | 'yaml-colon'
  | 'yaml-wide-colon'
  | 'yaml-no-space'
  | 'yaml-curly-quotes'
  | 'yaml-quote-inside'
  | 'yaml-open-quote'
  | 'yaml-open-bracket'
  | 'yaml-indent'
  | 'yaml-list-on-key'
  | 'yaml-sign'

type Sentence = readonly [message: string, hint: string]

const SENTENCES: Readonly<Record<SlipCode, Sentence>> = {
  'yaml-conflict': [
    'a merge conflict is left here',
    'Keep one side and remove the three marker lines.',
  ],
  'yaml-tab': [
    'a tab begins this line, and YAML wants spaces there',
    'Put spaces in the place of the tab.',
  ],
  'yaml-colon': [
    'the text has a colon and a space in it, which YAML reads as a key',
    'Put the whole text in quotes.',
  ],
  'yaml-wide-colon': [
    'a full-width colon ends no key',
    'Write a plain colon and a space behind it.',
  ],
  'yaml-no-space': ['a key has no space behind its colon', 'Put a space behind the colon.'],
  'yaml-curly-quotes': [
    'curly quotes are letters to YAML and keep nothing together',
    'Use straight quotes: "…" around the text.',
  ],
  'yaml-quote-inside': [
    'the text goes on behind its closing quote',
    'Write \\" for a quote inside "…", and two of them inside \'…\'.',
  ],
  'yaml-open-quote': [
    'a quote is opened here and never closed',
    'Close it at the end of the text.',
  ],
  'yaml-open-bracket': [
    'a bracket is opened here and never closed',
    'Close it, or put a text that begins with a bracket in quotes.',
  ],
  'yaml-indent': [
    'this line is not indented as the lines around it',
    'Give it as many spaces as its neighbours have.',
  ],
  'yaml-list-on-key': [
    'a list begins on the line of its key',
    'Begin it on the next line, each "- " on a line of its own.',
  ],
  'yaml-sign': ['a text cannot begin with this sign', 'Put the text in quotes.'],
}

/** Nothing of a deck begins a line in this way: a text that shows such a line is indented. */
export function conflictIn(text: string): Flaw | undefined {
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex((line) => /^(?:<{7}|>{7})(?: |$)/.test(line))
  return at < 0
    ? undefined
    : flaw({ line: at + 1, column: 1 }, 'yaml-conflict', ...SENTENCES['yaml-conflict'])
}

type Wrong = { readonly code: string; readonly message: string }

/** Undefined where nothing better is known than what the parser says. */
export function slipAt(text: string, { line, column }: Place, wrong: Wrong): Flaw | undefined {
  const lines = text.split(/\r?\n/)
  const at = (number: number): string => lines[number - 1] ?? ''
  const said = (code: SlipCode, place: Place = { line, column }): Flaw =>
    flaw(place, code, ...SENTENCES[code])
  const here = at(line)
  const tab = /^ *\t/.exec(here)
  if (tab) return said('yaml-tab', { line, column: tab[0].length })
  switch (wrong.code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const curly = /:\s+(?=[“”„‘’])/.exec(here)
      if (curly)
        return said('yaml-curly-quotes', { line, column: curly[0].length + curly.index + 1 })
      if (/^[^:]*: +(?!["'[{|>]).*:(?:\s|$)/.test(here)) return said('yaml-colon')
      const below = { line: line + 1, column: indentOf(at(line + 1)) + 1 }
      if (indentOf(at(line + 1)) > indentOf(here)) return said('yaml-indent', below)
      return /^\s*- /.test(here) ? said('yaml-indent') : undefined
    }
    case 'MULTILINE_IMPLICIT_KEY': {
      const wide = /^\s*(?:- )?[\w-]+(?=：)/.exec(here)
      if (wide) return said('yaml-wide-colon', { line, column: wide[0].length + 1 })
      const tight = /^\s*(?:- )?[a-z_]+:(?=[^\s/])/i.exec(here)
      return tight ? said('yaml-no-space', { line, column: tight[0].length }) : undefined
    }
    case 'MISSING_CHAR': {
      const open = /quote/.test(wrong.message) ? openQuote(lines, line) : openBracket(lines, line)
      return (
        open && said(/quote/.test(wrong.message) ? 'yaml-open-quote' : 'yaml-open-bracket', open)
      )
    }
    case 'BAD_INDENT': {
      const open = /^Flow/.test(wrong.message) ? openBracket(lines, line) : undefined
      return open ? said('yaml-open-bracket', open) : said('yaml-indent')
    }
    case 'BAD_SCALAR_START':
      return said('yaml-sign')
    case 'UNEXPECTED_TOKEN':
      if (/block-seq-ind/.test(wrong.message)) return said('yaml-list-on-key')
      return /scalar at node end/.test(wrong.message) && /["']/.test(here.slice(0, column - 1))
        ? said('yaml-quote-inside')
        : undefined
  }
  return undefined
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** The last line up to here that opens a quote and does not close it. */
function openQuote(lines: readonly string[], upTo: number): Place | undefined {
  for (let line = upTo; line > 0; line--) {
    const found = /^(\s*(?:- )?(?:[\w-]+:)?\s*)(["'])(.*)$/.exec(lines[line - 1] ?? '')
    if (!found) continue
    const [, before = '', sign = '', rest = ''] = found
    const inside = sign === '"' ? rest.replace(/\\./g, '') : rest.replaceAll("''", '')
    if (!inside.includes(sign)) return { line, column: before.length + 1 }
  }
  return undefined
}

function openBracket(lines: readonly string[], upTo: number): Place | undefined {
  for (let line = upTo; line > 0; line--) {
    const found = /^(\s*(?:- )?[\w-]+:\s*)[[{](?!.*[\]}])/.exec(lines[line - 1] ?? '')
    if (found) return { line, column: (found[1] ?? '').length + 1 }
  }
  return undefined
}
