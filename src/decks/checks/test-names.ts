// The tests that hidden files hold, as far as plain reading shows them.
import type { Language } from '../../core/kinds/code/question.ts'

export type Scan = {
  readonly names: readonly string[]
  /** True also where names are made while running, so that reading cannot tell. */
  readonly has: (name: string) => boolean
}

export function scanTests(language: Language, sources: readonly string[]): Scan {
  switch (language) {
    case 'go':
      return scanGo(sources)
    case 'typescript':
    case 'javascript':
      return scanNode(sources)
    case 'python':
      return scanPython(sources)
  }
}

function scanGo(sources: readonly string[]): Scan {
  const names = matches(sources, /^func\s+((?:Test|Fuzz|Example)\w*)\s*\(/gm)
  // A subtest is named after a slash; its name is made while running.
  return { names, has: (name) => names.includes(name.split('/', 1)[0] ?? '') }
}

function scanNode(sources: readonly string[]): Scan {
  const names = matches(sources, /\b(?:test|it|describe|suite)(?:\.\w+)*\s*\(\s*(['"`])(.*?)\1/g, 2)
  const isMadeWhileRunning = sources.some((source) =>
    /\b(?:test|it|describe|suite)(?:\.\w+)*\s*\(\s*(?:[^'"`\s]|`[^`]*\$\{)/.test(source),
  )
  return {
    names,
    has: (name) =>
      isMadeWhileRunning ||
      names.includes(name) ||
      // A test inside a suite: "suite > test".
      name.split(' > ').every((part) => names.includes(part)),
  }
}

function scanPython(sources: readonly string[]): Scan {
  const methods = matches(sources, /^\s*(?:async\s+)?def\s+(test\w*)\s*\(/gm)
  const classes = matches(sources, /^class\s+(\w+)/gm)
  const isMadeWhileRunning = sources.some((source) => /\bsetattr\s*\(/.test(source))
  const last = (name: string) => name.split('.').at(-1) ?? ''
  return {
    names: [...methods, ...classes],
    has: (name) => isMadeWhileRunning || methods.includes(last(name)),
  }
}

function matches(sources: readonly string[], pattern: RegExp, group = 1): readonly string[] {
  return sources.flatMap((source) =>
    [...source.matchAll(pattern)].flatMap((match) => match[group] ?? []),
  )
}
