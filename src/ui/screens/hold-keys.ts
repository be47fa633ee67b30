import { type Held, holdChange } from '../../core/practice/held.ts'
import type { QuestionName } from '../../core/question/question.ts'
import type { Words } from '../../words/words.ts'
import { type Binding, bind } from '../keymap.ts'
import type { Intent } from '../send.ts'

export const SUSPEND_KEY = 'S'
const BURY_KEY = 'B'

/** Capital letters: neither is for a slip of the finger. The second time a key takes back what it did. */
export function holdKeys(
  question: QuestionName,
  held: Held | undefined,
  { keys, short }: Words,
): readonly Binding<Intent>[] {
  const change = (key: 'bury' | 'suspend'): Intent => ({
    type: 'hold',
    question,
    change: holdChange(held, key),
  })
  const suspend = held === 'suspended' ? keys.takeUp : keys.putAway
  const [bury, buryShort] =
    held === 'buried' ? [keys.unbury, short.unbury] : [keys.bury, short.bury]
  return [
    ...(held === 'suspended'
      ? []
      : [bind(BURY_KEY, bury, change('bury'), { short: buryShort, isRare: true })]),
    bind(SUSPEND_KEY, suspend, change('suspend'), { isRare: true }),
  ]
}
