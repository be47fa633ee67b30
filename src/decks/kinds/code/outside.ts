// Packages that hidden files import and nobody has where answers are judged: found before anybody plays.
import { isBuiltin } from 'node:module'
import type { Language } from '../../../core/kinds/code/question.ts'
import { PYTHON_LIBRARY } from '../../../core/languages/python-library.ts'

export type Outside = { readonly path: string; readonly line: number; readonly name: string }

/** What of a file is imported, with the place of each name in the text. */
type Import = { readonly name: string; readonly index: number }

/** @param texts of the files of a question by their path, hidden and starter */
export function outsideOf(
  language: Language,
  texts: ReadonlyMap<string, string>,
): readonly Outside[] {
  if (language === 'go') return []
  const own = new Set([...texts.keys()].flatMap((path) => modulesOf(path)))
  return [...texts]
    .filter(([path]) => path.startsWith('hidden/'))
    .flatMap(([path, text]) =>
      importsIn(language, path, text)
        .filter(({ name }) => !own.has(name))
        .map(({ name, index }) => ({ path, name, line: text.slice(0, index).split('\n').length })),
    )
}

/** `starter/a/b.py` can be imported as `a`, `starter/c.py` as `c`. */
function modulesOf(path: string): readonly string[] {
  const [first = ''] = path.split('/').slice(1)
  return [first.replace(/\.py$/, '')]
}

function importsIn(language: Language, path: string, text: string): readonly Import[] {
  if (language === 'python') return path.endsWith('.py') ? pythonImports(text) : []
  return /\.[cm]?[jt]s$/.test(path) ? scriptImports(text) : []
}

/** Only at the start of a line: what is tried inside a block may be missing. */
function pythonImports(text: string): readonly Import[] {
  const lines = [...text.matchAll(/^(?:from\s+([\w.]+)\s+import\b|import\s+([\w., \t]+))/gm)]
  return lines
    .flatMap(({ 1: from, 2: several = '', index }) =>
      (from === undefined ? several.split(',') : [from]).map((name) => ({
        name: name.trim().split(/[.\s]/, 1)[0] ?? '',
        index,
      })),
    )
    .filter(({ name }) => name !== '' && name !== 'pytest' && !PYTHON_LIBRARY.has(name))
}

function scriptImports(text: string): readonly Import[] {
  const pattern =
    /^(?:import\s+(?!type\b)(?:[\w*{][^'"]*?\sfrom\s*)?['"]([^'"\n]+)['"]|[^/'"\n]*\brequire\(\s*['"]([^'"\n]+)['"]\s*\))/gm
  return [...text.matchAll(pattern)].flatMap(({ 1: imported, 2: required, index }) => {
    const name = imported ?? required ?? ''
    const isHere = /^[./#]|^file:/.test(name) || isBuiltin(name)
    return isHere || /^(?:@jest\/globals|vitest)$/.test(name) ? [] : [{ name, index }]
  })
}
