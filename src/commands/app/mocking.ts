/** What a mock asks for: it is made, kept in the log, drafted, and its scorecard is written. */
import type { AppEffect, Asked } from '../../core/app.ts'
import type { Catalog } from '../../core/catalog.ts'
import { SparrError } from '../../core/errors.ts'
import type { MockEvent } from '../../core/interview/events.ts'
import { type KeptMock, mocksOf } from '../../core/interview/kept.ts'
import { chooseRounds } from '../../core/interview/solo/choose-rounds.ts'
import { beginSolo, draftName, resumeSolo, toMockDraft } from '../../core/interview/solo/drafted.ts'
import type { SoloMock } from '../../core/interview/solo/solo.ts'
import { recordOf } from '../../core/interview/solo/stage.ts'
import type { Plan } from '../../core/lists.ts'
import { textIn } from '../../core/text.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Store } from '../../store/store.ts'
import type { Send } from '../../ui/send.ts'
import { wordsFor } from '../../words/words.ts'
import { comingBack, heldAt, placeAt } from '../schedule.ts'
import type { Session } from '../session.ts'
import { wholeCatalog } from './catalog-store.ts'
import { faultOf } from './fault-of.ts'

type Effect<Type extends AppEffect['type']> = Extract<AppEffect, { readonly type: Type }>

export type Mocking = {
  readonly make: (effect: Effect<'make-mock'>, send: Send) => Promise<void>
  readonly keep: (effect: Effect<'keep-mock'>, send: Send) => void
  readonly save: (effect: Effect<'save-mock'>, send: Send) => void
  readonly end: (effect: Effect<'end-mock'>, send: Send) => Promise<void>
}

export type MockSession = Pick<
  Session,
  'clock' | 'settingsFile' | 'settings' | 'contentLang' | 'words'
>

export function makeMocking(
  session: MockSession,
  store: Store,
  loaded: () => Promise<Loaded>,
): Mocking {
  const { clock } = session
  const stamp = () => ({ at: clock.now(), monoMs: clock.monoMs() })
  /** Of each mock, how many events are in the log: what is asked for twice is kept once. */
  const keptOf = new Map<string, number>()
  let hasComplained = false

  async function make({ resume, plan, seed }: Effect<'make-mock'>, send: Send): Promise<void> {
    try {
      const { decks, problems, lists } = await loaded()
      const catalog = await wholeCatalog(store, { decks, problems, lists })
      if (resume !== null) return goOn(resume, catalog, send)
      dropDrafts()
      begin(plan ?? defaultPlan(catalog), seed ?? drawSeed(), catalog, send)
    } catch (error) {
      send({ type: 'mock-not-made', fault: faultOf(error, 'mock') })
    }
  }

  /** The one that was left is left for good. */
  function dropDrafts(): void {
    for (const { id, record } of mocksOf(store.kept('mock')))
      if (!record.isEnded && store.drafts.load(draftName(id))) store.drafts.drop(draftName(id))
  }

  function begin(plan: Plan, seed: number, catalog: Catalog, send: Send): void {
    const lang = session.contentLang
    const place = placeAt(store, session.settingsFile.current(), catalog.decks, clock.now())
    const seen = store.cards.seen()
    const held = heldAt(place)
    const begun = new Set(store.drafts.list().map(({ question }) => question))
    const { rounds, unfilled } = chooseRounds(
      plan,
      {
        questions: place.questions,
        due: new Set([...comingBack(place).keys()].filter((name) => seen.has(name))),
        seen,
        isOut: (name) => held.has(name) || begun.has(name),
      },
      { seed, lang },
    )
    const title = textIn(plan.title, lang, 'en')
    if (rounds.length === 0) throw new SparrError({ code: 'no-plan', plan: title })
    const first = { type: 'begin', mode: 'solo', title, seed, lang, rounds } as const
    const mock = beginSolo(crypto.randomUUID(), first, phrasesIn(lang), stamp())
    send({ type: 'mock-made', mock, unfilled, queue: queueOf(mock, catalog) })
  }

  function goOn(id: string, catalog: Catalog, send: Send): void {
    const kept = mocksOf(store.kept('mock')).find((one) => one.id === id)
    const draft = store.drafts.load(draftName(id))
    if (!kept) throw new SparrError({ code: 'no-mock', id })
    const late = answeredUnseen(kept)
    const events = late ? [...kept.events, late] : kept.events
    const phrases = phrasesIn(kept.record.lang)
    const mock = resumeSolo(id, events, draft?.state ?? null, phrases, stamp())
    if (!mock) throw new SparrError({ code: 'no-mock', id })
    if (late) store.append({ kind: 'mock', body: { mock: id, event: late } })
    send({ type: 'mock-made', mock, unfilled: [], queue: queueOf(mock, catalog) })
  }

  /** The program ended between the attempt of a round and the event that names it. */
  function answeredUnseen({ id, record }: KeptMock): MockEvent | null {
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

  function keep({ mock, from, events }: Effect<'keep-mock'>, send: Send): void {
    let count = Math.max(from, keptOf.get(mock) ?? from)
    try {
      for (const event of events.slice(count - from)) {
        store.append({ kind: 'mock', body: { mock, event } })
        count++
        keptOf.set(mock, count)
      }
      hasComplained = false
    } catch (error) {
      complain(error, send)
    }
    send({ type: 'mock', happening: { type: 'kept', count } })
  }

  function save({ mock }: Effect<'save-mock'>, send: Send): void {
    const question = draftName(mock.id)
    try {
      store.drafts.claim(question)
      store.drafts.save({
        question,
        state: toMockDraft(mock),
        activeMs: mock.clockMs,
        savedAt: mock.seen.at,
        pid: process.pid,
      })
    } catch (error) {
      complain(error, send)
    }
  }

  /** It is tried again every two seconds: said once is enough. */
  function complain(error: unknown, send: Send): void {
    if (!(error instanceof SparrError)) throw error
    if (!hasComplained) send({ type: 'notice', notice: { code: 'fault', fault: error.fault } })
    hasComplained = true
  }

  async function end({ mock }: Effect<'end-mock'>, send: Send): Promise<void> {
    const { workspace } = session.settings
    try {
      store.drafts.drop(draftName(mock.id))
      const [{ decks }, { cardOf }, { writeCard }] = await Promise.all([
        loaded(),
        import('../mock/card.ts'),
        import('../mock/render.ts'),
      ])
      const [kept] = mocksOf(store.kept('mock')).filter(({ id }) => id === mock.id)
      const { at, offsetMin } = kept ?? { at: clock.now(), offsetMin: 0 }
      const record = recordOf(mock)
      const card = cardOf(store, decks, { id: mock.id, at, offsetMin, record })
      const files = await writeCard(card, session.words, workspace)
      send({ type: 'mock', happening: { type: 'written', files } })
    } catch (error) {
      send({ type: 'mock', happening: { type: 'not-written', fault: faultOf(error, workspace) } })
    }
  }

  return { make, keep, save, end }
}

const phrasesIn = (lang: string): SoloMock['phrases'] => wordsFor(lang).solo.phrases

const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

function defaultPlan({ plans = [] }: Catalog): Plan {
  const [plan] = plans
  if (plan) return plan
  throw new SparrError({ code: 'no-plan', plan: '' })
}

/** The rounds that are left; one whose question is in no deck any more is passed over. */
function queueOf(mock: SoloMock, { decks }: Catalog): readonly Asked[] {
  const { rounds, current } = recordOf(mock)
  const names = new Set(decks.flatMap(({ questions }) => questions).map(({ name }) => name))
  return rounds.flatMap(({ round, answered }, i) =>
    i >= current && !answered && names.has(round.question)
      ? [{ question: round.question, form: null, isMock: true }]
      : [],
  )
}
