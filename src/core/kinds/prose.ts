/** The kinds that are answered in prose, said or typed: a recall and a story. */
import { begun, canAnswer } from '../drill/answering.ts'
import { reveal } from '../drill/closing.ts'
import type { DrillOf, KindWith, Spent } from '../drill/drill.ts'
import type { Answer } from '../log.ts'
import type { Hears } from './kind-rules.ts'
import { isShown, TICKING, withText } from './ticking.ts'
import type { AnswerMode, ProseWork } from './work.ts'

type Prose = KindWith<ProseWork>

export const NEW_PROSE: ProseWork = { mode: 'say', texts: {}, marks: {}, cursor: 0 }

export const spentOnProse = ({ mode }: ProseWork): keyof Spent =>
  mode === 'say' ? 'speaking' : 'typing'

export const proseAnswer = ({ work: { texts, marks, mode } }: DrillOf<Prose>): Answer => ({
  texts,
  marks,
  said: mode === 'say',
})

export const PROSE = {
  ...TICKING,
  mode: (drill, { mode }) => [canAnswer(drill) ? withMode(drill, mode) : drill, []],
  edit: (drill, { field, text }) => [edited(drill, field, text), []],
  'edited-outside': (drill, { field, text }) => [
    isShown(drill) ? withText(drill, field, text) : edited(drill, field, text),
    [],
  ],
} satisfies Hears<Prose>

/** Space starts, Space stops. `revealed`: the work as it is when the answer is shown. */
export function speak<D extends DrillOf<Prose>>(drill: D, revealed: (drill: D) => D['work']): D {
  if (!canAnswer(drill)) return drill
  if (drill.phase.name !== 'answering') return begun(withMode(drill, 'say'))
  return drill.work.mode === 'say' ? reveal(drill, revealed(drill), false) : drill
}

function withMode<D extends DrillOf<Prose>>(drill: D, mode: AnswerMode): D {
  return { ...drill, work: { ...drill.work, mode } }
}

function edited<D extends DrillOf<Prose>>(drill: D, field: string, text: string): D {
  return canAnswer(drill) ? withText(withMode(begun(drill), 'type'), field, text) : drill
}
