// What plain reading of the hidden files tells of the tests in them.

const SUITE = /\b(?:describe|suite)((?:\.\w+)*)\s*\(\s*(['"`])(.*?)\2\s*(,\s*\{[^}]*\})?/g

/** What is not listed decides nothing and is not run. Node joins suites and tests to a name with spaces. */
export function patterns(listed, texts) {
  if (listed === null) return {}
  const suites = new Map(
    [...texts.join('\n').matchAll(SUITE)].map(([, way, , name, options = '']) => [
      name,
      /\b(?:skip|todo)\b/.test(way + options),
    ]),
  )
  const names = listed.flatMap((name) => {
    const parts = name.split(/ > |\//)
    // A subtest is met only inside its test, and a suite that is left out says so itself; another would be run whole.
    const around = parts.flatMap((part, index) =>
      part === '' || suites.get(part) === false ? [] : parts.slice(0, index + 1).join(' '),
    )
    return [name, parts.join(' '), ...around]
  })
  return { testNamePatterns: names.map((name) => new RegExp(`(?:^| )${RegExp.escape(name)}$`)) }
}

/** Listed tests that the hidden files seem to hold: one of those that does not run was kept from it. */
export function held(listed, texts) {
  const written = texts.join('\n')
  return (listed ?? []).filter((name) => written.includes(name.split(/ > |\//).at(-1)))
}
