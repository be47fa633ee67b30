import type { Drill } from '../../../core/drill/drill.ts'
import type { DesignQuestion } from '../../../core/kinds/design/question.ts'
import type { Words } from '../../../words/words.ts'
import { say } from '../parts/say.ts'

/** A stage of the room by its name: the title of a pane of its own, or the program's word for the usual ones. */
export function stageTitle(
  stage: string,
  { panes }: Pick<DesignQuestion, 'panes'>,
  drill: Drill,
  { designRoom }: Words,
): string {
  const title = panes.find(({ id }) => id === stage)?.title
  if (title !== undefined) return say(drill, title)
  const names: Readonly<Record<string, string>> = designRoom.stages
  return names[stage] ?? stage
}
