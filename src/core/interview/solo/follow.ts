/** What becomes of a mock when time passes and when something happens in the drill of its round. */
import { isAnswered } from '../../drill/ahead.ts'
import type { Drill } from '../../drill/drill.ts'
import { elapsed, type Stamp } from '../../drill/time/stopwatch.ts'
import { GRADES } from '../../log.ts'
import { interruptionsOf } from './interruptions.ts'
import { NO_SCORES, type SoloMock } from './solo.ts'
import { openIn, recordOf, roundOf, type Stage, stageOf } from './stage.ts'
import { enterPhase, here, phaseNow, withEvent } from './telling.ts'

/** Adds the time since the latest event to the clock of the round, while that runs. */
export function clockedSolo(mock: SoloMock, drill: Drill | null, stamp: Stamp): SoloMock {
  const { at, monoMs } = stamp
  const { countedMs } = elapsed(mock.seen, stamp)
  const isRunning = drill !== null && isTalking(mock, drill) && !isStanding(drill)
  return {
    ...mock,
    seen: { at, monoMs },
    clockMs: mock.clockMs + (isRunning ? countedMs : 0),
  }
}

/** From the first look to the anchor; looking back afterwards is no part of the interview. */
function isTalking(mock: SoloMock, drill: Drill): boolean {
  const { name } = stageOf(mock, drill)
  return TALKING.has(name)
}

const TALKING: ReadonlySet<Stage['name']> = new Set([
  'classify',
  'plan',
  'answer',
  'asked',
  'anchor',
])

const isStanding = ({ phase }: Drill): boolean => phase.name === 'paused' || phase.name === 'asleep'

/** The drill of a round was opened: its round begins, or goes on. */
export function withDrill(mock: SoloMock, drill: Drill): SoloMock {
  const { rounds, seed, lang } = recordOf(mock)
  const at = rounds.findIndex(({ round }) => round.question === drill.task.name)
  const found = rounds[at]
  if (!found) return mock
  const { question, deckLang } = drill.task
  const drawn = { seed, lang, deckLang, phrases: mock.phrases }
  const interruptions = interruptionsOf(question, found.round, drawn)
  if (found.hasBegun && at === mock.round) return { ...mock, interruptions }
  const fresh: SoloMock = {
    ...mock,
    interruptions,
    round: at,
    clockMs: found.clockMs,
    open: null,
    typed: '',
    isWarned: false,
    scoring: NO_SCORES,
  }
  if (found.hasBegun) return fresh
  return enterPhase(withEvent(fresh, { type: 'round', round: at }), 0)
}

/** `before`: the same drill before it happened. */
export function followDrill(mock: SoloMock, before: Drill | null, drill: Drill): SoloMock {
  return asking(inPhase(withPauses(withHints(mock, drill), before, drill), before, drill), drill)
}

/** Hints are asked for with the drill's own key; each is an event. */
function withHints(mock: SoloMock, { hints }: Drill): SoloMock {
  const taken = roundOf(mock).hints.length
  if (hints <= taken) return mock
  const rungs = Array.from({ length: hints - taken }, (_, i) => taken + i + 1)
  return rungs.reduce((so, rung) => withEvent(so, { type: 'hint', ...here(mock), rung }), mock)
}

function withPauses(mock: SoloMock, before: Drill | null, drill: Drill): SoloMock {
  if (!before || isStanding(before) === isStanding(drill)) return mock
  return withEvent(mock, { type: isStanding(drill) ? 'pause' : 'resume', ...here(mock) })
}

const AFTER_ANSWER: readonly string[] = ['probe', 'follow-up']

/** After the answer come the questions about it, then the end; who is further already stays there. */
function inPhase(mock: SoloMock, before: Drill | null, drill: Drill): SoloMock {
  const { phases } = roundOf(mock).round
  const isNew = isAnswered(drill) && !(before && isAnswered(before))
  const asked = phases.findIndex(({ id }) => AFTER_ANSWER.includes(id))
  return isNew && asked > phaseNow(mock) ? enterPhase(mock, asked) : mock
}

/** The interviewer speaks: while answering at the drawn moments, afterwards one thing after the other. */
export function asking(mock: SoloMock, drill: Drill): SoloMock {
  const stage = stageOf(mock, drill)
  switch (stage.name) {
    case 'answer': {
      const isOpen = drill.phase.name === 'reading' || drill.phase.name === 'answering'
      if (!isOpen || drill.isReadOnly || openIn(mock)) return mock
      const { exchanges } = roundOf(mock)
      const due = mock.interruptions.find(
        ({ id, atMs }) => atMs <= mock.clockMs && !exchanges.some((one) => one.id === id),
      )
      return due ? ask(mock, due) : mock
    }
    case 'asked':
      return mock.open?.id === stage.spoken.id ? mock : ask(mock, stage.spoken)
    case 'anchor': {
      const wrap = roundOf(mock).round.phases.findIndex(({ id }) => id === 'wrap')
      return wrap > phaseNow(mock) ? enterPhase(mock, wrap) : mock
    }
    case 'classify':
    case 'plan':
    case 'grading':
    case 'score':
    case 'takeaways':
    case 'ended':
      return mock
  }
}

function ask(mock: SoloMock, { id, text }: { readonly id: string; readonly text: string }) {
  const open = { id, sinceMonoMs: mock.seen.monoMs }
  const isKnown = roundOf(mock).exchanges.some((one) => one.id === id)
  const asked = isKnown ? mock : withEvent(mock, { type: 'interrupt', ...here(mock), id, text })
  // What was half typed for the same thing stays.
  return { ...asked, open, typed: mock.open?.id === id ? mock.typed : '' }
}

/** A line that was scored 2 brings its question back as hard at best, one that was scored 1 as again. */
export function lowered(mock: SoloMock, drill: Drill): Drill {
  const { phase } = drill
  if (phase.name !== 'rating' || !phase.suggestion) return drill
  const given = Object.values(roundOf(mock).scores).flatMap((line) => line?.score ?? [])
  const least = Math.min(...given.filter((score) => score > 0))
  if (least > 2) return drill
  const best = least === 1 ? 'again' : 'hard'
  if (GRADES.indexOf(phase.suggestion.grade) <= GRADES.indexOf(best)) return drill
  const suggestion = { grade: best, reason: { code: 'scored', score: least } } as const
  return { ...drill, phase: { ...phase, suggestion } }
}
