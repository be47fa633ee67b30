/** `sparr phrases`: one's own weak phrases, and a deck that practises their upgrades. */

import type { OwnWords } from '../../core/bank/view.ts'
import { exampleFor, type WeakPhrase, weakPhrasesIn } from '../../core/bank/weak-phrases.ts'
import type { Flashcard, Sheet } from '../../decks/cards/flashcard.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { checkDeckName, collectionOf, nameInSettings } from '../../session/own-collection.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { ownWords } from '../../session/stories/own-words.ts'
import { table } from '../../session/table.ts'
import { placeText } from '../../telling/stories/ledger-text.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { wordsFor } from '../../words/words.ts'

export async function phrases(deck: string | undefined, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    if (deck !== undefined) checkDeckName(deck)
    const [store, { decks }] = await Promise.all([session.store(), session.load()])
    const own = ownWords(store, decks)
    const weak = weakPhrasesIn(own.tellings)
    if (deck === undefined || weak.length === 0) list(weak, session)
    else await makeDeck(deck, weak, own, session)
  } finally {
    session.close()
  }
}

function list(weak: readonly WeakPhrase[], { words, options }: Session): void {
  const { phrases: say } = words.bank
  if (options.json || weak.length === 0) {
    if (options.json) printJson({ phrases: weak })
    else tell(say.empty)
    return
  }
  const { semicolon } = words.marks
  print(
    table([
      say.heads,
      ...weak.map(({ phrase, sentence, places }) => [
        phrase,
        places.map((place) => placeText(place, words)).join(semicolon),
        sentence,
      ]),
    ]),
  )
  print(`\n${say.found(weak.length)}\n${say.advice}`)
}

async function makeDeck(
  name: string,
  weak: readonly WeakPhrase[],
  { prompts }: OwnWords,
  session: Session,
): Promise<void> {
  const { words, options } = session
  const { writeDeck } = await import('../../decks/cards/write-deck.ts')
  const root = collectionOf(session)
  const sheet: Sheet = {
    title: words.bank.phrases.deckTitle,
    cards: weak.map((one, i) => cardOf(one, prompts, i)),
  }
  const source = 'sparr phrases'
  const { folder, written, same, kept } = await writeDeck(sheet, { root, name, source })
  if (session.settings.decks.length === 0) tell(await nameInSettings(root, session))
  if (options.json) return printJson({ deck: name, folder, written, same, kept, phrases: weak })
  print(words.data.imported(written.length, same, folder))
  for (const one of kept) tell(words.data.kept(one))
  tell(words.data.drill(name))
}

/** In the language of the phrase, whatever the interface is in: the upgrade is said in it too. */
function cardOf(weak: WeakPhrase, prompts: OwnWords['prompts'], i: number): Flashcard {
  const { card } = wordsFor(weak.lang).bank.phrases
  const example = exampleFor(weak, prompts)
  const back = [
    card.weak(cleanLine(weak.phrase)),
    '',
    ...card.points.map((point) => `- ${point}`),
    ...(example ? ['', card.example(cleanLine(example.weak), cleanLine(example.strong))] : []),
  ]
  return {
    front: card.ask(cleanLine(weak.sentence)),
    back: clean(back.join('\n')),
    tags: ['weak-phrase'],
    place: { line: i + 1, column: 1 },
  }
}
