import { type App, allQuestions, type HomeRow, homeRows } from '../../core/app.ts'
import { type CatalogDeck, isPlayable } from '../../core/catalog.ts'
import { textIn } from '../../core/text.ts'
import type { Words } from '../../words/words.ts'
import { bind } from '../keymap.ts'
import { progressText } from '../parts/progress.tsx'
import { type Signs, useSigns } from '../parts/signs.tsx'
import { BLANK, columns, heading, textRows } from '../rows/plain.ts'
import type { Intent, ScreenProps } from '../send.ts'
import type { StyledRow } from '../theme.ts'
import { ListScreen } from './list-screen.tsx'

/** What is next, the decks, and how far each has come. */
export function HomeScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const rows = homeRows(state)
  const cursor = state.screen.name === 'home' ? Math.min(state.screen.cursor, rows.length - 1) : 0
  const chosen = rows[cursor]
  const bindings = [
    ...(chosen ? [bind<Intent>('enter', words.keys.start, startOf(chosen))] : []),
    ...(state.notices.length > 0
      ? [bind<Intent>('x', words.keys.dismiss, { type: 'dismiss' })]
      : []),
    bind<Intent>('t', words.keys.stats, { type: 'open-stats' }),
    bind<Intent>('/', words.keys.search, { type: 'open-search' }),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['q', 'ctrl+c'], words.keys.quit, { type: 'quit' }),
  ]
  return (
    <ListScreen
      title="sparr"
      state={state}
      send={send}
      words={words}
      bindings={bindings}
      cursor={cursor}
      count={rows.length}
      draw={(width) => drawHome(state, rows, cursor, words, signs, width)}
    />
  )
}

function startOf(row: HomeRow): Intent {
  switch (row.type) {
    case 'draft':
      return { type: 'open', question: row.draft.question }
    case 'next':
      return { type: 'open', question: row.question.name }
    case 'deck':
      return { type: 'open-deck', deck: row.deck }
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
  if (app.catalog.decks.length === 0) rows.push(...textRows(words.home.noDecks, width))
  const titles = new Map(allQuestions(app).map((question) => [question.name, question]))
  let section = ''
  list.forEach((row, i) => {
    const here = row.type === 'deck' ? 'decks' : 'next'
    if (here !== section) {
      if (section !== '') rows.push(BLANK)
      rows.push(here === 'decks' ? deckHeading(words, width) : heading(words.home.next))
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
    rows.push(BLANK, [
      { text: `${signs.warn} `, style: 'warn' },
      { text: words.home.problems(app.catalog.problems), style: 'plain' },
    ])
  return { rows, cursorRow }

  function drawRow(row: HomeRow, pointer: string): StyledRow {
    const style = pointer === ' ' ? 'plain' : 'accent'
    switch (row.type) {
      case 'draft': {
        const { draft } = row
        const question = titles.get(draft.question)
        const title = question
          ? textIn(question.title, app.contentLang, question.lang)
          : draft.question
        const note = draft.isElsewhere ? words.home.elsewhere : words.home.soFar(draft.activeMs)
        return line(pointer, words.home.resume, title, note, style)
      }
      case 'next': {
        const { question } = row
        const title = textIn(question.title, app.contentLang, question.lang)
        return line(
          pointer,
          words.kinds[question.kind],
          title,
          words.minutes(question.minutes),
          style,
        )
      }
      case 'deck': {
        const deck = app.catalog.decks.find(({ name }) => name === row.deck)
        return deck ? deckRow(deck, pointer, style) : []
      }
    }
  }

  function line(
    pointer: string,
    kind: string,
    title: string,
    note: string,
    style: 'plain' | 'accent',
  ) {
    const noteWidth = 20
    return columns(
      [
        { text: pointer, width: 1, style: 'accent' },
        { text: kind, width: 8, style: 'dim' },
        { text: title, width: Math.max(8, width - 1 - 8 - noteWidth - 6), style },
        { text: note, width: noteWidth, isRight: true, style: 'dim' },
      ],
      signs.more,
    )
  }

  function deckRow(deck: CatalogDeck, pointer: string, style: 'plain' | 'accent'): StyledRow {
    const playable = deck.questions.filter(isPlayable)
    const done = playable.filter(({ name }) => app.progress.has(name)).length
    const share = playable.length === 0 ? 0 : done / playable.length
    return columns(
      [
        { text: pointer, width: 1, style: 'accent' },
        {
          text: textIn(deck.title, app.contentLang, deck.lang),
          width: Math.max(8, width - 23),
          style,
        },
        { text: `${done}/${deck.questions.length}`, width: 8, isRight: true },
        { text: progressText(share, 8, signs), width: 8, style: 'accent' },
      ],
      signs.more,
    )
  }
}

function deckHeading(words: Words, width: number): StyledRow {
  return columns([
    { text: words.home.decks, width: Math.max(8, width - 20), style: 'heading' },
    { text: words.home.done, width: 8, isRight: true, style: 'dim' },
  ])
}
