// What decks, screens and the judge have to know of a language that code answers are written in. How one runs is in
// `judge/languages`.

import type { WrittenFault, WrittenFile } from './written.ts'

export type LanguageFacts = {
  /** Of every file of code, with its dot. */
  readonly extension: `.${string}`
  /** The file of tests that a candidate writes, and what hidden ones are mostly called. */
  readonly testFile: string
  /** Whether a hidden file, by its path, is one of tests. */
  readonly isTestFile: (path: string) => boolean
  /** The tests that such files hold. */
  readonly testNames: (sources: readonly string[]) => TestNames
  /** What in a question's own files, the answer's starter among them, keeps it from being passed. */
  readonly faults: (
    files: readonly WrittenFile[],
    listed: readonly string[],
  ) => readonly WrittenFault[]
  /** `line` begins a comment that ends with its line. */
  readonly comment: { readonly line: string; readonly block: readonly [string, string] | null }
  /** What editors' tools look for beside an answer. */
  readonly moduleFile: { readonly name: string; readonly text: string } | null
  /** A question may say which packages an answer may import: they are read before anything is compiled. */
  readonly hasGate: boolean
  /** Answers run under a race detector as well, unless the question says otherwise. */
  readonly hasRaceDetector: boolean
  /** Whether what an answer leaves running after the last test can be told from what others run; a question may allow it. */
  readonly hasLeakCheck: boolean
  /** Tests and answer have a process each, unless the question says otherwise. */
  readonly canBeSeparate: boolean
  /** The grammar that colours it, by the name that `text/markdown/highlight.ts` has for it. */
  readonly highlight: string
}

/** As far as plain reading shows them. */
export type TestNames = {
  readonly names: readonly string[]
  /** True also where names are made while running, so that reading cannot tell. */
  readonly has: (name: string) => boolean
}

/** What a group of the pattern finds in all the sources. */
export function matches(sources: readonly string[], pattern: RegExp, group = 1): readonly string[] {
  return sources.flatMap((source) =>
    [...source.matchAll(pattern)].flatMap((match) => match[group] ?? []),
  )
}
