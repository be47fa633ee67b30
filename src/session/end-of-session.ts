/** What happens after the screen is gone: the copy of the day. */
import { join } from 'node:path'
import { SparrError } from '../core/errors.ts'
import type { Store } from '../store/store.ts'
import { faultText } from '../telling/notice.ts'
import { tell } from './output.ts'
import type { Session } from './session.ts'

export const backupDir = ({ dirs }: Pick<Session, 'dirs'>): string => join(dirs.data, 'backups')

/** Once a day, while the store is open. That it failed is said; nothing is lost by it. */
export function backUp(session: Session, store: Store): void {
  try {
    store.backup(backupDir(session), session.clock.now())
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    tell(session.words.data.noBackup(faultText(error.fault, session.words)))
  }
}
