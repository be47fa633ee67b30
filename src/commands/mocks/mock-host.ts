/** `sparr mock host --call`: the interviewer's screen, as a small program of its own. */
import type { ExitCode } from '../../core/errors.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { applyColor } from '../../shell/apply-color.ts'
import { askedFor } from './host/asked.ts'
import { runHost } from './host/run-host.ts'

export type HostOptions = GlobalOptions & {
  readonly plan?: string | undefined
  /** In all. */
  readonly minutes?: number | undefined
  readonly resume?: boolean | undefined
}

export async function mockHost(
  questions: readonly string[],
  options: HostOptions,
): Promise<ExitCode> {
  needTerminal('sparr brief QUESTION')
  const session = openSession(options)
  const { plan, minutes = null, resume: isResumed = false } = options
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const asked = askedFor(questions, plan, session, { loaded, store })
    applyColor(options.color ?? session.settings.color)
    const { code } = await runHost({ session, loaded, store, asked, minutes, isResumed })
    return code
  } finally {
    session.close()
  }
}
