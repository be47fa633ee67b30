import type { ExitCode } from '../../core/errors.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { runApp } from '../../shell/run-app.ts'

/** The program as most people meet it: what is next, the decks, and everything from there. */
export async function home(options: GlobalOptions): Promise<ExitCode> {
  needTerminal('sparr list')
  return runApp(openSession(options, 'shown'), { type: 'home' })
}
