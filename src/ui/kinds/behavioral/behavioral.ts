/** A story in five letters: what each lacks while it is written, then the letters to tick. */
import { isAnswered } from '../../../core/drill/ahead.ts'
import { LETTERS } from '../../../core/kinds/behavioral/question.ts'
import { postingOf, tellingOf } from '../../../core/kinds/behavioral/story.ts'
import { fieldsOf } from '../../../core/kinds/facts.ts'
import { leastOfStory } from '../../../core/kinds/length.ts'
import { BLANK, textRows } from '../../../telling/plain.ts'
import type { AnswerView, KindView, Lines, View } from '../kind-view.ts'
import { betweenFieldsKeys } from '../parts/field-keys.ts'
import { followUpRows } from '../parts/follow-up-rows.ts'
import { lengthRows } from '../parts/length-rows.ts'
import { ownRows } from '../parts/own-rows.ts'
import { say } from '../parts/say.ts'
import { openRows, spokenKeys, typedKeys } from '../parts/spoken.ts'
import { stacked } from '../parts/stacked.ts'
import { tickRows } from '../parts/tick-rows.ts'
import { backToTicksKey, lineAtCursor, tickCursor, tickKeys } from '../parts/ticking.ts'
import { keepKeys, rejectKeys } from './keys.ts'
import { modelRows } from './model-rows.ts'
import { StoryFields } from './story-fields.tsx'
import {
  answeredRows,
  askedNowRows,
  complaintRows,
  evidenceText,
  isLetter,
  revealRows,
} from './story-rows.ts'

export const behavioral: KindView<'behavioral'> = {
  rows,
  answeringKeys: (drill, at) => spokenKeys(drill, at, rejectKeys(drill, at.field, at.words)),
  cursor: tickCursor,
  tickingKeys: (drill, words) =>
    tickKeys(drill, words, rejectKeys(drill, lineAtCursor(drill).id, words)),
  ratingKeys: (drill, words) => [...keepKeys(drill, words), backToTicksKey(words)],
  promptRows: unfolded,
  typing: {
    place: 'beside',
    isOn: ({ work }) => work.mode === 'type',
    fields: ({ task }) => fieldsOf(task),
    focus: ({ work }) => work.focus,
    keys: (_, field, words) => typedKeys(field, words, betweenFieldsKeys(words)),
    wanted: (drill) =>
      fieldsOf(drill.task).length + 6 + (postingOf(tellingOf(drill)).length > 0 ? 1 : 0),
    Fields: StoryFields,
  },
}

function rows(view: AnswerView<'behavioral'>): Lines {
  const { drill, words, width } = view
  if (!isAnswered(drill)) return { rows: askedNowRows(view) ?? openRows(view), cursorRow: 0 }
  const evidence = evidenceText(view)
  const ticks = tickRows(view, {
    title: words.drill.letters,
    head: [
      ...(evidence === null ? [] : textRows(evidence, width, 'dim')),
      ...lengthRows(view, {
        least: leastOfStory(LETTERS.length),
        short: words.reply.tooShortStory,
      }),
    ],
    textOf: ({ id, text }) =>
      `${words.sheet[id as 'situation']}${words.marks.colon}${say(drill, text)}`,
    below: ({ id }) => (isLetter(id) ? complaintRows(view, id) : []),
  })
  return stacked([], ticks, [
    BLANK,
    ...modelRows(view),
    BLANK,
    ...ownRows(view),
    ...followUpRows(view, drill.task.isInterviewed ? [] : answeredRows(view)),
  ])
}

/** Incident prompts unfold while one answers; in a mock the interviewer sees to it. */
function unfolded(view: View<'behavioral'>) {
  if (isAnswered(view.drill) || view.drill.task.isInterviewed) return []
  return [BLANK, ...revealRows(view)].slice(0, -1)
}
