/** A question as its author looks at it, as rows: by the rows of a sitting, and of the interviewer's screen. */

import type { Drill } from '../../core/drill/drill.ts'
import { briefOf } from '../../core/interview/host/brief.ts'
import type { Look, Side } from '../../core/preview.ts'
import type { Reply } from '../../core/question/reply.ts'
import { BLANK, heading, signedRows, textRows } from '../../telling/plain.ts'
import type { Signs } from '../../telling/signs.ts'
import type { StyledRow } from '../../telling/style.ts'
import type { Words } from '../../words/words.ts'
import { roomRows } from '../kinds/design/room-rows.ts'
import type { View } from '../kinds/kind-view.ts'
import { say } from '../kinds/parts/say.ts'
import { viewOf } from '../kinds/views.ts'
import { promptOf } from './drill/prompt.ts'
import { sectionRows } from './host/read-rows.ts'

/** One below the other. */
export function sideRows(view: View, side: Side): readonly StyledRow[] {
  switch (side) {
    case 'before':
      return view.drill.kind === 'design'
        ? roomRows({ ...view, drill: view.drill })
        : [...promptOf(view), BLANK, ...answerRows(view)]
    case 'after':
      return [...promptOf(view), BLANK, ...answerRows(view)]
    case 'interviewer':
      return interviewerRows(view)
  }
}

/** What stands beside the prompt where there is room. */
export const answerRows = (view: View): readonly StyledRow[] =>
  viewOf(view.drill).rows({ ...view, now: 0, homeDir: '' }).rows

function interviewerRows({ drill, words, signs, width }: View): readonly StyledRow[] {
  const sections = briefOf(drill.task.question, (text) => say(drill, text))
  const brief = sectionRows(sections, { words, signs, width, released: new Set(), outline: [] })
  const replies = repliesOf(drill).flatMap(({ ask, points, answer }) => [
    BLANK,
    ...textRows(say(drill, ask), width, 'strong'),
    ...points.flatMap((point) => signedRows(signs.todo, 'dim', say(drill, point), width)),
    ...(answer === undefined ? [] : textRows(say(drill, answer), width, 'dim', 2)),
  ])
  const told =
    replies.length === 0
      ? []
      : [BLANK, heading(words.authoring.previewing.replyPoints), ...replies.slice(1)]
  const rows = [...brief, ...told]
  return rows.length === 0 ? textRows(words.authoring.previewing.noBrief, width, 'dim') : rows
}

/** Those whose reply is scored. */
function repliesOf({ task: { question } }: Drill): readonly Reply[] {
  const probes = question.kind === 'behavioral' ? question.probes : []
  return [...question.followUps, ...probes].filter(({ points }) => points.length > 0)
}

type Problems = Extract<Look, { type: 'problems' }>

export function problemRows(
  { problems }: Problems,
  { words, signs, width }: { words: Words; signs: Signs; width: number },
): readonly StyledRow[] {
  return [
    ...textRows(words.authoring.previewing.mend(problems.length), width, 'strong'),
    ...problems.flatMap(({ line, frame }) => [
      BLANK,
      ...signedRows(signs.fail, 'bad', line, width),
      ...(frame === '' ? [] : frame.split('\n').flatMap((one) => textRows(one, width, 'code', 2))),
    ]),
  ]
}
