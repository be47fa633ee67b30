/** The program of a host from its first screen to its last: an offer, the choice of a question, the call, the debrief. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Fault } from '../../errors.ts'
import type { QuestionName } from '../../question/question.ts'
import type { Call, CallEffect, CallHappening } from './call.ts'
import type { Proposal } from './choose.ts'
import { stepCall } from './step.ts'

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
  | { readonly type: 'call'; readonly happening: CallHappening }
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
    case 'opened':
      return [{ ...host, screen: { name: 'call', call: event.call } }, []]
    case 'call': {
      if (screen.name !== 'call') return [host, []]
      const { at, monoMs } = event
      const [call, effects] = stepCall(screen.call, { ...event.happening, at, monoMs })
      if (call === screen.call) return [host, effects]
      const { isEnded } = call.record
      const next: Screen = isEnded ? { name: 'debrief', call, files: [] } : { name: 'call', call }
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
      return [after, [...effects, { type: 'quit' }]]
    }
  }
}

const opening = (host: Host): Host => ({ ...host, screen: { name: 'opening' } })

const within = (to: number, count: number): number => Math.max(0, Math.min(count - 1, to))
