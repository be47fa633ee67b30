/** A version of a story, from a file to the log. */
import { type BankStory, bankOf, languageOf, wholeOf } from '../../core/bank/bank.ts'
import { bankIdOf } from '../../core/bank/bank-id.ts'
import { SparrError } from '../../core/errors.ts'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { StoryText } from '../../core/log.ts'
import type { Deck, QuestionName } from '../../core/question/question.ts'
import { findQuestion } from '../../decks/find.ts'
import type { Store } from '../../store/store.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { askedLanguage } from '../language.ts'
import { print, printJson } from '../output.ts'
import type { Session } from '../session.ts'
import { bankName } from './bank-name.ts'
import type { StoryFile } from './story-file.ts'

export type Around = {
  readonly bank: readonly BankStory[]
  readonly decks: readonly Deck[]
  /** That was chosen; empty: after the title. */
  readonly name: string
  /** Where the title has no letters for a name. */
  readonly otherName: string
  /** That was asked for; null: what the file says, then what it is written in. */
  readonly lang: string | null
  readonly answerLang: string
}

/**
 * What a file leaves out stays as the bank has it.
 * @throws SparrError bad-value, unknown-question
 */
export function storyOfFile(file: StoryFile, around: Around): StoryText {
  const { story: letters, title } = file
  const own = bankIdOf(title ?? '') || bankIdOf(around.otherName) || 'story'
  const story = around.name === '' ? own : bankName('name', around.name)
  const known = around.bank.find(({ id }) => id === story)
  const textLang = around.lang ?? askedLanguage('lang', file.lang)
  const lang = textLang ?? languageOf(wholeOf({ letters }), around.answerLang)
  const same = known?.texts.find((text) => text.lang === lang)
  return {
    story,
    lang,
    title: cleanLine(title ?? same?.title ?? known?.texts[0]?.title ?? story),
    letters: {
      situation: clean(letters.situation).trim(),
      task: clean(letters.task).trim(),
      action: clean(letters.action).trim(),
      result: clean(letters.result).trim(),
      relevance: clean(letters.relevance).trim(),
    },
    competencies: (file.competencies ?? known?.competencies ?? []).map(cleanLine),
    questions: (file.questions ?? known?.questions ?? []).map((name) =>
      questionIn(name, around.decks, known?.questions ?? []),
    ),
  }
}

/** By its whole name. One that is known already may be of a deck that is not loaded now. */
function questionIn(
  name: string,
  decks: readonly Deck[],
  known: readonly QuestionName[],
): QuestionName {
  if (known.includes(name)) return name
  const found = findQuestion(decks, name)
  if (found.entry.question.kind === 'behavioral') return found.name
  throw new SparrError({
    code: 'bad-value',
    name: 'questions',
    value: name,
    expected: 'a behavioral question',
  })
}

/** What keeping a text came to. */
export type Kept = 'added' | 'changed' | 'same'

/** A text that is there as it is makes no new row. */
export function keepStory(text: StoryText, store: Store): Kept {
  const known = bankOf(store.kept('story').map(({ body }) => body)).find(
    ({ id }) => id === text.story,
  )
  const before = known?.texts.find(({ lang }) => lang === text.lang)
  if (before && isSame(before, text)) return 'same'
  store.append({ kind: 'story', body: text })
  return before ? 'changed' : 'added'
}

const isSame = (a: StoryText, b: StoryText): boolean =>
  a.title === b.title &&
  LETTERS.every((letter) => a.letters[letter] === b.letters[letter]) &&
  a.competencies.join('\n') === b.competencies.join('\n') &&
  a.questions.join('\n') === b.questions.join('\n')

/** Kept, and said. */
export function saveStory(text: StoryText, { words, options }: Session, store: Store): void {
  const what = keepStory(text, store)
  const { story: id, lang } = text
  if (options.json) printJson({ id, lang, what, story: text })
  else print(words.bank.stories[what](id, lang))
}
