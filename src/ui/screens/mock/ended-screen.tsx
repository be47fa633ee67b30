import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import { recordOf } from '../../../core/interview/solo/stage.ts'
import { cardRows } from '../../../telling/mock-card.ts'
import { faultText, noticeRow } from '../../../telling/notice.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { bind, intentFor } from '../../keymap.ts'
import { useChords } from '../../keys/use-chords.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent, ScreenProps } from '../../send.ts'
import { commonKeys } from './common-keys.ts'

/** A mock is over: what was taken from it, its scorecard, and where that lies. */
export function EndedScreen({
  state,
  mock,
  send,
  words,
}: ScreenProps & { readonly mock: SoloMock }) {
  const signs = useSigns()
  const { ended } = words.solo
  const bindings = [
    bind<Intent>(['enter', 'esc', 'q'], words.keys.back, { type: 'back' }),
    ...commonKeys(words),
  ]
  const scroll = useScroll('ended')
  useChords((chord) => {
    if (scroll.move(chord, false)) return
    const intent = intentFor(bindings, chord)
    if (intent) send(intent)
  })
  function writtenRows(width: number): readonly StyledRow[] {
    switch (mock.written.state) {
      case 'not-yet':
        return textRows(`${ended.writing} ${signs.busy}`, width, 'dim')
      case 'done':
        return [
          ...textRows(ended.files, width),
          ...mock.written.files.flatMap((file) =>
            textRows(shortened(file, state.homeDir), width, 'accent', 2),
          ),
        ]
      case 'failed':
        return [
          ...signedRows(signs.warn, 'warn', faultText(mock.written.fault, words), width),
          ...textRows(ended.failed, width),
        ]
    }
  }
  return (
    <Screen
      title={recordOf(mock).title}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const { takeaways } = recordOf(mock)
        const rows = [
          heading(ended.title),
          ...takeaways.flatMap((text) => signedRows(signs.todo, 'accent', text, width)),
          ...writtenRows(width),
          BLANK,
          ...(mock.card ? cardRows(mock.card, { words, signs, width }) : []),
        ]
        const top = scroll.top(rows.length, height)
        return <Rows rows={rows} top={top} height={height} more={words.moreBelow} />
      }}
    </Screen>
  )
}

const shortened = (path: string, home: string): string =>
  home !== '' && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path
