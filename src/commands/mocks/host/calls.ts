/** The mocks on a call that lie in the log. */
import { SparrError } from '../../../core/errors.ts'
import type { CallDraft } from '../../../core/interview/host/call.ts'
import { type KeptMock, mocksOf } from '../../../core/interview/kept.ts'
import { readSealed } from '../../../core/interview/pair/read-ballot.ts'
import type { Store } from '../../../store/store.ts'

export type KeptCall = KeptMock & {
  /** Written by this machine. */
  readonly isOurs: boolean
}

/** Newest first. */
export const keptCalls = (store: Pick<Store, 'kept' | 'device'>): readonly KeptCall[] =>
  mocksOf(store.kept('mock'))
    .filter(
      ({ record: { mode, rounds } }) => (mode === 'call' || mode === 'pair') && rounds.length > 0,
    )
    .map((kept) => ({ ...kept, isOurs: kept.device === store.device }))

/** By id or the beginning or end of one; the newest that has ended, else the newest, without a name. */
export function findCall(
  store: Pick<Store, 'kept' | 'device'>,
  name: string | undefined,
): KeptCall {
  const all = keptCalls(store)
  const found =
    name === undefined
      ? (all.find(({ record }) => record.isEnded) ?? all[0])
      : (all.find(({ id }) => id === name) ??
        all.find(({ id }) => name !== '' && (id.startsWith(name) || id.endsWith(name))))
  if (!found) throw new SparrError({ code: 'no-such-call', name: name ?? '' })
  return found
}

const DRAFTS = 'mock-host'
/** The name that the draft of a call has among those of answers: no deck can be called so. */
export const draftName = (mock: string): string => `${DRAFTS}@call/${mock}`

export function readDraft(store: Pick<Store, 'drafts'>, mock: string): CallDraft | null {
  const draft = store.drafts.load(draftName(mock))
  if (!draft) return null
  try {
    const { clocks, note, sealed } = JSON.parse(draft.state) as Partial<
      Record<keyof CallDraft, unknown>
    >
    if (!Array.isArray(clocks) || typeof note !== 'string') return null
    const vote = readSealed(sealed)
    return {
      clocks: clocks.map((ms) => (Number.isFinite(ms) ? Number(ms) : 0)),
      note,
      ...(vote ? { sealed: vote } : {}),
    }
  } catch {
    return null
  }
}
