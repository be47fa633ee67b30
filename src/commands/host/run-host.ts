/** The interviewer's screen as a program: its loop, what its steps ask for, and its end. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { proposals } from '../../core/interview/host/choose.ts'
import {
  type Host,
  type HostEffect,
  type HostEvent,
  type HostHappening,
  newHost,
  type Screen,
  stepHost,
} from '../../core/interview/host/host.ts'
import { type Loop, startLoop } from '../../core/loop.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Store } from '../../store/store.ts'
import { onEnd, stopUntilContinued } from '../../term/signals.ts'
import { watchForBugs } from '../app/bugs-outside.ts'
import { progressOf } from '../app/catalog-store.ts'
import type { Terminal } from '../app/editing.ts'
import { backUp } from '../end-of-session.ts'
import { isAsciiOnly } from '../language.ts'
import type { Session } from '../session.ts'
import type { Asked } from './asked.ts'
import { findCall, type KeptCall } from './calls.ts'
import { type Keeper, makeKeeper } from './keeper.ts'
import { leftOver, offerOf } from './left-over.ts'
import { beginCall, type Opened, resumeCall } from './opening.ts'
import { askableOf, foundIn } from './questions.ts'

type HostWorld = {
  readonly session: Session
  readonly loaded: Loaded
  readonly store: Store
  readonly asked: Asked
  /** In all; null: as the questions have them. */
  readonly minutes: number | null
  /** Asked for by --resume. */
  readonly isResumed: boolean
}

export async function runHost(world: HostWorld): Promise<ExitCode> {
  const { session, store, asked, isResumed } = world
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

type Running = {
  readonly loop: Loop<Host, HostEvent>
  readonly send: (happening: HostHappening) => void
  readonly open: (opened: Opened) => void
  /** Of the call that is open. */
  readonly keeper: () => Keeper | null
  readonly terminal: Terminal
  /** What closes the screen, once it is there. */
  readonly closing: { close: () => void }
  readonly end: () => void
}

type Performing = {
  readonly [T in HostEffect['type']]: (effect: Extract<HostEffect, { readonly type: T }>) => void
}

function startHost(world: HostWorld, first: Screen): Running {
  const { session, loaded, store, asked, minutes } = world
  const { clock } = session
  const listed = proposals(foundIn(loaded).map(askableOf), progressOf(store))
  const terminal: Terminal = { suspend: undefined }
  const closing: Running['closing'] = { close: () => undefined }
  let keeper: Keeper | null = null
  let isOver = false

  const send = (happening: HostHappening): void => {
    const stamp = { at: clock.now(), monoMs: clock.monoMs() }
    if (!isOver) loop.send({ ...happening, ...stamp } as HostEvent)
  }

  function open({ call, begun, events }: Opened): void {
    const { at, offsetMin } = begun
    const opened = makeKeeper(session, store, { id: call.mock, at, offsetMin, send })
    keeper = opened
    send({ type: 'opened', call })
    for (const event of events) opened.append(event)
  }

  /** What is read from the disk on the way may fail like anything else. */
  function start(opening: Promise<Opened>): void {
    opening.then(open).catch((error: unknown) => {
      if (!(error instanceof SparrError)) throw error
      send({ type: 'failed', fault: error.fault })
    })
  }

  const performing: Performing = {
    append: ({ event }) => keeper?.append(event),
    'save-draft': ({ draft }) => keeper?.saveDraft(draft),
    finish() {
      const { screen } = loop.state()
      if (screen.name === 'debrief') keeper?.finish(screen.call)
    },
    resume: ({ mock }) => start(resumeCall(findCall(store, mock), world)),
    anew() {
      if (asked.wanted.length > 0) start(beginCall(asked, minutes, world))
      else send({ type: 'choosing' })
    },
    open({ question }) {
      const found = listed.find(({ name }) => name === question)
      if (found) start(beginCall({ title: null, wanted: [{ asked: found }] }, minutes, world))
    },
    suspend() {
      if (terminal.suspend) void stopUntilContinued(terminal.suspend)
    },
    quit: () => closing.close(),
  }
  const perform = (effect: HostEffect): void =>
    (performing[effect.type] as (effect: HostEffect) => void)(effect)

  const loop = startLoop<Host, HostEvent, HostEffect>(newHost(first, listed), stepHost, perform)
  const end = (): void => {
    isOver = true
  }
  return { loop, send, open, keeper: () => keeper, terminal, closing, end }
}

async function showUntilEnd(session: Session, store: Store, host: Running): Promise<ExitCode> {
  const { loop, send, terminal, closing, keeper, end } = host
  const { showHost } = await import('../../ui/start-host.tsx')
  const app = showHost({
    loop,
    send,
    words: session.words,
    contentLang: session.contentLang,
    isAscii: isAsciiOnly(process.env, session.settings.isPlain),
    theme: session.settings.theme,
    onReady: (suspend) => {
      terminal.suspend = suspend
    },
  })
  closing.close = () => app.unmount()
  const ticking = setInterval(() => {
    keeper()?.retry()
    send({ type: 'call', happening: { type: 'tick' } })
  }, 1000)
  const ignoreEnd = onEnd(
    () => send({ type: 'quit' }),
    () => app.unmount(),
  )
  const { bug, stop } = watchForBugs()
  try {
    await Promise.race([app.waitUntilExit(), bug])
    await keeper()?.settled()
    return EXIT.ok
  } catch (error) {
    send({ type: 'quit' })
    app.unmount()
    throw error
  } finally {
    end()
    stop()
    clearInterval(ticking)
    ignoreEnd()
    backUp(session, store)
  }
}
