/** Before the first question, for who joins: who is here, who sees what, how a file is seen, whose practice is open. */
import type { Room } from '../../../core/interview/pair/room.ts'
import { BLANK, columns, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { rosterRows } from './people-rows.ts'

type View = {
  readonly room: Room
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function lobbyRows(view: View): readonly StyledRow[] {
  const { room, words, signs, width } = view
  const { party } = room.candidate
  const { lobby } = words.pair
  const isObserver = party.role === 'observer'
  return [
    ...(isObserver ? [] : [...ownerRows(view), BLANK]),
    ...rosterRows({ party, words, signs, width }),
    ...textRows(lobby.soon, width, 'dim'),
    BLANK,
    heading(lobby.whoSees),
    ...(isObserver
      ? textRows(lobby.observersSee, width)
      : [...textRows(lobby.theySee, width), ...textRows(lobby.youSee, width)]),
    ...(isObserver ? [] : [BLANK, ...autosaveRows(words, width)]),
  ]
}

/** What is typed into an editor or its settings: the same in every language. */
const AUTOSAVE = [
  'vim      :au TextChanged,TextChangedI <buffer> silent! update',
  'VS Code  "files.autoSave": "afterDelay", "files.autoSaveDelay": 300',
  'emacs    M-x auto-save-visited-mode',
]

export const autosaveRows = ({ pair: { lobby } }: Words, width: number): readonly StyledRow[] => [
  heading(lobby.autosave),
  ...AUTOSAVE.flatMap((line) => textRows(line, width, 'code', 2)),
]

function ownerRows({ room, words, signs, width }: View): readonly StyledRow[] {
  const { lobby } = words.pair
  switch (room.owner) {
    case 'asked':
      return [
        ...signedRows(signs.warn, 'warn', lobby.whoseLog, width, 'strong'),
        ...textRows(lobby.whoseLogChoice, width, 'plain', 2),
      ]
    case 'mine':
      return textRows(lobby.logIn(room.home), width)
    case 'theirs':
      return signedRows(signs.warn, 'warn', lobby.logTheirs, width)
  }
}

/** Which of one's own projects a round is about: its title is told, and nothing else of it. */
export function topicRows({ room, signs, width }: View): readonly StyledRow[] {
  return room.topics.map(({ title }, i) =>
    columns(
      [
        { text: i === room.topicCursor ? signs.pointer : ' ', width: 1, style: 'accent' },
        { text: title, width: width - 3, style: i === room.topicCursor ? 'accent' : 'plain' },
      ],
      signs.more,
    ),
  )
}

/** What of the interview this practice has now. */
export function keptRows({ room, words, signs, width }: View): readonly StyledRow[] {
  const { reveal } = words.pair
  const { left, candidate } = room
  if (candidate.party.role === 'observer') return textRows(reveal.over, width)
  if (room.owner === 'asked') return ownerRows({ room, words, signs, width })
  if (left === null) return textRows(reveal.keeping, width, 'dim')
  if (left === 'nowhere') return textRows(reveal.keptNowhere, width, 'dim')
  return [
    ...signedRows(signs.pass, 'good', reveal.kept(left.attempts), width),
    ...(left.due > 0 ? signedRows(signs.pass, 'good', reveal.due(left.due), width) : []),
  ]
}
