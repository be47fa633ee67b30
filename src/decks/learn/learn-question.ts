import { nearest } from '../../core/nearest.ts'
import { type DeckQuestion, KINDS, type Kind } from '../../core/question/question.ts'
import { checkQuestion } from '../checks/question.ts'
import { KIND_RULES } from '../kinds/rules.ts'
import { type Authored, type AuthoredOf, kindSchemas } from '../kinds/schemas.ts'
import { type Complaint, type Flaw, quote } from '../read/flaw.ts'
import type { Source } from '../read/parse.ts'
import { readBytes } from '../read/read.ts'
import type { TreeFile } from '../read/tree.ts'
import { readQuestion } from '../read-question.ts'
import { lacking } from '../schema/languages.ts'
import { execDigest, type FileBytes, questionDigest } from './digest.ts'
import { lackingInAnswer } from './lacking-answer.ts'
import { checkSchema, openFile, placed } from './learn-file.ts'

/** Where the question lies and what its deck says about it. */
export type QuestionPlace = {
  /** The name of its file or folder. */
  readonly name: string
  /** The YAML file. */
  readonly file: TreeFile
  /** The other files of its folder, by path inside it; none for a question of one file. */
  readonly files: readonly (readonly [string, TreeFile])[]
  /** Of `solutions/deck/name`, by path inside it. */
  readonly solutions: readonly (readonly [string, TreeFile])[]
  readonly isFolder: boolean
  readonly defaults: Readonly<Record<string, unknown>>
  /** Null: nobody knows which the deck has. */
  readonly axes: readonly string[] | null
  readonly lang: string
  /** Also ask for texts without this language. */
  readonly wantedLang?: string
}

export type LearntQuestion = {
  readonly entry: DeckQuestion | null
  readonly authored: Authored | null
  readonly source: Source | null
  /** Flaws that make it unusable, in the YAML file unless `path` names another. */
  readonly flaws: readonly Flaw[]
  readonly otherFlaws: readonly { readonly path: string; readonly flaw: Flaw }[]
  readonly remarks: readonly Flaw[]
  /** What keeps it from being passed. */
  readonly faults: readonly { readonly path: string; readonly flaw: Flaw }[]
}

export function learnQuestion(place: QuestionPlace): LearntQuestion {
  const opened = openFile(place.file.real)
  const nothing = {
    entry: null,
    authored: null,
    source: null,
    otherFlaws: [],
    remarks: [],
    faults: [],
  }
  if ('flaws' in opened) return { ...nothing, flaws: opened.flaws }
  const { source, data } = opened
  const { kind } = data
  if (!isKind(kind)) return { ...nothing, source, flaws: placed([noKind(data)], source) }
  const schema = kindSchemas[kind]
  const inherited = pick(place.defaults, Object.keys(schema.shape))
  const checked = checkSchema<Authored>(schema, { ...inherited, ...data }, source)
  if ('complaints' in checked) {
    // What is wrong with a default stands in deck.yaml.
    const own = checked.complaints.filter(({ path }) => !isInherited(path, inherited, data))
    if (own.length === 0) return learnQuestion({ ...place, defaults: without(inherited, checked) })
    return { ...nothing, source, flaws: placed(own, source) }
  }
  const authored = checked.value
  const files = readFiles(place.files)
  const solutions = readFiles(place.solutions)
  const around = { ...place, files: new Map(files.bytes) }
  const flaws = placed(checkQuestion(authored, around), source)
  const remarks =
    place.wantedLang === undefined
      ? []
      : placed(lacking(place.wantedLang, place.lang, schema, data), source)
  const faults = [
    ...faultsIn(place, authored, source, around.files),
    ...lackingInAnswer({ ...place, kind }),
  ]
  const found = { authored, source, flaws, otherFlaws: files.flaws, remarks, faults }
  if (flaws.length > 0 || files.flaws.length > 0) return { ...found, entry: null }
  const question = readQuestion(authored)
  const runs: FileBytes = [
    ...files.bytes.map(([path, bytes]) => [`questions/${path}`, bytes] as const),
    ...solutions.bytes.map(([path, bytes]) => [`solutions/${path}`, bytes] as const),
  ]
  const digest = questionDigest(question, files.bytes)
  return { ...found, entry: { question, digest, execDigest: execDigest(question, runs) } }
}

function faultsIn<K extends Kind>(
  { file, files, isFolder }: QuestionPlace,
  authored: AuthoredOf<K>,
  source: Source,
  bytes: ReadonlyMap<string, Uint8Array>,
): LearntQuestion['faults'] {
  const { folder } = KIND_RULES[authored.kind]
  if (!isFolder || folder === null) return []
  const paths = new Map(files.map(([name, { path }]) => [name, path]))
  return folder
    .faults(authored, bytes)
    .flatMap((fault) =>
      'flaw' in fault
        ? [{ path: paths.get(fault.file) ?? file.path, flaw: fault.flaw }]
        : placed([fault], source).map((one) => ({ path: file.path, flaw: one })),
    )
}

function isKind(kind: unknown): kind is (typeof KINDS)[number] {
  return KINDS.some((one) => one === kind)
}

function noKind({ kind }: Readonly<Record<string, unknown>>): Complaint {
  const all = KINDS.join(', ')
  if (kind === undefined) {
    const hint = `Add "kind:" with one of ${all}.`
    return { path: ['kind'], code: 'missing', message: '"kind" is missing', hint }
  }
  const near = nearest(String(kind), KINDS)
  const hint = near ? `Did you mean "${near}"?` : `It may be ${all}.`
  return { path: ['kind'], code: 'value', message: `"kind" cannot be ${quote(kind)}`, hint }
}

function pick(fields: Readonly<Record<string, unknown>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)))
}

/** The defaults that have no fault: the others are reported where they stand, and take no question away. */
function without(
  inherited: Readonly<Record<string, unknown>>,
  { complaints }: { readonly complaints: readonly Complaint[] },
) {
  const faulty = complaints.map(({ path }) => path[0])
  return Object.fromEntries(Object.entries(inherited).filter(([key]) => !faulty.includes(key)))
}

function isInherited(
  path: Complaint['path'],
  inherited: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
): boolean {
  const key = path[0]
  return typeof key === 'string' && Object.hasOwn(inherited, key) && !Object.hasOwn(data, key)
}

function readFiles(files: QuestionPlace['files']) {
  const bytes: (readonly [string, Uint8Array])[] = []
  const flaws: { path: string; flaw: Flaw }[] = []
  for (const [name, { real, path }] of files) {
    const read = readBytes(real)
    if ('flaw' in read) flaws.push({ path, flaw: read.flaw })
    else bytes.push([name, read.value])
  }
  return { bytes, flaws }
}
