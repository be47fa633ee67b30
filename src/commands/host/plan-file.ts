/** A plan of a mock: a file, or one that lies with the decks by its id. */
import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Plan } from '../../core/lists.ts'
import { learnList } from '../../decks/learn-list.ts'
import type { Loaded } from '../../decks/load.ts'

const ENDING = '.plan.yaml'

/** @throws SparrError no-such-file; deck-invalid with the place of what is wrong. */
export function planFrom(name: string, cwd: string, { lists }: Pick<Loaded, 'lists'>): Plan {
  const known = lists.plans.find(({ id }) => id === name)
  if (known) return known
  const path = resolve(cwd, name)
  if (!existsSync(path) || !lstatSync(realpathSync(path)).isFile())
    throw new SparrError({ code: 'no-such-file', path: name })
  const { list, problems } = learnList(
    { path: name, real: realpathSync(path), size: 0n, mtimeNs: 0n, ctimeNs: 0n },
    idOf(path),
  )
  if (list?.type === 'plan') return list.value
  const [problem] = problems
  if (!problem) throw new SparrError({ code: 'no-such-file', path: name })
  const { file, line, column, message, hint } = problem
  throw new SparrError({ code: 'deck-invalid', file, line, column, problem: message, hint })
}

/** Whatever the file is called, it is read as a plan. */
function idOf(path: string): string {
  const id = basename(path)
    .replace(/(\.plan)?\.ya?ml$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 64)
  return `${id.length < 2 ? `plan-${id}` : id}${ENDING}`
}
