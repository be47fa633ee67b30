import { BLANK, textRows } from '../../../telling/plain.ts'
import { bind, EVERYWHERE } from '../../keymap.ts'
import { useSigns } from '../../parts/signs.tsx'
import type { Intent, ScreenProps } from '../../send.ts'
import { ListScreen } from '../list-screen.tsx'

/** A mock that was left: go on with it, or begin another. Without one, the moment in which rounds are chosen. */
export function MockOfferScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const { screen } = state
  if (screen.name !== 'mock-offer') return null
  const { unfinished } = screen
  const { offer } = words.solo
  const bindings = [
    ...(unfinished
      ? [
          bind<Intent>('enter', words.keys.goOn, { type: 'choose-mock', isAnew: false }),
          bind<Intent>('n', words.keys.anew, { type: 'choose-mock', isAnew: true }),
        ]
      : []),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
  return (
    <ListScreen
      title="sparr"
      state={state}
      send={send}
      words={words}
      bindings={bindings}
      cursor={0}
      count={1}
      draw={(width) => {
        if (!unfinished)
          return { rows: textRows(`${offer.making} ${signs.busy}`, width, 'dim'), cursorRow: 0 }
        const { title, round, of, clockMs, savedAt } = unfinished
        const ago = words.ago(state.now - savedAt)
        return {
          rows: [
            ...textRows(offer.title, width, 'heading'),
            ...textRows(offer.text(title, round, of, clockMs, ago), width),
            BLANK,
            ...textRows(offer.note, width, 'dim'),
          ],
          cursorRow: 0,
        }
      }}
    />
  )
}
