/** The end of a mock: what is taken from it, then where its scorecard lies. */

import { Box } from 'ink'
import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import { recordOf, stageOf } from '../../../core/interview/solo/stage.ts'
import { noticeRow } from '../../../telling/notice.ts'
import { BLANK, heading, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { bind, intentFor } from '../../keymap.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import type { Intent, ScreenProps } from '../../send.ts'
import { commonKeys } from './common-keys.ts'
import { EndedScreen } from './ended-screen.tsx'
import { MockLine } from './mock-line.tsx'

export function MockEndScreen(props: ScreenProps) {
  const { mock } = props.state
  if (!mock) return null
  const { name } = stageOf(mock, null)
  return name === 'ended' ? (
    <EndedScreen {...props} mock={mock} />
  ) : (
    <TakeawaysScreen {...props} mock={mock} />
  )
}

type Props = ScreenProps & { readonly mock: SoloMock }

function TakeawaysScreen({ state, mock, send, words }: Props) {
  const signs = useSigns()
  const { takeaways, keys } = words.solo
  const { focus, texts } = mock.takeaways
  const move = (to: number): Intent => ({ type: 'mock', happening: { type: 'move', to } })
  const finish: Intent = { type: 'mock', happening: { type: 'finish' } }
  const isLast = focus === texts.length - 1
  const bindings = [
    bind<Intent>('enter', isLast ? keys.end : words.keys.next, isLast ? finish : move(focus + 1)),
    bind<Intent>(['tab', 'down'], keys.line, move((focus + 1) % texts.length)),
    bind<Intent>(['shift+tab', 'up'], keys.line, move(focus - 1), { instead: 'tab' }),
    bind<Intent>('ctrl+d', keys.end, finish),
    bind<Intent>('esc', words.keys.leave, { type: 'back' }),
    ...commonKeys(words),
  ]
  return (
    <Screen
      title={recordOf(mock).title}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const head = [heading(takeaways.title), ...textRows(takeaways.note, width, 'dim'), BLANK]
        const scored = scoredRows(mock, words, width)
        const room = height - head.length - texts.length - 1
        return (
          <Box flexDirection="column">
            <Rows rows={head} top={0} height={head.length} more={String} />
            {texts.map((text, at) => {
              const key = at
              return (
                <MockLine
                  key={key}
                  text={text}
                  label={`${at + 1}`}
                  width={width}
                  placeholder=""
                  isActive={at === focus && !state.isHelpShown}
                  send={send}
                  onKey={(chord) => {
                    const intent = intentFor(bindings, chord)
                    if (intent) send(intent)
                  }}
                />
              )
            })}
            {room > 1 && (
              <Box marginTop={1}>
                <Rows rows={scored} top={0} height={room} more={words.moreBelow} />
              </Box>
            )}
          </Box>
        )
      }}
    </Screen>
  )
}

/** What was scored, to think of what to take from it. */
function scoredRows(
  mock: SoloMock,
  words: ScreenProps['words'],
  width: number,
): readonly StyledRow[] {
  return recordOf(mock).rounds.flatMap(({ round, scores }, i) => {
    const lines = Object.values(scores).flatMap((line) => {
      if (line.score === 0) return []
      const name = words.solo.dimensions[line.dimension]
      const because = line.evidence === '' ? '' : `${words.marks.comma}${line.evidence}`
      return textRows(`${line.score}  ${name}${because}`, width, 'plain', 2)
    })
    const head = textRows(words.solo.card.round(i + 1, round.title), width, 'dim')
    return lines.length === 0 ? [] : [...head, ...lines]
  })
}
