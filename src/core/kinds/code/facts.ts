import type { KindFacts } from '../kind-facts.ts'
import { followUp } from '../shortened.ts'
import { repliesOf } from './replies.ts'

export const codeFacts: KindFacts<'code'> = {
  lines: () => [],
  measures: ({ tests }) =>
    tests === 'all' ? [] : tests.map(({ name, title }) => ({ id: name, text: title, most: 1 })),
  fields: () => [],
  shortForms: {
    // The whole question over a wrong answer: what is asked for then is the bug.
    debug: { has: (_, isDebuggable) => isDebuggable, shorten: (question) => question },
    'follow-up': {
      has: (question) => repliesOf(question).length > 0,
      shorten: (question, turn) => followUp(question, repliesOf(question), turn),
    },
  },
}
