/** What stands on the interviewer's screens before the call and after it. */
import type { Host } from '../../../core/interview/host/host.ts'
import { textIn } from '../../../core/question/text.ts'
import { BLANK, columns, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import type { Invite } from '../pair/invite-rows.ts'
import { peopleRow } from '../pair/people-rows.ts'
import { debriefRows } from './debrief-rows.ts'

type View = {
  readonly host: Host
  readonly words: Words
  readonly contentLang: string
  readonly signs: Signs
  readonly width: number
}

export function plainRows(view: View): readonly StyledRow[] {
  const { words, signs, width } = view
  const { screen, proposals } = view.host
  switch (screen.name) {
    case 'offer': {
      const { title, clockMs, agoMs } = screen.unfinished
      return textRows(words.host.offer.text(cleanLine(title), clockMs, words.ago(agoMs)), width)
    }
    case 'opening':
      return textRows(words.opening, width, 'dim')
    case 'debrief':
      return debriefRows({
        record: screen.call.record,
        files: screen.files,
        words,
        signs,
        width,
      })
    case 'call':
      return []
    case 'choose':
      if (proposals.length === 0) return textRows(words.host.choose.none, width)
      return proposals.map((one, i) => proposalRow(one, i === screen.cursor, view))
  }
}

/** Above the list: who is there and how they get here, and what is best asked. */
export function chooseHead({
  host,
  words,
  signs,
  width,
  invite,
}: Omit<View, 'contentLang'> & { readonly invite: Invite | null }): readonly StyledRow[] {
  const { party } = host
  if (!party) return textRows(words.host.choose.advice, width, 'dim')
  const { lobby } = words.pair
  const { undone } = party.pair
  const advice =
    undone === null
      ? lobby.proposalsWait
      : undone.length === 0
        ? lobby.proposalsNone
        : lobby.proposals
  return [
    peopleRow({ party, words, signs }),
    ...(invite?.how === 'command' ? textRows(lobby.codeLocal(invite.command), width) : []),
    ...(invite?.how === 'code' ? textRows(lobby.codeFar(invite.file), width) : []),
    BLANK,
    ...textRows(advice, width, 'dim'),
  ]
}

function proposalRow(
  { name, question, deckLang, lastGrade }: Host['proposals'][number],
  isHere: boolean,
  { host, words, contentLang, signs, width }: View,
): StyledRow {
  const isUndone = host.party?.pair.undone?.includes(name) === true
  const own = lastGrade === null ? words.host.choose.isNew : words.grades[lastGrade]
  const mark = isUndone ? words.pair.lobby.undone : own
  return columns(
    [
      { text: isHere ? signs.pointer : ' ', width: 1, style: 'accent' },
      { text: words.kinds[question.kind], width: 8, style: 'dim' },
      {
        text: textIn(question.title, contentLang, deckLang),
        width: Math.max(8, width - 1 - 8 - 15 - 6),
        style: isHere ? 'accent' : 'plain',
      },
      { text: mark, width: 15, isRight: true, style: 'dim' },
    ],
    signs.more,
  )
}
