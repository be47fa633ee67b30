import { textRows } from '../../telling/plain.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import { useSigns } from '../parts/signs.tsx'
import type { Intent, ScreenProps } from '../send.ts'
import { ListScreen } from './list-screen.tsx'

/** For the moment in which a question is read from disk. */
export function OpeningScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  return (
    <ListScreen
      title="sparr"
      state={state}
      send={send}
      words={words}
      bindings={[
        bind<Intent>('esc', words.keys.back, { type: 'back' }),
        bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
      ]}
      cursor={0}
      count={0}
      draw={(width) => ({
        rows: textRows(`${words.opening} ${signs.busy}`, width, 'dim'),
        cursorRow: 0,
      })}
    />
  )
}
