import { piece } from '../../interview/piece.ts'
import type { KindInterview } from '../kind-interview.ts'
import { compareSpots } from '../spotting.ts'

export const reviewInterview: KindInterview<'review'> = {
  outline: ({ findings }, say) =>
    findings.map(({ lines: [from, to], text }) => ({
      text: say(text),
      aside: from === to ? `${from}` : `${from}-${to}`,
    })),
  evidence: ({ findings }, { attempt }, say) => {
    const spots = Object.keys(attempt.answer.marks).flatMap((id) => {
      const [, from, to] = /^l(\d+)-(\d+)$/.exec(id) ?? []
      return from && to ? [{ id, from: Number(from), to: Number(to) }] : []
    })
    const { hits } = compareSpots(
      spots,
      findings.map(({ lines }) => lines),
    )
    return findings.map(({ text }, i) =>
      piece('verification', hits[i] === true, { code: 'finding', text: say(text) }),
    )
  },
}
