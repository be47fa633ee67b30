import { cramFrom } from '../../core/app/home.ts'
import type { CatalogQuestion } from '../../core/practice/catalog.ts'
import { textIn } from '../../core/question/text.ts'
import { columns, textRows } from '../../telling/plain.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import { useSigns } from '../parts/signs.tsx'
import type { Intent, ScreenProps } from '../send.ts'
import { holdKeys } from './hold-keys.ts'
import { ListScreen } from './list-screen.tsx'

/** The questions of one deck, in deck order, with what is known of each. */
export function DeckScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const { screen } = state
  const deck =
    screen.name === 'deck'
      ? state.catalog.decks.find(({ name }) => name === screen.deck)
      : undefined
  const questions = deck?.questions ?? []
  const cursor = screen.name === 'deck' ? Math.min(screen.cursor, questions.length - 1) : 0
  const chosen = questions[cursor]
  const { held } = state.evening
  const bindings = [
    ...(chosen
      ? [
          bind<Intent>('enter', words.keys.open, { type: 'open', question: chosen.name }),
          bind<Intent>('c', words.keys.cram, {
            type: 'start',
            queue: cramFrom(questions, cursor, held),
          }),
          ...holdKeys(chosen.name, held.get(chosen.name), words),
        ]
      : []),
    bind<Intent>('/', words.keys.search, { type: 'open-search' }),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]

  function row(question: CatalogQuestion, isHere: boolean, width: number) {
    // In a narrow window the titles need the room.
    const isNarrow = width < 60
    const past = state.progress.get(question.name)
    const putOff = held.get(question.name)
    const known = past ? words.grades[past.lastGrade] : words.deck.unseen
    const grade = putOff ? words.schedule.held[putOff] : known
    return columns(
      [
        { text: isHere ? signs.pointer : ' ', width: 1, style: 'accent' },
        ...(isNarrow
          ? []
          : [{ text: words.kinds[question.kind], width: 8, style: 'dim' as const }]),
        {
          text: textIn(question.title, state.contentLang, question.lang),
          width: Math.max(8, width - (isNarrow ? 26 : 41)),
          style: isHere ? 'accent' : 'plain',
        },
        { text: words.minutes(question.minutes), width: 8, isRight: true, style: 'dim' },
        {
          text: grade,
          width: isNarrow ? 9 : 14,
          isRight: true,
          style: past && !putOff ? 'plain' : 'dim',
        },
      ],
      signs.more,
    )
  }

  return (
    <ListScreen
      title={deck ? textIn(deck.title, state.contentLang, deck.lang) : ''}
      state={state}
      send={send}
      words={words}
      bindings={bindings}
      cursor={Math.max(0, cursor)}
      count={questions.length}
      draw={(width) => ({
        rows:
          questions.length === 0
            ? textRows(words.deck.empty, width)
            : questions.map((question, i) => row(question, i === cursor, width)),
        cursorRow: Math.max(0, cursor),
      })}
    />
  )
}
