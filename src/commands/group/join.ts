/** `sparr group join URL --handle NAME`: a clone, an own file in it, its decks and the week's track. */
import { existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { foldGroup, memberCalled } from '../../core/group/fold.ts'
import { isHandle } from '../../core/group/places.ts'
import { type Address, readAddress } from '../../decks/sharing/address.ts'
import { type GroupPlace, groupFolder, groupIds, isGroupId } from '../../group/places.ts'
import { branchOf, fetchHead, makeRepository } from '../../group/repository.ts'
import { readCommit } from '../../group/snapshot.ts'
import { type GroupState, readState, writeState } from '../../group/state.ts'
import { trackOf } from '../../group/week-track.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { type Opened, repositoryOf } from './opened.ts'
import { syncWhole } from './syncing.ts'
import { syncJson, syncLines } from './told-sync.ts'

export type Joining = {
  readonly handle: string | undefined
  /** What the group is called here. */
  readonly as: string | undefined
  /** The handle is one's own already, elsewhere. */
  readonly anotherMachine: boolean
}

export function groupJoin(url: string, given: Joining, options: GlobalOptions): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const handle = checkHandle(given.handle)
      const address = groupAddress(url, session.cwd)
      const place = newPlace(session, address, given.as)
      await joinAs(session, place, address, { ...given, handle }, signal)
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

/** @throws SparrError handle-taken, not-a-group and everything that a sync throws; nothing is left of the group here then */
export async function joinAs(
  session: Session,
  place: GroupPlace,
  { url, protocol }: Address,
  { handle, anotherMachine }: { readonly handle: string; readonly anotherMachine: boolean },
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    const folder = repositoryOf(place, { url, branch: 'main' }, signal)
    await makeRepository(folder)
    const branch = await branchOf({ ...folder, protocol })
    const repository = { ...folder, branch }
    const head = await fetchHead(repository)
    if (head === null) throw new SparrError({ code: 'not-a-group', place: url })
    const before = memberCalled(foldGroup((await readCommit(repository, head)).snapshot), handle)
    // Who has left may come back; who is there is perhaps somebody else.
    if (before && !anotherMachine) throw new SparrError({ code: 'handle-taken', handle })
    const state: GroupState = {
      version: 1,
      ...{ url, branch, handle },
      machine: newMachine(),
      joinedAt: Math.round(session.clock.now()),
      seen: head,
      decks: null,
      weeks: {},
      told: [],
    }
    writeState(place, state)
    const opened: Opened = { session, place, state, repository }
    const result = await syncWhole(opened, [{ type: 'join' }])
    const { settings, members } = result.group
    if (session.options.json)
      return printJson({ group: place.id, title: settings.title, ...syncJson(result) })
    const { group } = session.words
    const others = members.filter((one) => one.isActive && one.handle !== handle)
    print(
      [
        group.joined(settings.title, handle, place.id, others.length),
        group.seen,
        group.track(trackOf(place.id)),
        // That a line was sent goes without saying.
        ...syncLines(result, session.words).slice(1),
      ].join('\n'),
    )
  } catch (error) {
    rmSync(groupFolder(place), { recursive: true, force: true })
    throw error
  }
}

const MACHINE_BYTES = 4

/** Random: what this machine is called elsewhere is nobody's affair. */
const newMachine = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(MACHINE_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** @throws SparrError usage, bad-value */
export function checkHandle(handle: string | undefined): string {
  if (handle === undefined)
    throw new SparrError({
      code: 'usage',
      problem: 'a group takes --handle NAME, what others call you',
    })
  if (isHandle(handle)) return handle
  const expected =
    '1 to 32 of a-z, 0-9 and -, not beginning or ending with -, and no device of Windows such as con'
  throw new SparrError({ code: 'bad-value', name: '--handle', value: handle, expected })
}

/** @throws SparrError deck-address */
export function groupAddress(url: string, cwd: string): Address {
  const address = readAddress(url, cwd)
  // A tag stands still.
  if (address.tag !== undefined)
    throw new SparrError({ code: 'deck-address', address: url, why: 'tag' })
  return address
}

/** @throws SparrError group-there, bad-value */
export function newPlace(
  { dirs }: Pick<Session, 'dirs'>,
  { url }: Address,
  as: string | undefined,
): GroupPlace {
  const dataDir = dirs.data
  const joined = groupIds(dataDir).find((id) => readState({ dataDir, id }).url === url)
  if (joined !== undefined) throw new SparrError({ code: 'group-there', id: joined })
  const id = as ?? nameIn(url)
  if (!isGroupId(id)) {
    const expected = 'a-z, 0-9 and -, at most 64'
    throw new SparrError({ code: 'bad-value', name: '--as', value: id, expected })
  }
  const place = { dataDir, id }
  if (existsSync(groupFolder(place))) throw new SparrError({ code: 'group-there', id })
  return place
}

/** `evening-go` of `git@host:people/Evening-Go.git`. */
function nameIn(url: string): string {
  const last = basename(url.replace(/[/:]+$/, '').replaceAll(':', '/')).replace(/\.git$/i, '')
  const name = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
  return name === '' ? 'group' : name
}
