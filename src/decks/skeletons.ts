// What a new deck or question begins with: example files that pass every check, with comments that say what to write.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../core/kinds/code/question.ts'
import type { Kind } from '../core/question/question.ts'
import { listTree } from './read/tree.ts'

/** By their paths below the collection. */
export type SkeletonFiles = readonly { readonly path: string; readonly text: string }[]

/** `deck.yaml`, titled after the name. */
export function deckSkeleton(deck: string): SkeletonFiles {
  const words = deck.split('-').filter(Boolean).join(' ')
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  // Quoted, or a deck called `2024` or `no` would have no text as its title.
  const values = { 'DECK-ID': asText(deck), 'DECK-TITLE': JSON.stringify(title || deck) }
  return filesOf('deck').map(({ path, text }) => ({
    path: path.replace(/^question\//, `questions/${deck}/`),
    text: filled(text, values),
  }))
}

export type Shape = {
  readonly kind: Kind
  /** Of code. */
  readonly language: Language
  /** The candidate writes the tests. */
  readonly isTests: boolean
}

/** One file, or for code a folder; what proves it lies in `solutions/`. */
export function questionSkeleton(
  { deck, id }: { readonly deck: string; readonly id: string },
  { kind, language, isTests }: Shape,
): SkeletonFiles {
  const isFolder = kind === 'code'
  const files = isTests ? testsSkeleton(language) : filesOf(isFolder ? `code-${language}` : kind)
  const values = { 'id: QUESTION-ID': `id: ${asText(id)}`, 'DECK-ID': deck, 'QUESTION-ID': id }
  return files.map(({ path, text }) => {
    const below = path.slice(path.indexOf('/') + 1)
    const placed = path.startsWith('solution/')
      ? `solutions/${deck}/${id}/${below}`
      : isFolder
        ? `questions/${deck}/${id}/${below}`
        : `questions/${deck}/${id}.yaml`
    return { path: placed, text: filled(text, values) }
  })
}

const HIDDEN = 'question/hidden/'
const REFERENCE = 'solution/reference/'

/** The same function: its hidden tests are now the right answer, and the right answer is the code to begin with. */
function testsSkeleton(language: Language): SkeletonFiles {
  const name = language === 'go' ? 'Pages(total, size)' : 'pages(total, size)'
  const values = { LANGUAGE: language, NAME: `\`${name}\`` }
  const own = filesOf('write-tests')
  return filesOf(`code-${language}`).flatMap(({ path, text }): SkeletonFiles => {
    if (path === 'question/question.yaml')
      return own
        .filter((one) => one.path === 'question.yaml')
        .map((one) => ({ path, text: filled(one.text, values) }))
    if (path.startsWith(HIDDEN)) {
      const file = path.slice(HIDDEN.length)
      const empty = own.filter((one) => one.path === `starter/${file}`)
      return [
        { path: `${REFERENCE}${file}`, text },
        ...empty.map((one) => ({ path: `question/starter/${file}`, text: one.text })),
      ]
    }
    if (path.startsWith('question/starter/')) return []
    const beginning = { path: `question/starter/${path.slice(REFERENCE.length)}`, text }
    return [{ path, text }, ...(path.startsWith(REFERENCE) ? [beginning] : [])]
  })
}

/** A name of digits alone would be a number in YAML, and some words are no texts either. */
const asText = (name: string): string =>
  /^[a-z]{2}[a-z-]*[a-z]$/.test(name) && !RESERVED.has(name) ? name : JSON.stringify(name)
const RESERVED: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'off'])

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((all, [mark, value]) => all.replaceAll(mark, value), text)
}

/** Code lies there as text, so that no tool of ours takes it for a file of ours. */
function filesOf(name: string): SkeletonFiles {
  return listTree(home(), name).files.map(({ path, real }) => ({
    path: path.slice(name.length + 1).replace(/\.txt$/, ''),
    text: readFileSync(real, 'utf8'),
  }))
}

function home(): string {
  const places = ['./assets', './deck-assets', '../deck-assets'].map((place) =>
    fileURLToPath(new URL(`${place}/skeletons`, import.meta.url)),
  )
  return places.find((place) => existsSync(place)) ?? ''
}
