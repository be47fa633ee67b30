// HTML of a card as Markdown: the few elements that cards use; the others leave only their text.

/** Each alternative ends at the next `<` or `&`, so that no text makes this slow. */
const PIECE =
  /<(\/?)([a-z][a-z0-9]{0,9})(?=[\s/>])([^<>]*)>|&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z0-9]{2,8});|[^<&]+|[<&]/gi

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  larr: '←',
  le: '≤',
  ge: '≥',
  times: '×',
  middot: '·',
}

const HIDDEN = new Set(['script', 'style', 'title', 'head'])

/** What stands for an element where it begins and where it ends. */
const MARKS: Readonly<Record<string, readonly [begin: string, end: string]>> = {
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  code: ['`', '`'],
  br: ['\n', '\n'],
  hr: ['\n\n', ''],
  p: ['\n\n', '\n\n'],
  div: ['\n', '\n'],
  ul: ['\n', '\n\n'],
  ol: ['\n', '\n\n'],
  li: ['\n- ', ''],
  table: ['\n\n', '\n\n'],
  tr: ['\n', ''],
  td: ['', '  '],
  th: ['', '  '],
  blockquote: ['\n\n', '\n\n'],
  h1: ['\n\n**', '**\n\n'],
  h2: ['\n\n**', '**\n\n'],
  h3: ['\n\n**', '**\n\n'],
  img: ['[image]', ''],
}

/** Never throws; what is not HTML stays as it is. */
export function textOfHtml(html: string): string {
  let text = ''
  let hidden = ''
  let isPre = false
  for (const [piece, slash, element, , entity] of html.matchAll(PIECE)) {
    const name = element?.toLowerCase()
    if (hidden !== '') {
      if (name === hidden && slash === '/') hidden = ''
    } else if (name !== undefined) {
      if (HIDDEN.has(name) && slash === '') hidden = name
      else if (name === 'pre') {
        isPre = slash === ''
        text += isPre ? '\n\n```\n' : '\n```\n\n'
      } else if (!isPre || name === 'br') text += MARKS[name]?.[slash === '' ? 0 : 1] ?? ''
    } else if (entity !== undefined) text += characterOf(entity) ?? piece
    else text += isPre ? piece : piece.replace(/[ \t\n]+/g, ' ')
  }
  if (isPre) text += '\n```'
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()]
  const isHex = entity[1] === 'x' || entity[1] === 'X'
  const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
