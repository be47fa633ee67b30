/** Findings that candidates said are wrong, counted by rule: which of them deserves a second look. */
import type { Rejection } from '../log.ts'

export type RejectedRule = { readonly code: string; readonly count: number }

/** Most often rejected first. */
export function rejectedRules(rejections: readonly Rejection[]): readonly RejectedRule[] {
  return [...Map.groupBy(rejections, ({ code }) => code)]
    .map(([code, { length: count }]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
