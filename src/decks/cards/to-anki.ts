/** Questions as notes for Anki: text that it imports, with a guid that stays, so that a second import updates the first. */

import { createHash } from 'node:crypto'
import type { Deck, Kind, Question, QuestionOf } from '../../core/question/question.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import type { CardSides, CardWriter } from '../kinds/deck-kind-rules.ts'
import { KIND_RULES } from '../kinds/rules.ts'
import { escapeHtml, htmlOf } from './block-html.ts'

export type AnkiNote = {
  readonly guid: string
  /** As Anki names decks: `sparr::go-recall`. */
  readonly deck: string
  /** HTML on one line. */
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

export type AnkiNotes = {
  readonly notes: readonly AnkiNote[]
  /** Questions whose answer is no text: code, designs, stories. */
  readonly left: number
}

/**
 * Of a deck in two collections the first counts, as its guids are the same.
 * @param leaving what every text goes through, as it leaves the machine
 */
export function ankiNotes(
  decks: readonly Deck[],
  wantedLang: string,
  leaving: (text: string) => string,
): AnkiNotes {
  const notes = new Map<string, AnkiNote>()
  let left = 0
  for (const deck of decks)
    for (const { question } of deck.questions) {
      const say = (text: Text) => leaving(textIn(text, wantedLang, deck.lang))
      const sides = sidesOf(question, writerOf(say))
      const guid = guidOf(`${deck.id}/${question.id}`)
      if (sides === null) left += 1
      else if (!notes.has(guid))
        notes.set(guid, {
          guid,
          deck: `sparr::${leaving(deck.id)}`,
          front: promptHtml(question, say) + sides.front,
          back: sides.back,
          tags: ['sparr', question.kind, ...question.tags.map(leaving)],
        })
    }
  return { notes: [...notes.values()], left }
}

/** Tab-separated lines under the headers that Anki reads. */
export function* ankiText(notes: readonly AnkiNote[]): Generator<string> {
  yield '#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\n'
  for (const { guid, deck, front, back, tags } of notes)
    yield `${[guid, deck, front, back, tags.join(' ')].join('\t')}\n`
}

/** 72 bits of a digest: the same on every machine and in every language. */
function guidOf(name: string): string {
  return createHash('sha256').update(name).digest().subarray(0, 9).toString('base64url')
}

function sidesOf<K extends Kind>(question: QuestionOf<K>, write: CardWriter): CardSides | null {
  return KIND_RULES[question.kind].card?.(question, write) ?? null
}

/** A text in one language. */
type Say = (text: Text) => string

const writerOf = (say: Say): CardWriter => ({
  html: (text) => htmlOf(say(text)),
  plain: (text) => escapeHtml(say(text)),
  list: (items) =>
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
})

/** The title stands above the prompt, as on the screen, unless the prompt begins with it. */
function promptHtml({ title, prompt }: Question, say: Say): string {
  const [name, text] = [say(title), say(prompt)]
  return text.startsWith(name) ? htmlOf(text) : `<p><b>${escapeHtml(name)}</b></p>${htmlOf(text)}`
}
