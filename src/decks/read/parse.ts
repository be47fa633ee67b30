// The text of a file to plain data in which every value knows its line. Each rule answers one bad file.
import {
  type Document,
  isScalar,
  Lexer,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
} from 'yaml'
import { checkNodes, MAX_DEPTH, tooDeep } from './check-nodes.ts'
import { type Flaw, flaw, type Path, type Place, START } from './flaw.ts'
import { forbiddenIn } from './forbidden.ts'
import { type Located, locate, startOf } from './locate.ts'
import { conflictIn, slipAt } from './slips.ts'

/** A file that is sound YAML: its data, and where each part of it stands. */
export type Source = {
  readonly data: unknown
  readonly place: (path: Path, isOfKey?: boolean) => Place
  readonly locate: (path: Path) => Located
}

export type Parsed = { readonly source: Source } | { readonly flaws: readonly Flaw[] }

/** Files above this size are lexed once beforehand, so that a hostile one cannot keep the parser busy. */
const SUSPICIOUS = 50_000
const MAX_TOKENS = 200_000
const LEXER_MARKS = new Set(['\x02', '\x18', '\x1f'])

/** Never throws, whatever the text. */
export function parseYaml(text: string): Parsed {
  const forbidden = forbiddenIn(text)
  if (forbidden) return { flaws: [forbiddenFlaw(text, forbidden)] }
  const conflict = conflictIn(text)
  if (conflict) return { flaws: [conflict] }
  const greedy = text.length > SUSPICIOUS ? refuseGreedy(text) : undefined
  if (greedy) return { flaws: [greedy] }
  const lines = new LineCounter()
  try {
    return parse(text, lines)
  } catch (error) {
    // What the parser itself gives up on (its own limits); our checks come after it.
    const message = `this is not YAML: ${error instanceof Error ? error.message : error}`
    return { flaws: [flaw(START, 'yaml', message, 'Make the file simpler.')] }
  }
}

function parse(text: string, lines: LineCounter): Parsed {
  // Duplicate keys are found in checkNodes: the parser's own search is quadratic.
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: true,
    version: '1.2',
    logLevel: 'silent',
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const first = documents[0]
  if (!first) return { flaws: [empty] }
  const flaws = documentFlaws(first, documents[1], { text, placeAt })
  if (flaws.length > 0) return { flaws }
  const { contents } = first
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { flaws: [empty] }
  const nodeFlaws = checkNodes(first, placeAt)
  if (nodeFlaws.length > 0) return { flaws: nodeFlaws }
  return { source: sourceOf(first, placeAt) }
}

function sourceOf(document: Document, placeAt: (offset: number) => Place): Source {
  return {
    // Expanded aliases were counted in checkNodes: the parser's limit of 100 refuses honest anchors.
    data: document.toJS({ maxAliasCount: -1 }),
    locate: (path) => locate(document, path),
    place: (path, isOfKey = false) => {
      const { node, key, missing } = locate(document, path)
      return placeAt(startOf(isOfKey && missing === undefined ? (key ?? node) : (node ?? key)))
    },
  }
}

const empty: Flaw = flaw(START, 'empty', 'the file is empty', 'Write it, or remove it.')

type Written = { readonly text: string; readonly placeAt: (offset: number) => Place }

function documentFlaws(
  document: Document.Parsed<ParsedNode>,
  second: Document.Parsed<ParsedNode> | undefined,
  { text, placeAt }: Written,
): readonly Flaw[] {
  const { yaml } = document.directives
  if (yaml.explicit && yaml.version !== '1.2')
    return [flaw(START, 'yaml-version', 'decks are YAML 1.2', 'Remove the line "%YAML".')]
  if (document.errors.length > 0) return syntaxFlaws(document, { text, placeAt })
  const directive = document.warnings.find((warning) => warning.code === 'BAD_DIRECTIVE')
  if (directive) {
    const hint = 'Remove the line that begins with "%".'
    return [flaw(placeAt(directive.pos[0]), 'yaml', 'decks hold no YAML directives', hint)]
  }
  if (!second) return []
  const message = 'one file holds one document, and a second one begins here'
  return [
    flaw(placeAt(second.range[0]), 'several-documents', message, 'Remove "---" and what follows.'),
  ]
}

/** The first error of a line; what follows on other lines is mostly its consequence, so few are shown. */
function syntaxFlaws(
  document: Document.Parsed<ParsedNode>,
  { text, placeAt }: Written,
): readonly Flaw[] {
  const byLine = new Map<number, Flaw>()
  for (const error of document.errors) {
    const place = placeAt(error.pos[0])
    if (byLine.has(place.line)) continue
    const slip = slipAt(text, place, error)
    if (slip) {
      if (!byLine.has(slip.line)) byLine.set(slip.line, slip)
      // What else the parser says of the file follows from it.
      break
    }
    const message = `this is not YAML: ${error.message.replace(/\s+/g, ' ')}`
    if (error.code === 'RESOURCE_EXHAUSTION') return [tooDeep(place)]
    byLine.set(place.line, flaw(place, 'yaml', message, SYNTAX_HINTS[error.code] ?? QUOTE_IT))
    if (byLine.size === 3) break
  }
  return [...byLine.values()]
}

const QUOTE_IT = 'Put the text in quotes, or look at the line above.'
const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A colon and a space end a key: put the text in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key is missing its colon, or a text its quotes.',
  MISSING_CHAR: 'Something is opened and never closed, or a key has no colon.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent it as its neighbours are, or close the bracket.',
  BAD_SCALAR_START: 'Put the text in quotes.',
}

function forbiddenFlaw(text: string, forbidden: { index: number; message: string }): Flaw {
  const before = text.slice(0, forbidden.index).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return flaw(place, 'forbidden-character', forbidden.message, 'Remove it.')
}

function refuseGreedy(text: string): Flaw | undefined {
  let depth = 0
  let count = 0
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > MAX_DEPTH || ++count > MAX_TOKENS) {
      const before = text.slice(0, offset).split('\n')
      const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
      if (depth > MAX_DEPTH) return tooDeep(place)
      return flaw(place, 'too-many', 'the file holds too many entries', 'Split it.')
    }
    // The lexer's own marks (document, scalar, end) are no part of the text.
    if (!LEXER_MARKS.has(token)) offset += token.length
  }
  return undefined
}
