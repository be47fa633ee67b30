/** A group as its repository tells it: who is in it, what they did, what waits. Everything that is shown follows from this. */
import type { Instant } from '../clock.ts'
import type { Day } from '../day.ts'
import type { Kind } from '../question/question.ts'
import type { Answer } from './answer.ts'
import { ALL_DECKS, type DeckScore, type GroupQuestion, keyOf, type Line } from './line.ts'
import type { Review } from './review.ts'
import type { GroupSettings } from './settings.ts'

/** What was read; whatever is not sound has been left out. */
export type Snapshot = {
  readonly settings: GroupSettings
  readonly files: readonly {
    readonly handle: string
    readonly machine: string
    readonly lines: readonly Line[]
  }[]
  readonly answers: readonly Answer[]
  readonly reviews: readonly Review[]
  /** Of the group's own decks, as `deck/id`. */
  readonly questions: readonly string[]
}

type Done = GroupQuestion & {
  readonly day: Day
  readonly at: Instant
  readonly kind: Kind
}

export type Member = {
  readonly handle: string
  readonly machines: number
  /** Of the last time; null: there are lines, and none says so. */
  readonly joinedAt: Instant | null
  readonly isActive: boolean
  /** Each question once a day, oldest first, over all machines. */
  readonly done: readonly Done[]
  readonly share: { readonly scores: readonly string[]; readonly due: boolean }
  /** The newest; null: not shared. */
  readonly scores: readonly DeckScore[] | null
  readonly due: number | null
  /** Keys of questions of which a published answer was judged again by somebody else, and accepted. */
  readonly verified: ReadonlySet<string>
}

type JudgedAgain = Extract<Line, { readonly type: 'judged' }> & { readonly by: string }

export type Group = {
  readonly settings: GroupSettings
  /** By their handles. */
  readonly members: readonly Member[]
  readonly answers: readonly Answer[]
  /** Of answers that are there, by others than their authors. */
  readonly reviews: readonly Review[]
  /** Of answers as they are now, by others than their authors; the newest of each judge. */
  readonly judged: readonly JudgedAgain[]
  readonly questions: readonly string[]
}

export function foldGroup({ settings, files, answers, reviews, questions }: Snapshot): Group {
  const byHandle = Map.groupBy(files, ({ handle }) => handle)
  const judged = judgedAgain(files, answers)
  const members = [...byHandle]
    .map(([handle, own]) => memberOf(handle, own, settings, verifiedOf(handle, answers, judged)))
    .sort((a, b) => (a.handle < b.handle ? -1 : 1))
  const authors = new Map(answers.map(({ handle, id }) => [`${handle}/${id}`, handle]))
  return {
    settings,
    members,
    answers,
    reviews: reviews.filter(
      ({ by, answer }) => by !== answer.handle && authors.has(`${answer.handle}/${answer.id}`),
    ),
    judged,
    questions,
  }
}

export const activeHandles = ({ members }: Group): readonly string[] =>
  members.filter(({ isActive }) => isActive).map(({ handle }) => handle)

export const memberCalled = ({ members }: Group, handle: string): Member | undefined =>
  members.find((member) => member.handle === handle)

export const hasDone = ({ done }: Member, question: GroupQuestion): boolean =>
  done.some((one) => keyOf(one) === keyOf(question))

type Files = Snapshot['files']

function memberOf(
  handle: string,
  own: Files,
  { scores, due }: GroupSettings,
  verified: ReadonlySet<string>,
): Member {
  const lines = own.flatMap((file) => file.lines).sort(byTime)
  const came = lines.findLast(({ type }) => type === 'join' || type === 'leave')
  const said = lines.findLast((line) => line.type === 'share')
  const isActive = came?.type === 'join'
  const share = {
    scores: isActive && scores && said?.type === 'share' ? said.scores : [],
    due: isActive && due && said?.type === 'share' && said.due,
  }
  const newest = <T extends Line['type']>(type: T) =>
    lines.findLast((line): line is Extract<Line, { type: T }> => line.type === type)
  return {
    handle,
    machines: own.length,
    joinedAt: came?.type === 'join' ? came.at : null,
    isActive,
    done: doneIn(lines),
    share,
    // What was said before somebody stopped sharing, or left, stays in the history, and is not told any more.
    scores:
      share.scores.length === 0
        ? null
        : (newest('scores')?.decks ?? []).filter(
            ({ deck }) => share.scores.includes(deck) || share.scores.includes(ALL_DECKS),
          ),
    due: share.due ? (newest('due')?.count ?? null) : null,
    verified,
  }
}

function doneIn(lines: readonly Line[]): readonly Done[] {
  const undone = new Set(lines.flatMap((line) => (line.type === 'undone' ? line.of : [])))
  const all = new Map<string, Done>()
  for (const line of lines) {
    if (line.type !== 'done' || undone.has(line.id)) continue
    const key = `${line.day} ${keyOf(line)}`
    const { source, question, day, at, kind } = line
    if (!all.has(key)) all.set(key, { source, question, day, at, kind })
  }
  return [...all.values()]
}

function judgedAgain(files: Files, answers: readonly Answer[]): readonly JudgedAgain[] {
  const now = new Map(answers.map(({ handle, id, digest }) => [`${handle}/${id}`, digest]))
  const newest = new Map<string, JudgedAgain>()
  const all = files.flatMap(({ handle: by, lines }) => lines.map((line) => ({ ...line, by })))
  for (const line of all.sort(byTime))
    if (
      line.type === 'judged' &&
      line.by !== line.handle &&
      now.get(`${line.handle}/${line.answer}`) === line.digest
    )
      newest.set(`${line.by} ${line.handle}/${line.answer}`, line)
  return [...newest.values()]
}

const verifiedOf = (
  handle: string,
  answers: readonly Answer[],
  judged: readonly JudgedAgain[],
): ReadonlySet<string> =>
  new Set(
    answers
      .filter(
        (answer) =>
          answer.handle === handle &&
          judged.some(
            (line) => line.handle === handle && line.answer === answer.id && line.verdict === 'AC',
          ),
      )
      .map(keyOf),
  )

function byTime(a: Line, b: Line): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
