/** Two people at two screens for tests: one log between their two programs, time as an argument. */
import { createHash } from 'node:crypto'
import type { MockEvent } from '../../../../src/core/interview/events.ts'
import { foldBegun } from '../../../../src/core/interview/fold.ts'
import { beginning } from '../../../../src/core/interview/host/begin.ts'
import type {
  Call,
  CallDraft,
  CallHappening,
  PairHappening,
  Sheet,
} from '../../../../src/core/interview/host/call.ts'
import type { Proposal } from '../../../../src/core/interview/host/choose.ts'
import {
  type Host,
  type HostEffect,
  type HostHappening,
  newHost,
  stepHost,
} from '../../../../src/core/interview/host/host.ts'
import { openCall } from '../../../../src/core/interview/host/step.ts'
import type { VoteDraft } from '../../../../src/core/interview/pair/ballot.ts'
import type {
  Candidate,
  CandidateEffect,
  CandidateHappening,
} from '../../../../src/core/interview/pair/candidate.ts'
import { newCandidate, stepCandidate } from '../../../../src/core/interview/pair/candidate-step.ts'
import type { Delivered, Role } from '../../../../src/core/interview/pair/envelope.ts'
import { withDelivered } from '../../../../src/core/interview/pair/fold-pair.ts'
import { NEW_PAIR, type Pair } from '../../../../src/core/interview/pair/pair.ts'
import { sharedIn } from '../../../../src/core/interview/pair/pair-record.ts'
import { newParty, type Party } from '../../../../src/core/interview/pair/party.ts'
import { envelopeOf, type WireEvent } from '../../../../src/core/interview/pair/wire.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import { clean } from '../../../../src/text/clean.ts'
import { hidden429 } from '../../../ui/screens/questions.ts'
import { askable, asked } from '../host/calling.ts'

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of a whole log, or a part of one, in any order and as often as it came. */
export const foldPair = (all: readonly Delivered[], from: Pair = NEW_PAIR): Pair =>
  all.toSorted((a, b) => a.seq - b.seq).reduce((pair, one) => withDelivered(pair, one, hash), from)

export const MOCK = '0f8fad5b-d9cb-469f-a165-708677289500'
export const SESSION = 'evening'
/** By the log. */
export const NOON = Date.UTC(2026, 10, 30, 12)
export const salt = (digit: string): string => digit.repeat(32)

export const party = (role: Role, who: string, seat = `${who}-1`): Party =>
  newParty({
    session: SESSION,
    role,
    who,
    seat,
    handle: who,
    version: '0',
    hash,
    clean,
    pair: NEW_PAIR,
    sealed: null,
  })

/** As the entrance of every side does. */
const cleaned = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? clean(one) : one,
  )

export const delivered = (
  seq: number,
  role: Role,
  event: WireEvent,
  { who = role, at = NOON }: { readonly who?: string; readonly at?: number } = {},
): Delivered => ({
  seq,
  at,
  role,
  envelope: cleaned(envelopeOf(event, { id: `e-${seq}`, who })),
})

export const sheetOf = (question: Question): Sheet => ({
  question,
  deckLang: 'en',
  outline: [],
  rubric: null,
  starter: 'package main\n',
})

/** A call of two questions, before anybody was asked. */
export function newPairCall(
  questions: readonly Question[] = [asked, hidden429],
  rows: readonly MockEvent[] = planned(questions),
  draft: CallDraft | null = null,
): Call {
  return openCall(
    {
      mock: MOCK,
      record: foldBegun(rows),
      sheets: questions.map(sheetOf),
      langs: ['en', 'zh-CN'],
      draft,
      keptShared: sharedIn(rows),
    },
    { at: NOON, monoMs: 0 },
  )
}

export const planned = (questions: readonly Question[]): readonly MockEvent[] =>
  beginning(
    questions.map((question) => ({ asked: askable(question) })),
    { seed: 7, lang: 'en', title: null, minutes: null, mode: 'pair' },
  )

/** What a host has done, and what not. */
export const proposal = (question: Question, lastGrade: Proposal['lastGrade']): Proposal => ({
  ...askable(question),
  lastGrade,
})

/** As the log has the file of the round that is asked. */
export const savedCode = ({ party }: Candidate): string | undefined =>
  party.pair.texts[party.pair.clock.round]?.['code']?.text

export type Two = ReturnType<typeof twoPeople>

/**
 * The host's clock of this machine is an hour wrong, and only monotonic time and the log agree. `asleep`: what is published
 * waits, as in an outage.
 */
export function twoPeople(questions: readonly Question[] = [asked, hidden429]) {
  const log: Delivered[] = []
  const rows: MockEvent[] = [...planned(questions)]
  const effects = { host: [] as HostEffect[], candidate: [] as CandidateEffect[] }
  const drafts: { host: CallDraft | null; candidate: VoteDraft | null } = {
    host: null,
    candidate: null,
  }
  let ms = 0
  let hostSeat = 0
  let guestSeat = 0
  let host: Host = newHost(
    { name: 'opening' },
    questions.map((one) => proposal(one, 'good')),
  )
  let guest: Candidate = newCandidate(party('candidate', 'guest'), 'en', null, stamp(0))
  const read = { host: 0, guest: 0 }
  let isHostOn = false
  let isGuestOn = false

  function stamp(skewMs: number) {
    return { at: NOON + ms + skewMs, monoMs: ms }
  }

  function write(role: Role, who: string, event: WireEvent): void {
    log.push(delivered(log.length + 1, role, event, { who, at: NOON + ms }))
  }

  function toHost(happening: HostHappening): void {
    const [next, more] = stepHost(host, { ...happening, ...stamp(3_600_000) })
    host = next
    for (const effect of more) {
      effects.host.push(effect)
      if (effect.type === 'append') rows.push(effect.event)
      if (effect.type === 'save-draft') drafts.host = JSON.parse(JSON.stringify(effect.draft))
      if (effect.type === 'publish') write('host', 'boss', effect.event)
    }
  }

  function toGuest(happening: CandidateHappening): void {
    const [next, more] = stepCandidate(guest, { ...happening, ...stamp(0) })
    guest = next
    for (const effect of more) {
      effects.candidate.push(effect)
      if (effect.type === 'save-draft') drafts.candidate = JSON.parse(JSON.stringify(effect.draft))
      if (effect.type === 'publish') write('candidate', 'guest', effect.event)
    }
  }

  /** Until nobody has anything more to hear. */
  function deliver(): void {
    while ((isHostOn && read.host < log.length) || (isGuestOn && read.guest < log.length)) {
      const forHost = isHostOn ? log[read.host] : undefined
      const forGuest = isGuestOn ? log[read.guest] : undefined
      if (forHost) {
        read.host++
        toHost({ type: 'link', happening: { type: 'delivered', delivered: forHost } })
      }
      if (forGuest) {
        read.guest++
        toGuest({ type: 'delivered', delivered: forGuest })
      }
    }
  }

  const looked = (): void => {
    if (isHostOn) toHost({ type: 'link', happening: { type: 'log-clock', now: NOON + ms } })
    if (isGuestOn) toGuest({ type: 'log-clock', now: NOON + ms })
  }

  return {
    log,
    rows,
    effects,
    drafts,
    host: () => host,
    call: (): Call => {
      if (host.screen.name !== 'call' && host.screen.name !== 'debrief') throw new Error('no call')
      return host.screen.call
    },
    guest: () => guest,
    write(role: Role, who: string, event: WireEvent) {
      write(role, who, event)
      deliver()
    },
    /** A new start of the program, after whatever end the one before had. */
    hostJoins(isCalling = true) {
      isHostOn = true
      read.host = 0
      hostSeat++
      host = newHost(
        { name: 'opening' },
        questions.map((one) => proposal(one, 'good')),
      )
      toHost({
        type: 'join',
        party: {
          ...party('host', 'boss', `boss-${hostSeat}`),
          sealed: drafts.host?.sealed ?? null,
        },
      })
      if (isCalling) toHost({ type: 'opened', call: newPairCall(questions, rows, drafts.host) })
      deliver()
      looked()
    },
    guestJoins() {
      isGuestOn = true
      read.guest = 0
      guestSeat++
      guest = newCandidate(
        party('candidate', 'guest', `guest-${guestSeat}`),
        'en',
        drafts.candidate,
        stamp(0),
      )
      toGuest({ type: 'join' })
      deliver()
      looked()
    },
    killHost: () => {
      isHostOn = false
    },
    killGuest: () => {
      isGuestOn = false
    },
    later(by: number) {
      ms += by
      looked()
    },
    /** The host does something on the open call. */
    asks(...all: readonly (CallHappening | PairHappening)[]) {
      for (const happening of all) {
        toHost({ type: 'call', happening })
        deliver()
      }
    },
    hosts(...all: readonly HostHappening[]) {
      for (const happening of all) {
        toHost(happening)
        deliver()
      }
    },
    answers(...all: readonly CandidateHappening[]) {
      for (const happening of all) {
        toGuest(happening)
        deliver()
      }
    },
  }
}
