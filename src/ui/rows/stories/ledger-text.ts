/** Numbers and places of the ledger as text, for the screen and for commands. */
import type { Conflict } from '../../../core/bank/ledger/conflicts.ts'
import type { Place, Source } from '../../../core/bank/telling.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

/** "P99 latency (after): 42 ms against 60 ms". */
export function conflictText({ values, slot }: Conflict, { bank: { ledger } }: Words): string {
  const metric = values[0]?.[0].metricText ?? ''
  const told = values.map(([figure]) => figure.text).join(ledger.against)
  return cleanLine(ledger.conflict(metric, ledger.slots[slot], told))
}

export function placeText({ source, letter }: Place, words: Words): string {
  return cleanLine(words.bank.ledger.place(sourceText(source, words), words.star.letters[letter]))
}

export function sourceText(source: Source, { bank: { ledger } }: Words): string {
  return source.type === 'story'
    ? ledger.inStory(source.story, source.lang)
    : ledger.answerTo(source.question, source.lang)
}
