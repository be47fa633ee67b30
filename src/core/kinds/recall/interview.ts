import { piece } from '../../interview/piece.ts'
import type { KindInterview } from '../kind-interview.ts'

export const recallInterview: KindInterview<'recall'> = {
  outline: ({ points, answer }, say) =>
    (points.length > 0 ? points : [answer]).map((text) => ({ text: say(text) })),
  evidence: ({ points, speaksFor }, { attempt }, say) =>
    points.map((text, i) =>
      piece(speaksFor?.[i] ?? 'knowledge', (attempt.answer.marks[`p${i + 1}`] ?? 0) > 0, {
        code: 'ticked',
        text: say(text),
      }),
    ),
}
