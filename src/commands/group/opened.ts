/** What every command of a group starts from: which group, who this machine is in it, and what its repository held at the last sync. */
import type { Day } from '../../core/day.ts'
import { SparrError } from '../../core/errors.ts'
import { foldGroup, type Group, type Member, memberCalled } from '../../core/group/fold.ts'
import { weekAt } from '../../core/group/week.ts'
import { questionsOfWeek, type WeekQuestions } from '../../core/group/week-questions.ts'
import { nearest } from '../../core/nearest.ts'
import { type GroupPlace, gitFolder, groupIds } from '../../group/places.ts'
import type { Repository } from '../../group/repository.ts'
import { type GroupCommit, readCommit } from '../../group/snapshot.ts'
import { type GroupState, protocolOf, readState } from '../../group/state.ts'
import type { Session } from '../../session/session.ts'

export type Opened = {
  readonly session: Session
  readonly place: GroupPlace
  readonly state: GroupState
  readonly repository: Repository
}

/** @throws SparrError no-group, which-group, unknown-group, group-state */
export function openGroup(
  session: Session,
  wanted: string | undefined,
  signal?: AbortSignal,
): Opened {
  const dataDir = session.dirs.data
  const ids = groupIds(dataDir)
  const [first, ...others] = ids
  if (first === undefined) throw new SparrError({ code: 'no-group' })
  if (wanted === undefined && others.length > 0)
    throw new SparrError({ code: 'which-group', all: ids.join(', ') })
  const id = wanted ?? first
  if (!ids.includes(id))
    throw new SparrError({ code: 'unknown-group', name: id, near: nearest(id, ids) ?? '' })
  const place = { dataDir, id }
  const state = readState(place)
  return { session, place, state, repository: repositoryOf(place, state, signal) }
}

export function repositoryOf(
  place: GroupPlace,
  { url, branch }: Pick<GroupState, 'url' | 'branch'>,
  signal?: AbortSignal,
): Repository {
  return { folder: gitFolder(place), url, protocol: protocolOf(url), branch, signal }
}

/** As it was at the last sync: no network is asked. @throws SparrError group-state where nothing was synced yet */
export async function groupNow({ state, repository }: Opened): Promise<Group> {
  return foldGroup((await commitNow({ state, repository })).snapshot)
}

export async function commitNow({
  state,
  repository,
}: Pick<Opened, 'state' | 'repository'>): Promise<GroupCommit> {
  if (state.seen === null) throw new SparrError({ code: 'not-a-group', place: repository.url })
  return readCommit(repository, state.seen)
}

/** The week of now, or the one after it. */
export const weekOf = ({ session }: Pick<Opened, 'session'>, { settings }: Group): Day =>
  weekAt(settings, session.clock.now())

export function weekQuestions(group: Group, shipped: readonly string[], week: Day): WeekQuestions {
  return questionsOfWeek(group.settings, group.questions, shipped, week)
}

/** @throws SparrError unknown-member */
export function findMember(group: Group, handle: string): Member {
  const found = memberCalled(group, handle)
  if (found) return found
  const near =
    nearest(
      handle,
      group.members.map((member) => member.handle),
    ) ?? ''
  throw new SparrError({ code: 'unknown-member', name: handle, near })
}
