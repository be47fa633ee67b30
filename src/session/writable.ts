import { SparrError } from '../core/errors.ts'
import type { Store } from '../store/store.ts'
import type { Session } from './session.ts'

/**
 * What is merged into memory is gone when the command ends.
 * @throws SparrError store-failed
 */
export async function writable(session: Session): Promise<Store> {
  const store = await session.store()
  if (store.place() === 'disk') return store
  const [notice] = store.notices()
  const problem = notice?.code === 'in-memory' ? notice.problem : ''
  throw new SparrError({ code: 'store-failed', path: store.path, problem })
}
