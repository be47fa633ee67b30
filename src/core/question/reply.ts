import type { Text } from './text.ts'

/** What is asked after an answer, or held against one, and what a good reply to it has. */
export type Reply = {
  readonly ask: Text
  /** Two to four, each one idea that can be heard in a reply; none in a deck that says only what is asked. */
  readonly points: readonly Text[]
  /** A reply that has them all, where the deck gives one. */
  readonly answer?: Text
}
