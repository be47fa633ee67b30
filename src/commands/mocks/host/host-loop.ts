/** The loop of the interviewer's screen, and what its steps ask for. */
import { proposals, withProject } from '../../../core/interview/host/choose.ts'
import {
  type Host,
  type HostEffect,
  type HostEvent,
  type HostHappening,
  newHost,
  type Screen,
  stepHost,
} from '../../../core/interview/host/host.ts'
import { type Hands, type Loop, performBy, startLoop } from '../../../core/loop.ts'
import type { Loaded } from '../../../decks/load.ts'
import { progressOf } from '../../../session/practice/catalog-store.ts'
import type { Session } from '../../../session/session.ts'
import { theirProject } from '../../../session/stories/projects.ts'
import type { Terminal } from '../../../shell/files/editing.ts'
import { faultOf } from '../../../shell/files/fault-of.ts'
import type { Store } from '../../../store/store.ts'
import { stopUntilContinued } from '../../../term/signals.ts'
import { type Holder, makePairHands, type PairHands } from '../pair/host-hands.ts'
import type { Asked } from './asked.ts'
import { findCall } from './calls.ts'
import { type Keeper, makeKeeper } from './keeper.ts'
import { beginCall, type Opened, resumeCall } from './opening.ts'
import { askableOf, foundIn } from './questions.ts'

export type HostWorld = {
  readonly session: Session
  readonly loaded: Loaded
  readonly store: Store
  readonly asked: Asked
  /** In all; null: as the questions have them. */
  readonly minutes: number | null
  /** Asked for by --resume. */
  readonly isResumed: boolean
  /** The candidate is at a screen of their own. */
  readonly pair?: Holder
}

export type Running = {
  readonly loop: Loop<Host, HostEvent>
  readonly send: (happening: HostHappening) => void
  readonly open: (opened: Opened) => void
  /** Of the call that is open. */
  readonly keeper: () => Keeper | null
  readonly terminal: Terminal
  /** What closes the screen, once it is there. */
  readonly closing: { close: () => void }
  /** What the candidate's screen has to do with it; null on a call. */
  readonly pair: PairHands | null
  readonly end: () => void
}

export function startHost(world: HostWorld, first: Screen): Running {
  const { session, loaded, store, asked, minutes } = world
  const { clock } = session
  const own = proposals(foundIn(loaded).map(askableOf), progressOf(store))
  const theirs = world.pair ? theirProject(loaded.lists, session.words.pair.theirProject) : null
  const listed = theirs ? withProject(own, askableOf(theirs)) : own
  const terminal: Terminal = { suspend: undefined }
  const closing: Running['closing'] = { close: () => undefined }
  const pair = world.pair ? makePairHands(world.pair, world, (one) => send(one)) : null
  let keeper: Keeper | null = null
  let isOver = false

  const send = (happening: HostHappening): void => {
    const stamp = { at: clock.now(), monoMs: clock.monoMs() }
    if (isOver) return
    for (const one of pair?.fit(loop.state(), happening) ?? [happening])
      loop.send({ ...one, ...stamp } as HostEvent)
  }

  function open({ call, begun, events }: Opened): void {
    const { at, offsetMin } = begun
    const opened = makeKeeper(session, store, { id: call.mock, at, offsetMin, send })
    keeper = opened
    send({ type: 'opened', call })
    pair?.opened(call.mock)
    for (const event of events) opened.append(event)
  }

  /** What is read from the disk on the way may fail like anything else. */
  function start(opening: Promise<Opened>): void {
    opening.then(open).catch((error: unknown) => {
      send({ type: 'failed', fault: faultOf(error, '') })
    })
  }

  const hands: Hands<HostEffect, unknown> = {
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
    publish: ({ event }) => pair?.publish(event),
    judge: (wanted) => pair?.judge(wanted, loop.state()),
    swap: (swap) => pair?.swap(swap),
    suspend() {
      if (terminal.suspend) void stopUntilContinued(terminal.suspend)
    },
    quit: () => closing.close(),
  }

  const loop = startLoop<Host, HostEvent, HostEffect>(
    newHost(first, listed),
    stepHost,
    performBy(hands),
  )
  const end = (): void => {
    isOver = true
  }
  return { loop, send, open, keeper: () => keeper, terminal, closing, pair, end }
}
