/** What happens after the screen is gone: the copy of the day. */
import type { Clock } from '../core/clock.ts'
import { SparrError } from '../core/errors.ts'
import { backupDirOf } from '../store/database/backup.ts'
import type { Dirs } from '../store/dirs.ts'
import type { Store } from '../store/store.ts'
import { faultText } from '../telling/notice.ts'
import type { Words } from '../words/words.ts'
import { tell } from './output.ts'

type World = { readonly dirs: Dirs; readonly clock: Clock; readonly words: Words }

export const backupDir = ({ dirs }: Pick<World, 'dirs'>): string => backupDirOf(dirs.data)

/** Once a day, while the store is open. That it failed is said; nothing is lost by it. */
export function backUp(session: World, store: Store): void {
  try {
    store.backup(backupDir(session), session.clock.now())
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    tell(session.words.data.noBackup(faultText(error.fault, session.words)))
  }
}
