export type ChoiceWork = {
  /** Option numbers in the order they are shown. */
  readonly order: readonly number[]
  readonly chosen: readonly number[]
  readonly cursor: number
}
