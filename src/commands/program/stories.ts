/** What is one's own: stories, job descriptions, weak phrases. */
import type { Command } from '@commander-js/extra-typings'
import type { ExitCode } from '../../core/errors.ts'
import type { GlobalOptions } from '../session.ts'

type Around = {
  readonly options: () => GlobalOptions
  readonly done: (code: ExitCode) => void
  /** What is parsed. */
  readonly argv: readonly string[]
  readonly positive: (text: string) => number
}

const LANG = 'language of its text'

export function addStoryCommands(
  // biome-ignore lint/suspicious/noExplicitAny: the options of the program are no matter of its commands
  program: Command<any, any, any>,
  { options, done, argv, positive }: Around,
): void {
  /** `--lang` is of the story here; commander takes it for the program's own. */
  async function withTextLang(): Promise<GlobalOptions & { textLang: string | undefined }> {
    const { languagesAsked } = await import('../languages-asked.ts')
    return { ...options(), ...languagesAsked(argv) }
  }
  async function usage(problem: string): Promise<never> {
    const { SparrError } = await import('../../core/errors.ts')
    throw new SparrError({ code: 'usage', problem })
  }

  const story = program
    .command('story')
    .description('Stories about your work, letter by letter')
    .action(() =>
      usage('story takes check, add, list, show, edit, remove, matrix, numbers or from'),
    )
  story
    .command('check')
    .description('Scores the five letters of a story, with reasons; or the pace of a transcript')
    .argument('[file]', 'YAML with the five letters and a jd list; - reads one story a line')
    .option('--transcript <file>', 'what any speech-to-text wrote')
    .option('--seconds <n>', 'how long the transcript was spoken', positive)
    .action(async (file, { transcript, seconds }) => {
      const { storyCheck, storyTranscript } = await import('../story.ts')
      if (transcript !== undefined)
        return done(await storyTranscript(transcript, { ...options(), seconds }))
      if (file === undefined) return await usage('story check takes a file or --transcript FILE')
      done(await storyCheck(file, options()))
    })
  story
    .command('add')
    .description('Keep a story, or a new version of it')
    .argument('<file>', 'YAML with the five letters, and title, competencies, questions, lang')
    .option('--name <id>', 'what it is called; after its title without')
    .option('--lang <tag>', LANG)
    .action(async (file, { name }) => {
      const { storyAdd } = await import('../story-bank.ts')
      await storyAdd(file, { ...(await withTextLang()), name })
    })
  story
    .command('list')
    .description('Your stories, with the score of each letter')
    .action(async () => {
      const { storyList } = await import('../story-bank.ts')
      await storyList(options())
    })
  story
    .command('show')
    .description('A story as YAML, which story add takes again')
    .argument('<id>')
    .option('--lang <tag>', LANG)
    .action(async (id) => {
      const { storyShow } = await import('../story-bank.ts')
      await storyShow(id, await withTextLang())
    })
  story
    .command('edit')
    .description('Open a story in your editor and keep what comes back')
    .argument('<id>')
    .option('--lang <tag>', LANG)
    .action(async (id) => {
      const { storyEdit } = await import('../story-edit.ts')
      await storyEdit(id, await withTextLang())
    })
  story
    .command('remove')
    .description('Take a story out of the bank, or one of its languages')
    .argument('<id>')
    .option('--lang <tag>', LANG)
    .action(async (id) => {
      const { storyRemove } = await import('../story-bank.ts')
      await storyRemove(id, await withTextLang())
    })
  story
    .command('matrix')
    .description('The competencies that questions ask for, and which have no story')
    .action(async () => {
      const { storyMatrix } = await import('../story-bank.ts')
      await storyMatrix(options())
    })
  story
    .command('numbers')
    .description('Every number with its metric; exit 1 when one is told in two ways')
    .action(async () => {
      const { storyNumbers } = await import('../story-numbers.ts')
      done(await storyNumbers(options()))
    })
  story
    .command('from')
    .description('Make a story of your newest written answer')
    .argument('<answer>', 'a behavioral question, or the id of an attempt')
    .option('--name <id>', 'what it is called; after its question without')
    .option('--lang <tag>', LANG)
    .action(async (answer, { name }) => {
      const { storyFrom } = await import('../story-bank.ts')
      await storyFrom(answer, { ...(await withTextLang()), name })
    })

  const jd = program
    .command('jd')
    .description('Job descriptions: their key words, and which of them your stories answer')
    .action(() => usage('jd takes add FILE, list, show or remove ID'))
  jd.command('add')
    .description('Read a posting; a new version where the name is known')
    .argument('<file>', 'its text, at most 256 KB of UTF-8; - reads standard input')
    .option('--name <id>', 'what it is called; after its title without')
    .option('--title <title>', 'its title; its first line without')
    .option('--keywords <list>', 'key words with commas between them, instead of those found')
    .action(async (file, { name, title, keywords }) => {
      const { jdAdd } = await import('../jd.ts')
      await jdAdd(file, { ...options(), name, title, keywords })
    })
  jd.command('list')
    .description('The postings, with how many of their key words have a story')
    .action(async () => {
      const { jdList } = await import('../jd.ts')
      await jdList(options())
    })
  jd.command('show')
    .description('The key words of a posting, who answers them, and those nobody answers')
    .argument('[id]', 'the newest when none is named')
    .action(async (id) => {
      const { jdShow } = await import('../jd.ts')
      await jdShow(id, options())
    })
  jd.command('remove')
    .description('Put a posting away')
    .argument('<id>')
    .action(async (id) => {
      const { jdRemove } = await import('../jd.ts')
      await jdRemove(id, options())
    })

  program
    .command('phrases')
    .description('Weak phrases in your stories and answers, and a deck that practises better ones')
    .option('--deck <name>', 'write them as recall questions into this deck of yours')
    .action(async ({ deck }) => {
      const { phrases } = await import('../phrases.ts')
      await phrases(deck, options())
    })
}
