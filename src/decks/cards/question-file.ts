// A card as the files of a deck: recall questions, named after what they ask.
import { recallOf } from '../kinds/recall/from-card.ts'
import { idOf, otherIdOf, titleOf } from './card-id.ts'
import type { Flashcard, Sheet } from './flashcard.ts'

export type QuestionFile = { readonly id: string; readonly card: Flashcard; readonly data: object }

/** One for each card in their order; a card that is there twice counts once. */
export function questionFiles({ cards }: Sheet): readonly QuestionFile[] {
  const taken = new Map<string, Flashcard>()
  return cards.flatMap((card) => {
    const title = titleOf(card.front)
    const own = idOf(title)
    const first = taken.get(own)
    const id = first === undefined ? own : otherIdOf(title, `${card.front}\n${card.back}`)
    if ((first && isSame(first, card)) || taken.has(id)) return []
    taken.set(id, card)
    return [{ id, card, data: recallOf(id, title, card) }]
  })
}

/** What is in `deck.yaml` when a deck is made; whoever has it changes it as they like. */
export function deckOf(name: string, sheet: Sheet): object {
  const title = sheet.title === null ? name : titleOf(sheet.title)
  return {
    schema: 1,
    id: name,
    version: '1.0.0',
    title,
    lang: langOf(sheet),
    // Somebody's own notes: nobody else was given a right to them.
    license: 'LicenseRef-private',
  }
}

/** Chinese where a fifth of the letters are. */
function langOf({ cards }: Sheet): string {
  const text = cards.map(({ front, back }) => front + back).join('')
  const han = text.match(/\p{sc=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return han * 5 > letters ? 'zh-CN' : 'en'
}

const isSame = (a: Flashcard, b: Flashcard): boolean => a.front === b.front && a.back === b.back
