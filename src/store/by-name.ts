/**
 * The door between names and keys. Inside the store a question is kept by its origin and its name there; outside it is called
 * as lists call it beside whatever else is loaded. Every name that goes in or comes out passes here.
 */
import type { LogBody, LogRow } from '../core/log.ts'
import { type CalledDeck, namingOf } from '../core/question/naming.ts'
import { nameInKey, type QuestionKey } from '../core/question/origin.ts'
import type { QuestionName } from '../core/question/question.ts'
import { withQuestions } from '../core/row-questions.ts'
import { isSound } from './log/sound-row.ts'
import type { KeyedStore, Store } from './store-type.ts'

type Asked = { readonly question: QuestionName }

export function byName(store: KeyedStore): Store {
  const { drafts, cards } = store
  let called: readonly CalledDeck[] = []
  const naming = () => namingOf(called, { origins: store.origins() })
  const key = (question: QuestionName) => naming().keyOf(question)
  const first = <A extends Asked>(row: A, { namesOf } = naming()): A => ({
    ...row,
    question: namesOf(row.question)[0],
  })
  const firsts = <A extends Asked>(rows: readonly A[]): readonly A[] => {
    const names = naming()
    return rows.map((row) => first(row, names))
  }
  /** Of two clones that are loaded both have it. */
  const each = <A extends Asked>(rows: readonly A[]): readonly A[] => {
    const { namesOf } = naming()
    return rows.flatMap((row) => namesOf(row.question).map((question) => ({ ...row, question })))
  }
  const shown = <R extends LogRow>(rows: readonly R[]): readonly R[] => {
    const { namesOf } = naming()
    // Where no deck was read nothing lies beside another: the name in its own deck says enough.
    const nameOf = called.length === 0 ? nameInKey : (key: QuestionKey) => namesOf(key)[0]
    return rows.map((row) =>
      isSound(row) ? withQuestions(row, (one) => ({ question: nameOf(one.question) })) : row,
    )
  }
  const inDecks = <D extends { readonly deck: string }>(rows: readonly D[]): readonly D[] => {
    const { deckNamesOf } = naming()
    return rows.map((row) => ({ ...row, deck: deckNamesOf(row.deck)[0] }))
  }
  const stats = (found: ReturnType<Store['stats']>): ReturnType<Store['stats']> => {
    const { deckNamesOf } = naming()
    return {
      ...found,
      decks: found.decks.map((deck) => ({ ...deck, id: deckNamesOf(deck.id)[0] })),
      recent: firsts(found.recent),
    }
  }

  function append(entry: LogBody): LogRow {
    const { written } = naming()
    const row = store.append(withQuestions(entry, ({ question }) => written(question)))
    return { ...row, ...entry }
  }

  return {
    ...store,
    append,
    learnDecks: (known) => {
      called = known.decks
      store.learnDecks(known)
    },
    callDecks: (decks) => {
      called = decks
    },
    lastRating: () => {
      const rating = store.lastRating()
      return rating && first(rating)
    },
    kept: (kind) => shown(store.kept(kind)),
    rows: () => shown(store.rows()),
    attempts: (question) =>
      store.attempts(key(question)).map((row) => ({
        ...row,
        body: { ...row.body, question: nameFor(question, row.body.question) },
      })),
    runs: (sitting) => firsts(store.runs(sitting)),
    drafts: {
      ...drafts,
      save: (draft) => drafts.save({ ...draft, question: key(draft.question) }),
      load: (question) => {
        const draft = drafts.load(key(question))
        return draft && { ...draft, question: nameFor(question, draft.question) }
      },
      drop: (question) => drafts.drop(key(question)),
      list: () => firsts(drafts.list()),
      claim: (question) => drafts.claim(key(question)),
      writer: (question) => drafts.writer(key(question)),
      release: (question) => drafts.release(key(question)),
    },
    cards: {
      ...cards,
      of: (question) => cards.of(key(question)),
      all: () => {
        const rows = [...cards.all()].map(([question, card]) => ({ question, card }))
        return new Map(each(rows).map(({ question, card }) => [question, card]))
      },
      seen: () => {
        const { namesOf } = naming()
        return new Set([...cards.seen()].flatMap((one) => namesOf(one)))
      },
      due: (asked) => {
        const { deckKeyOf } = naming()
        return firsts(cards.due({ ...asked, decks: [...new Set(asked.decks.map(deckKeyOf))] }))
      },
      dueNames: (asked) => {
        const { namesOf } = naming()
        return cards.dueNames(asked).map((one) => namesOf(one)[0])
      },
      holds: () => each(cards.holds()),
      doneOn: (day) => firsts(cards.doneOn(day)),
    },
    progress: () => each(store.progress()),
    decks: () => inDecks(store.decks()),
    days: () => inDecks(store.days()),
    stats: () => stats(store.stats()),
    statistics: (asked) => {
      const { deckKeyOf } = naming()
      const rows = store.statistics({ ...asked, decks: [...new Set(asked.decks.map(deckKeyOf))] })
      return {
        ...rows,
        stats: stats(rows.stats),
        attempts: firsts(rows.attempts),
        runs: firsts(rows.runs),
      }
    },
  }

  /** Asked for by one of two names, it is called by that one. */
  function nameFor(asked: QuestionName, found: string): QuestionName {
    const names = naming().namesOf(found)
    return names.includes(asked) ? asked : names[0]
  }
}
