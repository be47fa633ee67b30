// What a candidate begins with, where there is only a right answer: its functions without what they do.
import type { Language } from '../../core/kinds/code/question.ts'
import { importsOf } from './go.ts'

/** Null where reading finds no function that could be emptied. */
export function stubOf(language: Language, answer: string): string | null {
  const text = answer.replaceAll('\r\n', '\n')
  const stub = STUBS[language](text)
  return stub === text ? null : stub
}

const STUBS: Readonly<Record<Language, (text: string) => string>> = {
  // gofmt puts the end of a function at the start of a line.
  go: (text) =>
    withUsedImports(
      text.replace(
        /^(func [^\n]*\{)\n(?:[\s\S]*?\n)??\}$|^(func [^\n]*\{)[^\n]*\}$/gm,
        (_, long?: string, short?: string) =>
          `${long ?? short ?? ''}\n\tpanic("not written yet")\n}`,
      ),
    ),
  python: emptiedPython,
  typescript: emptiedScript,
  javascript: emptiedScript,
}

/** Go compiles no import that nothing uses. */
function withUsedImports(text: string): string {
  const body = text.replace(/^import\s*(?:\([\s\S]*?^\)|[^\n]*)/gm, '')
  const unused = importsOf(text).filter((path) => {
    const name =
      path
        .replace(/\/v\d+$/, '')
        .split('/')
        .at(-1) ?? path
    return !new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\.`).test(body)
  })
  const lines = text.split('\n').filter((line) => {
    const path = /^\s*(?:import\s+)?(?:[\w.]+\s+)?"([^"]+)"\s*$/.exec(line)?.[1]
    return path === undefined || !unused.includes(path)
  })
  return lines.join('\n').replace(/^import\s*\(\s*\)\n+/gm, '')
}

/** A function at the start of a line, or a method of a class there: prettier puts their ends as deep as their beginnings. */
function emptiedScript(text: string): string {
  const head =
    /^(( {2}|\t)?(?:(?:export |default |async )*function\b[^\n]*|(?:export )?const \w+[^\n]*=>|(?!(?:if|for|while|switch|class|interface|enum|namespace|return|export class|export interface)\b)(?:(?:public|private|protected|static|async|get|set|readonly) )*[*#]?\w+\s*(?:<[^>]*>)?\([^\n]*\)[^\n=]*) ?\{)\n(?:[\s\S]*?\n)??\2\}(?=[;\n]|$)/gm
  return text.replace(
    head,
    (_, begin: string, indent: string | undefined = '') =>
      `${begin}\n${indent}  throw new Error('not written yet')\n${indent}}`,
  )
}

/** Everything that is deeper than the line of its `def`, except a docstring. */
function emptiedPython(text: string): string {
  const head =
    /^([ \t]*)((?:async )?def [^\n]*?(?:\n\1[ \t)][^\n]*?)*?:)[ \t]*\n((?:[ \t]*\n|\1[ \t]+[^\n]*(?:\n|$))+)/gm
  return text.replace(head, (_, indent: string, def: string, body: string) => {
    const [doc = ''] = /^\s*(?:"""[\s\S]*?"""|'''[\s\S]*?''')[ \t]*\n/.exec(body) ?? []
    const blank = /(?:[ \t]*\n)*$/.exec(body)?.[0] ?? ''
    return `${indent}${def}\n${doc}${indent}    raise NotImplementedError\n${blank.replace(/^[ \t]*\n/, '')}`
  })
}
