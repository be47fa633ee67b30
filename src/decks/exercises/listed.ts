// The tests that a question lists: read from the test files, and only where reading them tells for certain.
import type { Language, TestCase } from '../../core/kinds/code/question.ts'
import { titled } from './prompt.ts'

/** `all` where names are made while running, are there twice, or a test may skip itself. */
export function listedTests(
  language: Language,
  sources: readonly string[],
): 'all' | readonly TestCase[] {
  const names = NAMES[language](sources)
  const isCertain =
    names.length > 0 &&
    new Set(names).size === names.length &&
    names.every((name) => name.length <= 200 && /^\S(?:.*\S)?$/.test(name))
  return isCertain ? names.map((name) => ({ name, title: titleOf(language, name) })) : 'all'
}

const NONE: readonly string[] = []
const found = (source: string, pattern: RegExp, group: number): readonly string[] =>
  [...source.matchAll(pattern)].flatMap((match) => match[group] ?? [])

const NAMES: Readonly<Record<Language, (sources: readonly string[]) => readonly string[]>> = {
  go(sources) {
    // What a constraint leaves out is not built.
    const built = sources.filter((source) => !/^\/\/go:build /m.test(source))
    if (built.some((source) => /\.Skip(?:f|Now)?\(/.test(source))) return NONE
    const test = /^func\s+(Test\w*)\s*\(\s*\w+\s+\*testing\.T\s*\)/gm
    return built.flatMap((source) => found(source, test, 1))
  },
  python(sources) {
    if (sources.some((source) => /\bskip|parametrize|\bsetattr\(|\bxfail/.test(source))) return NONE
    return sources.flatMap((source) =>
      found(source, /^(?: {4}|\t)?(?:async )?def (test\w*)\s*\(/gm, 1),
    )
  },
  typescript: scriptNames,
  javascript: scriptNames,
}

const CALL =
  /(?<![.\w$])(x?(?:it|test|describe))((?:\.\w+)*)\s*(?:<[^>(]*>)?\(\s*(?:(['"`])((?:\\.|(?!\3)[^\\\n])*)\3)?/g

function scriptNames(sources: readonly string[]): readonly string[] {
  const names: string[] = []
  for (const source of sources)
    for (const [, called = '', then = '', quote, name] of withoutComments(source).matchAll(CALL)) {
      const isSuite = called.endsWith('describe')
      // A skipped test decides nothing, and the only one leaves out the others.
      if (then !== '' || called.startsWith('x')) return NONE
      if (isSuite) continue
      if (name === undefined || (quote === '`' && name.includes('${'))) return NONE
      names.push(name.replace(/\\(['"`\\])/g, '$1'))
    }
  // An escape that is more than a quote's is not worked out.
  return names.some((name) => name.includes('\\')) ? NONE : names
}

/** Whole lines of comments: what stands behind code calls no test. */
const withoutComments = (source: string): string =>
  source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '')

function titleOf(language: Language, name: string): string {
  switch (language) {
    case 'go':
      return titled(spaced(name.replace(/^Test_?/, '')) || name)
    case 'python':
      return titled(name.replace(/^test_*/, '') || name)
    case 'typescript':
    case 'javascript':
      return titled(name)
  }
}

/** `ParsesHTTPDates` is "Parses HTTP dates". */
function spaced(name: string): string {
  return name
    .replace(/_/g, ' ')
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .replace(/ ([A-Z])(?=[a-z])/g, (_, letter: string) => ` ${letter.toLowerCase()}`)
}
