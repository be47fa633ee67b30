/** What this machine judges for others with: its own copies of the questions, its languages, and always its sandbox. */
import { readdirSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { LANGUAGES, type Language } from '../../core/kinds/code/question.ts'
import type { Judgement } from '../../core/question/verdict.ts'
import { isMet, type Job } from '../../core/queue/job.ts'
import { cutJudgement } from '../../core/queue/judgement.ts'
import type { Lack } from '../../core/queue/result.ts'
import { questionName } from '../../decks/find.ts'
import { withFolder } from '../../judge/run/folder.ts'
import type { Session } from '../session.ts'
import { asCode, type FoundCode, judgeAnswer, questionFolder, solutionsFolder } from './judging.ts'
import { isTrusted } from './trust.ts'

export type Serving = {
  /** What is missing here for a job; null for nothing. */
  readonly lackOf: (job: Omit<Job, 'code'>) => Promise<Lack | null>
  /** Rejects with the signal's reason when aborted. */
  readonly judge: (
    job: Job,
    signal: AbortSignal,
  ) => Promise<{ readonly toolchain: string; readonly judgement: Judgement }>
  /** Of each language that is there, in the order of LANGUAGES. */
  readonly toolchains: () => Promise<readonly string[]>
}

/** Compilers too run in the sandbox, whatever the setting says; of hidden files nobody outside is told. */
const IN_THE_SANDBOX = { type: 'run', sandbox: 'auto', isStrict: true, isOurs: false } as const

export function makeServing(session: Session): Serving {
  const shelf = makeShelf(session)

  async function lackOf({ question, execDigest, toolchain }: Omit<Job, 'code'>) {
    const named = await shelf.find(question)
    if (named.length === 0) return 'unknown-question'
    const found = named.find(({ entry }) => entry.execDigest === execDigest)
    if (!found) return 'other-digest'
    const isOwn = found.deck.origin === 'own'
    if (!isOwn && !isTrusted(await session.store(), found.deck, found.entry)) return 'untrusted'
    const version = await versionOf(found.code.language)
    if (version === null || found.code.language !== toolchain.language) return 'no-toolchain'
    return isMet(toolchain, version) ? null : 'other-version'
  }

  return {
    lackOf,
    judge: async (job, signal) => {
      const found = (await shelf.find(job.question)).find(
        ({ entry }) => entry.execDigest === job.execDigest,
      )
      const version = found ? await versionOf(found.code.language) : null
      if (!found || version === null) throw new Error(`${job.question} was here a moment ago`)
      const mark = shelf.markOf(found)
      const judgement = await withFolder(async (folder) => {
        const file = join(folder, basename(found.code.file))
        await writeFile(file, job.code)
        return judgeAnswer(session, found, file, IN_THE_SANDBOX, { signal })
      })
      // Tests that were changed while they ran are none that the digest names.
      if (shelf.markOf(found) !== mark) throw new Error(`${job.question} was changed meanwhile`)
      const { question } = job
      const toolchain = `${found.code.language} ${version}`
      return { toolchain, judgement: cutJudgement({ ...judgement, question }) }
    },
    toolchains: async () => {
      const found = await Promise.all(
        LANGUAGES.map(async (language) => [language, await versionOf(language)] as const),
      )
      return found.flatMap(([language, version]) => (version ? `${language} ${version}` : []))
    },
  }
}

/** Null where it is not there, or too old. */
async function versionOf(language: Language): Promise<string | null> {
  const { LANGUAGE_RULES } = await import('../../judge/languages/languages.ts')
  try {
    return await LANGUAGE_RULES[language].version()
  } catch (error) {
    if (error instanceof SparrError) return null
    throw error
  }
}

type Shelf = {
  /** The questions of that name, in every collection that has one. */
  readonly find: (name: string) => Promise<readonly FoundCode[]>
  /** Changes with the files that decide a verdict. */
  readonly markOf: (found: FoundCode) => string
}

/** A name that is not there is looked for again, but not for every job. */
const FRESH_MS = 5000

/** Decks are read once, and again when a file of the question that is asked for has changed. */
function makeShelf(session: Session): Shelf {
  let loaded = session.load()
  let loadedAt = session.clock.monoMs()
  const marks = new Map<string, string>()

  function reload(): void {
    loadedAt = session.clock.monoMs()
    loaded = session.load()
  }

  async function named(name: string): Promise<readonly FoundCode[]> {
    const { decks } = await loaded
    return decks.flatMap((deck) =>
      deck.questions
        .filter(({ question }) => question.kind === 'code' && `${deck.id}/${question.id}` === name)
        .map((entry) => asCode({ deck, entry, name: questionName(deck, entry.question.id) })),
    )
  }

  async function find(name: string): Promise<readonly FoundCode[]> {
    const found = await named(name)
    if (found.length === 0 && session.clock.monoMs() - loadedAt < FRESH_MS) return found
    const mark = found.map(markOf).join()
    if (found.length > 0 && marks.get(name) === mark) return found
    reload()
    marks.set(name, mark)
    return named(name)
  }

  return { find, markOf }
}

function markOf(found: FoundCode): string {
  const folders = [questionFolder(found), solutionsFolder(found)]
  const files = folders.flatMap((folder) => entriesOf(folder).map((name) => join(folder, name)))
  const deck = join(found.deck.root, 'questions', found.deck.id, 'deck.yaml')
  return [deck, `${questionFolder(found)}.yaml`, ...files]
    .map((path) => {
      const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
      return stat?.isFile() ? `${path} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : ''
    })
    .join('\n')
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  } catch {
    return []
  }
}
