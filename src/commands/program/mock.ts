/** The commands of mock interviews; returns their group. */
import { type Command, InvalidArgumentError } from '@commander-js/extra-typings'
import type { ExitCode } from '../../core/errors.ts'
import type { GlobalOptions } from '../session.ts'

function seedOf(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new InvalidArgumentError('give a whole number, 0 or above')
}

export function addMock(
  program: Pick<Command, 'command'>,
  options: () => GlobalOptions,
  done: (code: ExitCode) => void,
): Command {
  const mock = program
    .command('mock')
    .description('Mock interviews: rounds with phases and interruptions, then a scorecard')
    .action(async () => {
      const { SparrError } = await import('../../core/errors.ts')
      throw new SparrError({
        code: 'usage',
        problem: 'mock takes solo, show [ID], list, host or replay',
      })
    })
  mock
    .command('solo')
    .description('The program interviews; one that was left is offered first')
    .option('--plan <plan>', 'a plan by its id, or a file NAME.plan.yaml')
    .option('--seed <n>', 'the same questions and interruptions again', seedOf)
    .action(async ({ plan, seed }) => {
      const { mockSolo } = await import('../mock-solo.ts')
      done(await mockSolo(plan, seed, options()))
    })
  mock
    .command('show')
    .description('The scorecard of a mock as Markdown; of the newest one without an id')
    .argument('[id]', 'as mock list shows it')
    .option('--html', 'one page of HTML instead')
    .option('-o, --output <file>', 'a file instead of standard output')
    .action(async (id, { html, output }) => {
      const { mockShow } = await import('../mock-show.ts')
      await mockShow(id, { ...options(), html: html ?? false, output })
    })
  mock
    .command('list')
    .description('Every mock, the newest first')
    .action(async () => {
      const { mockList } = await import('../mock-list.ts')
      await mockList(options())
    })
  return mock
}
