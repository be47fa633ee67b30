/** Opens the screens: builds the world that effects act on, starts the loop, and sees to an orderly end. */
import { flushCompileCache } from 'node:module'
import { resolve } from 'node:path'
import type { App, AppEffect, AppEvent, Asked, MockAsked } from '../core/app/app.ts'
import { newApp, stepApp } from '../core/app/app-step.ts'
import { EXIT, type ExitCode, type Fault, SparrError } from '../core/errors.ts'
import { performBy, startLoop } from '../core/loop.ts'
import type { Catalog } from '../core/practice/catalog.ts'
import type { Loaded } from '../decks/load.ts'
import { backUp } from '../session/end-of-session.ts'
import { isAsciiOnly } from '../session/language.ts'
import {
  draftsOf,
  eveningOf,
  learnCatalog,
  progressOf,
  rememberedCatalog,
  unfinishedMockOf,
} from '../session/practice/catalog-store.ts'
import type { Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'
import { onEnd } from '../term/signals.ts'
import type { Intent, Send } from '../ui/send.ts'
import { applyColor } from './apply-color.ts'
import { told, watchForBugs } from './bugs-outside.ts'
import { appHands } from './effects.ts'
import { makeEditing, type Terminal } from './files/editing.ts'
import { type Glimpse, glimpseOf, keepGlimpse } from './glimpse.ts'
import { outsideChanges } from './outside.ts'
import { makeRunning } from './sitting/judge-run.ts'
import { lazySittings } from './sitting/sittings.ts'
import { warmInBackground } from './warm-up.ts'

export type Start =
  | { readonly type: 'home' }
  | {
      readonly type: 'drill'
      readonly queue: readonly Asked[]
      /** The answer file, where it is not the one in the workspace. */
      readonly file?: string
    }
  | ({ readonly type: 'mock' } & MockAsked)

const EMPTY: Catalog = { decks: [], problems: 0 }

export async function runApp(session: Session, start: Start): Promise<ExitCode> {
  applyColor(session.options.color ?? session.settings.color)
  const store = await session.store()
  const { now, monoMs } = session.clock
  const stamp = () => ({ at: now(), monoMs: monoMs() })
  let loading: Promise<Loaded> | undefined
  const loaded = (): Promise<Loaded> => {
    loading ??= session.load()
    return loading
  }
  /** Everything home and the lists know. */
  async function whole(): Promise<Glimpse> {
    const remembered = rememberedCatalog(session, store)
    const catalog = remembered ?? (await learnCatalog(session, store, await loaded())) ?? EMPTY
    const progress = progressOf(store)
    return { catalog, progress, evening: eveningOf(session, store, catalog, progress) }
  }
  const glimpse = start.type === 'home' ? glimpseOf(session, store) : null

  const first: App = {
    ...newApp({
      ...(glimpse ?? (await whole())),
      drafts: draftsOf(store),
      notices: [...store.notices(), ...session.settingsFile.notices()],
      contentLang: session.contentLang,
      homeDir: session.home,
      now: now(),
    }),
    unfinished: unfinishedMockOf(store),
    isBrief: start.type !== 'home',
  }
  const stopping = new AbortController()
  const terminal: Terminal = { suspend: undefined }
  const sittings = lazySittings()
  let end: ((fault?: Fault) => void) | undefined
  let early: { readonly fault: Fault | undefined } | undefined
  const hands = appHands({
    session,
    store,
    loaded,
    now: stamp,
    sittings,
    running: makeRunning(session),
    editing: makeEditing(session, terminal),
    namedFile: start.type === 'drill' && start.file ? resolve(session.cwd, start.file) : null,
    // What is refused before anything is on the screen ends the program as soon as it is.
    quit: (fault) => {
      if (end) end(fault)
      else early = { fault }
    },
  })
  // What comes in after the end, such as a file that was still being read, finds no store any more.
  const send: Send = (intent) => {
    if (!stopping.signal.aborted) loop.send(stamped(intent))
  }
  const stamped = (intent: Intent) => ({ ...intent, ...stamp() }) as AppEvent
  const complain = (fault: Fault): void =>
    send({ type: 'notice', notice: { code: 'fault', fault } })
  session.heed((notice) => send({ type: 'notice', notice }))
  const perform = performBy<AppEffect, Send>(hands, told(complain))
  const loop = startLoop<App, AppEvent, AppEffect>(
    first,
    (app, event) => stepApp(app, event, sittings.step),
    (effect) => perform(effect, send),
  )
  if (start.type === 'drill') send({ type: 'start', queue: start.queue })
  if (start.type === 'mock') send({ ...start, type: 'open-mock' })

  const { showApp } = await import('../ui/start.tsx')
  const app = showApp({
    loop,
    send,
    words: session.words,
    isAscii: isAsciiOnly(process.env, session.settings.isPlain),
    theme: session.settings.theme,
    onReady: (suspend) => {
      terminal.suspend = suspend
    },
  })
  let refused: Fault | undefined
  end = (fault) => {
    refused = fault
    app.unmount()
  }
  if (early) end(early.fault)
  const hasChanged = outsideChanges(session, store)
  const ticking = setInterval(() => {
    send({ type: 'tick' })
    const { screen, catalog } = loop.state()
    const isList = screen.name === 'home' || screen.name === 'deck'
    if (isList && hasChanged()) perform({ type: 'look-up', catalog }, send)
  }, 1000)
  const quit = (): void => send({ type: 'quit' })
  const ignoreEnd = onEnd(quit, () => app.unmount())
  const { bug, stop } = watchForBugs(complain)
  async function fillIn(): Promise<void> {
    try {
      await app.waitUntilRenderFlush()
      if (glimpse) send({ type: 'learnt', ...(await whole()) })
      await afterFirstFrame(session, store, loaded, send, stopping)
    } catch (error) {
      // Who quits at once closes the store in the middle of it.
      if (!stopping.signal.aborted) throw error
    }
  }
  void fillIn()
  try {
    await Promise.race([app.waitUntilExit(), bug])
    if (refused) throw new SparrError(refused)
    return EXIT.ok
  } catch (error) {
    // What was typed is saved before the screen goes, as at any other end.
    send({ type: 'quit' })
    app.unmount()
    throw error
  } finally {
    stop()
    clearInterval(ticking)
    ignoreEnd()
    stopping.abort()
    perform({ type: 'cancel-judge' }, send)
    perform({ type: 'unwatch' }, send)
    const { catalog, progress, evening } = loop.state()
    if (start.type === 'home') keepGlimpse(session, store, { catalog, progress, evening })
    backUp(session, store)
    session.close()
  }
}

/** Everything home does not need to be seen: decks that changed, the compile cache, the Go build cache. */
async function afterFirstFrame(
  session: Session,
  store: Store,
  loaded: () => Promise<Loaded>,
  send: Send,
  { signal }: AbortController,
): Promise<void> {
  // Node writes the compiled code at a clean exit only; a closed terminal is none.
  setTimeout(() => flushCompileCache?.(), 1000).unref()
  const catalog = await learnCatalog(session, store, await loaded())
  if (signal.aborted) return
  if (catalog) {
    // A question that is called otherwise takes all of it along.
    const progress = progressOf(store)
    const evening = eveningOf(session, store, catalog, progress)
    send({ type: 'learnt', catalog, progress, drafts: draftsOf(store), evening })
  }
  await warmInBackground(session, send, signal)
}
