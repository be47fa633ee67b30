/** What the interviewer of a design says to what was asked, where it is not an answer of the deck. */
import type { Heard } from '../core/ear/heard.ts'
import { askable } from '../core/kinds/design/askable.ts'
import type { DesignQuestion } from '../core/kinds/design/question.ts'
import type { Text } from '../core/question/text.ts'
import type { Words } from '../words/words.ts'

type Told = {
  readonly question: DesignQuestion
  readonly say: (text: Text) => string
  readonly words: Pick<Words, 'designRoom'>
}

/** What is meant by an id, in a few words. */
export const topicOf = (id: string, { question, say }: Omit<Told, 'words'>): string =>
  say(askable(question, id)?.topic ?? id)

export function heardText(
  heard: Exclude<Heard, { readonly type: 'opened' }>,
  { question, say, words: { designRoom } }: Told,
): string {
  switch (heard.type) {
    case 'known':
      return designRoom.known(heard.constraint)
    case 'assumed':
      return designRoom.assumeIt
    case 'between': {
      const [one, other] = heard.ids
      return designRoom.doYouMean(
        topicOf(one, { question, say }),
        topicOf(other, { question, say }),
      )
    }
    case 'unsure':
      return designRoom.sayAgain
    case 'not-given':
      return designRoom.notGiven
    case 'not-asked':
      return designRoom.notAsked
  }
}
