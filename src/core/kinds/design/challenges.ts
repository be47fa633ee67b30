/** What is asked in the deep dive: each dive with its follow-ups, then the follow-ups of the question. */
import { deepField, followUpField } from '../../design/texts.ts'
import type { Reply } from '../../question/reply.ts'
import type { Line } from '../line.ts'
import type { DesignQuestion } from './question.ts'

export type Challenge = Reply & Pick<DesignQuestion, 'meanings'> & { readonly field: string }

type Asked = Pick<DesignQuestion, 'deepDives' | 'followUps' | 'meanings'>

export function challengesOf({ deepDives, followUps, meanings }: Asked): readonly Challenge[] {
  const heardBy = meanings ? { meanings } : {}
  return [
    ...deepDives.flatMap(({ id, ask, points, followUps: own }) => [
      { field: deepField(id), ask, points },
      ...own.map((reply, i) => ({ ...reply, field: deepField(id, i + 1) })),
    ]),
    ...followUps.map((reply, i) => ({ ...reply, field: followUpField(i + 1) })),
  ].map((challenge) => ({ ...challenge, ...heardBy }))
}

/** What a point of a reply is marked by; `number` counts from 1. */
export const pointId = (field: string, number: number): string => `${field}:${number}`

/** Points are ticked beside the rubric, and no part of its hundred. */
export const pointLines = (question: Asked): readonly Line[] =>
  challengesOf(question).flatMap(({ field, points }) =>
    points.map((text, i) => ({ id: pointId(field, i + 1), text, most: 1, weight: 0 })),
  )
