/** What the keys are for: where the host types and chooses, how it is kept and left. */
import { MOST_TAKEAWAYS } from '../dimensions.ts'
import type { Call, CallStep, Desk, DeskName } from './call.ts'
import { published, said } from './published.ts'
import { keptEvidence, rate, scoreRows, settled } from './scoring.ts'
import { keptTakeaway } from './takeaways.ts'
import { currentRound, kept, logged } from './telling.ts'

export const TALK: Desk = { at: 'talk' }

export function deskAt({ record }: Call, to: DeskName): Desk {
  switch (to) {
    case 'note':
    case 'end':
      return { at: to }
    case 'say':
      return { at: to, about: 'probe', text: '' }
    case 'score':
      return { at: to, cursor: 0, pending: null }
    case 'takeaways': {
      const cursor = Math.min(record.takeaways.length, MOST_TAKEAWAYS - 1)
      return { at: to, cursor, text: record.takeaways[cursor] ?? '' }
    }
  }
}

export function back(call: Call): CallStep {
  const { desk } = call
  switch (desk.at) {
    case 'talk':
      return [{ ...call, side: 'prompt' }, []]
    case 'note':
    case 'say':
    case 'end':
      return [{ ...call, desk: TALK }, []]
    case 'takeaways': {
      const [after, effects] = keptTakeaway(call)
      return [{ ...after, desk: TALK }, effects]
    }
    case 'score': {
      const [after, effects] = settled(call)
      return [{ ...after, desk: TALK }, effects]
    }
    case 'evidence':
      return [{ ...call, desk: { at: 'score', cursor: desk.cursor, pending: null } }, []]
  }
}

export function typed(call: Call, text: string): Call {
  const { desk } = call
  if (desk.at === 'note') return { ...call, note: text }
  if (desk.at === 'evidence' || desk.at === 'takeaways' || desk.at === 'say')
    return { ...call, desk: { ...desk, text } }
  return call
}

export function keep(call: Call): CallStep {
  const { desk } = call
  switch (desk.at) {
    case 'talk':
      return [call, []]
    case 'note': {
      const text = call.note.trim()
      const empty = { ...call, note: '', desk: TALK }
      return text === '' ? [empty, []] : kept(empty, { type: 'note', text })
    }
    case 'say':
      return said({ ...call, desk: TALK }, desk)
    case 'score': {
      const row = scoreRows(currentRound(call))[desk.cursor]
      return row ? rate(call, desk.pending ?? row.score) : [call, []]
    }
    case 'evidence':
      return keptEvidence(call, desk)
    case 'takeaways': {
      const [after, effects] = keptTakeaway(call)
      const to = Math.min(desk.cursor + 1, MOST_TAKEAWAYS)
      if (to >= MOST_TAKEAWAYS || desk.text.trim() === '')
        return [{ ...after, desk: TALK }, effects]
      const text = after.record.takeaways[to] ?? ''
      return [{ ...after, desk: { at: 'takeaways', cursor: to, text } }, effects]
    }
    case 'end':
      return end(call)
  }
}

/** The clock of the last round is told once more: nothing later says how long its last phase was. */
function end(call: Call): CallStep {
  if (call.party) return published({ ...call, desk: TALK }, { kind: 'end' })
  const [still, first] = currentRound(call).isPaused ? [call, []] : kept(call, { type: 'pause' })
  const [over, second] = logged(still, { type: 'end' })
  return [{ ...over, desk: TALK }, [...first, ...second, { type: 'finish' }]]
}

export function move(call: Call, by: number): CallStep {
  const { desk } = call
  if (desk.at === 'score') {
    const last = scoreRows(currentRound(call)).length - 1
    const [after, effects] = settled(call)
    const cursor = Math.max(0, Math.min(last, desk.cursor + by))
    return [{ ...after, desk: { at: 'score', cursor, pending: null } }, effects]
  }
  if (desk.at === 'takeaways') {
    const [after, effects] = keptTakeaway(call)
    const { takeaways } = after.record
    const last = Math.min(takeaways.length, MOST_TAKEAWAYS - 1)
    const cursor = Math.max(0, Math.min(last, desk.cursor + by))
    return [{ ...after, desk: { at: 'takeaways', cursor, text: takeaways[cursor] ?? '' } }, effects]
  }
  return [call, []]
}
