// Pure: what in a question's Python files keeps it from being passed, by plain reading.
import { type BareFile, bareFiles, twice, type WrittenFault, type WrittenFile } from './written.ts'

const QUOTED = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*/g
const SKIP_MARK = /^\s*@(?:\w+\.)*(?:skip|skipIf|skipUnless|skipif)\b/
const SKIP = /\bself\.skipTest\(|\braise\s+(?:\w+\.)?SkipTest\b|\bpytest\.(?:skip|importorskip)\(/

export function pythonFaults(
  files: readonly WrittenFile[],
  listed: readonly string[],
): readonly WrittenFault[] {
  const hidden = bareFiles(
    files,
    QUOTED,
    (path) => path.startsWith('hidden/') && path.endsWith('.py'),
  )
  return [
    ...hidden.flatMap(redefined),
    ...listed.flatMap((test) => hidden.flatMap((file) => ofTest(test, file))),
  ]
}

/** A class or a function of the file with the lines that belong to it, its decorators first. */
type Block = {
  readonly name: string
  readonly of: string
  readonly from: number
  readonly head: number
  readonly to: number
}

function ofTest(test: string, { path, bare }: BareFile): readonly WrittenFault[] {
  const lines = bare.split('\n')
  const [named = '', ...part] = test.split(/(?=[ /])/)
  const [name = '', ofClass] = named.split('.').reverse()
  const all = blocksIn(lines)
  const found = all.find(
    (one) => one.name === name && (ofClass === undefined || one.of === ofClass),
  )
  if (found === undefined) return []
  const around = all.find((one) => one.name === found.of && one.of === '')
  const marks = [found, ...(around === undefined ? [] : [around])].flatMap(({ from, head }) =>
    lines.slice(from, head).map((line, index) => ({ line, at: from + index })),
  )
  const body = lines
    .slice(found.head, found.to)
    .map((line, index) => ({ line, at: found.head + index }))
  const skip =
    marks.find(({ line }) => SKIP_MARK.test(line)) ??
    body.find(({ line }) => SKIP.test(line)) ??
    lines
      .map((line, at) => ({ line, at }))
      .find(({ line }) => /^(?:pytestmark\s*=.*\bskip|raise\s+(?:\w+\.)?SkipTest\b)/.test(line))
  const hasParts = body.some(({ line }) => /\bsubTest\(|^\s*for\b/.test(line))
  return [
    ...(part.length > 0 && !hasParts ? [{ type: 'no-subtest', test } as const] : []),
    ...(skip === undefined ? [] : [{ type: 'skips', test, path, line: skip.at + 1 } as const]),
  ]
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  let of = ''
  return lines.flatMap((line, head) => {
    const [, indent = '', kind, name = ''] =
      /^(\s*)(?:async\s+)?(def|class)\s+(\w+)/.exec(line) ?? []
    if (kind === undefined) return []
    if (indent === '') of = ''
    const block = { name, of, from: firstMark(lines, head), head, to: endOf(lines, head, indent) }
    if (indent === '' && kind === 'class') of = name
    return [block]
  })
}

function firstMark(lines: readonly string[], head: number): number {
  let from = head
  while (from > 0 && /^\s*@/.test(lines[from - 1] ?? '')) from -= 1
  return from
}

function endOf(lines: readonly string[], head: number, indent: string): number {
  const after = lines.findIndex(
    (line, at) =>
      at > head && line.trim() !== '' && (/^\s*/.exec(line)?.[0].length ?? 0) <= indent.length,
  )
  return after < 0 ? lines.length : after
}

/** Python keeps the last of two tests of one name: the first never runs. */
function redefined({ path, bare }: BareFile): readonly WrittenFault[] {
  const tests = blocksIn(bare.split('\n')).filter(({ name }) => /^test/.test(name))
  return twice(
    tests.map(({ name, of, head }) => ({
      name: of === '' ? name : `${of}.${name}`,
      path,
      line: head + 1,
    })),
  )
}
