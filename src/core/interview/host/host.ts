/** The program of a host from its first screen to its last: an offer, the choice of a question, the call, the debrief. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Fault } from '../../errors.ts'
import type { QuestionName } from '../../question/question.ts'
import { holderOf } from '../pair/pair.ts'
import type { Party } from '../pair/party.ts'
import { heard, joining, type LinkHappening, leaving, publishing } from '../pair/party-step.ts'
import { doneNames, preferred } from '../pair/proposing.ts'
import type { Call, CallEffect, CallHappening, PairHappening } from './call.ts'
import type { Proposal } from './choose.ts'
import { caughtUp, hear } from './pair-call.ts'
import { stepCall } from './step.ts'
import { isOver } from './telling.ts'

/** A mock that was begun and not ended. */
type Unfinished = {
  readonly mock: string
  readonly title: string
  readonly clockMs: number
  /** How long ago it was left. */
  readonly agoMs: number
}

export type Screen =
  | { readonly name: 'offer'; readonly unfinished: Unfinished }
  | { readonly name: 'choose'; readonly cursor: number }
  /** Questions are being read. */
  | { readonly name: 'opening' }
  | { readonly name: 'call'; readonly call: Call }
  | {
      readonly name: 'debrief'
      readonly call: Call
      /** Paths as they are shown; none while they are written. */
      readonly files: readonly string[]
    }

export type Host = {
  readonly screen: Screen
  readonly proposals: readonly Proposal[]
  /** What could not be kept; it is tried again with the next event. */
  readonly fault: Fault | null
  /** Of a mock for two while no call is open: who is there, and what they have not done. */
  readonly party: Party | null
  /** The names of what the host has done were sent. */
  readonly isOffered: boolean
  readonly isHelpShown: boolean
}

export type HostHappening =
  | { readonly type: 'resume' }
  /** Instead of resuming: what was asked for on the command line, or the list. */
  | { readonly type: 'anew' }
  | { readonly type: 'choosing' }
  | { readonly type: 'cursor'; readonly to: number }
  | { readonly type: 'choose' }
  | { readonly type: 'opened'; readonly call: Call }
  | { readonly type: 'call'; readonly happening: CallHappening | PairHappening }
  /** A mock for two: the link is open, and this side says that it is there. */
  | { readonly type: 'join'; readonly party: Party }
  /** From the link, whatever is on the screen. */
  | { readonly type: 'link'; readonly happening: LinkHappening }
  | { readonly type: 'written'; readonly files: readonly string[] }
  /** The files once more. */
  | { readonly type: 'rewrite' }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'well' }
  | { readonly type: 'help' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }

export type HostEvent = HostHappening & Stamp

export type HostEffect =
  | CallEffect
  | { readonly type: 'resume'; readonly mock: string }
  | { readonly type: 'anew' }
  | { readonly type: 'open'; readonly question: QuestionName }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }

export type HostStep = readonly [Host, readonly HostEffect[]]

export const newHost = (screen: Screen, proposals: readonly Proposal[]): Host => ({
  screen,
  proposals,
  fault: null,
  party: null,
  isOffered: false,
  isHelpShown: false,
})

export function stepHost(host: Host, event: HostEvent): HostStep {
  const { screen, proposals } = host
  switch (event.type) {
    case 'resume':
      if (screen.name !== 'offer') return [host, []]
      return [opening(host), [{ type: 'resume', mock: screen.unfinished.mock }]]
    case 'anew':
      return screen.name === 'offer' ? [opening(host), [{ type: 'anew' }]] : [host, []]
    case 'choosing':
      return [{ ...host, screen: { name: 'choose', cursor: 0 } }, []]
    case 'cursor':
      if (screen.name !== 'choose') return [host, []]
      return [{ ...host, screen: { ...screen, cursor: within(event.to, proposals.length) } }, []]
    case 'choose': {
      const chosen = screen.name === 'choose' ? proposals[screen.cursor] : undefined
      return chosen ? [opening(host), [{ type: 'open', question: chosen.name }]] : [host, []]
    }
    case 'opened': {
      if (!host.party) return [{ ...host, screen: { name: 'call', call: event.call } }, []]
      const [call, effects] = caughtUp({ ...event.call, side: 'answer' }, host.party)
      return [{ ...host, party: null, screen: { name: 'call', call } }, effects]
    }
    case 'join': {
      const [party, effects] = joining(event.party)
      return [{ ...host, party }, effects]
    }
    case 'link':
      return fromLink(host, event.happening, event)
    case 'call': {
      if (screen.name !== 'call') return [host, []]
      const { at, monoMs } = event
      const [call, effects] = stepCall(screen.call, { ...event.happening, at, monoMs })
      if (call === screen.call) return [host, effects]
      const next: Screen = isOver(call)
        ? { name: 'debrief', call, files: [] }
        : { name: 'call', call }
      return [{ ...host, screen: next }, effects]
    }
    case 'written':
      if (screen.name !== 'debrief') return [host, []]
      return [{ ...host, screen: { ...screen, files: event.files } }, []]
    case 'rewrite':
      return [host, screen.name === 'debrief' ? [{ type: 'finish' }] : []]
    case 'failed':
      return [{ ...host, fault: event.fault }, []]
    case 'well':
      return [host.fault ? { ...host, fault: null } : host, []]
    case 'help':
      return [{ ...host, isHelpShown: !host.isHelpShown }, []]
    case 'suspend':
      return [host, [{ type: 'suspend' }]]
    case 'quit': {
      const left = { type: 'call', happening: { type: 'leave' } } as const
      const [after, effects] = stepHost(host, { ...event, ...left })
      const [, gone] = screen.name === 'call' ? [null, []] : goneFrom(host)
      return [after, [...effects, ...gone, { type: 'quit' }]]
    }
  }
}

/** In the lobby the guest's machine is told what could be asked; after that the call hears the link. */
function fromLink(host: Host, happening: LinkHappening, { at, monoMs }: Stamp): HostStep {
  const { screen } = host
  const stamped = { ...happening, at, monoMs }
  if (screen.name === 'call' || screen.name === 'debrief') {
    if (!screen.call.party) return [host, []]
    const [call, effects] = hear(screen.call, screen.call.party, stamped)
    return [{ ...host, screen: { ...screen, call } }, effects]
  }
  if (!host.party) return [host, []]
  const party = heard(host.party, stamped)
  const proposals = preferred(host.proposals, party.pair.undone)
  const after = { ...host, party, proposals }
  const questions = host.isOffered || !isAwaited(party) ? [] : doneNames(proposals)
  if (questions.length === 0) return [after, []]
  const [, effects] = publishing(party, { kind: 'done', questions })
  return [{ ...after, isOffered: true }, effects]
}

/** From the lobby, or from the debrief. */
function goneFrom({ party, screen }: Host): readonly [null, readonly HostEffect[]] {
  const there = screen.name === 'debrief' ? screen.call.party : party
  return [null, there ? leaving(there)[1] : []]
}

/** A candidate is here, and nobody has asked their machine yet. */
const isAwaited = ({ pair, isSeated }: Party): boolean =>
  isSeated && holderOf(pair, 'candidate') !== null && pair.done === null

const opening = (host: Host): Host => ({ ...host, screen: { name: 'opening' } })

const within = (to: number, count: number): number => Math.max(0, Math.min(count - 1, to))
