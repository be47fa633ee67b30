/** A commit of a group as the core takes it: what is sound of it, and how much is not. */
import { createHash } from 'node:crypto'
import { SparrError } from '../core/errors.ts'
import { type Answer, readAnswer } from '../core/group/answer.ts'
import type { Snapshot } from '../core/group/fold.ts'
import { readLines } from '../core/group/line.ts'
import { placeOf, SETTINGS_FILE } from '../core/group/places.ts'
import { type Review, readReview } from '../core/group/review.ts'
import { readGroupYaml } from './group-yaml.ts'
import { listFiles, type Repository, readFiles } from './repository.ts'

/** What was passed over, counted and never shown: it is a stranger's. */
type Odd = {
  /** No lines of ours. */
  readonly lines: number
  /** Of a newer sparr. */
  readonly newer: number
  /** Answers and reviews that cannot be read, and files with names that nobody may have. */
  readonly files: number
  /** Links, submodules, names that lead elsewhere, what is too large. */
  readonly kinds: number
}

export type GroupCommit = {
  readonly snapshot: Snapshot
  readonly odd: Odd
  /** Every file that a member may write, and the settings, as they are there. */
  readonly texts: ReadonlyMap<string, string>
  /** Of all files that may be read. */
  readonly paths: readonly string[]
}

/** @throws SparrError not-a-group, group-file, group-newer */
export async function readCommit(repository: Repository, commit: string): Promise<GroupCommit> {
  const { entries, odd: kinds } = await listFiles(repository, commit)
  const ours = entries.filter(({ path }) => {
    const { type } = placeOf(path)
    return type !== 'deck' && type !== 'other' && type !== 'stray'
  })
  const blobs = await readFiles(repository, ours)
  const texts = new Map([...blobs].map(([path, bytes]) => [path, bytes.toString('utf8')]))
  return commitOf(
    texts,
    entries.map(({ path }) => path),
    kinds.length,
    repository.url,
  )
}

/** The same with files of one's own put over it, as a commit of them will have it. */
export function withFiles(
  { texts, paths, odd }: GroupCommit,
  files: ReadonlyMap<string, string>,
  place: string,
): GroupCommit {
  const all = [...new Set([...paths, ...files.keys()])]
  return commitOf(new Map([...texts, ...files]), all, odd.kinds, place)
}

/** @throws SparrError not-a-group, group-file, group-newer */
function commitOf(
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
  kinds: number,
  place: string,
): GroupCommit {
  const yaml = texts.get(SETTINGS_FILE)
  if (yaml === undefined) throw new SparrError({ code: 'not-a-group', place })
  const settings = readGroupYaml(yaml)
  const files: Snapshot['files'][number][] = []
  const answers: Answer[] = []
  const reviews: Review[] = []
  const odd = { lines: 0, newer: 0, files: strays(paths), kinds }
  for (const [path, text] of texts) {
    const at = placeOf(path)
    if (at.type === 'lines') {
      const { lines, odd: others, newer } = readLines(text)
      files.push({ handle: at.handle, machine: at.machine, lines })
      odd.lines += others
      odd.newer += newer
    } else if (at.type === 'answer') {
      const answer = readAnswer(text)
      if (answer === null) odd.files += 1
      else answers.push({ ...answer, handle: at.handle, id: at.answer, digest: sha256(text) })
    } else if (at.type === 'review') {
      const review = readReview(text, at.handle)
      if (review?.answer.id !== at.answer) odd.files += 1
      else reviews.push(review)
    }
  }
  const questions = paths.flatMap((path) => questionAt(path) ?? [])
  return {
    snapshot: { settings, files, answers, reviews, questions: [...new Set(questions)].sort() },
    odd,
    texts,
    paths,
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const strays = (paths: readonly string[]): number =>
  paths.filter((path) => placeOf(path).type === 'stray').length

/** A question is a file `questions/DECK/ID.yaml` or a folder with `question.yaml`. */
function questionAt(path: string): string | null {
  const [, deck, id] =
    /^questions\/([a-z0-9-]{2,64})\/([a-z0-9-]{2,64})(?:\.ya?ml|\/question\.ya?ml)$/.exec(path) ??
    []
  return deck === undefined || id === undefined || id === 'deck' ? null : `${deck}/${id}`
}
