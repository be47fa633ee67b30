/** The interviewer's screen as a program, from its first frame to its end. */
import { EXIT, type ExitCode } from '../../../core/errors.ts'
import type { Screen } from '../../../core/interview/host/host.ts'
import { backUp } from '../../../session/end-of-session.ts'
import { isAsciiOnly } from '../../../session/language.ts'
import { tell } from '../../../session/output.ts'
import type { Session } from '../../../session/session.ts'
import { watchForBugs } from '../../../shell/bugs-outside.ts'
import { warmUnseen } from '../../../shell/warm-up.ts'
import type { Store } from '../../../store/store.ts'
import { noticeText } from '../../../telling/notice.ts'
import { onEnd } from '../../../term/signals.ts'
import type { Holder } from '../pair/host-hands.ts'
import type { Going } from '../pair/join-loop.ts'
import { type KeptCall, keptCalls } from './calls.ts'
import { type HostWorld, type Running, startHost } from './host-loop.ts'
import { leftOver, offerOf } from './left-over.ts'
import { beginCall, resumeCall } from './opening.ts'

export type HostEnded = { readonly code: ExitCode; readonly going: Going | null }

export async function runHost(world: HostWorld): Promise<HostEnded> {
  const { session, store, asked, isResumed } = world
  if (world.pair) return runPair(world, world.pair)
  const unfinished = leftOver(store, session.clock.now(), isResumed)
  const host = startHost(world, firstScreen(unfinished, world))
  if (isResumed && unfinished) host.open(await resumeCall(unfinished, world))
  else if (!unfinished && asked.wanted.length > 0)
    host.open(await beginCall(asked, world.minutes, world))
  return showUntilEnd(session, store, host)
}

function firstScreen(
  unfinished: KeptCall | null,
  { session, store, asked, isResumed }: HostWorld,
): Screen {
  if (isResumed || (!unfinished && asked.wanted.length > 0)) return { name: 'opening' }
  if (!unfinished) return { name: 'choose', cursor: 0 }
  return offerOf(unfinished, store, session.clock.now())
}

/** The link is open before the screen: what keeps it from being opened is a sentence, and no screen. */
async function runPair(world: HostWorld, { seat }: Holder): Promise<HostEnded> {
  const { session, store, asked, minutes } = world
  const kept = keptCalls(store).find(({ id }) => id === seat.mock)
  const isChosen = kept !== undefined || asked.wanted.length > 0
  const first: Screen = isChosen ? { name: 'opening' } : { name: 'choose', cursor: 0 }
  const host = startHost(world, first)
  await host.pair?.open()
  if (kept) host.open(await resumeCall(kept, world))
  else if (isChosen) host.open(await beginCall(asked, minutes, world))
  return showUntilEnd(session, store, host)
}

async function showUntilEnd(session: Session, store: Store, host: Running): Promise<HostEnded> {
  const { loop, send, terminal, closing, keeper, end } = host
  const { showHost } = await import('../../../ui/start-host.tsx')
  const app = showHost({
    loop,
    send,
    words: session.words,
    contentLang: session.contentLang,
    invite: host.pair?.meeting.invite ?? null,
    isAscii: isAsciiOnly(process.env, session.settings.isPlain),
    theme: session.settings.theme,
    onReady: (suspend) => {
      terminal.suspend = suspend
    },
  })
  closing.close = () => app.unmount()
  const ticking = setInterval(() => {
    keeper()?.retry()
    host.pair?.tick()
    send({ type: 'call', happening: { type: 'tick' } })
  }, 1000)
  const ignoreEnd = onEnd(
    () => send({ type: 'quit' }),
    () => app.unmount(),
  )
  const warming = new AbortController()
  // While people come in: the first run of somebody else's code waits for nothing.
  if (host.pair) void warmUnseen(session, warming.signal)
  const late: string[] = []
  session.heed((notice) => late.push(noticeText(notice, session.words)))
  const { bug, stop } = watchForBugs((fault) => send({ type: 'failed', fault }))
  try {
    await Promise.race([app.waitUntilExit(), bug])
    await keeper()?.settled()
    return { code: EXIT.ok, going: host.pair?.going() ?? null }
  } catch (error) {
    send({ type: 'quit' })
    app.unmount()
    throw error
  } finally {
    warming.abort()
    end()
    stop()
    clearInterval(ticking)
    ignoreEnd()
    await host.pair?.close(loop.state().screen.name === 'debrief')
    for (const sentence of late) tell(sentence)
    backUp(session, store)
  }
}
