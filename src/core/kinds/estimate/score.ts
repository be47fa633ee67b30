import { compareAsk } from './compare.ts'
import type { EstimateQuestion } from './question.ts'
import type { EstimateWork } from './work.ts'

/** Each ask weighs the same. */
export function estimateShare({ asks }: EstimateQuestion, { texts }: EstimateWork): number {
  const right = asks.filter((ask) => {
    const compared = compareAsk(texts[ask.id] ?? '', ask)
    return 'isRight' in compared && compared.isRight
  })
  return right.length / Math.max(1, asks.length)
}

/** Something was typed that is no number in the unit that is asked: worth a second look before it counts. */
export function hasUnreadable({ asks }: EstimateQuestion, { texts }: EstimateWork): boolean {
  return asks.some((ask) => {
    const typed = texts[ask.id] ?? ''
    return typed.trim() !== '' && 'fault' in compareAsk(typed, ask)
  })
}
