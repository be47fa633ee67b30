import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export const LANGUAGES = ['go', 'typescript', 'javascript', 'python'] as const
export type Language = (typeof LANGUAGES)[number]

export const MODES = ['answer', 'write-tests'] as const
export type Mode = (typeof MODES)[number]
export type TestCase = { readonly name: string; readonly title: Text; readonly hint?: Text }
type Limits = {
  readonly seconds: number
  readonly memoryMb: number
  readonly outputKb: number
}
type Stage = { readonly prompt: Text; readonly tests: readonly string[] }
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
  /** Go only: goroutines of the answer that are still there after the last test are a fault. */
  readonly leaks: boolean
  /** Python only: the answer shares the process of tests that change what only that shares. */
  readonly separate?: false
  /** The file the candidate writes. */
  readonly file: string
  readonly stages: readonly Stage[]
  /** Why the reference is as it is, in three lines at most. */
  readonly reasons?: readonly Text[]
  readonly mode: Mode
}
