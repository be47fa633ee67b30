// Whose fault an error is that no test expected: the answer's, or that of the deck's own files around it. A fault is
// the answer's only where the message or the stack names it; what cannot be told is said to be unclear.

const FRAME = /(file:\/\/[^\s()]+?):(\d+)(?::\d+)?\)?$/gm
const IMPORT = /\bimport\s+([^'"();]+?)\s+from\s*['"]([^'"]+)['"]/g
const REQUIRE =
  /\b(?:const|let|var)\s+(\{[^}]*\}|[\w$]+)\s*=\s*(?:await\s+import|require)\s*\(\s*['"]([^'"]+)['"]/g
const EXPORT_ALL = /\bexport\s*\*\s*(?:as\s+[\w$]+\s+)?from\s*['"]([^'"]+)['"]/g
// What a name is given: in a declaration, a loop, an assignment, or as the argument of one of its methods.
const GIVEN = [
  /\b(?:const|let|var)\s+(\{[^}]*\}|\[[^\]]*\]|[\w$]+)(?:\s*:[^=\n]+)?\s*(?:=|\bof\b|\bin\b)\s*/g,
  /(?<![\w$.])([\w$]+)(?:\.[\w$]+|\[[^\]]*\])*\s*=(?![=>])\s*/g,
  /(?<![\w$.])([\w$]+)(?:\.[\w$]+)+\(/g,
]
const NAMED = /\b(?:function\*?|class)\s+([\w$]+)/g
const PARAMETERS =
  /(?<!\b(?:if|for|while|switch|with)\s*)\(([^()]*)\)\s*(?::[^=\n{]+)?(?:=>|\{)|([\w$]+)\s*=>/g
const CONTEXT =
  /\b(?:test|it)(?:\.\w+)*\s*\(\s*(['"`])(?:(?!\1)[\s\S])*\1\s*,\s*(?:\{[^}]*\}\s*,\s*)?(?:async\s*)?\(?\s*([\w$]+)\s*\)?\s*=>/g
const WORD = /[A-Za-z_$][\w$]*/g
const NO_FUNCTION = /^(.*) is not a (?:function|constructor)/
const NO_EXPORT = /requested module '([^']+)' (?:does not provide|is a CommonJS)/

/**
 * `files`: { answer, own, folder } as addresses, `textOf(address)` of a hidden file or undefined, `resolve(specifier,
 * from)` to the address of a file.
 */
export function blamer(files) {
  const { answer, own, folder, textOf, resolve } = files

  /** { who: 'answer' | 'deck' | 'unclear', at: place in a file of the deck, or '' }. */
  function blame(error) {
    const stack = String(error?.stack ?? error)
    const frames = [...stack.matchAll(FRAME)].map(([, url, line]) => ({ url, line }))
    const places = frames.filter(({ url }) => url.startsWith(folder))
    const header = /^(file:\/\/.+):(\d+)$/m.exec(stack.split('\n', 1)[0] ?? '')
    const first = header === null ? places[0] : { url: header[1], line: header[2] }
    const isDecks = first?.url.startsWith(folder) === true && first.url !== own
    const at = isDecks ? `${first.url.slice(folder.length)}:${first.line}` : ''
    return { who: whose(error, first, isDecks, places), at }
  }

  function whose(error, first, isDecks, places) {
    const message = String(error?.message ?? '')
    if (first?.url === own) return 'answer'
    const missing = NO_EXPORT.exec(message)
    if (missing !== null && first !== undefined)
      return reaches(resolve(missing[1], first.url)) ? 'answer' : 'deck'
    if (error instanceof SyntaxError) return first === undefined ? 'deck' : 'unclear'
    if (isDecks && error instanceof ReferenceError) return 'deck'
    const what = NO_FUNCTION.exec(message)
    if (isDecks && error instanceof TypeError && what !== null) {
      const who = whoseValue(what[1], first.url)
      if (who !== 'unclear') return who
    }
    return places.some(({ url }) => url === own) || (isDecks && namesAnswer(first))
      ? 'answer'
      : 'unclear'
  }

  /** The line where it happened uses what comes from the answer. */
  function namesAnswer(first) {
    const text = textOf(first.url)
    if (text === undefined) return false
    const { answers } = valuesIn(text, imported(text, first.url).answers)
    const words = text.split('\n')[first.line - 1]?.match(WORD) ?? []
    return words.some((word) => answers.has(word))
  }

  /** Whether a module is the answer, or hands on all that the answer exports. */
  function reaches(url, seen = new Set()) {
    if (url === answer || url === own) return true
    const text = textOf(url)
    if (text === undefined || seen.has(url)) return false
    seen.add(url)
    return [...text.matchAll(EXPORT_ALL)].some(([, from]) => reaches(resolve(from, url), seen))
  }

  /** Where what an expression begins with comes from, by plain reading of the file. */
  function whoseValue(expression, url) {
    const text = textOf(url)
    const root = /^\(*([A-Za-z_$][\w$]*)/.exec(expression)?.[1]
    if (text === undefined || root === undefined || root === 'this') return 'unclear'
    const { answers, others } = imported(text, url)
    // What a call gives back may be anybody's; what the tests' own words give is not.
    if (root === 'expect') return 'deck'
    if (expression.includes('(...)')) return answers.has(root) ? 'answer' : 'unclear'
    if (others.has(root)) return 'deck'
    const context = [...text.matchAll(CONTEXT)].map((match) => match[2])
    if (context.includes(root)) return 'deck'
    const values = valuesIn(text, answers)
    if (values.answers.has(root)) return 'answer'
    if (values.open.has(root)) return 'unclear'
    return values.made.has(root) || (root in globalThis && !/^global/.test(root))
      ? 'deck'
      : 'unclear'
  }

  function imported(text, url) {
    const answers = new Set()
    const others = new Set()
    for (const pattern of [IMPORT, REQUIRE]) {
      for (const [, what, from] of text.matchAll(pattern)) {
        const isFile = /^[./]/.test(from)
        const isAnswers = isFile && leads(resolve(from, url))
        for (const name of namesIn(what)) (isAnswers ? answers : others).add(name)
      }
    }
    return { answers, others }
  }

  /** A helper that itself imports the answer may hand on its values. */
  function leads(url, seen = new Set()) {
    if (url === answer || url === own) return true
    const text = textOf(url)
    if (text === undefined || seen.has(url)) return false
    seen.add(url)
    return [...text.matchAll(/\bfrom\s*['"](\.[^'"]+)['"]/g)].some(([, from]) =>
      leads(resolve(from, url), seen),
    )
  }

  return blame
}

/** Names by what they hold: what comes from the answer, from who knows where, and from the tests themselves. */
function valuesIn(text, answers) {
  const open = new Set(
    [...text.matchAll(PARAMETERS)].flatMap((match) => match[0].match(WORD) ?? []),
  )
  const made = new Set([...text.matchAll(NAMED)].map((match) => match[1]))
  spread(givenIn(text), answers, open, made)
  return { answers, open, made }
}

/** The names that a pattern or a clause of an import binds: `{ a as b, c: d = 1 }` binds b and d. */
function namesIn(pattern) {
  return pattern
    .replaceAll(/[{}[\]*]/g, ',')
    .split(',')
    .flatMap((part) => {
      const bare = part.replace(/=.*$/s, '').replace(/^\s*(?:\.\.\.|type\s+)/, '')
      const names = bare.replace(/^(.*?)\s*:\s*([a-z_$][\w$]*)\s*$/is, '$2').match(/[\w$]+/g)
      return names?.at(-1) ?? []
    })
}

function givenIn(text) {
  return GIVEN.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      names: namesIn(match[1]),
      from: expressionAt(text, match.index + match[0].length).match(WORD) ?? [],
    })),
  )
}

/** A value of the answer's makes what holds it the answer's, and one from who knows where makes it unclear. */
function spread(given, answers, open, made) {
  for (let grown = true; grown; ) {
    grown = false
    for (const { names, from } of given) {
      const into = [answers, open].find((set) => from.some((name) => set.has(name))) ?? made
      for (const name of names) {
        if (answers.has(name) || into.has(name)) continue
        into.add(name)
        grown = true
      }
    }
  }
}

/** From `start` to the end of the statement, as brackets tell it. */
function expressionAt(text, start) {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if ('([{'.includes(letter)) depth += 1
    if (')]}'.includes(letter)) depth -= 1
    if (depth < 0 || (depth === 0 && (letter === ';' || letter === '\n')))
      return text.slice(start, at)
  }
  return text.slice(start)
}
