import { type Misfit, SparrError } from '../../core/errors.ts'
import { clean } from '../../text/clean.ts'

/** Nothing is made of the folder. `detail`: names of files, or what a reader said. */
export function unfit(folder: string, why: Misfit, detail = ''): SparrError {
  return new SparrError({ code: 'no-exercise', folder: clean(folder), why, detail: clean(detail) })
}
