// Pure: what in a question's TypeScript and JavaScript files keeps it from being passed, by plain reading.
import {
  type BareFile,
  bareFiles,
  closed,
  lineAt,
  twice,
  type WrittenFault,
  type WrittenFile,
} from './written.ts'

const STRINGS = `"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'|\`(?:\\\\.|[^\`\\\\])*\``
const COMMENTS = /\/\/[^\n]*|\/\*[\s\S]*?\*\//
const REGEXP = /(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\//
const QUOTED = new RegExp(`${COMMENTS.source}|${STRINGS}|${REGEXP.source}`, 'g')
const WAYS = '(?<![\\w$.])(test|it|describe|suite)((?:\\.\\w+)*)\\s*\\('

export function nodeFaults(
  files: readonly WrittenFile[],
  listed: readonly string[],
): readonly WrittenFault[] {
  const hidden = bareFiles(
    files,
    QUOTED,
    (path) => path.startsWith('hidden/') && /\.[cm]?[jt]s$/.test(path),
  )
  return [
    ...hidden.flatMap(redeclared),
    ...listed.flatMap((test) => hidden.flatMap((file) => skips(test, file))),
  ]
}

function skips(test: string, { path, text, bare }: BareFile): readonly WrittenFault[] {
  const parts = [test, ...test.split(/ > |\//)]
  for (const call of bare.matchAll(new RegExp(WAYS, 'g'))) {
    const [head, name = '', way = ''] = call
    const open = call.index + head.length - 1
    const title = /^\(\s*(['"`])(.*?)\1/.exec(text.slice(open))
    if (title === null || !parts.includes(title[2] ?? '')) continue
    const at = skipIn(name, way, bare, text, open, call.index)
    if (at !== null) return [{ type: 'skips', test, path, line: lineAt(text, at) }]
  }
  return []
}

/** Where a test or a suite says that it is left out; null where it does not. */
function skipIn(
  name: string,
  way: string,
  bare: string,
  text: string,
  open: number,
  at: number,
): number | null {
  if (/\.(?:skip|todo)\b/.test(way)) return at
  const options = /^\(\s*(?:(['"`]).*?\1)\s*,\s*\{[^}]*?\b(?:skip|todo)\s*:(?!\s*false\b)/.exec(
    text.slice(open),
  )
  if (options !== null) return open
  if (/describe|suite/.test(name)) return null
  const body = bare.slice(open, closed(bare, open))
  const found = /(?<![\w$.])(?!(?:test|it|describe|suite)\b)[\w$]+\.(?:skip|todo)\s*\(/.exec(body)
  return found === null ? null : open + found.index
}

/** A second `const`, `let`, class or import of a name; TypeScript's types and overloads are none. */
function redeclared({ path, text, bare }: BareFile): readonly WrittenFault[] {
  const found: { name: string; index: number }[] = []
  const declared = /^(?:export\s+)?(?:const|let|(?:abstract\s+)?class)\s+([\w$]+)/gm
  for (const { 1: name = '', index } of bare.matchAll(declared)) found.push({ name, index })
  for (const { 1: clause = '', index } of bare.matchAll(
    /^import\s+(?!type\b)([^'"();]+?)\s+from\b/gm,
  )) {
    for (const part of clause.split(/[{},]/)) {
      const name = /([\w$]+)\s*$/.exec(part)?.[1]
      if (name !== undefined && !/^\s*type\s+\w/.test(part)) found.push({ name, index })
    }
  }
  return twice(
    found
      .sort((a, b) => a.index - b.index)
      .map(({ name, index }) => ({ name, path, line: lineAt(text, index) })),
  )
}
