/** What the candidate wrote of their own: stories, newest answers, postings; from the log and the decks. */
import { type BankStory, bankOf, postingsOf } from '../../core/bank/bank.ts'
import { promptsOf } from '../../core/bank/matrix.ts'
import { type Answered, tellingsOf } from '../../core/bank/telling.ts'
import type { OwnWords } from '../../core/bank/view.ts'
import { SparrError } from '../../core/errors.ts'
import type { Posting } from '../../core/log.ts'
import { nearest } from '../../core/nearest.ts'
import type { Deck, QuestionName } from '../../core/question/question.ts'
import type { Store } from '../../store/store.ts'

export const storiesIn = (store: Pick<Store, 'kept'>): readonly BankStory[] =>
  bankOf(store.kept('story').map(({ body }) => body))

export const postingsIn = (store: Store): readonly Posting[] =>
  postingsOf(store.kept('posting').map(({ body }) => body))

export function ownWords(store: Store, decks: readonly Deck[]): OwnWords {
  const bank = storiesIn(store)
  const prompts = promptsOf(decks)
  const names = new Set([
    ...prompts.map(({ name }) => name),
    ...bank.flatMap(({ questions }) => questions),
  ])
  const answers = [...names].flatMap((name) => answersTo(store, name))
  return { bank, prompts, tellings: tellingsOf(bank, answers), postings: postingsIn(store) }
}

/** The newest first. */
export const answersTo = (store: Store, name: QuestionName): readonly Answered[] =>
  store.attempts(name).flatMap(({ id, body }) => {
    const { kind, question, language, answer } = body
    return kind === 'behavioral' ? [{ id, question, language, answer }] : []
  })

/** @throws SparrError unknown-story with the nearest name. */
export function findStory(bank: readonly BankStory[], id: string): BankStory {
  const found = bank.find((story) => story.id === id)
  if (found) return found
  const near = nearest(
    id,
    bank.map((story) => story.id),
  )
  throw new SparrError({ code: 'unknown-story', name: id, near: near ?? '' })
}

/** Without a name the newest. @throws SparrError unknown-posting with the nearest name. */
export function findPosting(postings: readonly Posting[], id: string | undefined): Posting {
  const found = id === undefined ? postings.at(-1) : postings.find(({ posting }) => posting === id)
  if (found) return found
  const names = postings.map(({ posting }) => posting)
  const near = id === undefined ? null : nearest(id, names)
  throw new SparrError({ code: 'unknown-posting', name: id ?? '', near: near ?? '' })
}
