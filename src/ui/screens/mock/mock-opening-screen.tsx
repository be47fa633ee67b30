import { scoredAs } from '../../../core/interview/scored-as.ts'
import { isPlanning } from '../../../core/interview/solo/planning.ts'
import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import { recordOf } from '../../../core/interview/solo/stage.ts'
import { noticeRow } from '../../../telling/notice.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { bind, intentFor } from '../../keymap.ts'
import { useChords } from '../../keys/use-chords.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent, ScreenProps } from '../../send.ts'
import { commonKeys } from './common-keys.ts'

/** Rounds, length and rules, before any clock runs. */
export function MockOpeningScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const scroll = useScroll('opening')
  const bindings = [
    bind<Intent>('enter', words.solo.keys.begin, { type: 'begin-mock' }),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    ...commonKeys(words),
  ]
  useChords((chord) => {
    if (scroll.move(chord, false)) return
    const intent = intentFor(bindings, chord)
    if (intent) send(intent)
  })
  const { screen } = state
  if (screen.name !== 'mock-opening') return null
  const { mock } = screen
  return (
    <Screen
      title={recordOf(mock).title}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const rows = openingRows(mock, words, signs, width)
        const top = scroll.top(rows.length, height)
        return <Rows rows={rows} top={top} height={height} more={words.moreBelow} />
      }}
    </Screen>
  )
}

function openingRows(
  mock: SoloMock,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { opening, roundKinds } = words.solo
  const { rounds } = recordOf(mock)
  const minutes = rounds.reduce((sum, { round }) => sum + round.minutes, 0)
  // Which of them comes when is what the first five seconds of each are for.
  const kinds = new Set(rounds.map(({ round }) => roundKinds[scoredAs(round)]))
  const rules = [
    ...opening.rules,
    ...(rounds.some(isPlanning) ? [opening.plan] : []),
    opening.length,
    opening.scores,
  ]
  return [
    ...textRows(opening.title(rounds.length, minutes), width, 'heading'),
    ...textRows(opening.kinds([...kinds].toSorted()), width),
    ...rounds.map(
      ({ round }, i): StyledRow => [
        { text: `  ${i + 1}  `, style: 'accent' },
        { text: words.minutes(round.minutes), style: 'plain' },
      ],
    ),
    BLANK,
    ...rules.flatMap((rule) => signedRows(signs.todo, 'accent', rule, width)),
  ]
}
