import { graphemesOf } from '../../text/width.ts'
import type { Keystroke } from '../text-field/keys.ts'
import type { Level } from './keyboard.ts'
import { useKeyboard } from './use-keyboard.ts'

/**
 * Hands over one key at a time: `a`, `A`, `?`, `enter`, `esc`, `space`, `tab`, `shift+tab`, `up`, `pgdn`, `ctrl+d`, ... Each
 * comes after the screen has drawn what the one before changed, so the handler may trust what it rendered. A paste is
 * no key and is dropped. While a field is active its keys do not come here but through the field's `onChord`.
 */
export function useChords(
  handler: (chord: string) => void,
  {
    isActive = true,
    level = 'screen',
  }: { readonly isActive?: boolean; readonly level?: Level } = {},
): void {
  useKeyboard(
    (strokes) => {
      const [stroke, ...rest] = strokes
      if (stroke === undefined) return []
      switch (stroke.type) {
        case 'paste':
          return rest
        case 'chord':
          handler(stroke.chord)
          return rest
        case 'text': {
          const [first = '', ...others] = graphemesOf(stroke.text)
          handler(first === ' ' ? 'space' : first)
          const left: readonly Keystroke[] =
            others.length === 0 ? [] : [{ type: 'text', text: others.join('') }]
          return [...left, ...rest]
        }
      }
    },
    level,
    isActive,
  )
}
