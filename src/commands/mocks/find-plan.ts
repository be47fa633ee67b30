/** The plan that `--plan` names: a file, or one of the collections by its id. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Plan } from '../../core/question/lists.ts'
import { learnList } from '../../decks/learn/learn-list.ts'
import type { Loaded } from '../../decks/load.ts'

/** @throws SparrError deck-invalid for a file that is no plan, no-such-file for what is neither. */
export function findPlan(named: string, cwd: string, { lists }: Pick<Loaded, 'lists'>): Plan {
  const known = lists.plans.find(({ id }) => id === named)
  if (known) return known
  const path = resolve(cwd, named)
  if (!existsSync(path) || !statSync(path).isFile())
    throw new SparrError({ code: 'no-such-file', path: named })
  return readPlan(path, named)
}

function readPlan(path: string, named: string): Plan {
  const { size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
  const file = { path: named, real: realpathSync(path), size, mtimeNs, ctimeNs }
  // The name of a file says which list it is; one that is named here is a plan, whatever it is called.
  const { list, problems } = learnList(file, 'given.plan.yaml')
  if (list?.type === 'plan') return list.value
  const [problem] = problems
  const { line = 1, column = 1, message = 'this is no plan', hint = '' } = problem ?? {}
  throw new SparrError({ code: 'deck-invalid', file: named, line, column, problem: message, hint })
}
