// Pure: what in a question's Go files keeps it from being passed, by plain reading.
import {
  type BareFile,
  bareFiles,
  closed,
  lineAt,
  twice,
  type WrittenFault,
  type WrittenFile,
} from './written.ts'

const QUOTED = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])+'/g

export function goFaults(
  files: readonly WrittenFile[],
  listed: readonly string[],
): readonly WrittenFault[] {
  const read = bareFiles(files, QUOTED, (path) => path.endsWith('.go'))
  return [
    ...redeclared(read),
    ...read.flatMap(ofMain),
    ...listed.flatMap((test) =>
      read.flatMap((file) => (file.path.startsWith('hidden/') ? ofTest(test, file) : [])),
    ),
  ]
}

function ofMain({ path, text, bare }: BareFile): readonly WrittenFault[] {
  const head = /^func\s+TestMain\s*\(\s*(\w+)/m.exec(bare)
  if (head === null || !path.endsWith('_test.go')) return []
  const from = bare.indexOf('{', head.index)
  // It may be given to another function, which runs them.
  const isUsed = new RegExp(`\\b${head[1]}\\.Run\\(|[(,]\\s*${head[1]}\\b`)
  if (isUsed.test(bare.slice(from, closed(bare, from)))) return []
  return [{ type: 'runs-nothing', path, line: lineAt(text, head.index) }]
}

/** A subtest is run by `t.Run` with its name; `from` and `to` are the function's. */
type Part = { readonly name: string | null; readonly from: number; readonly to: number }

function ofTest(test: string, { path, text, bare }: BareFile): readonly WrittenFault[] {
  const [name = '', ...parts] = test.split('/')
  const head = new RegExp(`^func\\s+${RegExp.escape(name)}\\s*\\(`, 'm').exec(bare)
  if (head === null) return []
  const from = bare.indexOf('{', head.index)
  const body = { from, to: closed(bare, from) }
  const inside = partsIn(text, bare, body)
  const known = inside.flatMap((part) => (part.name === null ? [] : spelled(part.name)))
  const isOpen = inside.some((part) => part.name === null) || handsOn(bare.slice(from, body.to))
  // A name with slashes is one of a part, or of parts of parts.
  const wanted = spelled(parts.join('/'))
  const isThere =
    parts.length === 0 ||
    isOpen ||
    known.includes(wanted) ||
    parts.every((part) => known.includes(spelled(part)))
  const missing: readonly WrittenFault[] = isThere ? [] : [{ type: 'no-subtest', test }]
  const met = inside.filter((part) => part.name !== null && parts.includes(part.name))
  const skips = [...bare.slice(from, body.to).matchAll(/\b\w+\.Skip(?:f|Now)?\(/g)]
    .map(({ index }) => from + index)
    .filter((at) => !isShort(bare, at))
    .filter((at) => {
      const around = inside.filter((part) => part.from <= at && at < part.to)
      return around.every((part) => met.includes(part))
    })
  const [at] = skips
  return at === undefined
    ? missing
    : [...missing, { type: 'skips', test, path, line: lineAt(text, at) }]
}

function partsIn(
  text: string,
  bare: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Part[] {
  return [...bare.slice(from, to).matchAll(/\.Run\(/g)].map(({ index, 0: call }) => {
    const open = from + index + call.length - 1
    const name = /^\(\s*(?:"((?:\\.|[^"\\])*)"|`([^`]*)`)\s*,/.exec(text.slice(open))
    return { name: name?.[1] ?? name?.[2] ?? null, from: open, to: closed(bare, open) }
  })
}

/** The test itself is given to another function, which may run parts. */
function handsOn(body: string): boolean {
  return /(?<![.\w])(?!func\b)\w+\(\s*t\b|\.(?!Run\b)\w+\(\s*t\b/.test(body)
}

/** Nobody runs the judge's tests with -short. */
function isShort(bare: string, at: number): boolean {
  return /\bif\s+testing\.Short\(\)\s*\{[^{}]*$/.test(bare.slice(0, at))
}

const spelled = (name: string): string => name.replace(/\s/g, '_')

/** Names of one package, in the order in which its files are compiled. */
function redeclared(files: readonly BareFile[]): readonly WrittenFault[] {
  const names = files
    .filter(({ text }) => !/^\/\/go:build /m.test(text))
    .flatMap(({ path, text, bare }) => {
      const packageName = /^package\s+(\w+)/m.exec(bare)?.[1] ?? ''
      const folder = path.split('/').slice(1, -1).join('/')
      return declaredIn(bare).map(({ name, index }) => ({
        name: `${folder} ${packageName} ${name}`,
        path,
        line: lineAt(text, index),
      }))
    })
  return twice(names).map((fault) =>
    fault.type === 'declared-twice'
      ? { ...fault, name: fault.name.split(' ').at(-1) ?? '' }
      : fault,
  )
}

function declaredIn(bare: string): readonly { readonly name: string; readonly index: number }[] {
  const found: { name: string; index: number }[] = []
  const add = (name: string, index: number) => {
    if (name !== '_' && name !== 'init') found.push({ name, index })
  }
  for (const { 1: name = '', index } of bare.matchAll(/^func\s+(\w+)/gm)) add(name, index)
  const methods = /^func\s*\(\s*(?:\w+\s+)?\*?\s*(\w+)(?:\[[^\]]*\])?\s*\)\s*(\w+)/gm
  for (const { 1: of = '', 2: name = '', index } of bare.matchAll(methods)) {
    add(`${of}.${name}`, index)
  }
  for (const { 1: names = '', index } of bare.matchAll(
    /^(?:type|var|const)\s+(\w+(?:\s*,\s*\w+)*)/gm,
  )) {
    for (const name of names.split(/\s*,\s*/)) add(name, index)
  }
  for (const group of bare.matchAll(/^(?:type|var|const)\s*\(/gm)) {
    const from = group.index + group[0].length - 1
    const lines = outermost(bare.slice(from + 1, closed(bare, from) - 1))
    for (const { 1: names = '', index } of lines.matchAll(/^[ \t]*(\w+(?:\s*,\s*\w+)*)/gm)) {
      for (const name of names.split(/\s*,\s*/)) add(name, from + 1 + index)
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** What stands in brackets belongs to a declaration and is none. */
function outermost(text: string): string {
  let depth = 0
  return [...text]
    .map((letter) => {
      if (')]}'.includes(letter)) depth -= 1
      const shown = depth === 0 || letter === '\n' ? letter : ' '
      if ('([{'.includes(letter)) depth += 1
      return shown
    })
    .join('')
}
