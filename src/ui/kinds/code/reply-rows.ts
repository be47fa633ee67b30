/** What is asked after a pass: the question, then the points of a good reply. */
import type { DrillOf } from '../../../core/drill/drill.ts'
import { nextAsked, openReply, replyPointId } from '../../../core/kinds/code/after-pass.ts'
import type { ReplyWork } from '../../../core/kinds/code/work.ts'
import type { Reply } from '../../../core/question/reply.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Cursor, Lines, View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

type CodeView = View<'code'>

export function replyRows(view: CodeView): Lines {
  const { drill, words, width } = view
  const asked = nextAsked(drill)
  if (!asked) return { rows: [], cursorRow: 0 }
  const open = openReply(drill)
  const head = [heading(words.reply.asked), ...textRows(say(drill, asked.ask), width, 'strong')]
  if (!open) return { rows: [...head, BLANK], cursorRow: 0 }
  if (!open.reply.areShown)
    return { rows: [...head, ...openRows(view, open.reply), BLANK], cursorRow: 0 }
  return pointRows(view, head, open)
}

function openRows({ drill, words, signs, width }: CodeView, reply: ReplyWork) {
  if (reply.since === null)
    return textRows(reply.text.trim() || words.drill.sayOrType, width, 'dim')
  const ms = drill.seen.monoMs - reply.since
  return signedRows(signs.on, 'bad', words.drill.speaking(ms), width)
}

function pointRows(
  view: CodeView,
  head: readonly StyledRow[],
  { asked, reply }: { readonly asked: Reply; readonly reply: ReplyWork },
): Lines {
  const { drill, words, signs, width } = view
  const said = reply.saidMs > 0 ? textRows(words.reply.spoke(reply.saidMs), width, 'dim') : []
  const rows: StyledRow[] = [...head, ...said, BLANK, heading(words.reply.points)]
  let [cursorRow, cursorRows] = [0, 1]
  asked.points.forEach((point, i) => {
    const id = replyPointId(i)
    const isHere = i === reply.cursor
    const mark = (reply.marks[id] ?? 0) > 0 ? signs.ticked : signs.unticked
    const why = reply.suggested.includes(id) ? words.marks.aside(words.drill.fromYourWords) : ''
    const drawn = signedRows(
      `${isHere ? signs.pointer : ' '} ${mark}`,
      isHere ? 'accent' : 'plain',
      say(drill, point) + why,
      width,
    )
    if (isHere) [cursorRow, cursorRows] = [rows.length, drawn.length]
    rows.push(...drawn)
  })
  const answer = asked.answer ? say(drill, asked.answer) : ''
  const model =
    answer === '' ? [] : [BLANK, heading(words.reply.answer), ...markdownRows(answer, width, signs)]
  return { rows: [...rows, ...model, BLANK], cursorRow, cursorRows }
}

/** While the points are ticked. */
export function replyCursor(drill: DrillOf<'code'>): Cursor | null {
  const open = openReply(drill)
  if (!open?.reply.areShown) return null
  return { from: 0, at: open.reply.cursor, count: open.asked.points.length }
}
