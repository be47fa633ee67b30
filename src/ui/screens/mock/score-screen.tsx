import { Box } from 'ink'
import type { Dimension, MockScore } from '../../../core/interview/dimensions.ts'
import { scoredAs } from '../../../core/interview/scored-as.ts'
import { materialOfDrill } from '../../../core/interview/solo/material.ts'
import { piecesOf } from '../../../core/interview/solo/pieces.ts'
import { recordOf, roundOf } from '../../../core/interview/solo/stage.ts'
import { noticeRow } from '../../../telling/notice.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, intentFor } from '../../keymap.ts'
import { useChords } from '../../keys/use-chords.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent } from '../../send.ts'
import { commonKeys } from './common-keys.ts'
import { MockLine } from './mock-line.tsx'
import type { MockProps } from './mock-props.ts'
import { scoreRows } from './score-rows.ts'

type Props = MockProps & { readonly dimensions: readonly Dimension[] }

const SCORES: readonly MockScore[] = [0, 1, 2, 3, 4]

/** The candidate's own scores, with what was found and missing beside them. Never a sum. */
export function ScoreScreen({ state, mock, drill, send, words, dimensions }: Props) {
  const signs = useSigns()
  const scroll = useScroll('score')
  const { score } = words.solo
  const { cursor, pending } = mock.scoring
  const pieces = piecesOf(materialOfDrill(drill), roundOf(mock))
  const bindings = pending === null ? scoreKeys(words) : evidenceKeys(words)

  function press(chord: string): void {
    if (scroll.move(chord, true)) return
    const step = MOVES[chord]
    if (step !== undefined) scroll.follow()
    const moved: Intent | null =
      pending === null && step !== undefined
        ? { type: 'mock', happening: { type: 'move', to: cursor + step } }
        : null
    const intent = moved ?? intentFor(bindings, chord)
    if (intent) send(intent)
  }
  useChords(press, { isActive: pending === null })

  return (
    <Screen
      title={score.title(scoredAs(roundOf(mock).round))}
      right={[
        { text: words.solo.round(mock.round + 1, recordOf(mock).rounds.length), style: 'dim' },
      ]}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const rows = scoreRows({ mock, dimensions, pieces, words, signs, width })
        const room = Math.max(1, height - (pending === null ? 0 : 1))
        return (
          <Box flexDirection="column">
            <Rows
              rows={rows}
              top={scroll.top(rows.length, Math.min(room, rows.length), { cursorRow: cursor })}
              height={Math.min(room, rows.length)}
              more={words.moreBelow}
            />
            {pending !== null && (
              <MockLine
                text={mock.typed}
                label={score.ask(pending)}
                width={width}
                placeholder={score.placeholder}
                send={send}
                onKey={press}
              />
            )}
          </Box>
        )
      }}
    </Screen>
  )
}

function scoreKeys(words: Words): readonly Binding<Intent>[] {
  const { keys } = words.solo
  return [
    ...SCORES.map((value) =>
      bind<Intent>(
        `${value}`,
        keys.score,
        { type: 'mock', happening: { type: 'score', score: value } },
        { instead: '0-4' },
      ),
    ),
    bind<Intent>([], keys.score, { type: 'help' }, { keys: '0-4' }),
    bind<Intent>('enter', keys.done, { type: 'mock', happening: { type: 'finish' } }),
    bind<Intent>('esc', words.keys.leave, { type: 'back' }),
    ...commonKeys(words),
  ]
}

function evidenceKeys(words: Words): readonly Binding<Intent>[] {
  const { keys } = words.solo
  return [
    bind<Intent>('enter', keys.keep, { type: 'mock', happening: { type: 'reply', said: false } }),
    bind<Intent>('esc', keys.takeBack, { type: 'mock', happening: { type: 'pass' } }),
    ...commonKeys(words),
  ]
}

const MOVES: Readonly<Record<string, number>> = { up: -1, k: -1, down: 1, j: 1 }
