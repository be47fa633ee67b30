/** What an interview by somebody else left becomes rows of one's own log: from a file that was handed over, or over a link. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dayOf } from '../../core/day.ts'
import { SparrError } from '../../core/errors.ts'
import type { Brought } from '../../core/interview/brought.ts'
import { type Here, rowOfTakeaways, rowsOfBrought } from '../../core/interview/brought-rows.ts'
import type { LogRow } from '../../core/log.ts'
import { textsOf } from '../../core/question/text.ts'
import { findQuestion } from '../../decks/find.ts'
import { type Loaded, loadCollections } from '../../decks/load.ts'
import { backUp } from '../../session/end-of-session.ts'
import { collectionOf, nameInSettings } from '../../session/own-collection.ts'
import type { Session } from '../../session/session.ts'
import { VERSION } from '../../session/version.ts'
import type { Store } from '../../store/store.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { plainMarkdown } from '../../text/markdown/safe-markdown.ts'

const TAKEAWAYS = 'takeaways'

export type TakenIn = {
  /** Names of the questions, those that were known before too. */
  readonly due: readonly string[]
  readonly rows: readonly LogRow[]
  readonly added: number
  /** Those that are in no deck here. */
  readonly unknown: readonly string[]
}

type World = {
  readonly session: Session
  readonly loaded: Loaded
  readonly store: Store
  /** Where no screen is, on standard error. */
  readonly tell: (sentence: string) => void
}

/**
 * What is taken in twice counts once.
 * @param source what the log says it came from
 * @throws SparrError store-failed, and what making the deck of takeaways throws
 */
export async function takeIn(
  brought: Brought,
  source: string,
  { session, loaded, store, tell }: World,
): Promise<TakenIn> {
  const here = hereOf(session, loaded)
  const { rows, unknown } = rowsOfBrought(brought, here)
  const taken = await takeawaysOf(brought, source, session, here, tell)
  const all = [...rows, ...(taken === null ? [] : [taken])]
  if (all.length > 0) backUp(session, store)
  const added = store.imports.take(all, { file: clean(basename(source)), owner: null })
  const due = all.flatMap((row) => (row.kind === 'attempt' ? [row.body.question] : []))
  return { due, rows: all, added, unknown }
}

function hereOf({ contentLang, clock }: Session, { decks, refused }: Loaded): Here {
  return {
    lang: contentLang,
    version: VERSION,
    now: clock.now(),
    find: (question) => {
      try {
        const { name, entry } = findQuestion(decks, question, refused)
        return { name, kind: entry.question.kind, digest: entry.digest }
      } catch (error) {
        if (error instanceof SparrError) return null
        throw error
      }
    },
  }
}

/** The takeaways of a call as one recall question of a deck of one's own; null without any. */
async function takeawaysOf(
  brought: Brought,
  source: string,
  session: Session,
  here: Here,
  tell: World['tell'],
): Promise<LogRow | null> {
  if (brought.takeaways.length === 0) return null
  const root = collectionOf(session)
  // Brought in before, perhaps in another language of the program.
  const known = await takeawaysIn(root, brought)
  if (known) return rowOfTakeaways(brought, known, here)
  const { writeDeck } = await import('../../decks/cards/write-deck.ts')
  const say = session.words.solo.brought
  const day = dayOf(Math.min(brought.at, here.now), brought.offsetMin, 0)
  const title = plainMarkdown(cleanLine(brought.title))
  const list = brought.takeaways.map((text) => `- ${plainMarkdown(cleanLine(text))}`)
  const card = {
    front: say.front(title, day, shortId(brought)),
    back: list.join('\n'),
    tags: [],
    place: { line: 1, column: 1 },
  }
  await writeDeck({ title: say.deck, cards: [card] }, { root, name: TAKEAWAYS, source })
  if (session.settings.decks.length === 0) tell(await nameInSettings(root, session))
  const made = await takeawaysIn(root, brought)
  return made && rowOfTakeaways(brought, made, here)
}

const shortId = ({ id }: Brought): string => id.slice(0, 8)

/** Which question of the deck they became, as the loader names it. */
async function takeawaysIn(root: string, brought: Brought) {
  if (!existsSync(join(root, 'questions', TAKEAWAYS))) return null
  const { decks } = await loadCollections([{ path: root, origin: 'own' }])
  const deck = decks.find(({ id }) => id === TAKEAWAYS)
  const entry = deck?.questions.find(({ question: { prompt } }) =>
    textsOf(prompt).some((text) => text.includes(shortId(brought))),
  )
  if (!deck || !entry) return null
  const { id, kind } = entry.question
  return { name: `${deck.name}/${id}`, kind, digest: entry.digest }
}
