/** What a story can sound like: a played one, weak and strong sentences, probes. */
import { LETTERS } from '../../../core/kinds/behavioral/question.ts'
import { BLANK, heading, signedRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

export function modelRows({
  drill,
  words,
  signs,
  width,
}: View<'behavioral'>): readonly StyledRow[] {
  const { story, question } = drill.task
  return [
    // What is good in each letter stands beside the letters that are ticked.
    ...(story
      ? [
          heading(words.sheet.story),
          ...LETTERS.flatMap((letter) =>
            signedRows(
              `${words.sheet[letter]}${words.marks.colon.trimEnd()}`,
              'accent',
              say(drill, story[letter] ?? ''),
              width,
            ),
          ),
          BLANK,
        ]
      : []),
    ...(question.upgrades.length === 0 ? [] : [heading(words.sheet.weakStrong)]),
    ...question.upgrades.flatMap(({ weak, strong }) => [
      ...signedRows(signs.fail, 'bad', say(drill, weak), width, 'dim'),
      ...signedRows(signs.pass, 'good', say(drill, strong), width),
    ]),
    ...(question.upgrades.length === 0 ? [] : [BLANK]),
    ...(question.probes.length === 0 ? [] : [heading(words.sheet.probes)]),
    ...question.probes.flatMap(({ ask }) => signedRows(signs.todo, 'dim', say(drill, ask), width)),
  ]
}
