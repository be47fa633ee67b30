/** The proofs of prose decks: a model answer finds all of its evidence, a plausible bad one less than half. */
import { checkDesign, paneOf } from '../../core/design/evidence.ts'
import { parseEvidence } from '../../core/design/pieces.ts'
import {
  type BehavioralQuestion,
  LETTERS,
  type Letter,
} from '../../core/kinds/behavioral/question.ts'
import type { DesignQuestion } from '../../core/kinds/design/question.ts'
import { checkLetter, checkStory } from '../../core/star/story.ts'
import type { Found } from '../../decks/find.ts'
import {
  type PlayedStory,
  readStoryAnswer,
  storyIn,
  storyLanguages,
} from '../../decks/kinds/behavioral/played.ts'
import {
  designIn,
  designLanguages,
  type PlayedDesign,
  readDesignAnswer,
} from '../../decks/kinds/design/played.ts'
import { type PlayedFile, playedFiles } from '../../decks/played/files.ts'
import type { Played } from '../../decks/played/parts.ts'
import type { Flaw, Path, Place } from '../../decks/read/flaw.ts'
import { solutionsFolder } from '../../session/judging/judging.ts'
import { enDesign } from '../../words/design/en.ts'
import type { Proved } from './proved.ts'

type Prose = DesignQuestion | BehavioralQuestion

/** Null for a question of another kind. */
export function proseOf({ entry }: Found): Prose | null {
  const { question } = entry
  return question.kind === 'design' || question.kind === 'behavioral' ? question : null
}

/** One proof a file, the model answer first; none for a question without played answers. */
export function proveProse(found: Found, question: Prose): readonly Proved[] {
  return playedFiles(solutionsFolder(found)).map((file) => proofOf(found, question, file))
}

type Missing = {
  /** `asked:who-retries`, `action:alternative`. */
  readonly written: string
  /** Where in the file it belongs. */
  readonly path: Path
}
type Count = {
  readonly found: number
  readonly of: number
  readonly firstMissing: Missing | null
  readonly place: (path: Path) => Place
}

function proofOf(found: Found, question: Prose, played: PlayedFile): Proved {
  const { file, role, path } = played
  const count = countOf(question, path, role)
  const base = { question: found.name, file, role } as const
  const shown = `solutions/${found.deck.id}/${question.id}/${file}`
  if ('flaws' in count) {
    const row = { ...base, verdict: 'IE' as const, firstFailing: null, runs: 0, passes: 0 }
    return { row, problem: { file: shown, ...(count.flaws[0] as Flaw) } }
  }
  const isFull = count.found === count.of
  const row = {
    ...base,
    verdict: isFull ? ('AC' as const) : ('WA' as const),
    firstFailing: count.firstMissing?.written ?? null,
    runs: 1,
    passes: isFull ? 1 : 0,
  }
  return { row, problem: problemOf(found.name, role, count, shown) }
}

function problemOf(
  name: string,
  role: PlayedFile['role'],
  { found, of, firstMissing, place }: Count,
  file: string,
): Proved['problem'] {
  const { proof } = enDesign
  const base = { file, code: 'proof' }
  switch (role) {
    case 'reference': {
      if (!firstMissing) return null
      const message = proof.reference(name, found, of, firstMissing.written)
      return { ...base, ...place(firstMissing.path), message, hint: proof.referenceHint }
    }
    case 'wrong': {
      // Where nothing is asked for, nothing can be lacking.
      if (found * 2 < of || of === 0) return null
      const message = proof.wrong(name, found, of)
      return { ...base, line: 1, column: 1, message, hint: proof.wrongHint }
    }
  }
}

function countOf(
  question: Prose,
  path: string,
  role: PlayedFile['role'],
): Count | Extract<Played<unknown>, { flaws: unknown }> {
  switch (question.kind) {
    case 'design': {
      const played = readDesignAnswer(path, question)
      return 'flaws' in played ? played : designCount(question, played, role)
    }
    case 'behavioral': {
      const played = readStoryAnswer(path)
      return 'flaws' in played ? played : storyCount(question, played, role)
    }
  }
}

type Sound<A> = Extract<Played<A>, { answer: A }>
type Counted = Omit<Count, 'place'>

function designCount(
  question: DesignQuestion,
  { answer, place }: Sound<PlayedDesign>,
  role: PlayedFile['role'],
): Count {
  const counts = designLanguages(answer).map((tag) => designCountIn(question, answer, tag))
  return { ...worstOf(counts, role), place }
}

function designCountIn(question: DesignQuestion, answer: PlayedDesign, tag: string): Counted {
  const { evidence, lines, chosen } = checkDesign(question, designIn(answer, tag))
  const missing = lines.flatMap(({ pieces }) => pieces).find(({ isFound }) => !isFound)
  const placed = (option: string): string =>
    paneOf(question, option)?.id ?? Object.keys(chosen)[0] ?? ''
  const written = missing?.written
  return {
    ...evidence,
    firstMissing:
      written === undefined
        ? null
        : { written: inLanguage(written, tag), path: placeOf(written, placed) },
  }
}

/** Each language alone: of a model answer the one that lacks most counts, of a bad one the one that has most. */
function worstOf(counts: readonly Counted[], role: PlayedFile['role']): Counted {
  const sign = role === 'reference' ? 1 : -1
  const [worst] = counts.toSorted((a, b) => sign * (a.found / a.of - b.found / b.of))
  return worst ?? { found: 0, of: 0, firstMissing: null }
}

function placeOf(written: string, paneOf: (option: string) => string): Path {
  const evidence = parseEvidence(written)
  switch (evidence?.type) {
    case 'asked':
      return ['asked']
    case 'estimate':
      return ['estimates', evidence.id]
    case 'option':
      return [paneOf(evidence.id), 'choice']
    case 'rejected':
    case 'breaks':
      return [evidence.pane, evidence.type]
    case 'deep':
      return ['deep', evidence.id]
    case 'cites':
    case 'says':
    case undefined:
      return []
  }
}

function storyCount(
  question: BehavioralQuestion,
  { answer, place }: Sound<PlayedStory>,
  role: PlayedFile['role'],
): Count {
  const counts = storyLanguages(answer).map((tag) => storyCountIn(question, answer, tag))
  return { ...worstOf(counts, role), place }
}

function storyCountIn(
  { starR, jdKeywords }: BehavioralQuestion,
  answer: PlayedStory,
  tag: string,
): Counted {
  const story = storyIn(answer, tag)
  const needs = Object.fromEntries(LETTERS.map((letter) => [letter, starR[letter].needs]))
  const { evidence, letters } = checkStory(story, { needs, jd: jdKeywords })
  const missing = LETTERS.flatMap((letter) =>
    checkLetter(letter, story[letter], starR[letter].needs, jdKeywords)
      .pieces.filter(({ isFound }) => !isFound)
      .map(({ need }) => missingIn(letter, need, tag)),
  )
  const faults = LETTERS.flatMap((letter) =>
    letters[letter].findings
      .filter(({ code }) => code === 'too-short' || code === 'numbers-apart')
      .map(({ code }) => missingIn(letter, code, tag)),
  )
  return { ...evidence, firstMissing: missing[0] ?? faults[0] ?? null }
}

const missingIn = (letter: Letter, what: string, tag: string): Missing => ({
  written: inLanguage(`${letter}:${what}`, tag),
  path: tag === '' ? [letter] : [letter, tag],
})

const inLanguage = (what: string, tag: string): string => (tag === '' ? what : `${what} (${tag})`)
