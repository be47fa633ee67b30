// `solutions/<deck>/<id>/equivalent.yaml`: changes of the reference that change nothing, each with the reason.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Equivalent } from '../../../core/proofs/mutants.ts'
import { type Flaw, flaw, type Place, START } from '../../read/flaw.ts'
import { parseYaml } from '../../read/parse.ts'
import { readText } from '../../read/read.ts'
import { equivalents } from '../../schema/equivalents.ts'
import { explain } from '../../schema/explain.ts'
import { EQUIVALENTS } from './solutions.ts'

export type Equivalents =
  | { readonly entries: readonly Equivalent[]; readonly place: (entry: number) => Place }
  | { readonly flaws: readonly Flaw[] }

/** Of a question's solutions; without the file there are none. */
export function equivalentsOf(solutions: string): Equivalents {
  const path = join(solutions, EQUIVALENTS)
  return existsSync(path) ? readEquivalents(path) : { entries: [], place: () => START }
}

export function readEquivalents(path: string): Equivalents {
  const read = readText(path)
  if ('flaw' in read) return { flaws: [read.flaw] }
  const parsed = parseYaml(read.value)
  if ('flaws' in parsed) return parsed
  const { data, place, locate } = parsed.source
  const checked = equivalents.safeParse(data)
  if (!checked.success) {
    const found = explain(checked.error.issues, data, equivalents, (at) => locate(at).isInFlow)
    return {
      flaws: found.map(({ path: at, isOfKey, code, message, hint }) =>
        flaw(place(at, isOfKey), code, message, hint),
      ),
    }
  }
  return { entries: checked.data.equivalent, place: (entry) => place(['equivalent', entry]) }
}
