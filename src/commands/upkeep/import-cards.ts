/** `sparr import --deck`: a file of cards into a deck. What was understood is said before anything is written. */
import { basename, extname } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Found } from '../../decks/cards/flashcard.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { checkDeckName, collectionOf, nameInSettings } from '../../session/own-collection.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import { realOf } from './real-of.ts'

type Asked = {
  readonly deck: string | undefined
  /** The name of a layout. */
  readonly as: string | undefined
  /** Say what would be made, and make nothing. */
  readonly isDry: boolean
}

export async function importCards(
  file: string,
  asked: Asked,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const found = await foundIn(file, asked, session)
    if (asked.isDry) {
      tellAll(file, found, session)
      return
    }
    if (asked.deck === undefined)
      throw new SparrError({
        code: 'usage',
        problem: '--as is for cards: add --deck NAME or --dry-run',
      })
    await makeDeck(file, asked.deck, found, session)
  } finally {
    session.close()
  }
}

async function foundIn(file: string, { deck, as }: Asked, { cwd }: Session): Promise<Found> {
  if (deck !== undefined) checkDeckName(deck)
  const path = realOf(file, cwd)
  if (extname(path).toLowerCase() === '.json')
    throw new SparrError({ code: 'export-as-cards', file })
  const { LAYOUT_NAMES } = await import('../../decks/cards/cards-in.ts')
  if (as !== undefined && !LAYOUT_NAMES.includes(as)) {
    const expected = LAYOUT_NAMES.join(', ')
    throw new SparrError({ code: 'bad-value', name: '--as', value: as, expected })
  }
  const { readCards } = await import('../../decks/cards/read-cards.ts')
  const found = readCards(path, as)
  if (!('flaw' in found)) return found
  const { line, column, message: problem, hint } = found.flaw
  throw new SparrError({ code: 'deck-invalid', file, line, column, problem, hint })
}

async function makeDeck(file: string, name: string, found: Found, session: Session): Promise<void> {
  const { words, options } = session
  if (!options.json) for (const line of linesOn(file, found, session)) tell(line)
  const { writeDeck } = await import('../../decks/cards/write-deck.ts')
  const root = collectionOf(session)
  const { folder, written, same, kept } = await writeDeck(found, { root, name, source: file })
  if (session.settings.decks.length === 0) tell(await nameInSettings(root, session))
  if (options.json)
    return printJson({
      file,
      deck: name,
      folder,
      written,
      same,
      kept: kept.map(baseOf),
      ...dataOf(found),
    })
  print(words.data.imported(written.length, same, folder))
  for (const one of kept) tell(words.data.kept(one))
  tell(words.data.drill(name))
}

const baseOf = (path: string): string => basename(path, '.yaml')

function tellAll(file: string, found: Found, session: Session): void {
  if (session.options.json) {
    printJson({ file, ...dataOf(found) })
    return
  }
  for (const line of linesOn(file, found, session)) print(line)
  print(session.words.data.cards.dry)
}

const dataOf = ({ cards, layout, unused, unfinished }: Found) => ({
  layout,
  cards: cards.length,
  fronts: cards.slice(0, 2).map(({ front }) => front),
  unused,
  unfinished,
})

const MOST_NAMED = 20
const SHOWN = 72

function linesOn(file: string, found: Found, { words }: Session): readonly string[] {
  const say = words.data.cards
  const { cards, layout, unused, unfinished, rival } = found
  const left = unfinished
    .slice(0, MOST_NAMED)
    .map(({ line, front, lacks }) => say.lacks(file, line, lacks, shortOf(front)))
  return [
    say.found(cards.length, layout),
    ...cards.slice(0, 2).map(({ front }) => `  ${shortOf(front)}`),
    ...(unused.length > 0 ? [say.unused(rangesOf(unused), unused.length)] : []),
    ...left,
    ...(unfinished.length > 0 ? [say.leftOut(unfinished.length)] : []),
    ...(rival ? [say.rival(rival.layout, rival.cards)] : []),
  ].map((line) => clean(line))
}

function shortOf(front: string): string {
  const characters = [...front.replace(/\s+/g, ' ').trim()]
  return characters.length <= SHOWN
    ? characters.join('')
    : `${characters.slice(0, SHOWN).join('')}…`
}

/** `3-5, 9` */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  const named = ranges.slice(0, MOST_NAMED).map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`))
  return named.join(', ') + (ranges.length > MOST_NAMED ? ', …' : '')
}
