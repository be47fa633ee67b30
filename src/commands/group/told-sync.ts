/** What a sync came to, for people and as JSON. */
import { SparrError } from '../../core/errors.ts'
import { memberCalled } from '../../core/group/fold.ts'
import type { LineBody } from '../../core/group/line.ts'
import { tell } from '../../session/output.ts'
import { cleanLine } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { Opened } from './opened.ts'
import { type SyncResult, syncWhole } from './syncing.ts'

/** Everything somebody should know, each a line; nothing foreign in it that was not cleaned. */
export function syncLines(
  { synced, brought, lines, came, waiting, state, group: folded }: SyncResult,
  { group }: Pick<Words, 'group'>,
): readonly string[] {
  const { odd } = synced
  const isOut = memberCalled(folded, state.handle)?.isActive === false
  return [
    synced.written > 0 ? group.sent(lines, synced.written) : group.nothingToSend,
    ...(synced.received > 0 ? [group.received(synced.received)] : []),
    ...(synced.tries > 0 ? [group.tries(synced.tries)] : []),
    ...(synced.recovered > 0 ? [group.recovered(synced.recovered)] : []),
    ...decksLines(brought, group),
    ...strangerLines(synced, group),
    ...(odd.lines + odd.files + odd.kinds > 0 ? [group.odd(odd.lines, odd.files, odd.kinds)] : []),
    ...(odd.newer > 0 ? [group.newer(odd.newer)] : []),
    ...came.map(({ by, answer }) => group.came(by, answer.id)),
    ...(waiting > 0 ? [group.waiting(waiting)] : []),
    ...(isOut ? [group.outOfIt] : []),
  ]
}

function decksLines(brought: SyncResult['brought'], group: Words['group']): readonly string[] {
  switch (brought.type) {
    case 'none':
    case 'same':
      return []
    case 'added':
      return [group.decksAdded(brought.id)]
    case 'changed':
      return [
        group.decksChanged(brought.id),
        ...(brought.kept === null ? [] : [group.decksKept(brought.kept)]),
      ]
    case 'refused':
      return [group.decksRefused(short(brought.path))]
  }
}

function strangerLines(
  { strangers, cut, isRewritten }: SyncResult['synced'],
  group: Words['group'],
): readonly string[] {
  return [
    ...(isRewritten ? [group.rewritten] : []),
    ...strangers
      .slice(0, MOST)
      .map(({ author, path, owner }) => group.stranger(short(author), path, owner)),
    ...(strangers.length > MOST ? [group.moreStrangers(strangers.length - MOST)] : []),
    ...cut.slice(0, MOST).map((path) => group.cut(path)),
  ]
}

const MOST = 10

const short = (text: string): string => cleanLine(text).trim().slice(0, 80)

export const syncJson = ({ synced, brought, lines, came, waiting, state }: SyncResult) => ({
  commit: synced.head,
  handle: state.handle,
  lines,
  files: synced.written,
  received: synced.received,
  tries: synced.tries,
  recovered: synced.recovered,
  decks: brought.type,
  rewritten: synced.isRewritten,
  strangers: synced.strangers.map(({ author, path, owner, what }) => ({
    ...{ author: short(author), path, owner, what },
  })),
  cut: synced.cut,
  odd: synced.odd,
  came: came.map(({ by, answer }) => ({ by, answer: answer.id })),
  waiting,
})

/** Sends at once; what cannot go out now is kept and goes with the next sync. Returns null then. */
export async function sendNow(
  opened: Opened,
  besides: readonly LineBody[] = [],
): Promise<SyncResult | null> {
  try {
    return await syncWhole(opened, besides)
  } catch (error) {
    const isLater =
      error instanceof SparrError &&
      (error.fault.code === 'git-failed' || error.fault.code === 'group-push')
    if (!isLater) throw error
    tell(opened.session.words.group.later)
    return null
  }
}
