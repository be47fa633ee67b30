/**
 * What an interviewer asks once the code passes: said or typed, then held against the points of a good reply. It is kept with
 * the attempt, and the grade is still that of the code.
 */
import type { DrillOf } from '../../drill/drill.ts'
import type { DrillStep } from '../../drill/effect.ts'
import { heardPoints } from '../../ear/heard-points.ts'
import type { Answer } from '../../log.ts'
import type { Reply } from '../../question/reply.ts'
import type { Hears } from '../kind-rules.ts'
import { repliesOf } from './replies.ts'
import type { ReplyWork } from './work.ts'

type Code = DrillOf<'code'>

/** The field it is typed into. */
export const REPLY_FIELD = 'reply'

export const REPLYING = {
  reply: (drill) => [step(drill), []],
  speak: (drill) => [spoken(drill), []],
  mode: (drill, { mode }) => [whileOpen(drill, (reply) => ({ ...reply, mode, since: null })), []],
  edit: (drill, { field, text }) => [typed(drill, field, text), []],
  'edited-outside': (drill, { field, text }) => [typed(drill, field, text), []],
  mark: (drill, { id, value }) => [marked(drill, id, value), []],
} satisfies Hears<'code'>

/** The one that is asked next; undefined where none is left, in a mock, and before a pass. */
export function nextAsked({ phase, task, work }: Code): Reply | undefined {
  if (phase.name !== 'rating' || !work.accepted || task.isInterviewed || work.bug) return undefined
  return repliesOf(task.question)[work.replies?.length ?? 0]
}

/** The reply that is being given or ticked, with what was asked. */
export function openReply(
  drill: Code,
): { readonly asked: Reply; readonly reply: ReplyWork } | null {
  const { reply } = drill.work
  const asked = nextAsked(drill)
  return reply && asked ? { asked, reply } : null
}

/** In its field, with the letters going there. */
export const isTypingReply = (drill: Code): boolean => {
  const open = openReply(drill)
  return open !== null && !open.reply.areShown && open.reply.mode === 'type' && !drill.isReadOnly
}

/** One key: asked, then its points, then done with it. */
function step(drill: Code): Code {
  const asked = nextAsked(drill)
  if (!asked || drill.isReadOnly) return drill
  const { reply, replies = [] } = drill.work
  if (!reply) return { ...drill, work: { ...drill.work, reply: newReply(replies.length) } }
  if (!reply.areShown) return withReply(drill, shown(drill, asked, reply))
  const { reply: _, ...work } = drill.work
  return { ...drill, work: { ...work, replies: [...replies, reply] } }
}

const newReply = (at: number): ReplyWork => ({
  at,
  mode: 'say',
  text: '',
  since: null,
  saidMs: 0,
  areShown: false,
  marks: {},
  suggested: [],
  cursor: 0,
})

function shown({ task, seen }: Code, { points, ask }: Reply, reply: ReplyWork): ReplyWork {
  const saidMs = reply.since === null ? reply.saidMs : seen.monoMs - reply.since
  const { prompt, meanings } = task.question
  const heard = heardPoints(reply.text, points, [ask, prompt], meanings).map(replyPointId)
  const marks = Object.fromEntries(heard.map((id) => [id, 1]))
  return { ...reply, since: null, saidMs, areShown: true, marks, suggested: heard, cursor: 0 }
}

export const replyPointId = (at: number): string => `p${at + 1}`

function spoken(drill: Code): Code {
  const open = openReply(drill)
  if (!open || open.reply.areShown) return drill
  if (open.reply.since !== null) return step(drill)
  return withReply(drill, { ...open.reply, mode: 'say', since: drill.seen.monoMs })
}

function typed(drill: Code, field: string, text: string): Code {
  if (field !== REPLY_FIELD) return drill
  return whileOpen(drill, (reply) => ({ ...reply, mode: 'type', since: null, text }))
}

function marked(drill: Code, id: string, value: number): Code {
  const open = openReply(drill)
  if (!open?.reply.areShown || !open.asked.points.some((_, i) => replyPointId(i) === id))
    return drill
  const { marks, suggested } = open.reply
  return withReply(drill, {
    ...open.reply,
    marks: { ...marks, [id]: Math.min(1, Math.max(0, value)) },
    suggested: suggested.filter((one) => one !== id),
  })
}

/** The cursor in the points; null where it is nowhere in them. */
export function movedInReply(drill: Code, to: number): Code | null {
  const open = openReply(drill)
  if (!open?.reply.areShown) return null
  const cursor = Math.max(0, Math.min(open.asked.points.length - 1, to))
  return withReply(drill, { ...open.reply, cursor })
}

function whileOpen(drill: Code, change: (reply: ReplyWork) => ReplyWork): Code {
  const open = openReply(drill)
  if (!open || open.reply.areShown || drill.isReadOnly) return drill
  return withReply(drill, change(open.reply))
}

const withReply = (drill: Code, reply: ReplyWork): Code => ({
  ...drill,
  work: { ...drill.work, reply },
})

/** The editor of the candidate's own, for a reply that is typed. */
export const editReply = (drill: Code): DrillStep => [
  drill,
  isTypingReply(drill)
    ? [{ type: 'edit-text', field: REPLY_FIELD, text: drill.work.reply?.text ?? '' }]
    : [],
]

/** As the log keeps them, beside the code: `reply.1`, and `reply.1.p2` of its points. */
export function repliesGiven({ work }: Code): Pick<Answer, 'texts' | 'marks'> {
  const { reply, replies = [] } = work
  const given = reply?.areShown ? [...replies, reply] : replies
  return {
    texts: Object.fromEntries(
      given.flatMap(({ at, text }) => (text.trim() === '' ? [] : [[`reply.${at + 1}`, text]])),
    ),
    marks: Object.fromEntries(
      given.flatMap(({ at, marks }) =>
        Object.entries(marks).map(([id, mark]) => [`reply.${at + 1}.${id}`, mark]),
      ),
    ),
  }
}
