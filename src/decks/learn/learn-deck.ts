// Everything about one deck, from its files. Nothing here throws for what a file says.
import { commonOf } from '../../core/kinds/common.ts'
import type { Deck, DeckQuestion, Kind, Problem } from '../../core/question/question.ts'
import { checkDeck } from '../checks/deck.ts'
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
  const isOdd = strayProblems.some((problem) => problem.file === path)
  const head = readHead(files.folder, deckFile, path, isOdd, wantedLang)
  if ('newer' in head) {
    const { problem, newer } = head
    const refused = [{ id: null, problem, newer }]
    return { deck: null, order: null, ids, problems: [problem, ...strayProblems], refused }
  }
  const { deck, hard, soft } = head
  const pairs = learnQuestions(files, questions, head, wantedLang)
  const borrowed = pairs.flatMap(borrowedOf)
  const earlier = pairs.flatMap(earlierOf)
  // A deck.yaml that is a link or a pipe is named among what is strange already.
  const [fault] = head.isSound
    ? []
    : [...hard, ...strayProblems.filter((stray) => stray.file === path)]
  const refusals = pairs.flatMap(({ entry, learnt }) => {
    const [problem] = hardProblems(entry, learnt)
    return problem ? [{ id: entry.name, problem }] : []
  })
  // Questions are not taken away by the file beside them; where there are none, a folder is no deck without it.
  const unusable = refusals.length === pairs.length ? fault : undefined
  return {
    deck: unusable ? null : deckOf(deck, pairs),
    order: typeof deck.order === 'number' ? deck.order : null,
    ids,
    problems: [
      ...hard,
      ...soft,
      ...strayProblems,
      ...pairs.flatMap(({ entry, learnt }) => [
        ...hardProblems(entry, learnt),
        ...learnt.remarks.map((one) => problemOf(entry.file.path, one)),
      ]),
      ...pairs.flatMap(({ learnt }) => learnt.faults.map(proofOf)),
      ...proofProblems(files, pairs),
    ],
    ...(borrowed.length > 0 ? { borrowed } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
    refused: unusable ? [{ id: null, problem: unusable }, ...refusals] : refusals,
  }
}

type Head = {
  /** What the file says; where it has faults, what can be read of it, and the least that a deck has. */
  readonly deck: AuthoredDeck
  /** Whether its `axes` are all there are. */
  readonly isSound: boolean
  readonly data: Readonly<Record<string, unknown>>
  readonly hard: readonly Problem[]
  readonly soft: readonly Problem[]
}

function readHead(
  folder: string,
  deckFile: TreeFile | undefined,
  path: string,
  isOdd: boolean,
  wantedLang: string | undefined,
): Head | { readonly problem: Problem; readonly newer: string } {
  const problems = (flaws: readonly Flaw[]) => flaws.map((one) => problemOf(path, one))
  const without = { deck: leastDeck(folder, {}), isSound: false, data: {}, soft: [] }
  if (!deckFile) return { ...without, hard: isOdd ? [] : problems([noDeck]) }
  const opened = openFile(deckFile.real)
  if ('flaws' in opened) return { ...without, hard: problems(opened.flaws) }
  const { source, data } = opened
  const { schema } = data
  // Its other fields are not looked at: they may mean something else there.
  if (typeof schema === 'number' && schema > SCHEMA)
    return { problem: problemOf(path, newer(schema, source)), newer: String(schema) }
  const checked = checkSchema(deckSchema, data, source)
  const complaints = 'value' in checked ? checkDeck(checked.value, folder) : checked.complaints
  const isSound = 'value' in checked && complaints.length === 0
  return {
    deck: isSound ? checked.value : leastDeck(folder, data),
    isSound,
    data,
    hard: problems(placed(complaints, source)),
    soft:
      'value' in checked
        ? problems(placed(langComplaints(checked.value, data, wantedLang), source))
        : [],
  }
}

/** A deck that is called as its folder, with the fields that can be read. */
function leastDeck(folder: string, data: Readonly<Record<string, unknown>>): AuthoredDeck {
  const { shape } = deckSchema
  const least = {
    schema: SCHEMA,
    id: 'unnamed',
    version: '0.0.0',
    title: shape.title.safeParse(folder).success ? folder : 'unnamed',
    license: 'LicenseRef-unknown',
  }
  const readable = Object.entries(data).filter(
    ([key, value]) => key !== 'id' && isField(key, shape) && shape[key].safeParse(value).success,
  )
  // The folder of somebody else is called anything.
  return { ...deckSchema.parse({ ...least, ...Object.fromEntries(readable) }), id: folder }
}

const isField = (key: string, shape: typeof deckSchema.shape): key is keyof typeof shape =>
  Object.hasOwn(shape, key)

const noDeck = flaw(
  START,
  'no-deck',
  'this folder has no deck.yaml, so nothing says whose it is',
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
  { data, deck, isSound }: Head,
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
      axes: isSound ? deck.axes.map((axis) => axis.id) : null,
      lang: deck.lang,
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

function earlierOf({ entry, learnt: { authored, source } }: Pair) {
  if (!authored || !source) return []
  return authored.was.map((was, index) => ({
    question: entry.name,
    was,
    file: entry.file.path,
    at: source.place(['was', index]),
  }))
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
