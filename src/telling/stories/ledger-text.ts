/** Numbers and places of the ledger as text, for the screen and for commands. */
import type { Conflict } from '../../core/bank/ledger/conflicts.ts'
import type { Figure } from '../../core/bank/ledger/figures.ts'
import type { Place, Source } from '../../core/bank/telling.ts'
import { cleanLine } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

/** "P99 latency (after): 42 ms against 60 ms". */
export function conflictText({ values, slot }: Conflict, { bank: { ledger } }: Words): string {
  const metric = values[0]?.[0].metricText ?? ''
  const told = values.map(([figure]) => figure.text).join(ledger.against)
  return cleanLine(ledger.conflict(metric, ledger.slots[slot], told))
}

export function placeText({ source, letter }: Place, words: Words): string {
  return cleanLine(words.bank.ledger.place(sourceText(source, words), words.star.letters[letter]))
}

function sourceText(source: Source, { bank: { ledger } }: Words): string {
  return source.type === 'story'
    ? ledger.inStory(source.story, source.lang)
    : ledger.answerTo(source.question, source.lang)
}

/** So much of the sentence on either side of its number. */
const AROUND = 48

/** The sentence around a number, cut where it is long. */
export function quoteText({ quote, text }: Figure, { star }: Words): string {
  const at = Math.max(0, quote.indexOf(text))
  const from = at > AROUND ? at - AROUND : 0
  const to = at + text.length + AROUND
  const begin = from > 0 ? quote.slice(from, at).replace(/^[A-Za-z]*\s?/, '…') : quote.slice(0, at)
  const rest = quote.slice(at, to)
  const end = to < quote.length ? rest.replace(/\s?[A-Za-z]*$/, '…') : rest
  return star.at(cleanLine(begin + end))
}
