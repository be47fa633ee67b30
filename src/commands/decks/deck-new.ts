/** `sparr deck new`: a deck or a question to begin with, in the collection of the working folder. */
import { statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Language } from '../../core/kinds/code/question.ts'
import { nearest } from '../../core/nearest.ts'
import { KINDS, type Kind } from '../../core/question/question.ts'
import { fileAt, placeQuestion, put, takenBy } from '../../decks/place-question.ts'
import {
  deckSkeleton,
  questionSkeleton,
  type Shape,
  type SkeletonFiles,
} from '../../decks/skeletons.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { checkDeckName, checkName } from '../../session/own-collection.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'

type Words = readonly [deck: string, kind: string | undefined, question: string | undefined]

type Code = { readonly language: Language | undefined; readonly writeTests: boolean }

type Asked =
  | { readonly type: 'deck'; readonly deck: string }
  | { readonly type: 'question'; readonly deck: string; readonly id: string; readonly kind: Kind }

/**
 * `DECK`, or `question KIND DECK/ID`. A deck that a question names and that is not there is made with it.
 * @throws SparrError usage, bad-value, unknown-kind; there-already: nothing is written over, and nothing is written half.
 */
export async function deckNew(
  words: Words,
  { language, writeTests }: Code,
  options: GlobalOptions,
): Promise<void> {
  const asked = askedFor(words)
  const isCode = asked.type === 'question' && asked.kind === 'code'
  if (language !== undefined && !isCode)
    throw new SparrError({ code: 'usage', problem: '--language is for code questions' })
  if (writeTests && !isCode)
    throw new SparrError({ code: 'usage', problem: '--write-tests is for code questions' })
  const session = openSession(options)
  try {
    await write(asked, { language: language ?? 'go', isTests: writeTests }, session)
  } finally {
    session.close()
  }
}

function askedFor([first, kind, name]: Words): Asked {
  if (first !== 'question') {
    if (kind !== undefined)
      throw new SparrError({
        code: 'usage',
        problem: 'deck new takes one name; deck new question KIND DECK/ID makes a question',
      })
    checkDeckName(first, 'DECK')
    return { type: 'deck', deck: first }
  }
  if (kind === undefined) {
    const expected = 'another name: deck new question KIND DECK/ID makes a question'
    throw new SparrError({ code: 'bad-value', name: 'DECK', value: first, expected })
  }
  if (!isKind(kind))
    throw new SparrError({
      code: 'unknown-kind',
      name: kind,
      near: nearest(kind, KINDS) ?? '',
      kinds: KINDS.join(', '),
    })
  if (name === undefined)
    throw new SparrError({ code: 'usage', problem: 'deck new question takes KIND and DECK/ID' })
  const [deck = '', id, ...rest] = name.split('/')
  if (id === undefined || rest.length > 0) {
    const expected = 'a deck and an id with a slash between them'
    throw new SparrError({ code: 'bad-value', name: 'DECK/ID', value: name, expected })
  }
  checkDeckName(deck, 'DECK')
  if (deck === 'question') {
    const expected = 'another name: deck new question KIND DECK/ID makes a question'
    throw new SparrError({ code: 'bad-value', name: 'DECK', value: deck, expected })
  }
  if (id === 'deck') {
    const expected = 'another name: deck.yaml is the file of the deck'
    throw new SparrError({ code: 'bad-value', name: 'ID', value: id, expected })
  }
  checkName(id, 'ID')
  return { type: 'question', deck, id, kind }
}

const isKind = (word: string): word is Kind => KINDS.some((kind) => kind === word)

async function write(asked: Asked, code: Omit<Shape, 'kind'>, session: Session): Promise<void> {
  const { cwd, options, words } = session
  const { root, isNew } = collectionFor(cwd)
  const { deck } = asked
  const inDeck = `questions/${deck}`
  const own =
    asked.type === 'question' ? questionSkeleton(asked, { kind: asked.kind, ...code }) : []
  const parts = asked.type === 'question' ? partsOf(asked) : []
  const shown = (path: string): string => relative(cwd, path) || '.'
  const file = fileAt(root, foldersOf(asked))
  if (file !== undefined) throw new SparrError({ code: 'not-a-folder', path: shown(file) })
  const taken = takenBy({ root, parts: placesOf(asked) })
  if (taken !== undefined) throw new SparrError({ code: 'there-already', path: shown(taken) })
  const head = deckSkeleton(deck)
  const { isNewDeck } = await placeQuestion({
    root,
    deck,
    parts,
    stagedAs: 'sparr-new',
    fill: async (stage) => fill(stage, [...head, ...own]),
  })
  const files = [...(isNewDeck ? head : []), ...own].map(({ path }) => join(root, path))
  const question = asked.type === 'question' ? `${deck}/${asked.id}` : null
  if (options.json) {
    printJson({ collection: root, isNewCollection: isNew, deck, question, files })
    return
  }
  const say = words.authoring
  const say1 = (line: string): void => tell(clean(line))
  if (isNew) say1(say.newCollection(root))
  else if (root !== cwd) say1(say.collection(root))
  for (const file of files) print(clean(say.wrote(shown(file))))
  if (isNewDeck && isElsewhere(deck, root, session))
    say1(say.sameDeck(deck, `${deck}@${basename(root)}`))
  if (asked.type === 'deck') return say1(say.firstQuestion(deck, KINDS.join(', ')))
  if (isNewDeck) say1(say.newDeck(deck, shown(join(root, inDeck, 'deck.yaml'))))
  say1(say.preview(shown(join(root, parts[0] ?? ''))))
  say1(say.check(shown(root), `${deck}/${asked.id}`))
  say1(say.practise(shown(root)))
}

/** Of two decks with one id each is called by its collection, too. */
const isElsewhere = (deck: string, root: string, { roots }: Session): boolean =>
  roots.some(({ path }) => path !== root && isFolder(join(path, 'questions', deck)))

const foldersOf = ({ type, deck }: Asked): readonly string[] => [
  'questions',
  `questions/${deck}`,
  ...(type === 'question' ? ['solutions', `solutions/${deck}`] : []),
]

/** What must not be there: of a question either form of it, and then its solutions. */
function placesOf(asked: Asked): readonly string[] {
  const inDeck = `questions/${asked.deck}`
  if (asked.type === 'deck') return [inDeck]
  const { deck, id } = asked
  return [`${inDeck}/${id}.yaml`, `${inDeck}/${id}`, `solutions/${deck}/${id}`]
}

/** The question, then what proves it. */
function partsOf({ deck, id, kind }: Extract<Asked, { type: 'question' }>): readonly string[] {
  const question = `questions/${deck}/${id}`
  return [
    kind === 'code' ? question : `${question}.yaml`,
    `solutions/${deck}/${id}`,
    ...(kind === 'code' ? [] : [question]),
  ]
}

function fill(stage: string, files: SkeletonFiles): void {
  for (const { path, text } of files) put(join(stage, path), Buffer.from(text))
}

/** The nearest folder upward that has `questions/`; where there is none, the working folder becomes one. */
function collectionFor(cwd: string): { readonly root: string; readonly isNew: boolean } {
  for (let at = cwd; ; at = dirname(at)) {
    if (isFolder(join(at, 'questions'))) return { root: at, isNew: false }
    if (at === dirname(at)) return { root: cwd, isNew: true }
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
