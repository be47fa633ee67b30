// What the candidate reads: the track's own words, in their order.
import { MAX_TEXT } from '../read/check-nodes.ts'
import type { Folder } from './folder.ts'
import { unfit } from './unfit.ts'

const DOCS = ['introduction.md', 'instructions.md', 'instructions.append.md']
const README = /^readme(?:\.md|\.txt)?$/i

/** @throws SparrError no-exercise for a text that is too long for a prompt */
export function promptOf(folder: Folder, file: string): string {
  const docs = DOCS.filter((name) => folder.has(`.docs/${name}`)).map((name) => `.docs/${name}`)
  const found = docs.length > 0 ? docs : folder.names().filter((name) => README.test(name))
  const texts = found.map((name) => withoutTitle(folder.text(name)))
  // An introduction teaches; where both are too long, the task alone is what has to be read.
  const all = [texts, texts.slice(1)].map((some) => together(some, file))
  const fitting = all.find((text) => [...text].length <= MAX_TEXT)
  if (fitting === undefined) throw unfit(folder.path, 'prompt-too-long', found.join(', '))
  return fitting
}

const together = (texts: readonly string[], file: string): string =>
  [...texts.filter((text) => text !== ''), `Your answer is \`${file}\`.`].join('\n\n')

/** The title of the document is that of the question, or says "Instructions". */
function withoutTitle(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF?\s*#(?!#)[^\n]*\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim()
}

/** `two-fer` and `two_fer` are "Two fer". */
export function titled(name: string): string {
  const text = name.replace(/[-_\s]+/g, ' ').trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
