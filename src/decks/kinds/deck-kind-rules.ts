/** What decks knows of a kind of question: how one is checked, read, found and exported. The table of all kinds is `rules.ts`. */

import type { Verify } from '../../core/kinds/common.ts'
import type { Kind, Question, QuestionOf } from '../../core/question/question.ts'
import type { Text } from '../../core/question/text.ts'
import type { Stray } from '../read/deck-entries.ts'
import type { Complaint, Flaw, Path } from '../read/flaw.ts'
import type { TreeFile } from '../read/tree.ts'
import type { AuthoredOf } from './schemas.ts'

export type DeckKindRules<K extends Kind> = {
  /** What a question of the kind has unless it or its deck says otherwise. */
  readonly minutes: number
  readonly verify: Verify
  /** Null: a question is one file, nothing of it runs, and its solutions are played answers. */
  readonly folder: FolderRules<K> | null
  /** What a schema cannot say. */
  readonly check: (authored: AuthoredOf<K>) => readonly Complaint[]
  /** `authored` has the deck's defaults merged in already. */
  readonly read: (authored: AuthoredOf<K>, shared: SharedFields) => QuestionOf<K>
  /** Lines of the collection's lists that it takes by their ids, and where it says so. */
  readonly borrowed?: (
    authored: AuthoredOf<K>,
  ) => readonly { readonly line: string; readonly path: Path }[]
  readonly search: (question: QuestionOf<K>) => SearchWords
  /** What a candidate may see before answering, beside what questions of all kinds show: never the answer or its key. */
  readonly shown: (question: QuestionOf<K>, say: (text: Text) => string) => Shown
  /** Null: the answer is no text that a card could hold. */
  readonly card: ((question: QuestionOf<K>, write: CardWriter) => CardSides) | null
}

/** Of a kind whose questions have a folder of their own, with `starter/` and `hidden/`. */
type FolderRules<K extends Kind> = {
  readonly check: (authored: AuthoredOf<K>, files: Files) => readonly Complaint[]
  /**
   * `yaml` is the question's own file, for what is missing altogether; `flawsOf` reads what stands in an `equivalent.yaml`, with
   * the schema that the rules of the kinds do without.
   */
  readonly checkSolutions: (
    question: QuestionOf<K>,
    yaml: string,
    files: SolutionFiles,
    flawsOf: (path: string) => readonly Flaw[],
  ) => readonly Stray[]
  /** What keeps a question from ever being passed: asked for by `sparr check` alone. */
  readonly faults: (authored: AuthoredOf<K>, files: Files) => readonly FileFault[]
  /** What runs or decides a verdict, beside the files: trust is bound to it. */
  readonly runs: (question: QuestionOf<K>) => object
}

/** In the question's YAML file, or in another of its folder by its path there. */
export type FileFault = Complaint | { readonly file: string; readonly flaw: Flaw }

/** Path inside the question's folder, with `/`, to the bytes. */
export type Files = ReadonlyMap<string, Uint8Array>

/** Of `solutions/deck/id`, by path inside it. */
export type SolutionFiles = readonly (readonly [string, TreeFile])[]

/** What questions of all kinds have, with the defaults of their kind filled in. */
export type SharedFields = Pick<Question, Exclude<keyof Question, 'kind'>>

/** Of this, people read tests and options; the rest is for programs. */
type Shown = {
  readonly options?: readonly string[]
  readonly tests?: 'all' | readonly { readonly name: string; readonly title: string }[]
  readonly [field: string]: unknown
}

/** What a question is found by beside its title, prompt and hints. */
export type SearchWords = {
  readonly answers: readonly Text[]
  readonly tags?: readonly string[]
  /** What says where it belongs. */
  readonly places?: readonly string[]
}

/** HTML on one line. It comes as an argument: writing Markdown takes a parser that search does without. */
export type CardWriter = {
  /** Of a text's Markdown, in the language of the export. */
  readonly html: (text: Text) => string
  /** Of a text that is no Markdown. */
  readonly plain: (text: Text) => string
  /** Of items that are HTML already; nothing for none. */
  readonly list: (items: readonly string[]) => string
}

export type CardSides = {
  /** What stands below title and prompt. */
  readonly front: string
  readonly back: string
}
