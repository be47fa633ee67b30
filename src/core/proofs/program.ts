/** A program that verifies a question: what it is to print, and whether a text of the deck says so. */

export type Wanted = {
  readonly output: string
  /** Of the comment that says it. */
  readonly line: number
}

/** What a run of the program showed. */
export type Shown =
  /** All that it printed, and the first line of what ended it or kept it from being built. */
  | { readonly type: 'prints'; readonly output: string }
  /** Remarks of a compiler, of which some are wanted. */
  | { readonly type: 'remarks'; readonly lines: readonly string[] }

/** The comment `// Output:` (`# Output:` in Python) with the comment lines right below it; the last one, as in Go. Null: none that says anything. */
export function wantedOutput(source: string, file: string): Wanted | null {
  const comment = file.endsWith('.py') ? /^\s*# ?(.*)$/ : /^\s*\/\/ ?(.*)$/
  const texts = source.split('\n').map((line) => comment.exec(line.trimEnd())?.[1] ?? null)
  const at = texts.findLastIndex((text) => text !== null && OUTPUT.test(text))
  if (at < 0) return null
  const end = texts.indexOf(null, at)
  const [first = '', ...rest] = texts.slice(at, end < 0 ? texts.length : end)
  const output = tidy([first?.replace(OUTPUT, '') ?? '', ...rest].join('\n'))
  return output === '' ? null : { output, line: at + 1 }
}

const OUTPUT = /^\s*output:/i

/** Without blanks at the ends of lines, and around all of it. */
const tidy = (text: string): string => text.replace(/[^\S\n]+$/gm, '').trim()

export function showsWanted(shown: Shown, { output }: Wanted): boolean {
  switch (shown.type) {
    case 'prints':
      return tidy(shown.output) === output
    case 'remarks':
      return linesOf(output).every((line) => shown.lines.includes(line))
  }
}

/** For a person, who compares it with what is wanted. */
export function shownText(shown: Shown): string {
  switch (shown.type) {
    case 'prints':
      return tidy(shown.output)
    case 'remarks':
      return shown.lines.join('\n')
  }
}

/** Whether a text of a deck has the output in backticks: as a whole, or each line of it by itself. */
export function holdsOutput(markdown: string, output: string): boolean {
  const { blocks, rest } = fencesOf(markdown)
  const inline = [...rest.matchAll(/(?<!`)(`+)(?!`)([\s\S]+?)(?<!`)\1(?!`)/g)]
  const spans = new Set([
    ...blocks.flatMap(({ code }) => [code, ...linesOf(code)].map(collapse)),
    ...inline.map(([, , code = '']) => collapse(code)),
  ])
  if (spans.has(collapse(output))) return true
  const lines = linesOf(output).map(collapse)
  return lines.length > 1 && lines.every((line) => spans.has(line))
}

/** The first program that a prompt shows whole and that is not in the file: comments, blanks, package and imports may differ. */
export function strayProgram(prompt: string, source: string, file: string): string | null {
  const language = file.slice(file.lastIndexOf('.') + 1)
  const isWhole = file === ESCAPES ? /\bfunc \w/ : WHOLE[language]
  const inFile = bare(source, language)
  const stray = fencesOf(prompt).blocks.find(
    ({ info, code }) =>
      FENCES[language]?.includes(info) &&
      isWhole?.test(code) &&
      // Where it leaves something out it is not the whole program.
      !code.includes('…') &&
      !inFile.includes(bare(code, language)),
  )
  return stray?.code ?? null
}

/** The Go file that is compiled for what the compiler says of it, and not run. */
export const ESCAPES = 'escapes.go'

const FENCES: Readonly<Record<string, readonly string[]>> = {
  go: ['go', 'golang'],
  py: ['python', 'py'],
  js: ['javascript', 'js'],
  ts: ['typescript', 'ts'],
}
const WHOLE: Readonly<Record<string, RegExp>> = {
  go: /\bfunc main\(/,
  py: /\bprint\(/,
  js: /\bconsole\./,
  ts: /\bconsole\./,
}

function bare(code: string, language: string): string {
  const isPython = language === 'py'
  return code
    .replace(isPython ? /#.*$/gm : /\/\/.*$/gm, '')
    .replace(/^import \([\s\S]*?^\)/gm, '')
    .replace(isPython ? /^(?:import|from) .*$/gm : /^(?:package|import) .*$/gm, '')
    .replace(/\s+/g, '')
}

type Block = { readonly info: string; readonly code: string }

function fencesOf(markdown: string): { readonly blocks: readonly Block[]; readonly rest: string } {
  const blocks: Block[] = []
  const rest = markdown.replace(
    /^[ \t]*(`{3,}|~{3,})[ \t]*(\S*)[^\n]*\n([\s\S]*?)^[ \t]*\1[ \t]*$/gm,
    (_, __, info: string, code: string) => {
      blocks.push({ info: info.toLowerCase(), code })
      return ''
    },
  )
  return { blocks, rest }
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()
