/** What each event leads to, on every screen. */

import { STORIES, stepStories } from '../bank/screen.ts'
import { MINUTE_MS } from '../day.ts'
import { foresight, isAnswered } from '../drill/ahead.ts'
import type { Drill } from '../drill/drill.ts'
import type { StepDrill } from '../drill/effect.ts'
import type { DrillHappening } from '../drill/happening.ts'
import type { Stamp } from '../drill/time/stopwatch.ts'
import type { Fault } from '../errors.ts'
import type { App, AppEffect, AppEvent, AppStep, Asked, Notice, SearchScreen } from './app.ts'
import { type ScreenEvent, stepWithMock } from './app-mock.ts'
import { allQuestions, homeRows } from './home.ts'
import { answeredIn, hasEnding, NEW_RUN, nextOf, type Run, sinceTakenUp, sittingIn } from './run.ts'
import { NEW_SEARCH, type SearchEvent, stepSearch } from './search.ts'
import { inLanguage, otherLanguage } from './shown-language.ts'

const HOME = { name: 'home', cursor: 0, date: null } as const

export function newApp(
  first: Pick<
    App,
    'catalog' | 'progress' | 'drafts' | 'notices' | 'evening' | 'contentLang' | 'homeDir' | 'now'
  >,
): App {
  return {
    screen: HOME,
    list: HOME,
    warming: null,
    queue: [],
    run: null,
    isHelpShown: false,
    isBrief: false,
    mock: null,
    unfinished: null,
    ...first,
  }
}

/** `stepDrill` is passed in, because it is large and not needed before the first question. */
export function stepApp(before: App, event: AppEvent, stepDrill: StepDrill): AppStep {
  return stepWithMock(before, event, (app, inner) => stepScreens(app, inner, stepDrill))
}

function stepScreens(before: App, event: ScreenEvent, stepDrill: StepDrill): AppStep {
  const app = { ...before, now: event.at }
  const { screen } = app
  switch (event.type) {
    case 'tick':
      return screen.name === 'drill'
        ? inDrill(sittingOver(app, screen.drill), screen.drill, event, { type: 'tick' }, stepDrill)
        : [app, []]
    case 'drill':
      return screen.name === 'drill'
        ? inDrill(app, screen.drill, event, event.happening, stepDrill)
        : [afterDrill(app, event.happening), []]
    case 'help':
      return [{ ...app, isHelpShown: !app.isHelpShown }, []]
    case 'flip-language':
      return [flipLanguage(app), []]
    case 'suspend':
      return [app, [{ type: 'suspend' }]]
    case 'dismiss':
      return [{ ...app, notices: app.notices.slice(1) }, []]
    case 'notice':
      return [{ ...app, notices: withNotice(app.notices, event.notice) }, []]
    case 'warming':
      return [{ ...app, warming: event.warming }, []]
    case 'open-stats':
      return screen.name === 'home'
        ? [
            { ...app, list: screen, screen: { name: 'stats', statistics: null } },
            [{ type: 'load-statistics' }],
          ]
        : [app, []]
    case 'statistics': {
      // Left while they were counted.
      if (screen.name !== 'stats') return [app, []]
      return [{ ...app, screen: { ...screen, statistics: event.statistics } }, []]
    }
    case 'open-stories':
      return screen.name === 'home'
        ? [{ ...app, list: screen, screen: STORIES }, [{ type: 'load-stories' }]]
        : [app, []]
    case 'stories':
    case 'open-story':
    case 'edit-story': {
      if (screen.name !== 'stories') return [app, []]
      const [next, effects] = stepStories(screen, event)
      return [{ ...app, screen: next }, effects]
    }
    case 'learnt': {
      const { catalog = app.catalog, progress = app.progress, drafts = app.drafts } = event
      const { evening = app.evening, unfinished = app.unfinished } = event
      return [{ ...app, catalog, progress, drafts, evening, unfinished }, []]
    }
    case 'date':
      return screen.name === 'home'
        ? [{ ...app, screen: { ...screen, date: event.text } }, []]
        : [app, []]
    case 'date-done': {
      if (screen.name !== 'home' || screen.date === null) return [app, []]
      const next: App = { ...app, screen: { ...screen, date: null } }
      const { catalog } = app
      const date = screen.date.trim()
      return event.keeps ? [next, [{ type: 'set-interview', date, catalog }]] : [next, []]
    }
    case 'undo':
      return screen.name === 'home' ? [app, [{ type: 'undo', catalog: app.catalog }]] : [app, []]
    case 'hold':
      return hold(app, event, stepDrill)
    case 'cursor':
      return 'cursor' in screen
        ? [{ ...app, screen: { ...screen, cursor: Math.max(0, event.to) } }, []]
        : [app, []]
    case 'open-search':
      return screen.name === 'home' || screen.name === 'deck'
        ? [
            { ...app, screen: { ...NEW_SEARCH, name: 'search', from: screen } },
            [{ type: 'search', query: '' }],
          ]
        : [app, []]
    case 'query':
    case 'found':
    case 'choose':
      return screen.name === 'search' ? inSearch(app, screen, event) : [app, []]
    case 'open-deck':
    case 'start':
    case 'open':
      // The second of two quick keys must not push an answer off the screen.
      return screen.name === 'drill' ? [app, []] : goTo(app, event)
    case 'resume':
      return screen.name === 'offer' ? reopen(app, screen, event.isAnew) : [app, []]
    case 'opened':
      return opened(app, event.drill)
    case 'not-opened':
      return notOpened(app, event.fault)
    case 'back':
      return back(app, event, stepDrill)
    case 'quit':
      return quit(app, event, stepDrill)
  }
}

function flipLanguage(app: App): App {
  const { screen } = app
  const lang = screen.name === 'drill' ? otherLanguage(screen.drill.task) : null
  if (screen.name !== 'drill' || lang === null) return app
  return { ...app, contentLang: lang, screen: { ...screen, drill: inLanguage(screen.drill, lang) } }
}

const isOfUndo = ({ code }: Notice): boolean => code === 'undone' || code === 'nothing-to-undo'

/** What a key has just done is said at once, and only the last of it; the rest stands in line. */
function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return isOfUndo(notice)
    ? [notice, ...notices.filter((one) => !isOfUndo(one))]
    : [...notices, notice]
}

/** In a deck, or over the question itself: one that is not answered yet makes room for the next, its draft is kept. */
function hold(app: App, event: Extract<AppEvent, { type: 'hold' }>, stepDrill: StepDrill): AppStep {
  const { screen, catalog } = app
  const { question, change } = event
  const effect: AppEffect = { type: 'hold', question, change, catalog }
  if (screen.name === 'deck') return [app, [effect]]
  if (screen.name !== 'drill' || screen.drill.task.name !== question) return [app, []]
  if (isAnswered(screen.drill) || change === 'resume') return [app, [effect]]
  if (isLosing(app, screen.drill))
    return [{ ...app, notices: [{ code: 'leaving-loses' }, ...app.notices] }, []]
  const [moved, more] = advanceQueue(app, sinceTakenUp(screen.drill))
  return [moved, [...leaveDrill(screen.drill, event, stepDrill), effect, ...more]]
}

function goTo(
  before: App,
  event: Extract<AppEvent, { type: 'open-deck' | 'start' | 'open' }>,
): AppStep {
  const app = { ...before, notices: before.notices.filter((one) => !isOfUndo(one)) }
  switch (event.type) {
    case 'open-deck':
      return [{ ...app, screen: { name: 'deck', deck: event.deck, cursor: 0 } }, []]
    case 'start': {
      const [first, ...queue] = event.queue
      if (first === undefined) return [app, []]
      const run = first.isMock ? null : { ...NEW_RUN, isTonight: event.isTonight === true }
      return open({ ...app, queue, run }, first)
    }
    case 'open':
      return open(
        { ...app, queue: [], run: null },
        { question: event.question, form: event.form ?? null },
      )
  }
}

/** What fails on the way out, such as the last draft on a full disk, is still said. */
function afterDrill(app: App, happening: DrillHappening): App {
  if (happening.type !== 'failed') return app
  const { fault } = happening.trouble
  return { ...app, notices: [...app.notices, { code: 'fault', fault }] }
}

function inSearch(app: App, screen: SearchScreen, event: SearchEvent): AppStep {
  const { searching, isAsked, chosen } = stepSearch(screen, event)
  const after: App = { ...app, screen: { ...screen, ...searching } }
  const question = allQuestions(app).find(({ name }) => name === chosen)
  if (question)
    return open({ ...after, queue: [], run: null }, { question: question.name, form: null })
  return [after, isAsked ? [{ type: 'search', query: searching.query }] : []]
}

/** A draft is offered, not forced: the candidate goes on or starts anew. */
function open(before: App, asked: Asked): AppStep {
  const { screen } = before
  const { question } = asked
  const isList = screen.name === 'home' || screen.name === 'deck' || screen.name === 'search'
  const app = isList ? { ...before, list: screen } : before
  const draft = app.drafts.find((one) => one.question === question)
  if (draft && !draft.isElsewhere)
    return [{ ...app, screen: { name: 'offer', ...asked, draft } }, []]
  return reopen(app, asked, false)
}

function reopen(app: App, { question, form, isCram, isMock }: Asked, isAnew: boolean): AppStep {
  const asked: Asked = {
    question,
    form,
    ...(isCram ? { isCram } : {}),
    ...(isMock ? { isMock } : {}),
  }
  return [{ ...app, screen: { name: 'opening', ...asked } }, [{ type: 'open', isAnew, ...asked }]]
}

function opened(app: App, drill: Drill): AppStep {
  if (app.screen.name !== 'opening' || app.screen.question !== drill.task.name)
    return [app, letGo(app)]
  // It may have been flipped since the program began.
  const shown = inLanguage(drill, app.contentLang)
  const next: App = { ...app, screen: { name: 'drill', drill: shown } }
  const effects = foresight(null, drill)
  return drill.kind === 'code'
    ? [next, [{ type: 'watch-file', file: drill.work.file }, ...effects]]
    : [next, effects]
}

/** Back to the list with the reason; a program that was started for this question ends with it. */
function notOpened(app: App, fault: Fault): AppStep {
  if (app.screen.name !== 'opening') return [app, letGo(app)]
  if (app.isBrief) return [app, [{ type: 'quit', fault }]]
  const notices: App['notices'] = [{ code: 'fault', fault }, ...app.notices]
  const after: App = { ...app, notices, queue: [], screen: app.list }
  return [after, letGo(after)]
}

/** Nobody waits for the question that was being opened: other windows may have it. */
function letGo({ screen }: App): readonly AppEffect[] {
  return screen.name === 'drill' || screen.name === 'opening' ? [] : [{ type: 'unwatch' }]
}

function inDrill(
  app: App,
  drill: Drill,
  stamp: Stamp,
  happening: DrillHappening,
  stepDrill: StepDrill,
): AppStep {
  const { at, monoMs } = stamp
  const [next, asked] = stepDrill(drill, { ...happening, at, monoMs })
  const effects = [...asked, ...foresight(drill, next)]
  // What could not be saved was saved after all: the next failure asks again before it loses anything.
  const told = next.trouble ? app.notices : withoutWarning(app)
  const after: App = { ...app, notices: told, screen: { name: 'drill', drill: next } }
  if (next.phase.name !== 'done') return [after, effects]
  const { attempt } = next.phase
  const { run } = after
  const answered = run && attempt ? [...run.answered, answeredIn(next, attempt)] : []
  const notices = after.notices.filter(({ code }) => code !== 'sitting-over')
  const counted: App = { ...after, notices, run: run && { ...run, answered } }
  const [moved, more] = advanceQueue(counted, sinceTakenUp(next))
  return [
    moved,
    [...effects, { type: 'unwatch' }, { type: 'look-up', catalog: app.catalog }, ...more],
  ]
}

/**
 * After a rating: the next question of the session that there is time for, or its end, or where the candidate came from.
 * `spentMs`: what the evening does not know of yet.
 */
function advanceQueue(app: App, spentMs: number): AppStep {
  const { run } = app
  const [first, ...queue] = run?.isTonight
    ? nextOf(app.queue, app.evening.tonight, spentMs)
    : app.queue
  if (first !== undefined) return reopen({ ...app, queue }, first, false)
  if (app.mock) return [{ ...app, screen: { name: 'mock' } }, []]
  if (run && hasEnding(run)) return [ended(app, run), []]
  if (app.isBrief) return [app, [{ type: 'quit' }]]
  return [{ ...app, queue: [], run: null, screen: app.list }, []]
}

function ended(app: App, { answered, isTonight }: Run): App {
  return { ...app, queue: [], run: null, screen: { name: 'end', answered, isTonight } }
}

/** Said once, and nothing is cut off: the candidate puts the question down, or goes on with it. */
function sittingOver(app: App, drill: Drill): App {
  const { run, evening } = app
  const { name } = drill.task
  if (!run?.isTonight || run.saidOver === name || isAnswered(drill)) return app
  const sitting = sittingIn(evening.tonight, name)
  if (!sitting || sinceTakenUp(drill) < sitting.minutes * MINUTE_MS) return app
  const notices: App['notices'] = [{ code: 'sitting-over' }, ...app.notices]
  return { ...app, run: { ...run, saidOver: name }, notices }
}

function back(app: App, stamp: Stamp, stepDrill: StepDrill): AppStep {
  if (app.isHelpShown) return [{ ...app, isHelpShown: false }, []]
  const { screen } = app
  const toList: App = { ...app, queue: [], run: null, screen: app.list }
  switch (screen.name) {
    case 'home':
      return [app, []]
    case 'deck': {
      // By its name: what was answered or put down in it has moved the rows above it.
      const at = homeRows(app).findIndex((row) => row.type === 'deck' && row.deck === screen.deck)
      return [{ ...app, screen: { ...HOME, cursor: Math.max(0, at) } }, []]
    }
    case 'stats':
      return [{ ...app, screen: app.list }, []]
    case 'stories':
      return [{ ...app, screen: screen.open ? { ...screen, open: null } : app.list }, []]
    case 'search':
      return [{ ...app, screen: screen.from }, []]
    case 'mock':
    case 'mock-offer':
    case 'mock-opening':
      if (app.isBrief) return [app, [{ type: 'quit' }]]
      return [toList, [{ type: 'look-up', catalog: app.catalog }]]
    case 'end':
    case 'offer':
    case 'opening':
      return app.isBrief ? [app, [{ type: 'quit' }]] : [toList, []]
    case 'drill': {
      if (isLosing(app, screen.drill))
        return [{ ...app, notices: [{ code: 'leaving-loses' }, ...app.notices] }, []]
      const effects = leaveDrill(screen.drill, stamp, stepDrill)
      if (app.isBrief) return [app, [...effects, { type: 'quit' }]]
      const { run } = app
      // A sitting is the last of a session and is put down: that is its end.
      const isSitting = run?.isTonight && sittingIn(app.evening.tonight, screen.drill.task.name)
      const after = isSitting && hasEnding(run) ? ended(app, run) : toList
      return [
        {
          ...after,
          notices: withoutWarning(after).filter(({ code }) => code !== 'sitting-over'),
        },
        [...effects, { type: 'look-up', catalog: app.catalog }],
      ]
    }
  }
}

/** The disk is full or the database gone: what is on the screen is nowhere else, so leaving is asked for twice. */
function isLosing(app: App, { trouble }: Drill): boolean {
  const isUnsaved = trouble?.what === 'draft' || trouble?.what === 'attempt'
  return isUnsaved && app.notices[0]?.code !== 'leaving-loses'
}

/** Of the question that is left or goes on as it should. */
const withoutWarning = ({ notices }: App): App['notices'] =>
  notices.filter(({ code }) => code !== 'leaving-loses')

function quit(app: App, stamp: Stamp, stepDrill: StepDrill): AppStep {
  const { screen } = app
  if (screen.name === 'drill' && isLosing(app, screen.drill))
    return [{ ...app, notices: [{ code: 'leaving-loses' }, ...app.notices] }, []]
  const effects = screen.name === 'drill' ? leaveDrill(screen.drill, stamp, stepDrill) : []
  return [app, [...effects, { type: 'quit' }]]
}

function leaveDrill(
  drill: Drill,
  { at, monoMs }: Stamp,
  stepDrill: StepDrill,
): readonly AppEffect[] {
  const [, effects] = stepDrill(drill, { type: 'leave', at, monoMs })
  return [...effects, { type: 'unwatch' }]
}
