/** What an interviewer hears in what a candidate asks. */
export type Heard =
  /** The id of a clarifying question, or `standard:NAME`. `why`: the words that made it so, as typed but in lower case. */
  | { readonly type: 'opened'; readonly id: string; readonly why: readonly string[] }
  /** It stands on the screen from the start. */
  | { readonly type: 'known'; readonly constraint: string; readonly why: readonly string[] }
  /** Every interviewer is asked that, and this design leaves it open: the candidate assumes something. */
  | { readonly type: 'assumed'; readonly name: string; readonly why: readonly string[] }
  /** One of two, by their ids as above: "Do you mean A or B?" */
  | {
      readonly type: 'between'
      readonly ids: readonly [string, string]
      readonly why: readonly string[]
    }
  /** "Say that another way?" */
  | { readonly type: 'unsure' }
  | { readonly type: 'not-given' }
  /** A statement, a list of key words, an order: nothing that could be answered. */
  | { readonly type: 'not-asked' }
