/** `sparr mock host --call`: the interviewer's screen, as a small program of its own. */
import { randomUUID } from 'node:crypto'
import { EXIT, type ExitCode, SparrError } from '../core/errors.ts'
import { foldBegun } from '../core/interview/fold.ts'
import { beginning, type Wanted } from '../core/interview/host/begin.ts'
import type { Call } from '../core/interview/host/call.ts'
import { fillPlan, proposals } from '../core/interview/host/choose.ts'
import {
  type Host,
  type HostEffect,
  type HostEvent,
  type HostHappening,
  newHost,
  type Screen,
  stepHost,
} from '../core/interview/host/host.ts'
import { openCall } from '../core/interview/host/step.ts'
import { startLoop } from '../core/loop.ts'
import { textIn } from '../core/text.ts'
import { findQuestion } from '../decks/find.ts'
import type { Loaded } from '../decks/load.ts'
import type { Store } from '../store/store.ts'
import { onEnd, stopUntilContinued } from '../term/signals.ts'
import { applyColor } from './app/apply-color.ts'
import { watchForBugs } from './app/bugs-outside.ts'
import { progressOf } from './app/catalog-store.ts'
import type { Terminal } from './app/editing.ts'
import { backUp } from './end-of-session.ts'
import { draftName, findCall, type KeptCall, keptCalls, readDraft } from './host/calls.ts'
import { type Keeper, makeKeeper } from './host/keeper.ts'
import { planFrom } from './host/plan-file.ts'
import { askableOf, foundIn, languagesFrom, sheetsOf } from './host/questions.ts'
import { isAsciiOnly } from './language.ts'
import { offsetMin } from './offset-min.ts'
import { type GlobalOptions, openSession, type Session } from './session.ts'
import { needTerminal } from './terminal.ts'

export type HostOptions = GlobalOptions & {
  readonly plan?: string | undefined
  /** In all. */
  readonly minutes?: number | undefined
  readonly resume?: boolean | undefined
}

/** What the rounds are made of; nothing: a question is chosen on the screen. */
type Asked = { readonly title: string | null; readonly wanted: readonly Wanted[] }

/** Older ones are taken up with --resume only. */
const OFFERED_MS = 86_400_000

export async function mockHost(
  questions: readonly string[],
  options: HostOptions,
): Promise<ExitCode> {
  needTerminal('sparr brief QUESTION')
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const asked = askedFor(questions, options, session, loaded, store)
    return await runHost(session, { loaded, store, asked, options })
  } finally {
    session.close()
  }
}

/** @throws SparrError for questions and plans that are not there, and for rounds that nothing fits. */
function askedFor(
  names: readonly string[],
  { plan: planName }: HostOptions,
  { cwd, contentLang }: Session,
  loaded: Loaded,
  store: Store,
): Asked {
  const named = names.map((name) => ({
    asked: askableOf(findQuestion(loaded.decks, name, loaded.refused)),
  }))
  if (named.length > 0) return { title: null, wanted: named }
  if (planName === undefined) return { title: null, wanted: [] }
  const plan = planFrom(planName, cwd, loaded)
  const filled = fillPlan(plan, foundIn(loaded).map(askableOf), progressOf(store))
  if ('unfilled' in filled)
    throw new SparrError({ code: 'plan-unfilled', plan: planName, round: filled.unfilled + 1 })
  return { title: textIn(plan.title, contentLang, 'en'), wanted: filled.planned }
}

type World = {
  readonly loaded: Loaded
  readonly store: Store
  readonly asked: Asked
  readonly options: HostOptions
}

async function runHost(session: Session, world: World): Promise<ExitCode> {
  const { loaded, store, asked, options } = world
  const { words, clock } = session
  applyColor(options.color ?? session.settings.color)
  const stamp = () => ({ at: clock.now(), monoMs: clock.monoMs() })
  const listed = proposals(foundIn(loaded).map(askableOf), progressOf(store))
  const terminal: Terminal = { suspend: undefined }
  /** Of the call that is open. */
  const keeping: { keeper: Keeper | null } = { keeper: null }
  let close: () => void = () => undefined
  let isOver = false

  const send = (happening: HostHappening): void => {
    if (!isOver) loop.send({ ...happening, ...stamp() } as HostEvent)
  }

  async function begin({ title, wanted }: Asked): Promise<void> {
    const langs = languagesFrom(
      wanted.map((one) => one.asked),
      session.contentLang,
    )
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    const minutes = options.minutes ?? null
    const events = beginning(wanted, { seed, lang: langs[0] ?? 'en', title, minutes })
    const mock = randomUUID()
    const record = foldBegun(events)
    const sheets = await sheetsOf(record, loaded, words)
    const at = clock.now()
    const call = openCall({ mock, record, sheets, langs, draft: null }, stamp())
    open(call, { at, offsetMin: offsetMin(at) })
    for (const event of events) keeping.keeper?.append(event)
  }

  async function resume(kept: KeptCall): Promise<void> {
    const { id: mock, record } = kept
    const sheets = await sheetsOf(record, loaded, words)
    const loadedOnes = sheets.flatMap((sheet) => sheet ?? [])
    const langs = languagesFrom(loadedOnes, record.lang)
    const draft = readDraft(store, mock)
    open(openCall({ mock, record, sheets, langs, draft }, stamp()), kept)
  }

  function open(call: Call, { at, offsetMin }: Pick<KeptCall, 'at' | 'offsetMin'>): void {
    keeping.keeper = makeKeeper(session, store, { id: call.mock, at, offsetMin, send })
    send({ type: 'opened', call })
  }

  /** What is read from the disk on the way may fail like anything else. */
  function start(opening: Promise<void>): void {
    opening.catch((error: unknown) => {
      if (!(error instanceof SparrError)) throw error
      send({ type: 'failed', fault: error.fault })
    })
  }

  function perform(effect: HostEffect): void {
    switch (effect.type) {
      case 'append':
        keeping.keeper?.append(effect.event)
        break
      case 'save-draft':
        keeping.keeper?.saveDraft(effect.draft)
        break
      case 'finish': {
        const { screen } = loop.state()
        if (screen.name === 'debrief') keeping.keeper?.finish(screen.call)
        break
      }
      case 'resume':
        start(resume(findCall(store, effect.mock)))
        break
      case 'anew':
        if (asked.wanted.length > 0) start(begin(asked))
        else send({ type: 'choosing' })
        break
      case 'open': {
        const found = listed.find(({ name }) => name === effect.question)
        if (found) start(begin({ title: null, wanted: [{ asked: found }] }))
        break
      }
      case 'suspend':
        if (terminal.suspend) void stopUntilContinued(terminal.suspend)
        break
      case 'quit':
        close()
    }
  }

  const unfinished = leftOver(store, clock.now(), options.resume ?? false)
  const loop = startLoop<Host, HostEvent, HostEffect>(
    newHost(firstScreen(unfinished, asked, options, clock.now(), store), listed),
    stepHost,
    perform,
  )
  if (options.resume && unfinished) await resume(unfinished)
  else if (!unfinished && asked.wanted.length > 0) await begin(asked)

  const { showHost } = await import('../ui/start-host.tsx')
  const app = showHost({
    loop,
    send,
    words,
    contentLang: session.contentLang,
    isAscii: isAsciiOnly(process.env, session.settings.isPlain),
    theme: session.settings.theme,
    onReady: (suspend) => {
      terminal.suspend = suspend
    },
  })
  close = () => app.unmount()
  const ticking = setInterval(() => {
    keeping.keeper?.retry()
    send({ type: 'call', happening: { type: 'tick' } })
  }, 1000)
  const quit = (): void => send({ type: 'quit' })
  const ignoreEnd = onEnd(quit, () => app.unmount())
  const { bug, stop } = watchForBugs()
  try {
    await Promise.race([app.waitUntilExit(), bug])
    await keeping.keeper?.settled()
    return EXIT.ok
  } catch (error) {
    send({ type: 'quit' })
    app.unmount()
    throw error
  } finally {
    isOver = true
    stop()
    clearInterval(ticking)
    ignoreEnd()
    backUp(session, store)
  }
}

/**
 * The newest of this machine that has not ended and that no other window has open; for an offer only a fresh one.
 * @throws SparrError nothing-to-resume where one is wanted and none is there.
 */
function leftOver(store: Store, now: number, isWanted: boolean): KeptCall | null {
  const found = keptCalls(store).find(
    ({ id, record, isOurs, lastAt }) =>
      isOurs &&
      !record.isEnded &&
      (isWanted || now - lastAt < OFFERED_MS) &&
      store.drafts.writer(draftName(id)) === null,
  )
  if (isWanted && !found) throw new SparrError({ code: 'nothing-to-resume' })
  return found ?? null
}

function firstScreen(
  unfinished: KeptCall | null,
  { wanted }: Asked,
  { resume }: HostOptions,
  now: number,
  store: Store,
): Screen {
  if (resume || (!unfinished && wanted.length > 0)) return { name: 'opening' }
  if (!unfinished) return { name: 'choose', cursor: 0 }
  const { id: mock, record, lastAt } = unfinished
  const draft = readDraft(store, mock)
  const clocks = record.rounds.map(({ clockMs }, i) => Math.max(clockMs, draft?.clocks[i] ?? 0))
  const clockMs = clocks.reduce((sum, ms) => sum + ms, 0)
  return {
    name: 'offer',
    unfinished: { mock, title: record.title, clockMs, agoMs: Math.max(0, now - lastAt) },
  }
}
