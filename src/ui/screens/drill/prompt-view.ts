import { isAnswered } from '../../../core/drill/ahead.ts'
import type { Drill } from '../../../core/drill/drill.ts'
import { promptsUpTo } from '../../../core/kinds/code/stages.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { markdownRows } from '../../rows/markdown.ts'
import { BLANK, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { say } from './context.ts'
import { revealRows } from './story-view.ts'

/** The prompt, what is new about it, and the hints that were taken. */
export function promptRows(
  drill: Drill,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { question, isChanged } = drill.task
  const hints = question.hints.slice(0, drill.hints)
  return [
    ...markdownRows(say(drill, question.prompt), width, signs),
    ...stageRows(drill, words, signs, width),
    ...(question.kind === 'behavioral' && !isAnswered(drill) && !drill.task.isInterviewed
      ? [BLANK, ...revealRows(question, { drill, words, width })].slice(0, -1)
      : []),
    ...(isChanged ? [BLANK, ...textRows(words.drill.changed, width, 'dim')] : []),
    ...hints.flatMap((hint, i) => [
      BLANK,
      ...signedRows(
        `${words.drill.hint(i + 1)}${words.marks.colon.trimEnd()}`,
        'accent',
        say(drill, hint),
        width,
      ),
    ]),
  ]
}

/** Each stage that is open, under its number. */
function stageRows(drill: Drill, words: Words, signs: Signs, width: number): readonly StyledRow[] {
  if (drill.kind !== 'code') return []
  const { question } = drill.task
  return promptsUpTo(question, drill.work.stage).flatMap((prompt, i) => [
    BLANK,
    ...textRows(words.code.stage(i + 1, question.stages.length), width, 'accent'),
    ...markdownRows(say(drill, prompt), width, signs),
  ])
}
