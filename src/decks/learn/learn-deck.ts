// Everything about one deck, from its files. Nothing here throws for what a file says.
import { commonOf } from '../../core/kinds/common.ts'
import type { Deck, DeckQuestion, Kind, Problem } from '../../core/question/question.ts'
import { checkDeck, checkWas } from '../checks/deck.ts'
import type { DeckKindRules } from '../kinds/deck-kind-rules.ts'
import { KIND_RULES } from '../kinds/rules.ts'
import type { AuthoredOf } from '../kinds/schemas.ts'
import { type Entry, entriesOf } from '../read/deck-entries.ts'
import { type Flaw, flaw, START } from '../read/flaw.ts'
import type { Source } from '../read/parse.ts'
import type { Tree, TreeFile } from '../read/tree.ts'
import { SCHEMA } from '../schema/deck.ts'
import { defined } from '../schema/defined.ts'
import { lacking } from '../schema/languages.ts'
import { type AuthoredDeck, deckSchema } from '../schema/schema.ts'
import { isRecord } from '../schema/schema-tree.ts'
import { checkSchema, openFile, placed } from './learn-file.ts'
import { type LearntQuestion, learnQuestion } from './learn-question.ts'
import { solutionStrays, solutionsOf } from './learn-solutions.ts'
import type { LearntDeck, LearntProblem } from './learnt.ts'

export type DeckFiles = {
  /** The name of the folder under `questions/`. */
  readonly folder: string
  readonly questions: Tree
  /** Null where the collection has no solutions at all. */
  readonly solutions: Tree | null
}

type Pair = { readonly entry: Entry; readonly learnt: LearntQuestion }

/** @param wantedLang also report texts without this language */
export function learnDeck(files: DeckFiles, wantedLang?: string): LearntDeck {
  const home = `questions/${files.folder}`
  const path = `${home}/deck.yaml`
  const { deckFile, questions, strays } = entriesOf(home, files.questions)
  const ids = [...new Set(questions.map((entry) => entry.name))]
  const strayProblems = strays.map((stray) => problemOf(stray.path, stray.flaw))
  const head = readHead(deckFile, path, strayProblems)
  if ('problems' in head) {
    // A deck.yaml that is a link or a pipe is named among what is strange already.
    const problem = head.problems[0] ?? strayProblems.find((stray) => stray.file === path)
    const refused = problem ? [{ id: null, problem, ...defined({ newer: head.newer }) }] : []
    return { deck: null, order: null, ids, problems: [...head.problems, ...strayProblems], refused }
  }
  const { source, data } = head
  const checked = checkSchema(deckSchema, data, source)
  const deck = 'value' in checked ? checked.value : null
  const hard = placed(
    'value' in checked ? checkDeck(checked.value, files.folder) : checked.complaints,
    source,
  ).map((one) => problemOf(path, one))
  const soft = deck
    ? placed(langComplaints(deck, data, wantedLang), source).map((one) => problemOf(path, one))
    : []
  const pairs = learnQuestions(files, questions, data, deck, wantedLang)
  const borrowed = pairs.flatMap(borrowedOf)
  const [unusable] = hard
  const refusals = pairs.flatMap(({ entry, learnt }) => {
    const [problem] = hardProblems(entry, learnt)
    return problem ? [{ id: entry.name, problem }] : []
  })
  return {
    deck: deck && !unusable ? deckOf(deck, pairs) : null,
    order: typeof deck?.order === 'number' ? deck.order : null,
    ids,
    problems: [
      ...hard,
      ...soft,
      ...strayProblems,
      ...pairs.flatMap(({ entry, learnt }) => [
        ...hardProblems(entry, learnt),
        ...learnt.remarks.map((one) => problemOf(entry.file.path, one)),
      ]),
      ...wasProblems(pairs),
      ...pairs.flatMap(({ learnt }) => learnt.faults.map(proofOf)),
      ...proofProblems(files, pairs),
    ],
    ...(borrowed.length > 0 ? { borrowed } : {}),
    refused: unusable ? [{ id: null, problem: unusable }, ...refusals] : refusals,
  }
}

type Head =
  | { readonly source: Source; readonly data: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly Problem[]; readonly newer?: string }

function readHead(
  deckFile: TreeFile | undefined,
  path: string,
  strayProblems: readonly Problem[],
): Head {
  if (!deckFile) {
    const isOdd = strayProblems.some((problem) => problem.file === path)
    return { problems: isOdd ? [] : [problemOf(path, noDeck)] }
  }
  const opened = openFile(deckFile.real)
  if ('flaws' in opened) return { problems: opened.flaws.map((one) => problemOf(path, one)) }
  const { schema } = opened.data
  // Its other fields are not looked at: they may mean something else there.
  if (typeof schema === 'number' && schema > SCHEMA)
    return { problems: [problemOf(path, newer(schema, opened.source))], newer: String(schema) }
  return opened
}

const noDeck = flaw(
  START,
  'no-deck',
  'this folder has no deck.yaml, so it is no deck',
  'Add it, or move the folder out of questions/.',
)

function newer(schema: number, source: Source): Flaw {
  const message = `the deck has schema ${schema}, and this sparr reads up to ${SCHEMA}`
  return flaw(source.place(['schema']), 'newer-schema', message, 'Update sparr.')
}

function langComplaints(
  deck: AuthoredDeck,
  data: Readonly<Record<string, unknown>>,
  wantedLang: string | undefined,
) {
  return wantedLang === undefined ? [] : lacking(wantedLang, deck.lang, deckSchema, data)
}

function learnQuestions(
  files: DeckFiles,
  questions: readonly Entry[],
  data: Readonly<Record<string, unknown>>,
  deck: AuthoredDeck | null,
  wantedLang: string | undefined,
): readonly Pair[] {
  // Of a deck with a fault elsewhere too, so that its questions are not blamed for what it leaves out.
  const defaults = isRecord(data['defaults']) ? data['defaults'] : {}
  return questions.map((entry) => ({
    entry,
    learnt: learnQuestion({
      ...entry,
      solutions: solutionsOf(files.folder, entry.name, files.solutions),
      defaults,
      axes: deck ? deck.axes.map((axis) => axis.id) : [],
      lang: deck?.lang ?? 'en',
      ...defined({ wantedLang }),
    }),
  }))
}

function deckOf(deck: AuthoredDeck, pairs: readonly Pair[]): LearntDeck['deck'] {
  const { id, version, title, summary, lang, license, authors, homepage, axes } = deck
  const questions = pairs.flatMap(({ entry, learnt }) =>
    learnt.entry && hardProblems(entry, learnt).length === 0 ? learnt.entry : [],
  )
  return defined({
    id,
    version,
    title,
    summary: summary ?? '',
    lang,
    license,
    authors,
    homepage,
    axes,
    questions: inOrder(questions, Array.isArray(deck.order) ? deck.order : []),
  }) satisfies Omit<Deck, 'origin' | 'root' | 'name'>
}

/** Those that the deck names in its order; the rest by how common they are, by difficulty, then by id. */
function inOrder(
  questions: readonly DeckQuestion[],
  order: readonly string[],
): readonly DeckQuestion[] {
  const rank = ({ question }: DeckQuestion): number => {
    const place = order.indexOf(question.id)
    return place < 0 ? order.length : place
  }
  return questions.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      commonOf(b.question) - commonOf(a.question) ||
      a.question.difficulty - b.question.difficulty ||
      (a.question.id < b.question.id ? -1 : 1),
  )
}

/** What makes the question unusable. */
function hardProblems(entry: Entry, learnt: LearntQuestion): readonly Problem[] {
  return [
    ...learnt.flaws.map((one) => problemOf(entry.file.path, one)),
    ...learnt.otherFlaws.map((other) => problemOf(other.path, other.flaw)),
    ...entry.odd.map((stray) => problemOf(stray.path, stray.flaw)),
  ]
}

function borrowedOf({ entry, learnt: { authored, source } }: Pair) {
  if (!authored || !source) return []
  return linesTaken(authored).map(({ line, path }) => ({
    question: entry.name,
    line,
    file: entry.file.path,
    at: source.place(path),
  }))
}

const linesTaken = <K extends Kind>(authored: AuthoredOf<K>) => {
  const rules: DeckKindRules<K> = KIND_RULES[authored.kind]
  return rules.borrowed?.(authored) ?? []
}

function wasProblems(pairs: readonly Pair[]): readonly Problem[] {
  const taken = new Map(pairs.map(({ entry }) => [entry.name, entry.name]))
  return pairs.flatMap(({ entry, learnt: { authored, source } }) => {
    if (!authored || !source) return []
    const complaints = checkWas(authored.was, entry.name, taken)
    for (const earlier of authored.was) if (!taken.has(earlier)) taken.set(earlier, entry.name)
    return placed(complaints, source).map((one) => problemOf(entry.file.path, one))
  })
}

function proofProblems(
  { folder, solutions }: DeckFiles,
  pairs: readonly Pair[],
): readonly LearntProblem[] {
  if (!solutions) return []
  const questions = pairs.map(({ entry, learnt }) => ({
    name: entry.name,
    yaml: entry.file.path,
    question: learnt.entry?.question ?? null,
  }))
  return solutionStrays(folder, solutions, questions).map(proofOf)
}

/** What only `sparr check` asks for. */
function proofOf({ path, flaw }: { readonly path: string; readonly flaw: Flaw }): LearntProblem {
  return { ...problemOf(path, flaw), isProof: true }
}

function problemOf(file: string, found: Flaw): Problem {
  return { file, ...found }
}
