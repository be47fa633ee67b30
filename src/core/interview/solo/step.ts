/** What the candidate does to the mock itself; the drill of a round has steps of its own. */
import type { Drill } from '../../drill/drill.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'
import { findNumbers } from '../../numbers/numbers.ts'
import { isLastOfPlan, planOf } from './planning.ts'
import { keepEvidence, score, scored } from './scoring.ts'
import type { SoloHappening, SoloMock } from './solo.ts'
import { roundOf, type Stage, stageOf } from './stage.ts'
import { enterPhase, here, phaseNow, withEvent } from './telling.ts'

/** Keys that were meant for the answer below must not answer the interviewer. */
const DEAF_MS = 700

export function stepSolo(
  mock: SoloMock,
  drill: Drill | null,
  happening: SoloHappening,
  { monoMs }: Stamp,
): SoloMock {
  const stage = stageOf(mock, drill)
  const isDeaf = mock.open !== null && monoMs - mock.open.sinceMonoMs < DEAF_MS
  switch (happening.type) {
    case 'classify':
      return stage.name === 'classify'
        ? withEvent(mock, { type: 'classify', ...here(mock), as: happening.as })
        : mock
    case 'next-phase':
      if (stage.name === 'plan') return planOn(mock)
      return stage.name === 'answer' ? enterPhase(mock, phaseNow(mock) + 1) : mock
    case 'type':
      return typed(mock, stage, happening.text)
    case 'reply':
      return isDeaf ? mock : reply(mock, stage, happening.said)
    case 'pass':
      return isDeaf ? mock : pass(mock, stage)
    case 'move':
      return move(mock, stage, happening.to)
    case 'score':
      return score(mock, stage, happening.score)
    case 'finish':
      return finish(mock, stage)
    case 'kept':
      return { ...mock, kept: Math.max(mock.kept, happening.count) }
    case 'card':
      return { ...mock, card: happening.card }
    case 'written':
      return { ...mock, written: { state: 'done', files: happening.files } }
    case 'not-written':
      return { ...mock, written: { state: 'failed', fault: happening.fault } }
  }
}

function typed(mock: SoloMock, stage: Stage, text: string): SoloMock {
  if (stage.name !== 'takeaways') return { ...mock, typed: text, isWarned: false }
  const { focus, texts } = mock.takeaways
  return {
    ...mock,
    takeaways: { focus, texts: texts.map((old, i) => (i === focus ? text : old)) },
  }
}

function reply(mock: SoloMock, stage: Stage, said: boolean): SoloMock {
  const text = mock.typed.trim()
  const { open } = mock
  switch (stage.name) {
    case 'answer':
    case 'asked':
      // An Enter without a word is a slip of the finger.
      if (!open || (text === '' && !said)) return mock
      return withEvent(closed(mock), { type: 'reply', ...here(mock), id: open.id, text, said })
    case 'plan':
      return text === '' && !said ? mock : withLine(mock, text, said)
    case 'anchor':
      if (findNumbers(text).length === 0) return { ...mock, isWarned: true }
      return withEvent(closed(mock), { type: 'anchor', round: mock.round, text })
    case 'score':
      return keepEvidence(mock, stage.dimensions, text)
    case 'classify':
    case 'grading':
    case 'takeaways':
    case 'ended':
      return mock
  }
}

/** Let pass, skipped, taken back: it is said in the scorecard. */
function pass(mock: SoloMock, stage: Stage): SoloMock {
  const { open } = mock
  switch (stage.name) {
    case 'classify':
      return withEvent(mock, { type: 'classify', ...here(mock), as: '' })
    case 'answer':
    case 'asked':
      if (!open) return mock
      return withEvent(closed(mock), {
        type: 'reply',
        ...here(mock),
        id: open.id,
        text: '',
        said: false,
      })
    case 'anchor':
      return withEvent(closed(mock), { type: 'anchor', round: mock.round, text: '' })
    case 'score':
      return { ...mock, typed: '', scoring: { ...mock.scoring, pending: null } }
    case 'plan':
    case 'grading':
    case 'takeaways':
    case 'ended':
      return mock
  }
}

const withLine = (mock: SoloMock, text: string, said: boolean): SoloMock =>
  withEvent(closed(mock), { type: 'plan', ...here(mock), text, said })

/** What is half typed is kept; a plan that was never made is asked for once more. */
function planOn(mock: SoloMock): SoloMock {
  const text = mock.typed.trim()
  const told = text === '' ? mock : withLine(mock, text, false)
  const round = roundOf(told)
  const isMissing = isLastOfPlan(round) && planOf(round)?.planned.lines.length === 0
  if (isMissing && !mock.isWarned) return { ...told, isWarned: true }
  return enterPhase({ ...told, isWarned: false }, phaseNow(told) + 1)
}

const closed = (mock: SoloMock): SoloMock => ({ ...mock, open: null, typed: '', isWarned: false })

function move(mock: SoloMock, stage: Stage, to: number): SoloMock {
  const within = (count: number): number => Math.max(0, Math.min(count - 1, to))
  if (stage.name === 'takeaways') {
    const { texts } = mock.takeaways
    return { ...mock, takeaways: { texts, focus: within(texts.length) } }
  }
  if (stage.name !== 'score' || mock.scoring.pending !== null) return mock
  return { ...mock, scoring: { ...mock.scoring, cursor: within(stage.dimensions.length) } }
}

function finish(mock: SoloMock, stage: Stage): SoloMock {
  if (stage.name === 'takeaways') {
    const texts = mock.takeaways.texts.map((text) => text.trim()).filter((text) => text !== '')
    return withEvent(withEvent(mock, { type: 'takeaways', texts }), { type: 'end' })
  }
  return scored(mock, stage)
}
