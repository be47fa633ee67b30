/** The commands of somebody who interviews: the host's screen, its replay page, and the brief of a question. */
import type { Command } from '@commander-js/extra-typings'
import { InvalidArgumentError } from '@commander-js/extra-typings'
import type { ExitCode } from '../../core/errors.ts'
import type { GlobalOptions } from '../session.ts'

type Place = {
  readonly options: () => GlobalOptions
  readonly done: (code: ExitCode) => void
}

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('give a number above 0')
  return value
}

/** `mock` is the group of commands that these belong to. */
export function addHostCommands(mock: Command, { options, done }: Place): void {
  mock
    .command('host')
    .description('Interview somebody: the screen that only the interviewer sees')
    .argument('[question...]', 'deck/id, or id; chosen from a list when none is named')
    .option('--call', 'the candidate is on a call or across the table and needs nothing')
    .option('--plan <file>', 'the rounds of one interview: a plan file, or the id of a plan')
    .option('--minutes <n>', 'minutes in all, shared out over the questions', positive)
    .option('--resume', 'go on with the one that was left')
    .action(async (questions, { call, plan, minutes, resume }) => {
      if (call !== true) {
        const { SparrError } = await import('../../core/errors.ts')
        throw new SparrError({ code: 'usage', problem: 'mock host takes --call' })
      }
      if (plan !== undefined && questions.length > 0) {
        const { SparrError } = await import('../../core/errors.ts')
        const problem = 'mock host takes questions or --plan, not both'
        throw new SparrError({ code: 'usage', problem })
      }
      const { mockHost } = await import('../mock-host.ts')
      done(await mockHost(questions, { ...options(), plan, minutes, resume }))
    })

  mock
    .command('replay')
    .description("Write the interviewer's page of a mock on a call again")
    .argument('[id]', 'of the mock, or how it ends; the newest without')
    .option('-o, --output <file>', 'write it there instead of beside the debrief')
    .action(async (id, { output }) => {
      const { mockReplay } = await import('../mock-replay.ts')
      await mockReplay(id, output, options())
    })
}

export function addBriefCommand(program: Command, { options }: Pick<Place, 'options'>): void {
  program
    .command('brief')
    .description('One page for an interviewer; or an answer of yours for a friend to judge')
    .argument('[question]', 'deck/id, or id')
    .option('--critique <attempt>', 'an answer as Markdown: id of an attempt, a question, or last')
    .action(async (question, { critique }) => {
      const { brief, critiqueOf } = await import('../brief.ts')
      if (critique !== undefined) return critiqueOf(critique, options())
      if (question === undefined) {
        const { SparrError } = await import('../../core/errors.ts')
        throw new SparrError({
          code: 'usage',
          problem: 'brief takes a question or --critique ATTEMPT',
        })
      }
      await brief(question, options())
    })
}
