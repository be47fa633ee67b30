import type { ExitCode } from '../../core/errors.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { runApp } from '../../shell/run-app.ts'
import { findPlan } from './find-plan.ts'

/**
 * A mock in which the program interviews; one that was left is offered first.
 * @throws SparrError where the plan is none.
 */
export async function mockSolo(
  plan: string | undefined,
  seed: number | undefined,
  options: GlobalOptions,
): Promise<ExitCode> {
  needTerminal('sparr mock list')
  const session = openSession(options, 'shown')
  try {
    const named = plan === undefined ? null : findPlan(plan, session.cwd, await session.load())
    return await runApp(session, { type: 'mock', plan: named, seed: seed ?? null })
  } catch (error) {
    session.close()
    throw error
  }
}
