/** A short form of another question, shown with what it is of. */
import { LETTERS } from '../../../core/kinds/behavioral/question.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

/** Below what is asked. */
export function partRows(view: View<'recall'>): readonly StyledRow[] {
  const { drill, words, signs, width } = view
  const { of } = drill.task.question
  switch (of?.type) {
    case undefined:
      return []
    case 'probe':
      return [BLANK, ...ownStoryRows(view)]
    case 'upgrade':
      return [BLANK, ...textRows(words.reply.stronger, width, 'strong')]
    case 'contradiction':
      return [BLANK, ...textRows(words.reply.conflict, width, 'strong')]
    case 'follow-up':
      return [
        BLANK,
        heading(words.reply.about),
        ...markdownRows(say(drill, of.about), width, signs),
      ]
  }
}

/** What the probe is about: nobody can be asked about a story that is not before them. */
function ownStoryRows({ drill, words, width }: View<'recall'>): readonly StyledRow[] {
  const { ownStory } = drill.task
  if (!ownStory) return textRows(words.reply.noStory, width, 'dim')
  return [
    heading(words.reply.yours),
    ...LETTERS.flatMap((letter) => {
      const text = (ownStory[letter] ?? '').trim()
      const label = `${words.sheet[letter]}${words.marks.colon.trimEnd()}`
      return text === '' ? [] : signedRows(label, 'accent', text, width)
    }),
  ]
}

/** After the answer: how the deck itself puts it. */
export function putRows({ drill, words, width }: View<'recall'>): readonly StyledRow[] {
  const { of, points } = drill.task.question
  if (of?.type !== 'contradiction' || points.includes(of.put)) return []
  return [heading(words.reply.put), ...textRows(say(drill, of.put), width), BLANK]
}
