/** A whole sync: what was done goes out, what others did comes in, decks and the week's track are brought up to date. */
import { setTimeout as pause } from 'node:timers/promises'
import { foldGroup, type Group } from '../../core/group/fold.ts'
import type { Line, LineBody } from '../../core/group/line.ts'
import { readLines } from '../../core/group/line.ts'
import { placeOf } from '../../core/group/places.ts'
import type { Review } from '../../core/group/review.ts'
import { queueOf, reviewsOf } from '../../core/group/reviewing.ts'
import type { Loaded } from '../../decks/load.ts'
import { type Brought, bringDecks } from '../../group/decks.ts'
import { addLines } from '../../group/own-files.ts'
import { type GroupState, writeState } from '../../group/state.ts'
import { type Synced, syncFiles } from '../../group/sync.ts'
import { writeTrack } from '../../group/week-track.ts'
import { wholeCatalog } from '../../session/practice/catalog-store.ts'
import { dueByDeck, placeAt } from '../../session/practice/schedule.ts'
import type { Session } from '../../session/session.ts'
import { rowId } from '../../store/log/row-id.ts'
import type { Store } from '../../store/store.ts'
import { wordsFor } from '../../words/words.ts'
import { type KnownQuestions, knownQuestions } from './known-questions.ts'
import { commitNow, type Opened, weekOf, weekQuestions } from './opened.ts'
import { practiceLines } from './own-practice.ts'

export type SyncResult = {
  readonly group: Group
  readonly synced: Synced
  readonly state: GroupState
  readonly brought: Brought
  readonly known: KnownQuestions
  /** Own lines that were written for this sync. */
  readonly lines: number
  /** Of one's own answers, not told before. */
  readonly came: readonly Review[]
  readonly waiting: number
}

/** @param besides what else this machine says, such as that it joins */
export async function syncWhole(
  opened: Opened,
  besides: readonly LineBody[] = [],
): Promise<SyncResult> {
  const { session, place, repository } = opened
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  const lines = await writePractice(opened, loaded, store, besides)
  const synced = await syncFiles(place, repository, opened.state, {
    now: session.clock.now,
    random: Math.random,
    pause: (ms) => pause(ms, undefined, repository.signal ? { signal: repository.signal } : {}),
  })
  const group = foldGroup(synced.snapshot)
  const brought = await bringDecks(place, repository, synced.head)
  const known = knownQuestions(opened, loaded)
  writeWeekTrack({ ...opened, group, known })
  const { handle, told } = opened.state
  const came = group.answers
    .filter((answer) => answer.handle === handle)
    .flatMap((answer) => reviewsOf(group, answer))
    .filter((review) => !told.includes(nameOf(review)))
  const state: GroupState = {
    ...opened.state,
    seen: synced.head,
    decks: synced.head,
    weeks: {},
    told: [...told, ...came.map(nameOf)],
  }
  writeState(place, state)
  return {
    ...{ group, synced, state, brought, known, lines, came },
    waiting: queueOf(group, handle).length,
  }
}

const nameOf = ({ by, answer }: Review): string => `${by}/${answer.id}`

/** Practice is written with every command that syncs, so that nothing waits for a `group sync`. */
async function writePractice(
  opened: Opened,
  loaded: Loaded,
  store: Store,
  besides: readonly LineBody[],
): Promise<number> {
  const { session, place, state } = opened
  const others = await linesElsewhere(opened)
  const practice = {
    rows: store.rows(),
    joinedAt: state.joinedAt,
    rolloverHour: session.settings.rolloverHour,
    known: knownQuestions(opened, loaded),
    due: () => due,
  }
  const due = await dueNow(session, loaded, store)
  return addLines(place, state, (own) => {
    const said = besides.map((body) => stamp(session, body))
    return [
      ...said,
      ...practiceLines(practice, [...own, ...said, ...others], (body) => stamp(session, body)),
    ]
  })
}

const ID_BYTES = 10

function stamp({ clock }: Pick<Session, 'clock'>, body: LineBody): Line {
  const at = Math.round(clock.now())
  return { id: rowId(at, crypto.getRandomValues(new Uint8Array(ID_BYTES))), at, ...body }
}

/** What this member's other machines have told. */
async function linesElsewhere(opened: Opened): Promise<readonly Line[]> {
  const { handle, machine, seen } = opened.state
  if (seen === null) return []
  const { texts } = await commitNow(opened)
  return [...texts].flatMap(([path, text]) => {
    const place = placeOf(path)
    return place.type === 'lines' && place.handle === handle && place.machine !== machine
      ? readLines(text).lines
      : []
  })
}

async function dueNow(session: Session, loaded: Loaded, store: Store): Promise<number> {
  const catalog = await wholeCatalog(store, loaded)
  const counts = dueByDeck(placeAt(store, session.settings, catalog, session.clock.now()))
  return [...counts.values()].reduce((all, count) => all + count, 0)
}

/** Also without a sync, since a week turns by itself. Returns whether it is another one than before. */
export function writeWeekTrack(
  opened: Opened & { readonly group: Group; readonly known: KnownQuestions },
): boolean {
  const { group, known, place } = opened
  const week = weekQuestions(group, known.shipped, weekOf(opened, group))
  const names = week.questions.map(known.localName)
  const title = (lang: string): string =>
    wordsFor(lang).group.trackTitle(group.settings.title, week.week)
  return writeTrack(place, { en: title('en'), 'zh-CN': title('zh-CN') }, names)
}
