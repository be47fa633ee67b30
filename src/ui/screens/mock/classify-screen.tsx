import type { RoundKind } from '../../../core/interview/phases.ts'
import { recordOf } from '../../../core/interview/solo/stage.ts'
import { noticeRow } from '../../../telling/notice.ts'
import { BLANK, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { bind, intentFor } from '../../keymap.ts'
import { useChords } from '../../keys/use-chords.ts'
import { Rows } from '../../parts/rows.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import type { Intent } from '../../send.ts'
import { promptOf } from '../drill/prompt.ts'
import { commonKeys } from './common-keys.ts'
import type { MockProps } from './mock-props.ts'

/** A project is announced as one: nobody is asked what it is. */
const KINDS: readonly RoundKind[] = ['coding', 'design', 'behavioral', 'knowledge']
const SECONDS = 5
/** Rows of the prompt below which a window has none for the list of kinds. */
const LEAST_PROMPT = 4

/** The first seconds of a round: what kind of question is this? Without its title, which may tell. */
export function ClassifyScreen({ state, mock, drill, send, words }: MockProps) {
  const signs = useSigns()
  const scroll = useScroll('classify')
  const { classify, roundKinds, keys } = words.solo
  const classified = (as: RoundKind | ''): Intent => ({
    type: 'mock',
    happening: { type: 'classify', as },
  })
  const bindings = [
    ...KINDS.map((kind, i) => bind<Intent>(`${i + 1}`, roundKinds[kind], classified(kind))),
    bind<Intent>('s', keys.skip, classified('')),
    bind<Intent>('esc', words.keys.leave, { type: 'back' }),
    ...commonKeys(words),
  ]
  useChords((chord) => {
    if (scroll.move(chord, false)) return
    const intent = intentFor(bindings, chord)
    if (intent) send(intent)
  })
  const leftMs = SECONDS * 1000 - mock.clockMs
  const right: StyledRow =
    leftMs > 0
      ? [{ text: classify.left(leftMs), style: 'plain' }]
      : [{ text: classify.late(-leftMs), style: 'warn' }]
  return (
    <Screen
      title={words.solo.round(mock.round + 1, recordOf(mock).rounds.length)}
      right={right}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={bindings}
      words={words}
    >
      {({ width, height }) => {
        const title = textRows(classify.title, width, 'heading')
        const kinds = KINDS.map(
          (kind, i): StyledRow => [
            { text: `  ${i + 1}  `, style: 'accent' },
            { text: roundKinds[kind], style: 'plain' },
          ],
        )
        const all = [...title, ...kinds, BLANK]
        // The keys below name the kinds as well; what has to be read to tell them apart stands here alone.
        const head = height < all.length + LEAST_PROMPT ? title : all
        const prompt = promptOf({ drill, words, signs, width })
        const room = Math.max(1, height - head.length)
        const top = scroll.top(prompt.length, room)
        return (
          <>
            <Rows rows={head} top={0} height={head.length} more={String} />
            <Rows rows={prompt} top={top} height={room} more={words.moreBelow} />
          </>
        )
      }}
    </Screen>
  )
}
