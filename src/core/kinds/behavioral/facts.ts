import { FOLLOW_UP_FIELDS } from '../../star/asked-after.ts'
import type { KindFacts } from '../kind-facts.ts'
import type { Line } from '../line.ts'
import { pick, spoken } from '../shortened.ts'
import { type BehavioralQuestion, LETTERS } from './question.ts'

const lines = ({ starR }: BehavioralQuestion): readonly Line[] =>
  LETTERS.map((letter) => ({
    id: letter,
    text: starR[letter].good,
    letter,
    most: 2,
    weight: 1,
  }))

export const behavioralFacts: KindFacts<'behavioral'> = {
  lines,
  measures: lines,
  fields: (_, isInterviewed) => (isInterviewed ? LETTERS : [...LETTERS, ...FOLLOW_UP_FIELDS]),
  shortForms: {
    probe: {
      has: ({ probes }) => probes.length > 0,
      shorten(question, turn) {
        const asked = pick(question.probes, turn)
        return asked === undefined ? question : spoken(question, asked.ask, 'probe')
      },
    },
  },
}
