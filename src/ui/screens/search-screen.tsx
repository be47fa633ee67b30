import { Box } from 'ink'
import { useRef } from 'react'
import { allQuestions } from '../../core/app/home.ts'
import type { CatalogQuestion } from '../../core/practice/catalog.ts'
import { textIn } from '../../core/question/text.ts'
import { noticeRow } from '../../telling/notice.ts'
import { columns, textRows } from '../../telling/plain.ts'
import type { StyledRow } from '../../telling/style.ts'
import { TextLine } from '../fields/text-line.tsx'
import { bind, EVERYWHERE, intentFor } from '../keymap.ts'
import { Rows, topFor } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { StyledText } from '../parts/styled.tsx'
import type { Intent, ScreenProps } from '../send.ts'

/** The prompt and the blank line below it. */
const PROMPT_ROWS = 2
const PROMPT = '/ '

/** Letters are for the query, so moves have the arrow keys only. */
const MOVES: Readonly<Record<string, number>> = { up: -1, down: 1, pgup: -10, pgdn: 10 }

/** Every question that has something like what is typed, as it is typed. */
export function SearchScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const top = useRef(0)
  const { screen } = state
  if (screen.name !== 'search') return null
  const { query, results, answered, cursor } = screen
  const here = Math.max(0, Math.min(cursor, results.length - 1))

  const bindings = [
    bind<Intent>('enter', words.keys.open, { type: 'choose' }),
    bind<Intent>('esc', words.keys.back, { type: 'back' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
    bind<Intent>('ctrl+z', words.keys.suspend, { type: 'suspend' }, { instead: EVERYWHERE }),
  ]
  const [open, ...others] = bindings
  const moves = bind<null>(['up', 'down'], words.keys.choose, null, { keys: 'up, down' })
  const shown = open && results.length > 0 ? [open, moves, ...others] : others

  function press(chord: string): void {
    const step = MOVES[chord]
    const intent = intentFor(bindings, chord)
    if (step !== undefined)
      send({ type: 'cursor', to: Math.max(0, Math.min(results.length - 1, here + step)) })
    else if (intent) send(intent)
  }

  function rowsIn(width: number): readonly StyledRow[] {
    if (query.trim() === '') return textRows(words.search.empty, width, 'dim')
    if (results.length > 0) {
      const byName = new Map(allQuestions(state).map((question) => [question.name, question]))
      return results.map(({ question }, i) => drawHit(byName.get(question), question, i, width))
    }
    if (answered === query) return textRows(words.search.none(query), width, 'dim')
    return textRows(`${words.search.busy} ${signs.busy}`, width, 'dim')
  }

  function drawHit(
    found: CatalogQuestion | undefined,
    name: string,
    i: number,
    width: number,
  ): StyledRow {
    const isHere = i === here
    const deck = name.slice(0, name.lastIndexOf('/'))
    // In a narrow window the titles need the room.
    const deckWidth = width < 60 ? 0 : 20
    return columns(
      [
        { text: isHere ? signs.pointer : ' ', width: 1, style: 'accent' },
        { text: found ? words.kinds[found.kind] : '', width: 8, style: 'dim' },
        {
          text: found ? textIn(found.title, state.contentLang, found.lang) : name,
          width: width - 1 - 8 - deckWidth - (deckWidth > 0 ? 6 : 4),
          style: isHere ? 'accent' : 'plain',
        },
        ...(deckWidth > 0
          ? [{ text: deck, width: deckWidth, isRight: true, style: 'dim' as const }]
          : []),
      ],
      signs.more,
    )
  }

  return (
    <Screen
      title={words.search.title}
      right={results.length > 0 ? [{ text: words.search.found(results.length), style: 'dim' }] : []}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={shown}
      words={words}
    >
      {({ width, height }) => {
        const rows = rowsIn(width)
        const room = Math.max(1, height - PROMPT_ROWS)
        top.current = here === 0 ? 0 : topFor(here, top.current, rows.length, room)
        return (
          <>
            <Box flexShrink={0} height={1} marginBottom={1}>
              <StyledText row={[{ text: PROMPT, style: 'accent' }]} />
              <TextLine
                text={query}
                width={width - PROMPT.length}
                placeholder={words.search.placeholder}
                limit={200}
                onText={(text) => send({ type: 'query', query: text })}
                onSubmit={() => send({ type: 'choose' })}
                onChord={press}
              />
            </Box>
            <Rows rows={rows} top={top.current} height={room} more={words.moreBelow} />
          </>
        )
      }}
    </Screen>
  )
}
