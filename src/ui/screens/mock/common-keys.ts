import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import { roundOf } from '../../../core/interview/solo/stage.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind, EVERYWHERE, shown } from '../../keymap.ts'
import type { Intent } from '../../send.ts'

/** While there is a phase after this one; the round listens to it, whatever has the keys. */
export function nextPhaseKeys(
  mock: SoloMock,
  { solo: { keys } }: Words,
): readonly Binding<Intent>[] {
  const { round, stretches } = roundOf(mock)
  const isLast = (stretches.at(-1)?.phase ?? 0) >= round.phases.length - 1
  return isLast ? [] : [shown<Intent>('ctrl-g', keys.nextPhase, { type: 'help' })]
}

/** On every screen of a mock, and not in its footer. */
export const commonKeys = (words: Words): readonly Binding<Intent>[] => [
  bind('ctrl+z', words.keys.suspend, { type: 'suspend' }, { instead: EVERYWHERE }),
  bind('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
]
