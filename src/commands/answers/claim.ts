/** `sparr claim "sentence"`: what is missing in a claim, what does not add up, what is there. */
import { EXIT, type ExitCode } from '../../core/errors.ts'
import type { Letter } from '../../core/kinds/behavioral/question.ts'
import { isFault, type Label } from '../../core/star/finding.ts'
import { lintClaim } from '../../core/star/lints/lint-claim.ts'
import { inputs } from '../../session/input-lines.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, wordsWithout } from '../../session/session.ts'
import { cleanLine } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

export type ClaimCommandOptions = GlobalOptions & {
  readonly field?: Letter | undefined
  /** Texts the claim must not be copied from. */
  readonly sample?: readonly string[] | undefined
}

/** One answer for each input; `-` reads one input a line. Faults that are found are the result, and no failure. */
export async function claim(input: string, options: ClaimCommandOptions): Promise<ExitCode> {
  const { field, sample = [] } = options
  const words = wordsWithout(options)
  for await (const text of inputs(input)) {
    const labels = lintClaim(text, { samples: sample, ...(field === undefined ? {} : { field }) })
    if (options.json) printJson({ labels })
    else print(textOf(text, labels, words))
  }
  return EXIT.ok
}

function textOf(text: string, labels: readonly Label[], words: Words): string {
  const faults = labels.some(({ code }) => isFault(code)) ? [] : [words.star.clean]
  return [...faults, ...labels.map((label) => lineOf(text, label, words))].join('\n')
}

const MARKS = { fault: '!', found: '+' }

function lineOf(text: string, { code, spans }: Label, { star, marks }: Words): string {
  const mark = isFault(code) ? MARKS.fault : MARKS.found
  const places = spans.slice(0, 3).map(([from, to]) => star.at(cleanLine(text.slice(from, to))))
  return `${mark} ${code}: ${star.codes[code]}${places.length > 0 ? ` ${places.join(marks.comma)}` : ''}`
}
