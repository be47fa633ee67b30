/** What who joined reads while no question is asked: the lobby, a choice of project, and in the end what everybody gave. */
import { stageOf } from '../../../core/interview/pair/pair.ts'
import type { Room } from '../../../core/interview/pair/room.ts'
import { BLANK, heading, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { releasedRows } from './heard-rows.ts'
import { keptRows, lobbyRows, topicRows } from './lobby-rows.ts'
import { deskRows } from './vote-desk.ts'
import { revealRows } from './vote-rows.ts'

type View = {
  readonly room: Room
  readonly isChoosing: boolean
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function pageRows({ isChoosing, ...view }: View): readonly StyledRow[] {
  const { room, words, width } = view
  const { party, lang } = room.candidate
  const { pair } = party
  if (isChoosing) return [heading(words.pair.projectTitle), BLANK, ...topicRows(view)]
  switch (stageOf(pair)) {
    case 'lobby':
      return lobbyRows(view)
    case 'interview':
      return textRows(words.pair.lobby.soon, width, 'dim')
    case 'score':
      return deskRows(room.candidate, view).rows
    case 'reveal':
      return [
        ...keptRows(view),
        ...revealRows(pair, view),
        ...(pair.record?.rounds ?? []).flatMap((_, round) =>
          releasedRows({ ...view, pair, round, lang }),
        ),
      ]
  }
}
