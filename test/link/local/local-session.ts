import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLocal } from '../../../src/link/local/local-link.ts'
import { createLocal } from '../../../src/link/local/sessions.ts'
import { machineClock } from '../../../src/link/machine-clock.ts'
import { newSession } from '../../../src/link/session-name.ts'
import type { Session } from '../sides.ts'

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'link-'))

/** A session in a folder of its own. */
export async function localSession(
  folder = emptyFolder(),
  session = newSession(),
): Promise<Session> {
  return {
    open: async ({ offMs, ...opening }, listening) => {
      const clock = machineClock()
      const off = { ...clock, now: () => clock.now() + offMs }
      const open = opening.role === 'host' ? createLocal : openLocal
      return open({ ...opening, ...listening, folder, session, clock: off })
    },
    end: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
