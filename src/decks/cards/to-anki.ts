/** Questions as notes for Anki: text that it imports, with a guid that stays, so that a second import updates the first. */
import { createHash } from 'node:crypto'
import type { ChoiceQuestion } from '../../core/kinds/choice/question.ts'
import type { Ask, EstimateQuestion } from '../../core/kinds/estimate/question.ts'
import type { RecallQuestion } from '../../core/kinds/recall/question.ts'
import type { ReviewQuestion } from '../../core/kinds/review/question.ts'
import type { Deck, Question } from '../../core/question.ts'
import { type Text, textIn } from '../../core/text.ts'
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

/** Of a deck in two collections the first counts, as its guids are the same. */
export function ankiNotes(decks: readonly Deck[], wantedLang: string): AnkiNotes {
  const notes = new Map<string, AnkiNote>()
  let left = 0
  for (const deck of decks)
    for (const { question } of deck.questions) {
      const sides = sidesOf(question, (text) => textIn(text, wantedLang, deck.lang))
      const guid = guidOf(`${deck.id}/${question.id}`)
      if (sides === undefined) left += 1
      else if (!notes.has(guid))
        notes.set(guid, {
          guid,
          deck: `sparr::${deck.id}`,
          ...sides,
          tags: ['sparr', question.kind, ...question.tags],
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

type Say = (text: Text) => string
type Sides = Pick<AnkiNote, 'front' | 'back'>

function sidesOf(question: Question, say: Say): Sides | undefined {
  switch (question.kind) {
    case 'recall':
      return { front: frontOf(question, say), back: recallBack(question, say) }
    case 'choice':
      return choiceSides(question, say)
    case 'estimate':
      return estimateSides(question, say)
    case 'review':
      return reviewSides(question, say)
    case 'design':
    case 'behavioral':
    case 'code':
      return undefined
  }
}

/** The title stands above the prompt, as on the screen, unless the prompt begins with it. */
function frontOf({ title, prompt }: Question, say: Say): string {
  const [name, text] = [say(title), say(prompt)]
  return text.startsWith(name) ? htmlOf(text) : `<p><b>${escapeHtml(name)}</b></p>${htmlOf(text)}`
}

function recallBack({ answer, points }: RecallQuestion, say: Say): string {
  return htmlOf(say(answer)) + list(points.map((point) => htmlOf(say(point))))
}

function choiceSides(question: ChoiceQuestion, say: Say): Sides {
  const { options } = question
  return {
    front: frontOf(question, say) + list(options.map(({ text }) => htmlOf(say(text)))),
    back: list(
      options.map(({ text, correct, why }) => {
        const reason = why === undefined ? '' : htmlOf(say(why))
        return `${correct ? '+' : '-'} ${htmlOf(say(text))}${reason}`
      }),
    ),
  }
}

function estimateSides(question: EstimateQuestion, say: Say): Sides {
  const { asks } = question
  return {
    front: frontOf(question, say) + list(asks.map(({ ask }) => htmlOf(say(ask)))),
    back: list(asks.map((ask) => numberHtml(ask, say))),
  }
}

function numberHtml({ answer, unit, formula, why }: Ask, say: Say): string {
  const number = `${answer} ${unit}`.trim()
  const how = formula === undefined ? '' : ` = ${formula}`
  return escapeHtml(number + how) + (why === undefined ? '' : htmlOf(say(why)))
}

function reviewSides(question: ReviewQuestion, say: Say): Sides {
  const { exhibit, findings } = question
  const numbered = exhibit.text
    .trimEnd()
    .split('\n')
    .map((line, index) => `${String(index + 1).padStart(3)}  ${line}`)
  return {
    front: `${frontOf(question, say)}<pre>${escapeHtml(numbered.join('\n'))}</pre>`,
    back: list(
      findings.map(({ lines: [from, to], text }) => {
        const place = from === to ? `${from}` : `${from}-${to}`
        return `${place}: ${htmlOf(say(text))}`
      }),
    ),
  }
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
