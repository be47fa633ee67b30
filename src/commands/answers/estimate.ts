/** `sparr estimate "3.5k/s"`: what a typed number is understood as. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { type Estimate, parseEstimate } from '../../core/numbers/estimate.ts'
import { inputs } from '../../session/input-lines.ts'
import { halvesOf, print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { estimateFaultText } from '../../telling/estimate-fault.ts'
import { clean } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

export type EstimateOptions = GlobalOptions & {
  /** What is asked for: `/s`, `ms`, `MB`, `calls`. */
  readonly unit?: string | undefined
}

/** One answer for each input; `-` reads one input a line. What is not understood is a sentence, and exit 1 for a single input. */
export async function estimate(input: string, options: EstimateOptions): Promise<ExitCode> {
  const { words } = openSession(options)
  let code: ExitCode = EXIT.ok
  for await (const text of inputs(input)) {
    const result = parseEstimate(text, options.unit)
    if ('fault' in result && result.fault.code === 'unknown-asked')
      throw new SparrError({
        code: 'bad-value',
        name: '--unit',
        value: result.fault.asked,
        expected: '/s, s, B, B/s, %, pp or what is counted',
      })
    if ('fault' in result && input !== '-') code = EXIT.failed
    if (options.json) printJson(jsonOf(result, words))
    else print(clean(textOf(result, words)))
  }
  return code
}

function jsonOf(result: Estimate, words: Words): object {
  if (!('fault' in result)) return { value: result.value, unit: result.unit }
  const sentence = clean(estimateFaultText(result.fault, words))
  return { error: { code: result.fault.code, ...halvesOf(sentence, words) } }
}

function textOf(result: Estimate, words: Words): string {
  if ('fault' in result) return estimateFaultText(result.fault, words)
  const { value, unit, steps } = result
  const shown = unit === '' ? String(value) : `${value} ${unit}`
  return steps.length > 1 ? `${steps.join(' = ')}: ${shown}` : shown
}
