/** What a mock can stand at: two rounds, so far into the first. */
import type { App as AppState } from '../../../src/core/app/app.ts'
import type { MockEvent } from '../../../src/core/interview/events.ts'
import { foldBegun } from '../../../src/core/interview/fold.ts'
import { beginSolo } from '../../../src/core/interview/solo/drafted.ts'
import { evidenceCard } from '../../../src/core/interview/solo/evidence.ts'
import { materialOfDrill } from '../../../src/core/interview/solo/material.ts'
import type { SoloHappening } from '../../../src/core/interview/solo/solo.ts'
import type { Question } from '../../../src/core/question/question.ts'
import type { Intent } from '../../../src/ui/send.ts'
import { stepApp } from '../../core/app/step-app.ts'
import { START } from '../../core/drill/sitting.ts'
import { begin, decision, fetchAll, phrases, round, shop } from '../../core/interview/rounds.ts'
import { appOn, sit } from './seated.ts'

/** A mock of two rounds, so many seconds and steps into the first, which is a story. */
export const into = (...steps: readonly (Intent | number)[]): AppState => intoRound(decision, steps)

/** The first round is code: it is planned before it is written. */
export const intoCode = (...steps: readonly (Intent | number)[]): AppState =>
  intoRound(fetchAll, steps)

/** The opening page of a mock, before its clock. */
export const opening = (): AppState => intoRound(fetchAll, [], true)

function intoRound(
  question: Question,
  steps: readonly (Intent | number)[],
  isOpening = false,
): AppState {
  let now = { ...START }
  let app = appOn({ name: 'mock-offer', plan: null, seed: null, unfinished: null })
  const take = (intent: Intent): void => {
    app = stepApp(app, { ...intent, ...now } as never)[0]
  }
  const rounds = [round(question, 10), round(shop)]
  const mock = beginSolo('m1', begin(...rounds), phrases, now)
  const queue = rounds.map(({ question }) => ({ question, form: null }))
  take({ type: 'mock-made', mock, queue, unfilled: [] })
  if (isOpening) return app
  take({ type: 'begin-mock' })
  take({ type: 'opened', drill: sit(question, { isInterviewed: true }) })
  for (const step of steps) {
    if (typeof step !== 'number') take(step)
    else
      for (let i = 0; i < step; i++) {
        now = { at: now.at + 1000, monoMs: now.monoMs + 1000 }
        take({ type: 'tick' })
      }
  }
  return app
}

export const say = (happening: SoloHappening): Intent => ({ type: 'mock', happening })
const drill = (happening: Extract<Intent, { type: 'drill' }>['happening']): Intent => ({
  type: 'drill',
  happening,
})

export const classified = [2, say({ type: 'classify', as: 'behavioral' })] as const
const coded = [2, say({ type: 'classify', as: 'coding' })] as const
const next = say({ type: 'next-phase' })
const line = (text: string) => [say({ type: 'type', text }), say({ type: 'reply', said: false })]

export const typed = drill({
  type: 'edit',
  field: 'situation',
  text: 'We sold 300 000 orders a day.',
})
const answered = [...classified, typed, 3, drill({ type: 'submit' })] as const
const pass = [1, say({ type: 'pass' })] as const
const anchored = [...answered, ...pass, ...pass, ...pass, ...pass, ...pass, ...pass] as const

/** With its scorecard on the screen; the second round was left out. */
function ended(): AppState {
  const scored = into(
    ...anchored,
    say({ type: 'type', text: '3.2 s to 0.4 s' }),
    say({ type: 'reply', said: false }),
    drill({ type: 'submit' }),
    say({ type: 'score', score: 3 }),
    say({ type: 'score', score: 2 }),
    say({ type: 'type', text: 'no before and after' }),
    say({ type: 'reply', said: false }),
    say({ type: 'finish' }),
  )
  const { mock, screen } = scored
  if (!mock || screen.name !== 'drill') throw new Error('no round')
  const events: readonly MockEvent[] = [
    ...mock.events,
    { type: 'answered', round: 0, clockMs: mock.clockMs, attempt: 'a1' },
    { type: 'takeaways', texts: ['Say the number first'] },
    { type: 'end' },
  ]
  const held = { id: 'm1', at: START.at, offsetMin: 0, record: foldBegun(events) }
  const card = evidenceCard(held, ({ answered }) =>
    answered ? materialOfDrill(screen.drill) : null,
  )
  const written = { state: 'done', files: ['/home/me/sparr/mocks/a.md'] } as const
  return { ...scored, screen: { name: 'mock' }, mock: { ...mock, events, card, written } }
}

export const mockStates = (): Readonly<Record<string, AppState>> => ({
  opening: opening(),
  classify: into(2),
  'too late': into(9),
  'before the plan': intoCode(...coded, 20, ...line('one URL may fail alone?')),
  'the plan': intoCode(
    ...coded,
    next,
    ...line('assume the first error cancels all'),
    next,
    30,
    ...line('a worker pool over a channel of indexes, results by index'),
    1,
    say({ type: 'reply', said: true }),
  ),
  'no plan yet': intoCode(...coded, next, next, 30, next),
  answering: into(...classified, typed, 10),
  overtime: into(...classified, typed, 20, say({ type: 'pass' }), 50),
  interrupted: into(...classified, typed, 19),
  'asked after the answer': into(...answered, 1),
  anchor: into(...anchored),
  'anchor without a number': into(
    ...anchored,
    say({ type: 'type', text: 'a lot' }),
    say({ type: 'reply', said: false }),
  ),
  scores: into(
    ...anchored,
    say({ type: 'pass' }),
    drill({ type: 'submit' }),
    say({ type: 'score', score: 3 }),
    say({ type: 'score', score: 2 }),
  ),
  ended: ended(),
})
