/** What only an interviewer with a candidate at another screen sees: the lobby, the live answer, what both gave in the end. */
import type { Call } from '../../../core/interview/host/call.ts'
import { keyOf, stageOf } from '../../../core/interview/pair/pair.ts'
import type { Party } from '../../../core/interview/pair/party.ts'
import { outlineOf } from '../../../core/kinds/interviewed.ts'
import type { Reply } from '../../../core/question/reply.ts'
import { type Text, textIn } from '../../../core/question/text.ts'
import { said } from '../../../telling/notice.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import { answerRows } from './answer-rows.ts'
import { heardRows, releasedRows } from './heard-rows.ts'
import { type Invite, inviteRows } from './invite-rows.ts'
import { autosaveRows } from './lobby-rows.ts'
import { linkTrouble, rosterRows } from './people-rows.ts'
import { runLine, runRows } from './run-rows.ts'
import { revealRows } from './vote-rows.ts'

export type HostView = {
  readonly call: Call
  readonly party: Party
  readonly invite: Invite | null
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function liveRows(view: HostView): readonly StyledRow[] {
  const { party } = view
  switch (stageOf(party.pair)) {
    case 'lobby':
      return hostLobbyRows(view)
    case 'interview':
    case 'score':
      return theirRows(view)
    case 'reveal':
      return [...revealRows(party.pair, view), BLANK, ...theirRows(view)]
  }
}

function hostLobbyRows({
  call,
  party,
  invite,
  words,
  signs,
  width,
}: HostView): readonly StyledRow[] {
  const { lobby } = words.pair
  return [
    // A code is long: who is here stays in view above it.
    ...(invite?.how === 'code' ? [...rosterRows({ party, words, signs, width }), BLANK] : []),
    ...inviteRows(invite, words, width),
    BLANK,
    ...(invite?.how === 'code' ? [] : [...rosterRows({ party, words, signs, width }), BLANK]),
    heading(lobby.chosen),
    ...call.record.rounds.flatMap(({ round }) =>
      signedRows(signs.todo, 'dim', cleanLine(round.title), width),
    ),
    BLANK,
    heading(lobby.whoSees),
    ...textRows(invite?.how === 'code' ? lobby.stays : lobby.outOfSight, width),
    BLANK,
    ...autosaveRows(words, width),
  ]
}

/** The answer as it stands, what came of it, and what was said to the candidate. */
function theirRows({ call, party, words, signs, width }: HostView): readonly StyledRow[] {
  const { pair, logClock } = party
  const round = call.record.current
  const sheet = pair.sheets[round]
  if (!sheet) return textRows(words.pair.noAnswer, width, 'dim')
  const runs = pair.runs.filter((run) => run.round === round)
  const topic = cleanLine(pair.topics[round] ?? '')
  const shared = { lang: call.lang, words, signs, width }
  const texts = pair.texts[round] ?? {}
  return [
    ...(topic === '' ? [] : textRows(topic, width, 'heading')),
    ...(sheet.code && runs.length > 0
      ? textRows(runLine({ runs, words, signs }), width, 'strong')
      : []),
    ...answerRows({ ...shared, sheet, texts, now: logClock?.at ?? null }),
    ...(sheet.code ? [BLANK, ...runRows({ runs, words, signs, width })] : []),
    ...heardRows({ ...shared, pair, round }),
    ...releasedRows({ ...shared, pair, round }),
  ]
}

/** Said above the keys: what is wrong with the link, else what is waited for; empty while the question is asked. */
export function pairNotice(party: Party, words: Words, signs: Signs): StyledRow {
  const { pair } = party
  const trouble = linkTrouble(party, words)
  if (trouble !== '') return said('warning', trouble, signs)
  if (pair.newer !== null) return said('warning', words.pair.newer(pair.newer), signs)
  const { lobby, score } = words.pair
  switch (stageOf(pair)) {
    case 'lobby': {
      const isHere = pair.peers.some(({ role, leftAt }) => role === 'candidate' && leftAt === null)
      return said(isHere ? 'done' : 'told', isHere ? lobby.ready : lobby.waiting, signs)
    }
    case 'interview':
      return []
    case 'score': {
      const isOwn = pair.ballots.some((one) => keyOf(one) === keyOf(party))
      const isTheirs = pair.ballots.some(({ role }) => role === 'candidate')
      const text = isOwn
        ? score.given
        : isTheirs
          ? `${score.theirs} ${score.giveHost}`
          : score.giveHost
      return said('told', text, signs)
    }
    case 'reveal':
      return pair.swap
        ? said('told', words.pair.reveal.swap(pair.swap.minutes), signs)
        : said('told', words.pair.reveal.whatNow, signs)
  }
}

/** What may be given after the reveal: nothing for code, whose reference lies beside its tests. */
export function modelAnswer({ record, sheets, lang }: Call): Text | null {
  const sheet = sheets[record.current]
  if (!sheet || sheet.question.kind === 'code') return null
  const say = (text: Text): string => textIn(text, lang, sheet.deckLang)
  const lines = outlineOf(sheet.question, say).map(({ text, aside }) =>
    aside === undefined ? text : `${text} (${aside})`,
  )
  const all = [...lines, ...sheet.outline.map(say)]
  return all.length === 0 ? null : all.map((line) => `- ${line}`).join('\n')
}

const isReply = (one: Text | Reply): one is Reply => typeof one === 'object' && 'points' in one

/** What could be asked next, of what the question brings: the first that was not said yet. */
export function nextProbe({ record, sheets, lang }: Call, { pair }: Party): string {
  const sheet = sheets[record.current]
  if (!sheet) return ''
  const { question, deckLang } = sheet
  const probes = question.kind === 'behavioral' ? question.probes : []
  const asks = [...probes, ...question.followUps].map((one) => (isReply(one) ? one.ask : one))
  const told = new Set(pair.says.map(({ text }) => text))
  return (
    asks.map((ask) => textIn(ask, lang, deckLang)).find((text) => !told.has(cleanLine(text))) ?? ''
  )
}
