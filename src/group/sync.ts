/**
 * Own files into the repository, everybody else's out of it. Each machine writes its own files only, so there is nothing to
 * merge: they are put over whatever the newest commit holds, as a commit on top of it, and where somebody else was faster
 * the same is done once more.
 */
import type { Instant } from '../core/clock.ts'
import { SparrError } from '../core/errors.ts'
import { readLines } from '../core/group/line.ts'
import { linesPath, placeOf, SETTINGS_FILE } from '../core/group/places.ts'
import { type Change, isGrown, type Stranger, strangersIn } from '../core/group/strangers.ts'
import { readGroupYaml, withWeeks } from './group-yaml.ts'
import { addLines, ownFiles } from './own-files.ts'
import type { GroupPlace } from './places.ts'
import {
  changesBetween,
  commitFiles,
  fetchHead,
  isAncestor,
  makeRepository,
  push,
  type Repository,
  tidy,
} from './repository.ts'
import { type GroupCommit, readCommit, withFiles } from './snapshot.ts'
import type { GroupState } from './state.ts'

export type SyncTools = {
  readonly now: () => Instant
  /** From 0 to 1. */
  readonly random: () => number
  readonly pause: (ms: number) => Promise<unknown>
}

export type Synced = GroupCommit & {
  readonly head: string
  readonly strangers: readonly Stranger[]
  /** Files of lines of which something is gone or changed that was there before. */
  readonly cut: readonly string[]
  /** What was seen is in no history any more: somebody has pushed by force. */
  readonly isRewritten: boolean
  /** Lines of other machines since the last sync. */
  readonly received: number
  /** Own files that were written; 0: nothing was new. */
  readonly written: number
  /** How often somebody else was faster. */
  readonly tries: number
  /** Lines of this machine's that came back from the repository, after its own copy was lost. */
  readonly recovered: number
}

const MOST_TRIES = 25
/** A remote that does not move refuses for another reason than that somebody was faster. */
const MOST_STILL = 3
/** Of all syncs: a look at whether there is something to pack takes as long as another step of it. */
const TIDIED = 0.05
const FIRST_PAUSE_MS = 40
const LONGEST_PAUSE_MS = 3000

/** @throws SparrError group-push, not-a-group, group-file, group-newer, git-failed, tool-missing */
export async function syncFiles(
  place: GroupPlace,
  repository: Repository,
  state: GroupState,
  tools: SyncTools,
): Promise<Synced> {
  await makeRepository(repository)
  let still = 0
  let last: string | null = null
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    repository.signal?.throwIfAborted()
    const head = await fetchHead(repository)
    if (head === null) throw new SparrError({ code: 'not-a-group', place: repository.url })
    still = head === last ? still + 1 : 0
    if (still >= MOST_STILL) break
    last = head
    const there = await readCommit(repository, head)
    const seen = await whatHappened(repository, state, head, there)
    const recovered = await recover(place, state, there, seen.changes)
    const files = filesToWrite(place, state, there)
    const done = { ...seen, written: files.size, tries, recovered }
    if (files.size === 0) return { ...there, ...done, head }
    const commit = await commitFiles(repository, {
      parent: head,
      handle: state.handle,
      at: Math.floor(tools.now() / 1000),
      message: messageOf(files),
      files,
    })
    if (await push(repository, commit)) {
      if (tools.random() < TIDIED) await tidy(repository)
      return { ...withFiles(there, files, repository.url), ...done, head: commit }
    }
    await tools.pause(pauseAfter(tries, tools.random()))
  }
  throw new SparrError({ code: 'group-push', place: repository.url })
}

/** Exponential with full jitter: those who have met do not meet again. */
const pauseAfter = (tries: number, random: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * random

function noneKnown(error: unknown): null {
  if (error instanceof SparrError) return null
  throw error
}

type Happened = Pick<Synced, 'strangers' | 'cut' | 'isRewritten' | 'received'> & {
  readonly changes: readonly Change[]
}

async function whatHappened(
  repository: Repository,
  { seen, handle, machine }: GroupState,
  head: string,
  there: GroupCommit,
): Promise<Happened> {
  const nothing = { strangers: [], cut: [], isRewritten: false, received: 0, changes: [] }
  if (seen === null || seen === head) return nothing
  const isRewritten = !(await isAncestor(repository, seen, head))
  // A repository that was made anew here does not know any more what was seen.
  const changes = await changesBetween(repository, seen, head).catch(noneKnown)
  const before = await readCommit(repository, seen).catch(noneKnown)
  const { organisers } = before?.snapshot.settings ?? there.snapshot.settings
  const cut = [...(before?.texts ?? [])]
    .filter(
      ([path, text]) =>
        placeOf(path).type === 'lines' && !isGrown(text, there.texts.get(path) ?? ''),
    )
    .map(([path]) => path)
  const others = ({ snapshot }: GroupCommit): number =>
    snapshot.files
      .filter((file) => file.handle !== handle || file.machine !== machine)
      .reduce((all, { lines }) => all + lines.length, 0)
  const received = Math.max(0, others(there) - (before ? others(before) : 0))
  const strangers = strangersIn(changes ?? [], organisers)
  return { strangers, cut, isRewritten, received, changes: changes ?? [] }
}

/**
 * Lines of this machine's own that only the repository has: its home was put back to an earlier state, or copied. They are taken
 * where nobody but this member has written the file; what a stranger has put into it is not.
 */
async function recover(
  place: GroupPlace,
  state: GroupState,
  { texts }: GroupCommit,
  changes: readonly Change[],
): Promise<number> {
  const path = linesPath(state.handle, state.machine)
  const text = texts.get(path)
  if (text === undefined) return 0
  const isMine = changes.every(
    ({ author, files }) => author === state.handle || files.every((file) => file.path !== path),
  )
  const own = new Set(readLines(ownFiles(place).get(path) ?? '').lines.map(({ id }) => id))
  const missing = readLines(text).lines.filter(({ id }) => !own.has(id))
  if (!isMine || missing.length === 0) return 0
  return addLines(place, state, (lines) => {
    const known = new Set(lines.map(({ id }) => id))
    return missing.filter(({ id }) => !known.has(id))
  })
}

function filesToWrite(
  place: GroupPlace,
  { weeks }: GroupState,
  { texts, snapshot }: GroupCommit,
): ReadonlyMap<string, string> {
  const files = new Map([...ownFiles(place)].filter(([path, text]) => texts.get(path) !== text))
  const yaml = texts.get(SETTINGS_FILE)
  if (yaml !== undefined && Object.keys(weeks).length > 0) {
    const changed = withWeeks(yaml, weeks, snapshot.settings.firstDay)
    readGroupYaml(changed)
    if (changed !== yaml) files.set(SETTINGS_FILE, changed)
  }
  return files
}

/** What a history shows to whoever reads it with git: kinds and counts, no names of questions. */
function messageOf(files: ReadonlyMap<string, string>): string {
  const kinds = [...files.keys()].map((path) => placeOf(path).type)
  const count = (kind: string): number => kinds.filter((one) => one === kind).length
  const told = ['lines', 'answer', 'review', 'settings'].flatMap((kind) =>
    count(kind) === 0 ? [] : [count(kind) === 1 ? kind : `${count(kind)} ${kind}s`],
  )
  return `sparr: ${told.join(', ')}\n`
}

/** The first commit of a group, or `group.yaml` on top of a repository that has decks already. @throws SparrError group-push */
export async function beginGroup(
  repository: Repository,
  handle: string,
  yaml: string,
  { now }: Pick<SyncTools, 'now'>,
): Promise<void> {
  await makeRepository(repository)
  const head = await fetchHead(repository)
  if (head !== null) {
    const there = await readCommit(repository, head).catch((error: unknown) => {
      const isNone = error instanceof SparrError && error.fault.code === 'not-a-group'
      if (isNone) return null
      throw error
    })
    if (there !== null) throw new SparrError({ code: 'group-there', id: repository.url })
  }
  const commit = await commitFiles(repository, {
    parent: head,
    handle,
    at: Math.floor(now() / 1000),
    message: 'sparr: a group\n',
    files: new Map([[SETTINGS_FILE, yaml]]),
  })
  if (!(await push(repository, commit)))
    throw new SparrError({ code: 'group-push', place: repository.url })
}
