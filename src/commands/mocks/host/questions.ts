/** From the decks to what a host can ask, and what the host reads of it. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languagesOf } from '../../../core/interview/host/brief.ts'
import type { Sheet } from '../../../core/interview/host/call.ts'
import type { Askable } from '../../../core/interview/host/choose.ts'
import type { MockRecord } from '../../../core/interview/record.ts'
import { scoredAs } from '../../../core/interview/scored-as.ts'
import { LETTERS } from '../../../core/kinds/behavioral/question.ts'
import { type Text, tagIn } from '../../../core/question/text.ts'
import { type Found, questionName } from '../../../decks/find.ts'
import type { Loaded } from '../../../decks/load.ts'
import { readStory } from '../../../decks/stories/story.ts'
import { questionFolder, solutionsFolder } from '../../../session/judging/judging.ts'
import { theirProject } from '../../../session/stories/projects.ts'
import type { Words } from '../../../words/words.ts'

export function askableOf({ deck, entry, name }: Found): Askable {
  const { question, digest } = entry
  return { name, question, digest, deckName: deck.name, deckLang: deck.lang }
}

export const foundIn = ({ decks }: Pick<Loaded, 'decks'>): readonly Found[] =>
  decks.flatMap((deck) =>
    deck.questions.map((entry) => ({
      deck,
      entry,
      name: questionName(deck, entry.question.id),
    })),
  )

/** What is read in each round; null where the question is not loaded. */
export async function sheetsOf(
  { rounds }: MockRecord,
  loaded: Pick<Loaded, 'decks' | 'lists'>,
  words: Words,
): Promise<readonly Sheet[]> {
  const byName = new Map(foundIn(loaded).map((found) => [found.name, found]))
  const theirs = theirProject(loaded.lists, words.pair.theirProject)
  if (theirs) byName.set(theirs.name, theirs)
  return Promise.all(
    rounds.map(async ({ round }): Promise<Sheet> => {
      const found = byName.get(round.question)
      if (!found) return null
      const { question } = found.entry
      // Rubrics are called as what a round is scored as: coding, design, behavioral.
      const rubric = loaded.lists.rubrics.find(({ id }) => id === scoredAs(round)) ?? null
      const [outline, starter] = await Promise.all([outlineOf(found, words), starterOf(found)])
      return { question, deckLang: found.deck.lang, outline, rubric, starter }
    }),
  )
}

/** What a file of code begins with; empty for every other question. */
async function starterOf(found: Found): Promise<string> {
  const { question } = found.entry
  if (question.kind !== 'code') return ''
  return readFile(join(questionFolder(found), 'starter', question.file), 'utf8')
}

/** What lies beside the question: the model story, the place of the reference. */
async function outlineOf(found: Found, { sheet, marks }: Words): Promise<readonly Text[]> {
  const folder = solutionsFolder(found)
  if (found.entry.question.kind === 'behavioral') {
    const story = await readStory(folder)
    return LETTERS.flatMap((letter) => {
      const told = story?.[letter]
      const labelled = (text: string): string => `${sheet[letter]}${marks.colon}${text.trim()}`
      if (!told) return []
      return [typeof told === 'string' ? labelled(told) : mapValues(told, labelled)]
    })
  }
  return found.entry.question.kind === 'code' && existsSync(folder) ? [folder] : []
}

const mapValues = (
  text: Readonly<Record<string, string>>,
  change: (one: string) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(text).map(([tag, one]) => [tag, change(one)]))

/** The languages the questions can be shown in, the wanted one first. */
export function languagesFrom(
  asked: readonly Pick<Askable, 'question'>[],
  wanted: string,
): readonly string[] {
  const tags = [...new Set(asked.flatMap(({ question }) => languagesOf(question)))]
  const first = tagIn(tags, wanted) ?? wanted
  return [first, ...tags.filter((tag) => tag !== first)]
}
