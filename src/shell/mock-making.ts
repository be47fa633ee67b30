/** A mock that is begun, with its rounds chosen, and one that is taken up again. */
import type { Asked } from '../core/app/app.ts'
import { SparrError } from '../core/errors.ts'
import type { MockEvent } from '../core/interview/events.ts'
import { type KeptMock, mocksOf } from '../core/interview/kept.ts'
import { storyOfProject } from '../core/interview/project/project.ts'
import { chooseRounds } from '../core/interview/solo/choose-rounds.ts'
import { beginSolo, draftName, resumeSolo } from '../core/interview/solo/drafted.ts'
import type { SoloMock } from '../core/interview/solo/solo.ts'
import { recordOf } from '../core/interview/solo/stage.ts'
import type { Catalog } from '../core/practice/catalog.ts'
import type { Plan } from '../core/question/lists.ts'
import type { QuestionName } from '../core/question/question.ts'
import { textIn } from '../core/question/text.ts'
import type { Loaded } from '../decks/load.ts'
import { comingBack, heldAt, placeAt } from '../session/practice/schedule.ts'
import type { Session } from '../session/session.ts'
import { projectsIn } from '../session/stories/projects.ts'
import type { Store } from '../store/store.ts'
import type { Intent } from '../ui/send.ts'
import { wordsFor } from '../words/words.ts'

export type MockSession = Pick<
  Session,
  'clock' | 'settingsFile' | 'settings' | 'contentLang' | 'words' | 'leaving'
>

type World = {
  readonly session: MockSession
  readonly store: Store
  readonly catalog: Catalog
  readonly lists: Loaded['lists']
}
type Made = Extract<Intent, { readonly type: 'mock-made' }>

/**
 * Without a plan the first there is; without a seed one is drawn.
 * @throws SparrError no-plan where there is none, or no question fits it.
 */
export function beginMock(planned: Plan | null, seeded: number | null, world: World): Made {
  const { session, store, catalog, lists } = world
  const plan = planned ?? defaultPlan(catalog)
  const seed = seeded ?? drawSeed()
  const lang = session.contentLang
  const place = placeAt(store, session.settingsFile.current(), catalog, session.clock.now())
  const seen = store.cards.seen()
  const held = heldAt(place)
  const begun = new Set(store.drafts.list().map(({ question }) => question))
  const { rounds, unfilled } = chooseRounds(
    plan,
    {
      questions: place.questions,
      due: new Set([...comingBack(place).keys()].filter((name) => seen.has(name))),
      seen,
      projects: projectsIn({ store, lists, lang }),
      lately: latelyAnswered(store, session.clock.now()),
      isOut: (name) => held.has(name) || begun.has(name),
    },
    { seed, lang },
  )
  const title = textIn(plan.title, lang, 'en')
  if (rounds.length === 0) {
    const isOfProjects = unfilled.some(({ kind }) => kind === 'project')
    throw new SparrError({ code: isOfProjects ? 'no-project' : 'no-plan', plan: title })
  }
  const first = { type: 'begin', mode: 'solo', title, seed, lang, rounds } as const
  const mock = beginSolo(crypto.randomUUID(), first, phrasesIn(lang), stampOf(session))
  return { type: 'mock-made', mock, unfilled, queue: queueOf(mock, world) }
}

const LATELY_MS = 7 * 24 * 3_600_000

const latelyAnswered = (store: Store, now: number): ReadonlySet<QuestionName> =>
  new Set(store.progress().flatMap((one) => (now - one.lastAt < LATELY_MS ? [one.question] : [])))

/** The one that was left is left for good. */
export function dropUnfinished(store: Store): void {
  for (const { id, record } of mocksOf(store.kept('mock')))
    if (!record.isEnded && store.drafts.load(draftName(id))) store.drafts.drop(draftName(id))
}

/** @throws SparrError no-mock where the log has none of this id. */
export function resumeMock(id: string, world: World): Made {
  const { session, store } = world

  const kept = mocksOf(store.kept('mock')).find((one) => one.id === id)
  const draft = store.drafts.load(draftName(id))
  if (!kept) throw new SparrError({ code: 'no-mock', id })
  const late = answeredUnseen(kept, store)
  const events = late ? [...kept.events, late] : kept.events
  const phrases = phrasesIn(kept.record.lang)
  const mock = resumeSolo(id, events, draft?.state ?? null, phrases, stampOf(session))
  if (!mock) throw new SparrError({ code: 'no-mock', id })
  if (late) store.append({ kind: 'mock', body: { mock: id, event: late } })
  return { type: 'mock-made', mock, unfilled: [], queue: queueOf(mock, world) }
}

/** The program ended between the attempt of a round and the event that names it. */
function answeredUnseen({ id, record }: KeptMock, store: Store): MockEvent | null {
  const now = record.rounds[record.current]
  if (!now || now.answered) return null
  const begunAt = store
    .kept('mock')
    .find(
      ({ body }) =>
        body.mock === id && body.event.type === 'round' && body.event.round === record.current,
    )?.at
  const [newest] = store.attempts(now.round.question)
  if (!newest || begunAt === undefined || newest.at < begunAt) return null
  const { clockMs } = now
  return { type: 'answered', round: record.current, clockMs, attempt: newest.id }
}

const stampOf = ({ clock }: MockSession) => ({ at: clock.now(), monoMs: clock.monoMs() })

const phrasesIn = (lang: string): SoloMock['phrases'] => wordsFor(lang).solo.phrases

const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

function defaultPlan({ plans = [] }: Catalog): Plan {
  const [plan] = plans
  if (plan) return plan
  throw new SparrError({ code: 'no-plan', plan: '' })
}

/** What one knows of one's own project is no card of the schedule. */
const outside = (name: QuestionName): Pick<Asked, 'isCram'> =>
  storyOfProject(name) === null ? {} : { isCram: true }

/** The rounds that are left; one whose question is in no deck any more is passed over. */
function queueOf(mock: SoloMock, { catalog: { decks }, store, lists }: World): readonly Asked[] {
  const { rounds, current, lang } = recordOf(mock)
  const projects = projectsIn({ store, lists, lang })
  const questions = decks.flatMap((deck) => deck.questions)
  const names = new Set([...questions, ...projects].map(({ name }) => name))
  return rounds.flatMap(({ round, answered }, i) =>
    i >= current && !answered && names.has(round.question)
      ? [{ question: round.question, form: null, isMock: true, ...outside(round.question) }]
      : [],
  )
}
