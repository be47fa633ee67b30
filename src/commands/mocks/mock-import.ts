/** `sparr mock import`: what a call left becomes questions due. Of a file that somebody else made nothing more is read. */
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { dayOf } from '../../core/day.ts'
import { SparrError } from '../../core/errors.ts'
import { type Brought, readBrought } from '../../core/interview/brought.ts'
import { type Here, rowOfTakeaways, rowsOfBrought } from '../../core/interview/brought-rows.ts'
import { mocksOf } from '../../core/interview/kept.ts'
import type { LogRow } from '../../core/log.ts'
import { textsOf } from '../../core/question/text.ts'
import { findQuestion } from '../../decks/find.ts'
import { type Loaded, loadCollections } from '../../decks/load.ts'
import { type FileBytes, readFileBytes } from '../../disk/read-file.ts'
import { backUp } from '../../session/end-of-session.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { collectionOf, nameInSettings } from '../../session/own-collection.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { VERSION } from '../../session/version.ts'
import { writable } from '../../session/writable.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { plainMarkdown } from '../../text/markdown/safe-markdown.ts'

/** A scorecard of fifty rounds with everything that can be said in it is a tenth of this. */
const MOST_BYTES = 4_000_000

const TAKEAWAYS = 'takeaways'

/** @throws SparrError not-a-mock, mock-newer, no-such-file, store-failed */
export async function mockImport(file: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const brought = broughtFrom(file, session.cwd)
    const [loaded, store] = await Promise.all([session.load(), writable(session)])
    // Who asked has it in the log, with every score: nothing of it is the asker's to repeat.
    if (mocksOf(store.kept('mock')).some(({ id }) => id === brought.id)) throw refusal(file, 'own')
    const here = hereOf(session, loaded)
    const { rows, unknown } = rowsOfBrought(brought, here)
    const taken = await takeawaysOf(brought, file, session, here)
    const all = [...rows, ...(taken === null ? [] : [taken])]
    if (all.length > 0) backUp(session, store)
    const added = store.imports.take(all, { file: clean(basename(file)), owner: null })
    const due = all.flatMap((row) => (row.kind === 'attempt' ? [row.body.question] : []))
    if (options.json)
      return printJson({ file, mock: brought.id, due, added, known: all.length - added, unknown })
    tellAll({ due, added, unknown }, session)
  } finally {
    session.close()
  }
}

type Told = {
  readonly due: readonly string[]
  readonly added: number
  readonly unknown: readonly string[]
}

function tellAll({ due, added, unknown }: Told, { words }: Session): void {
  const say = words.solo.brought
  print(due.length === 0 ? say.nothing : say.due(added, due.length - added))
  for (const name of due) print(`  ${clean(name)}`)
  if (unknown.length > 0) tell(say.unknown(unknown.map((name) => clean(name))))
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
  file: string,
  session: Session,
  here: Here,
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
  await writeDeck({ title: say.deck, cards: [card] }, { root, name: TAKEAWAYS, source: file })
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

function broughtFrom(file: string, cwd: string): Brought {
  const brought = readBrought(jsonOf(file, cwd))
  if (!('why' in brought)) return brought
  if (brought.why === 'newer')
    throw new SparrError({ code: 'mock-newer', file, schema: brought.schema })
  throw refusal(file, brought.why)
}

function jsonOf(file: string, cwd: string): unknown {
  let read: FileBytes
  try {
    read = readFileBytes(resolve(cwd, file), { most: MOST_BYTES, isLinkFollowed: true })
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
  if (read.size > MOST_BYTES) throw refusal(file, 'too-large')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes))
  } catch {
    throw refusal(file, 'json')
  }
}

const refusal = (file: string, why: 'json' | 'shape' | 'alone' | 'own' | 'too-large'): SparrError =>
  new SparrError({ code: 'not-a-mock', file, why })
