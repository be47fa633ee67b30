import type { Text } from './text.ts'

/** `deck/id`, the name of a question everywhere outside its deck. */
export type QuestionName = string

export const KINDS = [
  'recall',
  'choice',
  'estimate',
  'review',
  'design',
  'behavioral',
  'code',
] as const
export type Kind = (typeof KINDS)[number]

export const LEVELS = ['executor', 'owner', 'decider'] as const
export type Level = (typeof LEVELS)[number]

export const CHECKPOINTS = ['runtime', 'consistency', 'tooling', 'decisions'] as const
export type Checkpoint = (typeof CHECKPOINTS)[number]

export const AXES = ['concurrency', 'memory', 'services', 'diagnosis', 'delivery'] as const

/** How an answer is checked: by tests, by a key, by a rubric ticked by the candidate, or by their word alone. */
export const VERIFY = ['tests', 'key', 'rubric', 'self'] as const
export type Verify = (typeof VERIFY)[number]

export const LANGUAGES = ['go', 'typescript', 'javascript', 'python'] as const
export type Language = (typeof LANGUAGES)[number]

export type Interviewer = {
  readonly listenFor: readonly Text[]
  readonly wrongTurns: readonly Text[]
  readonly ifStuck?: Text
  readonly ifFast?: Text
  readonly anchors: readonly Text[]
}

/** What every question has, with the defaults of its kind and deck filled in. */
type Common = {
  readonly id: string
  readonly title: Text
  readonly prompt: Text
  /** Speaking or solving time. */
  readonly minutes: number
  readonly difficulty: number
  readonly level: Level
  readonly checkpoint?: Checkpoint
  readonly axis?: string
  readonly tags: readonly string[]
  readonly verify: Verify
  readonly hints: readonly Text[]
  readonly followUps: readonly Text[]
  readonly interviewer?: Interviewer
  /** Earlier ids. */
  readonly was: readonly string[]
  readonly source?: Text
}

export type RecallQuestion = Common & {
  readonly kind: 'recall'
  readonly answer: Text
  readonly points: readonly Text[]
}

export type Option = { readonly text: Text; readonly correct: boolean; readonly why?: Text }
export type ChoiceQuestion = Common & {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

export type Ask = {
  readonly id: string
  readonly ask: Text
  readonly answer: number
  readonly unit: string
  /** A factor: 1.5 accepts two thirds to three halves; 1 is exact. */
  readonly within: number
  readonly formula?: string
  readonly why?: Text
}
export type EstimateQuestion = Common & { readonly kind: 'estimate'; readonly asks: readonly Ask[] }

export const EXHIBIT_LANGUAGES = ['go', 'typescript', 'python', 'sql', 'text', 'log'] as const
export type Exhibit = {
  readonly language: (typeof EXHIBIT_LANGUAGES)[number]
  readonly text: string
}
export type Finding = {
  /** First and last line, counted from 1. */
  readonly lines: readonly [number, number]
  readonly text: Text
  readonly severity?: string
}
export type ReviewQuestion = Common & {
  readonly kind: 'review'
  readonly exhibit: Exhibit
  readonly findings: readonly Finding[]
}

export type Constraint = {
  readonly id: string
  readonly text: Text
  readonly facts: readonly string[]
}
export type Clarify = {
  readonly id: string
  readonly ask: Text
  readonly answer: Text
  readonly opens?: string
  readonly critical: boolean
  readonly keys: readonly string[]
}
export const PANES = ['storage', 'sharding', 'failover'] as const
export type Pane = (typeof PANES)[number]
export type PaneOption = {
  readonly id: string
  readonly text: Text
  readonly keys: readonly string[]
  readonly good: boolean
  readonly facts: readonly string[]
  readonly why?: Text
  readonly breaks?: Text
}
export type Contradiction = { readonly when: readonly string[]; readonly say: Text }
export type RubricLine = {
  readonly id: string
  readonly points: number
  readonly text: Text
  readonly when: readonly string[]
}
export type Phase = { readonly id: string; readonly minutes: number; readonly title?: Text }
export type DesignQuestion = Common & {
  readonly kind: 'design'
  readonly constraints: readonly Constraint[]
  readonly clarify: readonly Clarify[]
  readonly estimates: readonly Ask[]
  readonly model: { readonly entities: readonly Text[]; readonly api: readonly Text[] }
  readonly triangle: Readonly<Record<Pane, { readonly options: readonly PaneOption[] }>>
  readonly contradictions: readonly Contradiction[]
  readonly rubric: readonly RubricLine[]
  readonly phases: readonly Phase[]
}

export const LETTERS = ['situation', 'task', 'action', 'result', 'relevance'] as const
export type Letter = (typeof LETTERS)[number]
export const NEEDS = [
  'number',
  'unit',
  'first_person',
  'role_verb',
  'technique',
  'alternative',
  'before_after',
  'metric_name',
  'window',
  'jd_keyword',
] as const
export type Need = (typeof NEEDS)[number]
export type LetterGuide = { readonly good: Text; readonly needs: readonly Need[] }
export type Upgrade = { readonly weak: Text; readonly strong: Text; readonly why: readonly Text[] }
export type Reveal = { readonly afterSeconds: number; readonly text: Text }
export type BehavioralQuestion = Common & {
  readonly kind: 'behavioral'
  readonly competency: string
  readonly jdKeywords: readonly string[]
  readonly starR: Readonly<Record<Letter, LetterGuide>>
  readonly upgrades: readonly Upgrade[]
  readonly probes: readonly Text[]
  readonly reveals: readonly Reveal[]
}

export const MODES = ['answer', 'write-tests'] as const
export type Mode = (typeof MODES)[number]
export type TestCase = { readonly name: string; readonly title: Text; readonly hint?: Text }
export type Limits = {
  readonly seconds: number
  readonly memoryMb: number
  readonly outputKb: number
}
export type Stage = { readonly prompt: Text; readonly tests: readonly string[] }
export type CodeQuestion = Common & {
  readonly kind: 'code'
  readonly language: Language
  /** Packages the answer may import; Go only. */
  readonly imports: readonly string[]
  /** `all`: every test that is found, its name its title. */
  readonly tests: readonly TestCase[] | 'all'
  readonly limits: Limits
  /** Go only: run under the race detector too. */
  readonly race: boolean
  /** The file the candidate writes. */
  readonly file: string
  readonly stages: readonly Stage[]
  readonly mode: Mode
}

export type Question =
  | RecallQuestion
  | ChoiceQuestion
  | EstimateQuestion
  | ReviewQuestion
  | DesignQuestion
  | BehavioralQuestion
  | CodeQuestion

export type QuestionOf<K extends Kind> = Extract<Question, { readonly kind: K }>

/** Where a deck comes from: shipped with the program, or anybody else's. */
export type Origin = 'own' | 'foreign'

export type Deck = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly summary: Text
  readonly lang: string
  readonly license: string
  readonly authors: readonly string[]
  readonly homepage?: string
  readonly axes: readonly { readonly id: string; readonly title: Text }[]
  readonly origin: Origin
  /** The collection's folder, which holds `questions/` and `solutions/`. */
  readonly root: string
  /** What the deck is called in lists: its id, or `id@collection` where two collections have one of that id. */
  readonly name: string
  /** In deck order. */
  readonly questions: readonly DeckQuestion[]
}

export type DeckQuestion = {
  readonly question: Question
  /** Of the canonical form and every file of the question's folder. */
  readonly digest: string
  /** Of only what runs or decides a verdict. */
  readonly execDigest: string
}

/** A fault in a deck, with its place and what to do. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly message: string
  readonly hint: string
}
