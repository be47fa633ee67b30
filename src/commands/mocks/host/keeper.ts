/** Keeps what happens in a call: each event in the log as it happens, the clock and half a line in a draft, the files at the end. */
import { type Fault, SparrError } from '../../../core/errors.ts'
import type { MockEvent } from '../../../core/interview/events.ts'
import type { Call, CallDraft } from '../../../core/interview/host/call.ts'
import type { HostHappening } from '../../../core/interview/host/host.ts'
import type { KeptMock } from '../../../core/interview/kept.ts'
import type { Session } from '../../../session/session.ts'
import { faultOf } from '../../../shell/files/fault-of.ts'
import type { Store } from '../../../store/store.ts'
import { writeFiles } from './call-files.ts'
import { draftName } from './calls.ts'

export type Keeper = {
  readonly append: (event: MockEvent) => void
  readonly saveDraft: (draft: CallDraft) => void
  /** The draft is dropped and the files are written; again when it is called again. */
  readonly finish: (call: Call) => void
  /** What could not be kept before. */
  readonly retry: () => void
  /**
   * When the files are written.
   * @throws SparrError where events could still not be kept.
   */
  readonly settled: () => Promise<void>
}

export type Kept = Pick<KeptMock, 'id' | 'at' | 'offsetMin'> & {
  readonly send: (happening: HostHappening) => void
}

export function makeKeeper(
  session: Pick<Session, 'clock' | 'settings' | 'words' | 'leaving'>,
  store: Pick<Store, 'append' | 'drafts'>,
  { id, at, offsetMin, send }: Kept,
): Keeper {
  const waiting: MockEvent[] = []
  /** As the log has it, which every other file and command reads. */
  let heldAt = at
  let failed: Fault | null = null
  let writing: Promise<void> = Promise.resolve()
  const name = draftName(id)
  attempt(() => store.drafts.claim(name))

  /** True when it worked. What is explained is said above the keys, and the screen goes on. */
  function attempt(act: () => unknown): boolean {
    try {
      act()
    } catch (error) {
      const fault = faultOf(error, id)
      failed = fault
      send({ type: 'failed', fault })
      return false
    }
    if (failed && waiting.length === 0) {
      failed = null
      send({ type: 'well' })
    }
    return true
  }

  function append(event: MockEvent): void {
    const row = store.append({ kind: 'mock', body: { mock: id, event } })
    if (event.type === 'begin') heldAt = row.at
  }

  /** In their order: one that fails holds up those after it. */
  function flush(): void {
    for (let [event] = waiting; event; [event] = waiting) {
      if (!attempt(() => append(event))) return
      waiting.shift()
    }
    attempt(() => undefined)
  }

  async function write(call: Call): Promise<void> {
    const { record, sheets } = call
    try {
      const pages = { id, at: heldAt, offsetMin, record, sheets, words: session.words }
      const files = await writeFiles(pages, session.settings.workspace, await session.leaving())
      send({ type: 'written', files })
      if (waiting.length === 0) send({ type: 'well' })
    } catch (error) {
      send({ type: 'failed', fault: faultOf(error, session.settings.workspace) })
    }
  }

  return {
    append(event) {
      waiting.push(event)
      flush()
    },
    saveDraft(draft) {
      const activeMs = draft.clocks.reduce((sum, ms) => sum + ms, 0)
      const savedAt = session.clock.now()
      const state = JSON.stringify(draft)
      attempt(() =>
        store.drafts.save({ question: name, state, activeMs, savedAt, pid: process.pid }),
      )
    },
    finish(call) {
      attempt(() => store.drafts.drop(name))
      writing = writing.then(() => write(call))
    },
    retry() {
      if (waiting.length > 0) flush()
    },
    async settled() {
      await writing
      if (waiting.length > 0) flush()
      if (waiting.length > 0 && failed) throw new SparrError(failed)
    },
  }
}
