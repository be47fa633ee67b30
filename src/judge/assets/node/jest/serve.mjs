// Which hidden files are written for Jest or Vitest, and what they are given under those names.
const NAMES = [
  'describe',
  'it',
  'test',
  'expect',
  'beforeEach',
  'afterEach',
  'beforeAll',
  'afterAll',
  'xit',
  'xtest',
  'xdescribe',
  'fit',
  'fdescribe',
  'jest',
  'vi',
]
const MODULE = /^(?:@jest\/globals|vitest)$/
const IMPORTS =
  /\b(?:from|import|require\s*\()\s*['"](?:@jest\/globals|vitest|node:test|test|mocha|bun:test)['"]/

const URL_OF_JEST = new URL('globals.mjs', import.meta.url).href

export const isJest = (specifier) => MODULE.test(specifier)

export const isForJest = (source) =>
  /['"](?:@jest\/globals|vitest)['"]/.test(source) || globalsIn(source).length > 0

/** Names that the file calls and neither imports nor declares: Jest gives them to every file. */
function globalsIn(source) {
  if (IMPORTS.test(source)) return []
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return NAMES.filter(
    (name) =>
      new RegExp(`(?<![.\\w$'"\`-])${name}\\s*[(.]`).test(code) &&
      !new RegExp(
        `\\b(?:const|let|var|function|class)\\s+(?:\\{[^}]*\\b)?${name}\\b|\\bimport\\b[^;'"]*\\b${name}\\b[^;'"]*\\bfrom\\b`,
      ).test(code),
  )
}

/** The same lines, with those names at hand. */
export function withGlobals(source, isCommon) {
  const names = globalsIn(source)
  if (names.length === 0) return source
  const given = names.join(', ')
  return isCommon
    ? `const { ${given} } = require('@jest/globals'); ${source}`
    : `import { ${given} } from '@jest/globals'; ${source}`
}

/** Names that files import from there: those that are not there say so when they are used. */
export function moduleSource(sources, known) {
  const wanted = [...sources].flatMap((source) =>
    [
      ...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"](?:@jest\/globals|vitest)['"]/g),
    ].flatMap(([, list]) => list.split(',').map((name) => name.trim().split(/\s+as\s+/)[0])),
  )
  const absent = [...new Set(wanted)].filter(
    (name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default' && !known.has(name),
  )
  return [
    `export * from ${JSON.stringify(URL_OF_JEST)}`,
    `import { absent } from ${JSON.stringify(URL_OF_JEST)}`,
    ...absent.map((name) => `export const ${name} = absent(${JSON.stringify(name)})`),
  ].join('\n')
}
