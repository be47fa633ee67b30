/** The command line: every command with its options; each is loaded when it is called. */
import {
  Command,
  type HelpConfiguration,
  InvalidArgumentError,
  Option,
} from '@commander-js/extra-typings'
import type { ExitCode } from '../core/errors.ts'
import { LETTERS } from '../core/kinds/behavioral/question.ts'
import { KINDS } from '../core/question.ts'
import { addBriefCommand, addHostCommands } from './program/host.ts'
import { addMock } from './program/mock.ts'
import { addStoryCommands } from './program/stories.ts'
import type { GlobalOptions } from './session.ts'
import { VERSION } from './version.ts'

export const EXAMPLES = `Examples:
  sparr                                       what is next, on one screen
  sparr drill go-recall --minutes 10          recall questions for ten minutes
  sparr code fanout-fetch                     one code question, judged at each save
  sparr judge go-concurrency/fanout-fetch answer.go --json
  sparr list go-concurrency                   the questions of a deck
`

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('give a number above 0')
  return value
}

function whole(text: string): number {
  const value = positive(text)
  if (!Number.isInteger(value)) throw new InvalidArgumentError('give a whole number above 0')
  return value
}

export type ProgramOptions = {
  /** What will be parsed. */
  readonly argv?: readonly string[]
  /** English without it. */
  readonly help?: TranslatedHelp
}

export type TranslatedHelp = {
  readonly configuration: HelpConfiguration
  readonly examples: string
}

/** `done` gets the exit code of the command that ran. */
export function buildProgram(
  done: (code: ExitCode) => void,
  { argv = [], help }: ProgramOptions = {},
) {
  const program = new Command('sparr')
    .exitOverride()
    .configureHelp(help?.configuration ?? {})
    .configureOutput({ writeErr: () => undefined })
    .helpCommand(false)
    .description('Interview practice in the terminal')
    .addHelpText('before', help?.examples ?? EXAMPLES)
    .version(VERSION, '--version', 'the version')
    .helpOption('-h, --help', 'this help')
    .option(
      '--decks <dir>',
      'a collection of somebody else; may be repeated',
      collect,
      [] as readonly string[],
    )
    .option('--json', 'one JSON object on standard output')
    .option('--unsandboxed', 'run code without a sandbox')
    .addOption(
      new Option('--color <when>', 'colours').choices(['auto', 'always', 'never'] as const),
    )
    .option('--lang <tag>', 'language of the interface: en or zh-CN')
    .option('--content-lang <tag>', 'language of the questions')

  const options = (): GlobalOptions => program.opts()

  program.argument('[command]').action(async (name) => {
    if (name !== undefined) {
      const { unknownCommand } = await import('./usage.ts')
      throw unknownCommand(name, program)
    }
    const { home } = await import('./home.ts')
    done(await home(options()))
  })

  program
    .command('drill')
    .description('Practise the questions of some decks, one after the other')
    .argument('[deck...]', 'decks; all when none is named')
    .addOption(new Option('--kind <kind...>', 'only these kinds').choices(KINDS))
    .option('--tag <tag...>', 'only questions with all of these tags')
    .option('--limit <n>', 'at most so many questions', whole)
    .option('--minutes <n>', 'at most so many minutes in all', positive)
    .option('--cram', 'outside the schedule: no question comes back earlier or later')
    .action(async (decks, { kind, tag, limit, minutes, cram }) => {
      const { drill } = await import('./drill.ts')
      done(
        await drill(
          decks,
          { kinds: kind ?? [], tags: tag ?? [], limit: limit ?? null, minutes: minutes ?? null },
          { ...options(), cram: cram ?? false },
        ),
      )
    })

  program
    .command('code')
    .description('Open one code question; it is judged at each save')
    .argument('<question>', 'deck/id, or id')
    .option('--file <path>', 'judge this file instead of the one in the workspace')
    .action(async (question, { file }) => {
      const { code } = await import('./code.ts')
      done(await code(question, file, options()))
    })

  program
    .command('debug')
    .description('A wrong answer: say which promise breaks and where, then repair it')
    .argument('[question]', 'deck/id, or id; all that have one when none is named')
    .action(async (question) => {
      const { debug } = await import('./debug.ts')
      done(await debug(question, options()))
    })

  program
    .command('watch')
    .description('The judge alone, for a second terminal: verdicts at each save, nothing recorded')
    .argument('<question>', 'deck/id, or id')
    .option('--file <path>', 'watch this file instead of the one in the workspace')
    .action(async (question, { file }) => {
      const { watch } = await import('./watch.ts')
      done(await watch(question, file, options()))
    })

  program
    .command('judge')
    .description('Judge one file; exit 0 when it is accepted, 1 when not')
    .argument('<question>', 'deck/id, or id')
    .argument('<file>', 'the answer')
    .action(async (question, file) => {
      const { judgeFile } = await import('./judge.ts')
      done(await judgeFile(question, file, options()))
    })

  program
    .command('list')
    .description('The decks, or the questions of one')
    .argument('[deck]')
    .action(async (deck) => {
      const { list } = await import('./list.ts')
      await list(deck, options())
    })

  program
    .command('find')
    .description('Search titles, tags, prompts and answers, typos forgiven')
    .argument('<words...>', 'what to look for')
    .option('--mine', 'your own answers too')
    .option('--limit <n>', 'at most so many questions', whole)
    .action(async (words, { mine, limit }) => {
      const { find } = await import('./find.ts')
      await find(words, { ...options(), mine, limit })
    })

  program
    .command('show')
    .description('What a candidate may see of a question')
    .argument('<question>', 'deck/id, or id')
    .action(async (question) => {
      const { show } = await import('./show.ts')
      await show(question, options())
    })

  program
    .command('check')
    .description('Every problem in the decks, as file:line:column')
    .argument('[dir...]', 'collections; all that are loaded when none is named')
    .option('--solutions', 'judge references, starters and wrong answers as well')
    .option('--repeat <n>', 'run each of them so many times', whole)
    .option('--lang <tag>', 'report texts that lack this language')
    .action(async (dirs, { solutions, repeat }) => {
      const [{ check }, { languagesAsked }] = await Promise.all([
        import('./check.ts'),
        import('./languages-asked.ts'),
      ])
      const languages = languagesAsked(argv)
      done(await check(dirs, { ...options(), ...languages, solutions, repeat }))
    })

  const deck = program
    .command('deck')
    .description('Decks of other people')
    .action(async () => {
      const { SparrError } = await import('../core/errors.ts')
      throw new SparrError({ code: 'usage', problem: 'deck takes trust DIR or distrust DIR' })
    })
  deck
    .command('trust')
    .description('Let the code of a collection run like the shipped one')
    .argument('<dir>', 'the folder that holds questions/ and solutions/')
    .action(async (dir) => {
      const { trustDecks } = await import('./deck.ts')
      await trustDecks(dir, options())
    })
  deck
    .command('distrust')
    .description('Forget that')
    .argument('<dir>')
    .action(async (dir) => {
      const { distrustDecks } = await import('./deck.ts')
      await distrustDecks(dir, options())
    })

  program
    .command('today')
    .description("What is left of today's session")
    .action(async () => {
      const { today } = await import('./today.ts')
      await today(options())
    })

  program
    .command('plan')
    .description('The days until the interview')
    .action(async () => {
      const { plan } = await import('./plan.ts')
      await plan(options())
    })

  program
    .command('estimate')
    .description('What a typed number is understood as')
    .argument('<text>', 'such as 3.5k/s; - reads one a line')
    .option('--unit <unit>', 'what is asked for: /s, ms, MB, calls')
    .action(async (text, { unit }) => {
      const { estimate } = await import('./estimate.ts')
      done(await estimate(text, { ...options(), unit }))
    })

  program
    .command('claim')
    .description('What a sentence about your work claims, and what it lacks')
    .argument('<sentence>', '- reads one a line')
    .addOption(
      new Option('--field <letter>', 'the letter of a story it belongs to').choices(LETTERS),
    )
    .option(
      '--sample <text>',
      'a sentence it must not copy; may be repeated',
      collect,
      [] as readonly string[],
    )
    .action(async (sentence, { field, sample }) => {
      const { claim } = await import('./claim.ts')
      done(await claim(sentence, { ...options(), field, sample }))
    })

  addStoryCommands(program, { options, done, argv, positive })

  program
    .command('pace')
    .description('How fast you speak, from a minute read aloud')
    .action(async () => {
      const { pace } = await import('./pace.ts')
      done(await pace(options()))
    })

  const design = program
    .command('design')
    .description('Questions about a design, as its interviewer answers them')
    .action(async () => {
      const { SparrError } = await import('../core/errors.ts')
      throw new SparrError({ code: 'usage', problem: 'design takes ask QUESTION TEXT' })
    })
  design
    .command('ask')
    .description('What a question of yours opens; only questions open anything')
    .argument('<question>', 'deck/id, or id')
    .argument('<text>', 'what you ask; - reads one a line')
    .action(async (question, text) => {
      const { designAsk } = await import('./design.ts')
      done(await designAsk(question, text, options()))
    })

  const mock = addMock(program, options, done)
  addHostCommands(mock, { options, done })
  addBriefCommand(program, { options })

  program
    .command('stats')
    .description('What was practised, and how it went')
    .action(async () => {
      const { stats } = await import('./stats.ts')
      await stats(options())
    })

  program
    .command('export')
    .description('Everything you did as JSON, the reviews as CSV, or the questions for Anki')
    .addOption(
      new Option('--format <format>', 'of the file')
        .choices(['json', 'csv', 'anki'] as const)
        .default('json' as const),
    )
    .option('-o, --output <file>', 'a file instead of standard output')
    .action(async ({ format, output }) => {
      const { exportData } = await import('./export.ts')
      await exportData(format, output, options())
    })

  program
    .command('import')
    .description('Merge what another machine exported, or make questions of cards')
    .argument('<file>', 'an export; with --deck Markdown, CSV or Anki text')
    .option('--deck <name>', 'the deck that the cards become questions of')
    .action(async (file, { deck }) => {
      const { importData } = await import('./import.ts')
      await importData(file, deck, options())
    })

  program
    .command('report')
    .description('The statistics as one page of HTML')
    .option('-o, --output <file>', 'write it there instead of to standard output')
    .action(async ({ output }) => {
      const { report } = await import('./report.ts')
      await report(output, options())
    })

  program
    .command('doctor')
    .description('What this machine has, with a remedy for what is missing')
    .option('--db', 'the database instead: is it sound, what is in it, when was it copied')
    .action(async ({ db }) => {
      if (db) {
        const { doctorDatabase } = await import('./doctor-database.ts')
        return done(await doctorDatabase(options()))
      }
      const { doctor } = await import('./doctor.ts')
      done(await doctor(options()))
    })

  program
    .command('config')
    .description('Settings: list them, show one, set one')
    .argument('[key]')
    .argument('[value]')
    .option('--unset', 'back to the default')
    .action(async (key, value, { unset }) => {
      const { config } = await import('./config.ts')
      await config(key, value, unset ?? false, options())
    })

  return program
}
