/** A whole mock without a terminal: the real core and a real store, a clock that only moves when it is told to. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { App, AppEffect, AppEvent } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { toDraft } from '../../../src/core/drill/draft.ts'
import { fromDraft, startDrill } from '../../../src/core/drill/start.ts'
import { mocksOf } from '../../../src/core/interview/kept.ts'
import { stageOf } from '../../../src/core/interview/solo/stage.ts'
import { startLoop } from '../../../src/core/loop.ts'
import type { Plan } from '../../../src/core/question/lists.ts'
import type { Deck, Question } from '../../../src/core/question/question.ts'
import type { Loaded } from '../../../src/decks/load.ts'
import { unfinishedMockOf } from '../../../src/session/practice/catalog-store.ts'
import { leavingFrom } from '../../../src/session/private-words.ts'
import { findProject } from '../../../src/session/stories/projects.ts'
import { cardOf } from '../../../src/shell/mocks/card.ts'
import { makeMocking } from '../../../src/shell/mocks/mocking.ts'
import { markdownOf, pageOf } from '../../../src/shell/mocks/render.ts'
import { settingsOf } from '../../../src/store/settings/settings-of.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import type { Intent } from '../../../src/ui/send.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { stepApp } from '../../core/app/step-app.ts'
import { taskOf } from '../../core/drill/sitting.ts'
import { evening } from '../../core/practice/evening.ts'
import { until } from '../../until.ts'

export const EVENING = Date.UTC(2026, 10, 20, 19)

export type World = {
  readonly folder: string
  readonly workspace: string
  readonly time: { at: number; monoMs: number }
  readonly loaded: Loaded
}

export function newWorld(questions: readonly Question[], plans: readonly Plan[]): World {
  const folder = mkdtempSync(join(tmpdir(), 'sparr-mock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const deck: Deck = {
    id: 'deck',
    name: 'deck',
    version: '1.0.0',
    title: 'A deck',
    summary: '',
    lang: 'en',
    license: 'MIT',
    authors: [],
    axes: [],
    origin: 'own',
    root: folder,
    questions: questions.map((question) => ({ question, digest: 'd1', execDigest: 'e1' })),
  }
  const lists = {
    tracks: [],
    plans,
    profiles: [],
    rubrics: [],
    standardQuestions: [],
    standardLines: [],
    projectGuides: [],
  }
  const known = { decks: [], refused: [] }
  return {
    folder,
    workspace: join(folder, 'work'),
    time: { at: EVENING, monoMs: 1000 },
    loaded: { decks: [deck], problems: [], lists, refused: [], names: new Map(), known },
  }
}

/** With ids that are the same in each run. */
function storeOf({ time, folder }: World): Store {
  let bytes = 0
  return openStore({
    dataDir: folder,
    clock: { now: () => time.at, monoMs: () => time.monoMs },
    random: (size) => {
      bytes += 1
      return Uint8Array.from({ length: size }, (_, i) =>
        i < 4 ? (bytes >> (8 * i)) & 0xff : (time.monoMs >> (8 * (i % 4))) & 0xff,
      )
    },
    pid: process.pid,
    offsetMin: () => 0,
  })
}

/** One run of the program, until it is cut off. */
export function run(world: World) {
  const { time, loaded } = world
  const clock = { now: () => time.at, monoMs: () => time.monoMs }
  const store = storeOf(world)
  onTestFinished(() => store.close())
  const words = wordsFor('en')
  const settings = { ...settingsOf(new Map(), '/'), workspace: world.workspace }
  const session = {
    clock,
    settings,
    settingsFile: { current: () => settings } as never,
    contentLang: 'en',
    words,
    leaving: async () => leavingFrom(world.workspace),
  }
  const mocking = makeMocking(session, store, async () => loaded)
  let isCut = false
  let hasQuit = false

  function perform(effect: AppEffect): void {
    if (isCut) return
    const drillSends = (happening: Extract<Intent, { type: 'drill' }>['happening']) =>
      send({ type: 'drill', happening })
    switch (effect.type) {
      case 'make-mock':
        void mocking.make(effect, send)
        break
      case 'keep-mock':
        mocking.keep(effect, send)
        break
      case 'save-mock':
        mocking.save(effect, send)
        break
      case 'end-mock':
        void mocking.end(effect, send)
        break
      case 'open':
        open(effect.question, effect.isCram === true)
        break
      case 'save-draft': {
        const { drill } = effect
        const state = toDraft(drill)
        const question = drill.task.name
        store.drafts.save({ question, state, activeMs: 0, savedAt: time.at, pid: process.pid })
        break
      }
      case 'save-attempt': {
        const body = { ...effect.attempt, version: '0' }
        send({ type: 'attempt-kept', id: store.append({ kind: 'attempt', body }).id })
        drillSends({ type: 'attempt-saved' })
        break
      }
      case 'quit':
        hasQuit = true
        break
      default:
        break
    }
  }

  function open(name: string, isCram: boolean): void {
    const project = findProject(name, { store, lists: loaded.lists, lang: 'en' })
    const entry =
      project?.entry ??
      loaded.decks[0]?.questions.find(({ question }) => `deck/${question.id}` === name)
    if (!entry) throw new Error(`no question ${name}`)
    const task = { ...taskOf(entry.question), name, isInterviewed: true as const }
    const draft = store.drafts.load(name)
    const options = { sitting: crypto.randomUUID(), file: '', shuffle: () => [], isCram }
    const drill = draft ? fromDraft(draft.state, task, time) : startDrill(task, time, options)
    send({ type: 'opened', drill })
  }

  const first: App = {
    ...newApp({
      catalog: { decks: [], problems: 0 },
      progress: new Map(),
      drafts: [],
      evening: evening(),
      notices: [],
      contentLang: 'en',
      homeDir: '/home',
      now: time.at,
    }),
    unfinished: unfinishedMockOf(store),
    isBrief: true,
  }
  const loop = startLoop<App, AppEvent, AppEffect>(first, stepApp, perform)
  function send(intent: Intent): void {
    if (!isCut) loop.send({ ...intent, ...time } as AppEvent)
  }

  const mock = () => {
    const { mock: now } = loop.state()
    if (!now) throw new Error('no mock')
    return now
  }
  return {
    store,
    send,
    state: loop.state,
    mock,
    hasQuit: () => hasQuit,
    stage() {
      const { screen } = loop.state()
      return stageOf(mock(), screen.name === 'drill' ? screen.drill : null)
    },
    drill: (happening: Extract<Intent, { type: 'drill' }>['happening']) =>
      send({ type: 'drill', happening }),
    say: (happening: Extract<Intent, { type: 'mock' }>['happening']) =>
      send({ type: 'mock', happening }),
    /** A tick a second. */
    pass(seconds: number): void {
      for (let i = 0; i < seconds; i++) {
        time.at += 1000
        time.monoMs += 1000
        send({ type: 'tick' })
      }
    },
    until: (name: App['screen']['name']) =>
      until(() => {
        if (loop.state().screen.name !== name) throw new Error(loop.state().screen.name)
      }),
    /** As SIGKILL does it: nothing is said, nothing is saved any more. */
    cut(): void {
      isCut = true
      store.close()
    },
    card() {
      const [kept] = mocksOf(store.kept('mock'))
      if (!kept) throw new Error('no mock is kept')
      const card = cardOf(store, loaded, kept)
      return { card, markdown: markdownOf(card, words), page: pageOf(card, words) }
    },
  }
}

export type Running = ReturnType<typeof run>
