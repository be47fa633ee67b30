// The file that a person names, behind all links.
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'

export function realOf(file: string, cwd: string): string {
  try {
    return realpathSync(resolve(cwd, file))
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
}
