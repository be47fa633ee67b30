import { type Piece, piece } from '../../interview/piece.ts'
import { textsOf } from '../../question/text.ts'
import { codeOf } from '../../star/claim/evidence.ts'
import type { Span } from '../../star/finding.ts'
import { checkLetter } from '../../star/story.ts'
import { type Given, type KindInterview, replyLine } from '../kind-interview.ts'
import { type BehavioralQuestion, LETTERS } from './question.ts'

export const behavioralInterview: KindInterview<'behavioral'> = {
  outline: ({ starR }, say) => LETTERS.map((letter) => ({ text: say(starR[letter].good) })),
  atHand: ({ probes, reveals }, say) => ({
    probes: probes.map((probe) => replyLine(probe, say)),
    reveals: reveals.map(({ afterSeconds, text }) => ({
      text: say(text),
      aside: `${Math.floor(afterSeconds / 60)}:${String(afterSeconds % 60).padStart(2, '0')}`,
    })),
  }),
  evidence,
}

/** What was told aloud left nothing to look into: there the candidate's own marks count. */
function evidence(
  { starR, jdKeywords, upgrades }: BehavioralQuestion,
  { attempt, pace }: Given,
): readonly Piece[] {
  const { texts, marks } = attempt.answer
  const isWritten = LETTERS.some((letter) => (texts[letter] ?? '').trim() !== '')
  if (!isWritten)
    return LETTERS.map((letter) => {
      const mark = marks[letter] ?? 0
      return piece(letter, mark > 0, { code: 'letter-ticked', letter, mark })
    })
  const samples = upgrades.flatMap(({ strong }) => textsOf(strong))
  return LETTERS.flatMap((letter) => {
    const text = texts[letter] ?? ''
    const { result, pieces } = checkLetter(letter, text, starR[letter].needs, jdKeywords, samples, {
      beside: texts,
      pace,
    })
    const quoteOf = (spans: readonly Span[]): string =>
      spans.map(([from, to]) => text.slice(from, to)).join(' … ')
    return [
      ...pieces.map((one) =>
        piece(
          letter,
          one.isFound,
          { code: 'story', finding: codeOf(one, pieces) },
          quoteOf(one.spans),
        ),
      ),
      ...result.findings
        .filter(({ code }) => !/^(?:has|missing|more)-/.test(code) || code === 'missing-plan')
        .map(({ code, spans }) => ({
          ...piece(letter, false, { code: 'story', finding: code }, quoteOf(spans)),
          isFault: true as const,
        })),
    ]
  })
}
