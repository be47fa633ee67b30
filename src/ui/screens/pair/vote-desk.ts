/** Where who joined scores and writes what is taken home, as rows; and the line that is typed into. */
import { MOST_TAKEAWAYS } from '../../../core/interview/dimensions.ts'
import type { Candidate } from '../../../core/interview/pair/candidate.ts'
import { isRevealed, keyOf } from '../../../core/interview/pair/pair.ts'
import { voteRows as rowsOf } from '../../../core/interview/pair/voting.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import type { Line } from '../labelled-line.tsx'
import { dimensionName, voteRows } from './vote-rows.ts'

type View = { readonly words: Words; readonly signs: Signs; readonly width: number }

/** What is typed into, if anything is. */
export function voteLineOf(candidate: Candidate, words: Words): Line | null {
  const { desk } = candidate
  const { host } = words
  switch (desk.at) {
    case 'answer':
    case 'score':
    case 'leave':
      return null
    case 'evidence': {
      const row = rowsOf(candidate)[desk.cursor]
      return {
        id: `evidence ${desk.cursor}`,
        label: row ? host.evidence(dimensionName(row.dimension, words), desk.score) : '',
        text: desk.text,
        placeholder: '',
      }
    }
    case 'takeaways':
      return {
        id: `takeaway ${desk.cursor}`,
        label: host.takeaway(desk.cursor + 1, mostTakeaways(candidate)),
        text: desk.text,
        placeholder: '',
      }
  }
}

const mostTakeaways = ({ party }: Candidate): number =>
  party.role === 'observer' ? 1 : MOST_TAKEAWAYS

export function deskRows(
  candidate: Candidate,
  view: View,
): { readonly rows: readonly StyledRow[]; readonly cursorRow: number } {
  const { words, width } = view
  const { desk, party } = candidate
  const { score } = words.pair
  if (desk.at === 'takeaways')
    return { rows: takeawayRows(candidate, desk.cursor, view), cursorRow: 0 }
  const cursor = desk.at === 'score' || desk.at === 'evidence' ? desk.cursor : -1
  const above = [
    heading(party.role === 'candidate' ? score.forInterviewer : score.title),
    ...textRows(standingOf(candidate, words), width, 'dim'),
    ...textRows(words.host.scoreAdvice, width, 'dim'),
    BLANK,
  ]
  const { rows, cursorRow } = voteRows(rowsOf(candidate), cursor, view)
  return { rows: [...above, ...rows], cursorRow: above.length + cursorRow }
}

/** Whose scores are given, and what holds them up. */
function standingOf({ party }: Candidate, { pair: { score } }: Words): string {
  const { pair } = party
  if (isRevealed(pair)) return score.again
  const isOwn = (one: { readonly role: string; readonly who: string }): boolean =>
    keyOf(one as Parameters<typeof keyOf>[0]) === keyOf(party)
  if (pair.ballots.some(isOwn)) return score.given
  const isTheirs = pair.ballots.some((one) => !isOwn(one) && one.role !== 'observer')
  return [score.blind, isTheirs ? score.theirs : score.commit].join(' ')
}

function takeawayRows(
  { party, takeaways }: Candidate,
  cursor: number,
  { words, signs, width }: View,
): readonly StyledRow[] {
  const most = party.role === 'observer' ? 1 : MOST_TAKEAWAYS
  return [
    heading(words.host.takeaways),
    ...Array.from({ length: most }, (_, i) =>
      signedRows(
        `${i === cursor ? signs.pointer : ' '} ${i + 1}`,
        i === cursor ? 'accent' : 'dim',
        cleanLine(takeaways[i] ?? ''),
        width,
      ),
    ).flat(),
  ]
}
