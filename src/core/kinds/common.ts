/** What every question has, of whatever kind. */
import type { FindMeanings } from '../ear/meanings.ts'
import type { Reply } from '../question/reply.ts'
import type { Text } from '../question/text.ts'

export const LEVELS = ['executor', 'owner', 'decider'] as const
export type Level = (typeof LEVELS)[number]

/** @param levels none: any level is meant */
export const isOfLevel = (
  { level }: { readonly level: Level },
  levels: readonly Level[],
): boolean => levels.length === 0 || levels.includes(level)

export const CHECKPOINTS = ['runtime', 'consistency', 'tooling', 'decisions'] as const
type Checkpoint = (typeof CHECKPOINTS)[number]

/** How an answer is checked: by tests, by a key, by a rubric ticked by the candidate, or by their word alone. */
export const VERIFY = ['tests', 'key', 'rubric', 'self'] as const
export type Verify = (typeof VERIFY)[number]

type Interviewer = {
  readonly listenFor: readonly Text[]
  readonly wrongTurns: readonly Text[]
  readonly ifStuck?: Text
  readonly ifFast?: Text
  readonly anchors: readonly Text[]
}

/** The defaults of its kind and deck are filled in. */
export type Common = {
  readonly id: string
  readonly title: Text
  readonly prompt: Text
  /** Speaking or solving time. */
  readonly minutes: number
  readonly difficulty: number
  readonly level: Level
  /** How often interviews ask it, 5 in most to 1 hardly ever; absent: 3. */
  readonly common?: number
  readonly checkpoint?: Checkpoint
  readonly axis?: string
  readonly tags: readonly string[]
  readonly verify: Verify
  readonly hints: readonly Text[]
  readonly followUps: readonly Reply[]
  readonly interviewer?: Interviewer
  /** Earlier ids, as `deck/id` where it was in another deck. */
  readonly was: readonly string[]
  readonly source?: Text
  /** What words mean beyond the deck, read when somebody is first heard; without them words alone are heard. */
  readonly meanings?: FindMeanings
}

export const commonOf = ({ common }: Pick<Common, 'common'>): number => common ?? 3
