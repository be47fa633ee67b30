/** What the core asks for, done: one entry for each effect. */
import { join } from 'node:path'
import type { AppEffect, Notice } from '../../core/app.ts'
import type { Catalog } from '../../core/catalog.ts'
import { toDraft } from '../../core/drill/draft.ts'
import type { Trouble } from '../../core/drill/drill.ts'
import type { DrillHappening } from '../../core/drill/happening.ts'
import { activeMs } from '../../core/drill/spent.ts'
import { type Fault, SparrError } from '../../core/errors.ts'
import type { Attempt } from '../../core/log.ts'
import { findQuestion } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Store } from '../../store/store.ts'
import type { Send } from '../../ui/send.ts'
import { solutionsFolder } from '../judging.ts'
import type { Session } from '../session.ts'
import { gatherStatistics } from '../statistics.ts'
import { VERSION } from '../version.ts'
import type { AnswerFile } from './answer-file.ts'
import { eveningOf, progressOf } from './catalog-store.ts'
import type { Editing } from './editing.ts'
import { faultOf } from './fault-of.ts'
import type { Running } from './judge-run.ts'
import { makeMocking } from './mocking.ts'
import { makePractising } from './practising.ts'
import { makeSearch } from './searching.ts'
import type { Sittings } from './sittings.ts'
import { makeStories } from './stories.ts'
import { textNow, textOf } from './text-of.ts'
import { watchFile } from './watch-file.ts'

export type World = {
  readonly session: Session
  readonly store: Store
  readonly loaded: () => Promise<Loaded>
  readonly now: () => { readonly at: number; readonly monoMs: number }
  readonly sittings: Sittings
  readonly running: Running
  readonly editing: Editing
  /** Judge this file instead of the one in the workspace. */
  readonly namedFile: string | null
  /** With what kept the one question that was asked for from being opened. */
  readonly quit: (fault?: Fault) => void
}

export function performer(world: World): (effect: AppEffect, send: Send) => void {
  const { session, store, running, editing } = world
  const search = makeSearch(world.loaded)
  const practising = makePractising(session, store)
  const stories = makeStories(world)
  const mocking = makeMocking(session, store, world.loaded)
  let unwatch: () => void = () => undefined
  let answer: AnswerFile | null = null
  let openings = 0

  return (effect, send) => {
    const happen = (happening: DrillHappening): void => send({ type: 'drill', happening })
    switch (effect.type) {
      case 'open':
        return void open(effect, send)
      case 'watch-file':
        return watch(effect.file, happen)
      case 'unwatch':
        unwatch()
        unwatch = () => undefined
        running.stop()
        return release(store)
      case 'look-up':
        return attempt('draft', happen, () => practising.lookUp(effect.catalog, send))
      case 'foresee':
        return practising.foresee(effect.question, send)
      case 'undo':
        return practising.undo(effect.catalog, send)
      case 'hold':
        return practising.hold(effect, send)
      case 'search':
        return search(effect.query, send)
      case 'load-stories':
        return void stories.load(send)
      case 'edit-story':
        return void stories.edit(effect, send)
      case 'load-statistics':
        return void loadStatistics(send)
      case 'save-draft':
        return attempt('draft', happen, () => {
          const { drill } = effect
          store.drafts.save({
            question: drill.task.name,
            state: toDraft(drill),
            activeMs: activeMs(drill),
            savedAt: drill.seen.at,
            pid: process.pid,
          })
          happen({ type: 'draft-saved' })
        })
      case 'drop-draft':
        return attempt('draft', happen, () => store.drafts.drop(effect.question))
      case 'save-run':
        return attempt('run', happen, () => void store.append({ kind: 'run', body: effect.run }))
      case 'keep-story':
        return void stories.keepAnswer(effect.drill, send)
      case 'save-rejections':
        return attempt('run', happen, () => {
          for (const body of effect.rejections) store.append({ kind: 'rejection', body })
        })
      case 'save-attempt':
        return saveAttempt(effect.attempt, send)
      case 'make-mock':
        return void mocking.make(effect, send)
      case 'keep-mock':
        return mocking.keep(effect, send)
      case 'save-mock':
        return mocking.save(effect, send)
      case 'end-mock':
        return void mocking.end(effect, send)
      case 'judge':
        return effect.isAllowed ? void allow(effect, happen) : running.start(effect, happen)
      case 'judge-bug':
        return running.judgeBug(effect.name, happen)
      case 'cancel-judge':
        return running.cancel()
      case 'load-compare':
        return void loadCompare(effect.file, happen)
      case 'open-file':
        return void editing.openFile(effect.file, happen)
      case 'edit-text':
        return void editing.editText(effect.field, effect.text, happen)
      case 'reset-file':
        return void reset(send, happen)
      case 'suspend':
        return editing.suspend()
      case 'set-interview':
        return void setInterview(effect.date, effect.catalog, send)
      case 'quit':
        return world.quit(effect.fault)
    }
  }

  /** The answer to "run it without a sandbox?" is kept, so that it is asked once. */
  async function allow(
    effect: Extract<AppEffect, { type: 'judge' }>,
    happen: (happening: DrillHappening) => void,
  ): Promise<void> {
    try {
      await session.settingsFile.write('sandbox', 'off')
      running.start(effect, happen)
    } catch (error) {
      const fault = faultOf(error, session.settingsFile.path)
      happen({ type: 'run-failed', run: effect.run, trouble: { what: 'judge', fault } })
    }
  }

  /** From the file as it is now. */
  function watch(file: string, happen: (happening: DrillHappening) => void): void {
    unwatch()
    unwatch = watchFile(file, () => happen({ type: 'file-saved' }))
  }

  async function open(asked: Extract<AppEffect, { type: 'open' }>, send: Send): Promise<void> {
    openings++
    const turn = openings
    try {
      const [loaded, { openQuestion }] = await Promise.all([
        world.loaded(),
        import('./open-question.ts'),
        world.sittings.load(),
      ])
      const found = findQuestion(loaded.decks, asked.question, loaded.refused)
      const { namedFile, now } = world
      const opened = await openQuestion({
        ...asked,
        isCram: asked.isCram ?? false,
        isMock: asked.isMock ?? false,
        session,
        store,
        found,
        namedFile,
        now,
      })
      // Left, and another one opened, before this one was there.
      if (turn !== openings) return
      answer = opened.file
      running.aim(found, opened.drill.task.bug)
      send({ type: 'opened', drill: opened.drill })
    } catch (error) {
      if (turn !== openings) return
      send({ type: 'not-opened', fault: faultOf(error, asked.question) })
    }
  }

  async function setInterview(date: string, catalog: Catalog, send: Send): Promise<void> {
    try {
      const { date: today } = eveningOf(session, store, catalog, progressOf(store)).tonight
      if (date !== '' && /^\d{4}-\d\d-\d\d$/.test(date) && date < today)
        throw new SparrError({
          code: 'bad-value',
          name: 'interview',
          value: date,
          expected: `a day from ${today} on`,
        })
      if (date === '') await session.settingsFile.unset('interview')
      else await session.settingsFile.write('interview', date)
      send({ type: 'learnt', evening: eveningOf(session, store, catalog, progressOf(store)) })
    } catch (error) {
      send({ type: 'notice', notice: noticeOf(error, session.settingsFile.path) })
      // The prompt stays with what was typed: the next keys are not commands.
      send({ type: 'date', text: date })
    }
  }

  async function loadStatistics(send: Send): Promise<void> {
    try {
      const { decks } = await world.loaded()
      send({ type: 'statistics', statistics: gatherStatistics(session, store, decks) })
    } catch (error) {
      send({ type: 'notice', notice: noticeOf(error, store.path) })
    }
  }

  function saveAttempt(finished: Attempt, send: Send): void {
    const happen = (happening: DrillHappening): void => send({ type: 'drill', happening })
    attempt('attempt', happen, () => {
      const texts = { ...codeOf(answer), ...finished.answer.texts }
      const body = { ...finished, answer: { ...finished.answer, texts }, version: VERSION }
      const { id } = store.append({ kind: 'attempt', body })
      send({ type: 'attempt-kept', id })
      happen({ type: 'attempt-saved' })
    })
  }

  async function loadCompare(
    file: string,
    happen: (happening: DrillHappening) => void,
  ): Promise<void> {
    const found = running.aimed()
    if (!found) return
    const reference = join(solutionsFolder(found), 'reference', found.code.file)
    const [mine, theirs] = await Promise.all([textOf(file), textOf(reference)])
    if (theirs === null) {
      const fault: Fault = { code: 'no-such-file', path: reference }
      return happen({ type: 'failed', trouble: { what: 'file', fault } })
    }
    happen({ type: 'compare-loaded', mine: mine ?? '', reference: theirs })
  }

  async function reset(send: Send, happen: (happening: DrillHappening) => void): Promise<void> {
    if (!answer) return
    try {
      // Our own write is no save of the candidate's.
      unwatch()
      const kept = await answer.reset()
      if (kept) send({ type: 'notice', notice: { code: 'file-reset', kept } })
    } catch (error) {
      happen({ type: 'failed', trouble: { what: 'file', fault: faultOf(error, answer.path) } })
    } finally {
      watch(answer.path, happen)
    }
  }
}

/** What fails in the store stays in memory with a key to try again. */
function attempt(
  what: Extract<Trouble['what'], 'draft' | 'attempt' | 'run'>,
  happen: (happening: DrillHappening) => void,
  save: () => void,
): void {
  try {
    save()
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    happen({ type: 'failed', trouble: { what, fault: error.fault } })
  }
}

function noticeOf(error: unknown, question: string): Notice {
  return { code: 'fault', fault: faultOf(error, question) }
}

/** On a full disk nothing is released, which nobody misses: what this process holds ends with it. */
function release({ drafts }: Store): void {
  try {
    drafts.releaseAll()
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
  }
}

/** What the file holds now; nothing where there is none. */
function codeOf(answer: AnswerFile | null): Readonly<Record<string, string>> {
  const code = answer ? textNow(answer.path) : null
  return code === null ? {} : { code }
}
