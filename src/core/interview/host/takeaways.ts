/** At most three takeaways, one line each. */
import { MOST_TAKEAWAYS } from '../dimensions.ts'
import type { Call, CallStep } from './call.ts'
import { logged } from './telling.ts'

/** An empty one is taken away, and those after it move up. */
export function keptTakeaway(call: Call): CallStep {
  const { desk, record } = call
  if (desk.at !== 'takeaways') return [call, []]
  const texts = [...record.takeaways]
  texts[desk.cursor] = desk.text.trim()
  const said = texts.filter((text) => text !== '').slice(0, MOST_TAKEAWAYS)
  if (said.join('\n') === record.takeaways.join('\n')) return [call, []]
  return logged(call, { type: 'takeaways', texts: said })
}
