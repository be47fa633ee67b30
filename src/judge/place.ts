/** How the candidate's own file is told from everything else in a stack. */
export type Place = {
  /** The module and folder before the file's name in a stack, with its slash; empty when stacks hold bare names. */
  readonly prefix: string
  /** The candidate's file as stacks name it. */
  readonly file: string
  /** What the candidate calls it: the base name of the file they gave. */
  readonly shown: string
  /** Base names that are never shown. */
  readonly hidden: readonly string[]
}
