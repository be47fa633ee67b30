// What `sparr check` reads; whether solutions hold is judged elsewhere.
import type { Problem } from '../core/question/question.ts'
import { loadAll, type Root } from './load.ts'

export type CheckOptions = {
  /** Files below it are named relative to it. */
  readonly cwd?: string
  /** Also report texts that lack this language. */
  readonly lang?: string
}

/** Every problem of the collections, from their files and not from a cache, with what solutions lack. */
export async function checkCollections(
  roots: readonly Root[],
  { cwd, lang }: CheckOptions = {},
): Promise<readonly Problem[]> {
  const where = cwd === undefined ? {} : { cwd }
  const wanted = lang === undefined ? {} : { wantedLang: lang }
  const { problems } = await loadAll(roots, { ...where, ...wanted })
  return problems.map(({ isProof: _, ...problem }) => problem)
}
