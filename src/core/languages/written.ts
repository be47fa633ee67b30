// Hidden files as plain reading shows them: where text stands that a compiler or a runner would stumble over.

/** A file of a question, by its path in the question's folder, such as `hidden/answer_test.go`. */
export type WrittenFile = { readonly path: string; readonly text: string }

/** What keeps a question from ever being passed. */
export type WrittenFault =
  /** A listed test that may leave itself out. */
  | { readonly type: 'skips'; readonly test: string; readonly path: string; readonly line: number }
  /** A listed subtest that its test, which is there, does not have. */
  | { readonly type: 'no-subtest'; readonly test: string }
  /** A TestMain that does not run the tests. */
  | { readonly type: 'runs-nothing'; readonly path: string; readonly line: number }
  /** A name that this file and another, or the same, declare. */
  | {
      readonly type: 'declared-twice'
      readonly name: string
      readonly path: string
      readonly line: number
      readonly before: string
    }

/** A file with its text without strings and comments: every place stays. */
export type BareFile = WrittenFile & { readonly bare: string }

export function bareFiles(
  files: readonly WrittenFile[],
  quoted: RegExp,
  isWanted: (path: string) => boolean,
): readonly BareFile[] {
  return files
    .filter(({ path }) => isWanted(path))
    .map((file) => ({ ...file, bare: blanked(file.text, quoted) }))
}

/** The text with everything of `quoted` blank but for line breaks, so that places stay. */
function blanked(text: string, quoted: RegExp): string {
  return text.replace(quoted, (found) => found.replace(/[^\n]/g, ' '))
}

/** From an opening bracket to behind the one that closes it, in text without strings and comments. */
export function closed(bare: string, open: number): number {
  let depth = 0
  for (let at = open; at < bare.length; at++) {
    if ('([{'.includes(bare[at] ?? '')) depth += 1
    if (')]}'.includes(bare[at] ?? '')) depth -= 1
    if (depth === 0) return at + 1
  }
  return bare.length
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

type Declared = { readonly name: string; readonly path: string; readonly line: number }

/** Names that come a second time, each with the place before. */
export function twice(all: readonly Declared[]): readonly WrittenFault[] {
  const first = new Map<string, Declared>()
  return all.flatMap((one) => {
    const before = first.get(one.name)
    if (before === undefined) first.set(one.name, one)
    return before === undefined
      ? []
      : [{ ...one, type: 'declared-twice', before: `${before.path}:${before.line}` } as const]
  })
}
