/** An answer in a file, judged at each save; in its short form a wrong answer that is diagnosed first. */

import { isAnswered } from '../../../core/drill/ahead.ts'
import type { DrillOf } from '../../../core/drill/drill.ts'
import { isTypingReply, openReply, REPLY_FIELD } from '../../../core/kinds/code/after-pass.ts'
import { isNaming } from '../../../core/kinds/code/bug.ts'
import { promptsUpTo } from '../../../core/kinds/code/stages.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { AnswerView, Cursor, KindView, Lines, View } from '../kind-view.ts'
import { editorKey, leaveFieldKey } from '../parts/field-keys.ts'
import { say } from '../parts/say.ts'
import { sayKey } from '../parts/spoken.ts'
import { stacked } from '../parts/stacked.ts'
import { diagnosisRows, type Naming, namingRows, placeRows } from './bug-rows.ts'
import { compareRows } from './compare-rows.ts'
import { fileRows } from './file-rows.ts'
import { answeringKeys, ratingKeys } from './keys.ts'
import { ReplyField } from './reply-field.tsx'
import { replyCursor, replyRows } from './reply-rows.ts'
import { testRows } from './test-rows.ts'
import { verdictRows } from './verdict-rows.ts'

export const code: KindView<'code'> = {
  rows,
  answeringKeys,
  ratingKeys,
  cursor,
  promptRows: stageRows,
  pinnedRows: (view) => (isNaming(view.drill.work) ? [] : [...fileRows(view), BLANK]),
  times: ({ work }, words) =>
    work.firstGreenMs === null ? [] : [words.drill.firstGreen(work.firstGreenMs)],
  scrollKey: ({ work }) =>
    `${work.run?.number ?? 0} ${work.reply?.areShown ?? ''} ${work.replies?.length ?? 0} ${work.compare?.shows ?? ''}`,
  typing: {
    place: 'beside',
    isOn: () => false,
    isOnAfter: isTypingReply,
    fields: () => [REPLY_FIELD],
    keys: (_, field, words) => [
      bind('ctrl+d', words.keys.toPoints, toDrill({ type: 'reply' })),
      sayKey(words),
      editorKey(field, words),
      leaveFieldKey(words),
    ],
    wanted: () => 8,
    Fields: ReplyField,
  },
  promptAbove: ({ work }) => {
    // A promise is broken only as the prompt words it.
    if (work.bug && isNaming(work)) return 'shown'
    // From the first run on the tests are what matters, not the prompt.
    return work.run || work.bug ? 'passed' : 'shown'
  },
}

function namingOf({ work, task }: DrillOf<'code'>): Naming | null {
  return work.bug && task.bug ? { bug: work.bug, source: task.bug } : null
}

const NO_LINES: Lines = { rows: [], cursorRow: 0 }

function rows(view: AnswerView<'code'>): Lines {
  const { drill, words, width } = view
  const { run } = drill.work
  const naming = namingOf(drill)
  if (naming && isNaming(drill.work)) return namingRows(view, naming)
  const reply = replyRows(view)
  const isReplying = openReply(drill) !== null
  return stacked([], isReplying ? reply : NO_LINES, [
    ...compareRows(view),
    ...(naming ? diagnosisRows(view, naming) : []),
    // The promises may be more than a window holds, and the verdict is what was waited for.
    ...(run ? [...verdictRows(view, run), BLANK] : []),
    ...testRows(view),
    // Its key stands in the footer: what was kept is read first.
    ...(isReplying || reply.rows.length === 0 ? [] : [BLANK, ...reply.rows]),
    ...(naming && isAnswered(drill) ? placeRows(view, naming) : []),
    ...(run ? [] : [BLANK, ...textRows(words.code.notes, width, 'dim')]),
  ])
}

function cursor(drill: DrillOf<'code'>): Cursor | null {
  const { work } = drill
  const { bug } = work
  if (drill.phase.name === 'rating') return replyCursor(drill)
  if (!bug || !isNaming(work)) return null
  const count = Number.MAX_SAFE_INTEGER
  return bug.pane === 'tests'
    ? { from: 0, at: bug.test, count }
    : { from: 1, at: bug.spotting.cursor, count }
}

/** Each stage that is open, under its number. */
function stageRows({ drill, words, signs, width }: View<'code'>): readonly StyledRow[] {
  const { question } = drill.task
  return promptsUpTo(question, drill.work.stage).flatMap((prompt, i) => [
    BLANK,
    ...textRows(words.code.stage(i + 1, question.stages.length), width, 'accent'),
    ...markdownRows(say(drill, prompt), width, signs),
  ])
}
