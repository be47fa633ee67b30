import { type Text, textIn } from '../core/question/text.ts'
import { cleanLine } from '../text/clean.ts'
import type { Words } from '../words/words.ts'

/** What questions are about, in words; an axis of a deck by its title. */
export function topicName(
  id: string | null,
  title: Text | null,
  lang: string,
  { track }: Pick<Words, 'track'>,
): string {
  if (id === null) return track.noTopic
  return track.topics[id] ?? cleanLine(textIn(title ?? id, lang, 'en'))
}
