import type { App } from '../../core/app/app.ts'
import { isTopicHidden } from '../../core/app/blind.ts'
import {
  allQuestions,
  canMock,
  type HomeRow,
  homeRows,
  sessionFrom,
  trackQueue,
} from '../../core/app/home.ts'
import type { CatalogDeck, CatalogQuestion } from '../../core/practice/catalog.ts'
import { isMore } from '../../core/practice/tonight.ts'
import { textIn } from '../../core/question/text.ts'
import { progressText } from '../../telling/bars.ts'
import { BLANK, type Column, columns, heading, signedRows, textRows } from '../../telling/plain.ts'
import { sharesText } from '../../telling/shares.ts'
import type { Signs } from '../../telling/signs.ts'
import type { StyledRow } from '../../telling/style.ts'
import { widthOf } from '../../text/width.ts'
import type { Words } from '../../words/words.ts'
import { bind } from '../keymap.ts'
import { useSigns } from '../parts/signs.tsx'
import type { Intent, ScreenProps } from '../send.ts'
import { DatePrompt, dateKeys } from './date-prompt.tsx'
import { ListScreen } from './list-screen.tsx'

/** What is next, the decks, and how far each has come. */
export function HomeScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const rows = homeRows(state)
  const cursor = state.screen.name === 'home' ? Math.min(state.screen.cursor, rows.length - 1) : 0
  const chosen = rows[cursor]
  const date = state.screen.name === 'home' ? state.screen.date : null
  const bindings = [
    ...(chosen ? [bind<Intent>('enter', words.keys.start, startOf(state, rows, cursor))] : []),
    ...(state.notices.length > 0
      ? [bind<Intent>('x', words.keys.dismiss, { type: 'dismiss' }, { short: words.short.dismiss })]
      : []),
    bind<Intent>('i', words.keys.date, {
      type: 'date',
      text: state.evening.interview?.date ?? '',
    }),
    ...(canMock(state) ? [bind<Intent>('m', words.solo.key, OPEN_MOCK)] : []),
    ...(state.progress.size > 0 ? [bind<Intent>('u', words.keys.undo, { type: 'undo' })] : []),
    bind<Intent>('t', words.keys.stats, { type: 'open-stats' }),
    bind<Intent>('/', words.keys.search, { type: 'open-search' }),
    bind<Intent>('b', words.bank.key, { type: 'open-stories' }),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['q', 'ctrl+c'], words.keys.quit, { type: 'quit' }),
  ]
  return (
    <ListScreen
      title="sparr"
      right={headerRow(state, words)}
      state={state}
      send={send}
      words={words}
      bindings={bindings}
      cursor={cursor}
      count={rows.length}
      promptKeys={dateKeys(words)}
      prompt={
        date === null ? null : (
          <DatePrompt date={date} send={send} words={words} isActive={!state.isHelpShown} />
        )
      }
      draw={(width) => drawHome(state, rows, cursor, words, signs, width)}
    />
  )
}

const OPEN_MOCK: Intent = { type: 'open-mock', plan: null, seed: null }

/** A session goes on from the row it was started at. */
function startOf({ evening }: App, rows: readonly HomeRow[], at: number): Intent {
  const row = rows[at]
  switch (row?.type) {
    case 'mock':
      return OPEN_MOCK
    case 'planned':
      return { type: 'open-mock', plan: row.mock.plan, seed: null }
    case 'deck':
      return { type: 'open-deck', deck: row.deck }
    case 'track':
      return { type: 'start', queue: trackQueue(row.track) }
    case 'draft':
    case 'next':
    case 'tonight':
    case undefined:
      return { type: 'start', queue: sessionFrom(rows, at, evening), isTonight: true }
  }
}

type Drawn = { readonly rows: readonly StyledRow[]; readonly cursorRow: number }

function drawHome(
  app: App,
  list: readonly HomeRow[],
  cursor: number,
  words: Words,
  signs: Signs,
  width: number,
): Drawn {
  const rows: StyledRow[] = []
  let cursorRow = 0
  const isNew = app.progress.size === 0 && app.drafts.length === 0
  if (isNew) rows.push(...textRows(words.home.first, width), BLANK)
  const { tonight } = app.evening
  if (!isNew && tonight.back)
    rows.push(...textRows(words.schedule.back(tonight.back.daysAway), width), BLANK)
  if (!isNew && tonight.items.length === 0 && tonight.mock === null) {
    const { doneCount, doneMs } = tonight
    const said = doneCount > 0 ? words.schedule.done : words.schedule.nothing
    rows.push(...textRows(said, width, 'heading'))
    if (doneCount > 0) rows.push(...textRows(words.schedule.doneSum(doneCount, doneMs), width))
    rows.push(BLANK)
  }
  if (app.catalog.decks.length === 0) rows.push(...textRows(words.home.noDecks, width))
  const titles = new Map(allQuestions(app).map((question) => [question.name, question]))
  let section = ''
  list.forEach((row, i) => {
    const here = row.type === 'deck' ? 'decks' : 'next'
    if (here !== section) {
      if (here === 'decks' && !isNew && tonight.waiting > 0 && !isMore(tonight))
        rows.push(...textRows(words.schedule.waiting(tonight.waiting), width, 'dim'))
      if (section !== '') rows.push(BLANK)
      rows.push(
        ...(here === 'decks'
          ? [deckHeading(words, signs, width)]
          : tonightHeading(app, list, words, width)),
      )
      section = here
    }
    if (i === cursor) cursorRow = rows.length
    const pointer = i === cursor ? signs.pointer : ' '
    rows.push(drawRow(row, pointer))
  })
  if (app.warming) {
    const { done, of } = app.warming
    rows.push(BLANK, ...textRows(words.home.warming(done, of), width, 'dim'))
  }
  if (app.catalog.problems > 0)
    rows.push(
      BLANK,
      ...signedRows(signs.warn, 'warn', words.home.problems(app.catalog.problems), width),
    )
  return { rows, cursorRow }

  function drawRow(row: HomeRow, pointer: string): StyledRow {
    const style = pointer === ' ' ? 'plain' : 'accent'
    switch (row.type) {
      case 'draft': {
        const { draft } = row
        const question = titles.get(draft.question)
        const title = question ? titleOf(question, false) : draft.question
        const note = draft.isElsewhere ? words.home.elsewhere : words.home.soFar(draft.activeMs)
        return line(pointer, words.home.resume, title, note, style)
      }
      case 'mock': {
        const { title, round, of, clockMs, isElsewhere } = row.mock
        const note = isElsewhere ? words.home.elsewhere : words.solo.home(round, of, clockMs)
        return line(pointer, words.solo.resume, title, note, style)
      }
      case 'planned': {
        const { plan, minutes, of } = row.mock
        const title = textIn(plan.title, app.contentLang, 'en')
        return line(pointer, words.evening.mock, title, partText(minutes, of, words), style)
      }
      case 'next': {
        const { question } = row
        const title = titleOf(question, true)
        return line(
          pointer,
          words.kinds[question.kind],
          title,
          words.minutes(question.minutes),
          style,
        )
      }
      case 'tonight': {
        const { question, form, minutes, why, sittingOf } = row.item
        const title = titleOf(question, true)
        const kind = form === 'long' ? words.kinds[question.kind] : words.schedule.forms[form]
        const due = isNarrow(width) ? '' : `${words.evening.why[why]}  `
        const note = `${due}${partText(minutes, sittingOf, words)}`
        return line(pointer, kind, title, note, style)
      }
      case 'track': {
        const { title, done, all } = row.track
        const name = textIn(title, app.contentLang, 'en')
        return line(pointer, words.track.kind, name, words.track.done(done, all), style)
      }
      case 'deck': {
        const deck = app.catalog.decks.find(({ name }) => name === row.deck)
        return deck ? deckRow(deck, pointer, style) : []
      }
    }
  }

  /** Where the title is hidden the kind is all there is, if it is not in a column of its own. */
  function titleOf({ title, lang, kind }: CatalogQuestion, hasKind: boolean): string {
    if (!isTopicHidden(app)) return textIn(title, app.contentLang, lang)
    return hasKind && !isNarrow(width) ? words.schedule.hidden : words.kinds[kind]
  }

  function line(
    pointer: string,
    kind: string,
    title: string,
    note: string,
    style: 'plain' | 'accent',
  ) {
    const at: Column = { text: pointer, width: 1, style: 'accent' }
    const noteWidth = Math.max(17, widthOf(note))
    // In a narrow window the title needs the room.
    const cells: readonly Column[] = isNarrow(width)
      ? [at, { text: title, width: Math.max(8, width - 1 - widthOf(note) - 4), style }]
      : [
          at,
          { text: kind, width: 9, style: 'dim' },
          { text: title, width: Math.max(8, width - 1 - 9 - noteWidth - 6), style },
        ]
    const end = isNarrow(width) ? widthOf(note) : noteWidth
    return columns([...cells, { text: note, width: end, isRight: true, style: 'dim' }], signs.more)
  }

  function deckRow(deck: CatalogDeck, pointer: string, style: 'plain' | 'accent'): StyledRow {
    const { done, all } = app.evening.counts.get(deck.name) ?? { done: 0, all: 0 }
    const share = all === 0 ? 0 : done / all
    return columns(
      [
        { text: pointer, width: 1, style: 'accent' },
        {
          text: textIn(deck.title, app.contentLang, deck.lang),
          width: Math.max(8, width - (isNarrow(width) ? 21 : 31)),
          style,
        },
        { text: `${done}/${all}`, width: 8, isRight: true },
        ...(isNarrow(width)
          ? []
          : [{ text: progressText(share, 8, signs), width: 8, style: 'accent' as const }]),
        { text: `${app.evening.due.get(deck.name) ?? 0}`, width: 4, isRight: true },
      ],
      signs.more,
    )
  }
}

/** What the evening holds before it begins: "Tonight 40 min: debug 8, Go 25, aloud 4". */
function tonightHeading(
  { evening }: App,
  rows: readonly HomeRow[],
  words: Words,
  width: number,
): readonly StyledRow[] {
  const { tonight } = evening
  if (!rows.some(({ type }) => type === 'tonight' || type === 'planned'))
    return [heading(words.home.next)]
  if (isMore(tonight)) return textRows(words.evening.more(tonight.leftMinutes), width, 'heading')
  const shares = sharesText(tonight, words)
  return textRows(words.schedule.tonight(tonight.minutes, shares), width, 'heading')
}

/** A sitting says of how much it is one. */
const partText = (minutes: number, of: number | undefined, words: Words): string =>
  of === undefined || of <= minutes ? words.minutes(minutes) : words.evening.part(minutes, of)

/** At the top right: the date that all this is for, and how much a day holds. */
function headerRow({ evening }: App, words: Words): StyledRow {
  const { interview, minutesPerDay } = evening
  const date = interview ? `${words.home.interview(interview.date, interview.days)}   ` : ''
  return [{ text: `${date}${words.minutes(minutesPerDay)}`, style: 'dim' }]
}

function deckHeading(words: Words, signs: Signs, width: number): StyledRow {
  const dueWidth = isNarrow(width) ? 4 : 14
  return columns(
    [
      { text: words.home.decks, width: Math.max(8, width - 14 - dueWidth), style: 'heading' },
      { text: words.home.done, width: 8, isRight: true, style: 'dim' },
      { text: words.home.due, width: dueWidth, isRight: true, style: 'dim' },
    ],
    signs.more,
  )
}

/** Below this, kinds, reasons and bars leave no room for the titles. */
const isNarrow = (width: number): boolean => width < 60
