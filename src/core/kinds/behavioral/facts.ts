import type { Reply } from '../../question/reply.ts'
import { FOLLOW_UP_FIELDS } from '../../star/asked-after.ts'
import type { KindFacts } from '../kind-facts.ts'
import type { Line } from '../line.ts'
import { pick, replyTo } from '../shortened.ts'
import { type BehavioralQuestion, LETTERS, type Upgrade } from './question.ts'

const lines = ({ starR }: BehavioralQuestion): readonly Line[] =>
  LETTERS.map((letter) => ({
    id: letter,
    text: starR[letter].good,
    letter,
    most: 2,
    weight: 1,
  }))

const hasPoints = ({ points }: Upgrade): boolean => points.length > 0

/** The weak sentence is what is asked about, the strong one answers it unless the deck says more. */
const toReply = ({ weak, strong, points, answer = strong }: Upgrade): Reply => ({
  ask: weak,
  points,
  answer,
})

export const behavioralFacts: KindFacts<'behavioral'> = {
  lines,
  measures: lines,
  fields: (_, isInterviewed) => (isInterviewed ? LETTERS : [...LETTERS, ...FOLLOW_UP_FIELDS]),
  shortForms: {
    // Probes, then weak sentences that were given points: each turn another of them.
    probe: {
      has: ({ probes, upgrades }) => probes.length > 0 || upgrades.some(hasPoints),
      shorten(question, turn) {
        const { probes, upgrades } = question
        const asked = pick(
          [
            ...probes.map((reply) => ({ reply, of: { type: 'probe' } as const })),
            ...upgrades
              .filter(hasPoints)
              .map((upgrade) => ({ reply: toReply(upgrade), of: { type: 'upgrade' } as const })),
          ],
          turn,
        )
        return asked === undefined ? question : replyTo(question, asked.reply, 'probe', asked.of)
      },
    },
  },
}
