// Tracks for JavaScript switch all tests but the first off (`xit`, `test.skip`), for the learner to switch on one by one.

export type SwitchedOn = { readonly text: string; readonly count: number }

const OFF = /(?<![.\w$])(?:x(it|test|describe)|(it|test|describe)\.skip)(?=\s*[(.])/g

/** The test file with every test on; lines stay where they are. */
export function switchedOn(text: string): SwitchedOn {
  let count = 0
  const on = text.replace(OFF, (_, crossed?: string, skipped?: string) => {
    count += 1
    return crossed ?? skipped ?? ''
  })
  return count === 0 ? { text, count } : { text: withImports(on), count }
}

/** What was imported crossed out is imported as itself, once. */
function withImports(text: string): string {
  const pattern = /(import\s*\{)([^}]*)(\}\s*from\s*['"](?:@jest\/globals|vitest)['"])/g
  return text.replace(pattern, (_, before: string, names: string, after: string) => {
    const wanted = names
      .split(',')
      .map((name) => name.trim().replace(/^x(it|test|describe)$/, '$1'))
    const lines = '\n'.repeat(names.split('\n').length - 1)
    const kept = [...new Set(wanted.filter((name) => name !== ''))]
    return `${before} ${kept.join(', ')}${lines || ' '}${after}`
  })
}
