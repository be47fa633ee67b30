/** `sparr group sync`. */
import type { ExitCode } from '../../core/errors.ts'
import { EXIT } from '../../core/errors.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { openGroup } from './opened.ts'
import { syncWhole } from './syncing.ts'
import { syncJson, syncLines } from './told-sync.ts'

export function groupSync(group: string | undefined, options: GlobalOptions): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const result = await syncWhole(openGroup(session, group, signal))
      if (options.json) printJson(syncJson(result))
      else print(syncLines(result, session.words).join('\n'))
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}
