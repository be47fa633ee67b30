/** At most three takeaways, one line each. */
import { MOST_TAKEAWAYS } from '../dimensions.ts'
import { isRevealed } from '../pair/pair.ts'
import type { Call, CallStep } from './call.ts'
import { published } from './published.ts'
import { logged } from './telling.ts'

/** An empty one is taken away, and those after it move up. */
export function keptTakeaway(call: Call): CallStep {
  const { desk, record } = call
  if (desk.at !== 'takeaways') return [call, []]
  const texts = [...record.takeaways]
  texts[desk.cursor] = desk.text.trim()
  const said = texts.filter((text) => text !== '').slice(0, MOST_TAKEAWAYS)
  if (said.join('\n') === record.takeaways.join('\n')) return [call, []]
  const [after, effects] = logged(call, { type: 'takeaways', texts: said })
  if (!call.party || !isRevealed(call.party.pair)) return [after, effects]
  // Before the reveal they go with the vote.
  const [shown, more] = published(after, { kind: 'takeaway', texts: said })
  return [shown, [...effects, ...more]]
}
