import type { Words } from '../../../words/words.ts'
import { type Binding, bind } from '../../keymap.ts'
import type { Intent } from '../../send.ts'

/** On every screen of a mock, and not in its footer. */
export const commonKeys = (words: Words): readonly Binding<Intent>[] => [
  bind('ctrl+z', words.keys.suspend, { type: 'suspend' }, { isHidden: true }),
  bind('ctrl+c', words.keys.quit, { type: 'quit' }, { isHidden: true }),
]
