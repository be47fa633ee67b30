import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { faultOf } from '../files/fault-of.ts'

/**
 * Where scorecards, debriefs and replays lie.
 * @throws SparrError store-failed where it cannot be made.
 */
export async function makeMocksFolder(workspace: string): Promise<string> {
  const folder = join(workspace, 'mocks')
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new SparrError(faultOf(error, folder), { cause: error })
  }
  return folder
}
