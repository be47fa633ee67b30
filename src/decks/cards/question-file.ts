// A card as the files of a deck: recall questions, named after what they ask.
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
    return [{ id, card, data: questionOf(id, title, card) }]
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

function questionOf(id: string, title: string, { front, back, tags }: Flashcard): object {
  const points = pointsOf(back)
  return {
    id,
    kind: 'recall',
    title,
    ...(tags.length > 0 ? { tags } : {}),
    // With nothing to tick, the candidate's word is all there is.
    ...(points.length > 0 ? {} : { verify: 'self' }),
    prompt: front,
    answer: back,
    ...(points.length > 0 ? { points } : {}),
  }
}

const BULLET = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*)$/
const MOST_POINTS = 12

/** The list in an answer is what a full answer mentions; none where there is no list, or one too long to tick. */
function pointsOf(back: string): readonly string[] {
  let isCode = false
  const points = back.split('\n').flatMap((line) => {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode
    const point = isCode ? undefined : BULLET.exec(line)?.[1]
    return point === undefined ? [] : [point.trimEnd()]
  })
  return points.length >= 2 && points.length <= MOST_POINTS ? points : []
}

/** Chinese where a fifth of the letters are. */
function langOf({ cards }: Sheet): string {
  const text = cards.map(({ front, back }) => front + back).join('')
  const han = text.match(/\p{sc=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return han * 5 > letters ? 'zh-CN' : 'en'
}

const isSame = (a: Flashcard, b: Flashcard): boolean => a.front === b.front && a.back === b.back
