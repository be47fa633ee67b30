/**
 * The program with a mock around its drills. A round is an ordinary drill: it steps as ever, and the mock follows it.
 * Without a mock this does nothing.
 */

import type { Drill } from '../drill/drill.ts'
import type { Stamp } from '../drill/time/stopwatch.ts'
import { asking, clockedSolo, followDrill, lowered, withDrill } from '../interview/solo/follow.ts'
import type { SoloMock } from '../interview/solo/solo.ts'
import { recordOf, stageOf } from '../interview/solo/stage.ts'
import { stepSolo } from '../interview/solo/step.ts'
import { here, withEvent } from '../interview/solo/telling.ts'
import type { App, AppEffect, AppEvent, AppStep } from './app.ts'

type MockEventName =
  | 'open-mock'
  | 'choose-mock'
  | 'mock-made'
  | 'begin-mock'
  | 'mock-not-made'
  | 'mock'
  | 'attempt-kept'
type OfMock = Extract<AppEvent, { readonly type: MockEventName }>

/** What the screens step without knowing of mocks. */
export type ScreenEvent = Exclude<AppEvent, OfMock>

type StepScreens = (app: App, event: ScreenEvent) => AppStep

const drillOf = ({ screen }: App): Drill | null => (screen.name === 'drill' ? screen.drill : null)

export function stepWithMock(before: App, event: AppEvent, step: StepScreens): AppStep {
  const app = timed(before, event)
  switch (event.type) {
    case 'open-mock':
      return openMock(app, event)
    case 'choose-mock':
      return chooseMock(app, event.isAnew)
    case 'mock-made':
      return made(app, event, step)
    case 'begin-mock':
      return begin(app, event, step)
    case 'mock-not-made':
      return notMade(app, event)
    case 'mock': {
      if (!app.mock) return [app, []]
      const mock = stepSolo(app.mock, drillOf(app), event.happening, event)
      return settled(before, [followed(app, { ...app, mock }), []], event)
    }
    case 'attempt-kept': {
      if (!app.mock) return [app, []]
      const answered = { type: 'answered', ...here(app.mock), attempt: event.id } as const
      return settled(before, [{ ...app, mock: withEvent(app.mock, answered) }, []], event)
    }
    default: {
      if (app.mock && isTooEarly(app.mock, drillOf(app), event)) return [app, []]
      const [after, effects] = step(app, event)
      if (!app.mock) return [after, effects]
      return settled(before, [followed(app, after), effects], event)
    }
  }
}

/** The plan comes before the code: what is saved beside it is judged when it is saved again. */
const isTooEarly = (mock: SoloMock, drill: Drill | null, event: ScreenEvent): boolean =>
  event.type === 'drill' &&
  event.happening.type === 'file-saved' &&
  drill !== null &&
  stageOf(mock, drill).name === 'plan'

function timed(app: App, stamp: Stamp): App {
  if (!app.mock) return app
  return { ...app, now: stamp.at, mock: clockedSolo(app.mock, drillOf(app), stamp) }
}

function openMock(app: App, { plan, seed }: Extract<OfMock, { type: 'open-mock' }>): AppStep {
  const { screen, unfinished } = app
  if (screen.name === 'drill' || app.mock) return [app, []]
  const offered = unfinished && !unfinished.isElsewhere ? unfinished : null
  const list = screen.name === 'home' ? screen : app.list
  const next: App = {
    ...app,
    list,
    screen: { name: 'mock-offer', plan, seed, unfinished: offered },
  }
  return [next, offered ? [] : [{ type: 'make-mock', resume: null, plan, seed }]]
}

function chooseMock(app: App, isAnew: boolean): AppStep {
  const { screen } = app
  if (screen.name !== 'mock-offer' || !screen.unfinished) return [app, []]
  const { plan, seed, unfinished } = screen
  const next: App = { ...app, screen: { ...screen, unfinished: null } }
  return [next, [{ type: 'make-mock', resume: isAnew ? null : unfinished.id, plan, seed }]]
}

/** A new one shows its opening page first; one that was left goes on at once. */
function made(app: App, event: Extract<OfMock, { type: 'mock-made' }>, step: StepScreens): AppStep {
  // Left while it was made.
  if (app.screen.name !== 'mock-offer') return [app, []]
  const { unfilled, mock, queue } = event
  const notices =
    unfilled.length === 0
      ? app.notices
      : [{ code: 'mock-unfilled', rounds: unfilled } as const, ...app.notices]
  const next: App = { ...app, notices, screen: { name: 'mock-opening', mock, queue } }
  return mock.kept > 0 ? begin(next, event, step) : [next, []]
}

function begin(app: App, { at, monoMs }: Stamp, step: StepScreens): AppStep {
  const { screen } = app
  if (screen.name !== 'mock-opening') return [app, []]
  // The clock has waited for the page to be read.
  const mock = { ...screen.mock, seen: { at, monoMs } }
  // It was said on the page; in the rounds it would take rows from the question.
  const notices = app.notices.filter(({ code }) => code !== 'mock-unfilled')
  const next: App = { ...app, notices, mock, unfinished: null, screen: { name: 'mock' } }
  // Rounds have no drafts of before, but for the one that goes on: nothing is offered.
  const withoutDrafts: App = { ...next, drafts: [] }
  const [opened, effects] = step(withoutDrafts, { type: 'start', queue: screen.queue, at, monoMs })
  return settled(app, [{ ...opened, drafts: app.drafts }, effects], { at, monoMs })
}

function notMade(app: App, { fault }: Extract<OfMock, { type: 'mock-not-made' }>): AppStep {
  if (app.screen.name !== 'mock-offer') return [app, []]
  if (app.isBrief) return [app, [{ type: 'quit', fault }]]
  return [{ ...app, notices: [{ code: 'fault', fault }, ...app.notices], screen: app.list }, []]
}

/** What the drill of the round did, seen by the mock; and what the mock has to say to it. */
function followed(before: App, after: App): App {
  const { mock } = after
  const drill = drillOf(after)
  if (!mock || !drill) return after
  const old = drillOf(before)
  const isSame = old?.sitting === drill.sitting
  const opened = isSame ? mock : withDrill(mock, drill)
  // A question that was opened beside the mock is none of its business.
  if (recordOf(opened).rounds[opened.round]?.round.question !== drill.task.name) return after
  const next = asking(followDrill(opened, isSame ? old : null, drill), drill)
  return { ...after, mock: next, screen: { name: 'drill', drill: lowered(next, drill) } }
}

/** Adds what has to be kept; a mock that was left, or is over, is put down. */
function settled(before: App, [app, effects]: AppStep, { at }: Stamp): AppStep {
  const { mock } = app
  if (!mock) return [app, effects]
  const { isEnded } = recordOf(mock)
  const wasEnded = before.mock?.id === mock.id && recordOf(before.mock).isEnded
  const isQuitting = effects.some(({ type }) => type === 'quit')
  const isOut = isQuitting || !IN_MOCK.has(app.screen.name)
  const keeping: AppEffect[] = []
  const isGrown = mock.events !== before.mock?.events
  const changed = isGrown || (before.mock !== null && isChanged(before.mock, mock))
  const isDue = mock.draft.isDue || changed
  const isTime = mock.draft.at === null || Math.abs(at - mock.draft.at) >= DRAFT_EVERY_MS
  // A key that decides something is kept at once, letters with the next tick.
  const isDecided = before.mock !== null && before.mock.scoring !== mock.scoring
  const isSaving = isDue && (isGrown || isTime || isOut || isDecided)
  if (mock.events.length > mock.kept && (isGrown || isTime)) {
    const events = mock.events.slice(mock.kept)
    keeping.push({ type: 'keep-mock', mock: mock.id, from: mock.kept, events })
  }
  if (isEnded && !wasEnded) keeping.push({ type: 'end-mock', mock })
  if (isSaving && !isEnded) keeping.push({ type: 'save-mock', mock })
  const draft = isSaving ? { at, isDue: false } : { ...mock.draft, isDue }
  const next: App = { ...app, mock: isOut && !isQuitting ? null : { ...mock, draft } }
  return [next, [...keeping, ...effects]]
}

const IN_MOCK: ReadonlySet<App['screen']['name']> = new Set(['drill', 'opening', 'mock'])

/** Drafts are saved this often: with ticks a second apart, every two seconds. */
const DRAFT_EVERY_MS = 1500

const isChanged = (before: SoloMock, after: SoloMock): boolean =>
  before.clockMs !== after.clockMs ||
  before.typed !== after.typed ||
  before.open !== after.open ||
  before.scoring !== after.scoring ||
  before.takeaways !== after.takeaways
