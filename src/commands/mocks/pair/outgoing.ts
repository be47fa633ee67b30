/** The way out: everything that is written into a shared log goes through here, and names stay home. */

import { CODE_FIELD } from '../../../core/interview/pair/asked-sheet.ts'
import type { Envelope } from '../../../core/interview/pair/envelope.ts'
import { envelopeOf, type WireEvent } from '../../../core/interview/pair/wire.ts'
import {
  allReplaced,
  outgoing,
  outgoingLive,
  type PrivateWords,
  type Replaced,
  withTexts,
} from '../../../core/private-words.ts'

/** Fields whose values are words of the program or of code, not of people. */
const CODES: ReadonlySet<string> = new Set([
  ...['kind', 'seat', 'version', 'mock', 'lang', 'question', 'origin', 'digest', 'as', 'id'],
  ...['file', 'language', 'starter', 'field', 'run', 'by', 'verdict', 'status', 'sandbox'],
  ...['about', 'hash', 'salt', 'dimension'],
])

export type WayOut = {
  readonly publish: (event: WireEvent) => void
  /** Fields whose last word was held back are sent whole: nobody is typing in them any more. */
  readonly flush: () => void
  /** A line that is typed and kept, as it may leave. */
  readonly safe: (text: string) => string
  /** What was replaced until now. */
  readonly replaced: () => readonly Replaced[]
}

type Way = {
  readonly words: PrivateWords
  readonly who: string
  readonly newId: () => string
  readonly send: (envelope: Envelope) => void
}

export function wayOut({ words, who, newId, send }: Way): WayOut {
  let said: readonly Replaced[] = []
  /** Of each field what its text has now: it is written again with every key. */
  const inFields = new Map<string, readonly Replaced[]>()
  const held = new Map<string, Typed>()

  const safe = (text: string): string => {
    const { text: left, replaced } = outgoing(text, words)
    if (replaced.length > 0) said = allReplaced([said, replaced])
    return left
  }
  const out = (event: WireEvent): void => send(envelopeOf(event, { id: newId(), who }))

  /** Two numbers for each text: the second is for the one that is sent whole. */
  function typed(event: Typed): void {
    const { text } = outgoingLive(event.text, words)
    const whole = outgoing(event.text, words)
    const key = `${event.round} ${event.field}`
    inFields.set(key, whole.replaced)
    if (text === whole.text) held.delete(key)
    else held.set(key, { ...event, text: whole.text })
    out({ ...event, text, rev: event.rev * 2 })
  }

  return {
    publish(event) {
      if (words.count === 0) return out(event)
      // A file with a private word was stopped at its save; in code nothing is replaced.
      if (event.kind === 'snapshot')
        return event.field === CODE_FIELD ? out({ ...event, rev: event.rev * 2 }) : typed(event)
      // It is what was committed to; its lines were made safe when they were kept.
      if (event.kind === 'score-reveal') return out(event)
      out(withTexts(event, CODES, safe))
    },
    flush() {
      for (const event of held.values()) out({ ...event, rev: event.rev * 2 + 1 })
      held.clear()
    },
    safe,
    replaced: () => allReplaced([said, ...inFields.values()]),
  }
}

type Typed = Extract<WireEvent, { readonly kind: 'snapshot' }>
