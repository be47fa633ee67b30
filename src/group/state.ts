/** What this machine knows of a group beside its repository: who it is there, and what it has seen. */
import { z } from 'zod'
import { SparrError } from '../core/errors.ts'
import { isHandle } from '../core/group/places.ts'
import type { Protocol } from '../decks/sharing/address.ts'
import { sourceOf } from '../decks/sharing/fetch.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { readFileBytes } from '../disk/read-file.ts'
import { writeWhole } from '../disk/write-whole.ts'
import { type GroupPlace, groupFolder, statePath } from './places.ts'

const VERSION = 1
const MOST_BYTES = 1 << 20

const handle = z.string().refine(isHandle)
const commit = z.string().regex(/^[0-9a-f]{40,64}$/)

const schema = z.strictObject({
  version: z.literal(VERSION),
  /** As git is given it. */
  url: z.string(),
  branch: z.string().regex(/^[A-Za-z0-9][\w./-]{0,199}$/),
  handle,
  /** Of this machine in this group, made when it joined. */
  machine: handle,
  /** Milliseconds since the epoch; what was done before is nobody's affair. */
  joinedAt: z.number(),
  /** What the repository held when it was synced last; null: not yet. */
  seen: commit.nullable(),
  /** The commit of which the decks were brought. */
  decks: commit.nullable(),
  /** Weeks that were set here and are not in the repository yet, by their first day. */
  weeks: z.record(z.string(), z.array(z.string())),
  /** Reviews of this member's answers that were told already, as `reviewer/answer`. */
  told: z.array(z.string()),
})

export type GroupState = z.infer<typeof schema>

/** @throws SparrError group-state: somebody has changed it, or a newer sparr wrote it */
export function readState(place: GroupPlace): GroupState {
  const path = statePath(place)
  const { bytes } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: false })
  try {
    const state = schema.parse(JSON.parse(bytes.toString('utf8')))
    // It goes to git.
    protocolOf(state.url)
    return state
  } catch (error) {
    throw new SparrError({ code: 'group-state', path }, { cause: error })
  }
}

/** A folder need not be there now: it may lie on a disk that is not. @throws SparrError deck-address */
export const protocolOf = (url: string): Protocol =>
  /^file:\/\/\/[^?#]*$/.test(url) ? 'file' : sourceOf(url, 'HEAD').protocol

export function writeState(place: GroupPlace, state: GroupState): void {
  makeFolder(groupFolder(place))
  writeWhole(statePath(place), [`${JSON.stringify(state, null, 2)}\n`])
}
