// What is asked after an answer, as authors write it: a text alone, or a map with what a good reply has.
import type { Reply } from '../../core/question/reply.ts'
import type { Text } from '../../core/question/text.ts'
import { defined } from './defined.ts'

type Written =
  | Text
  | { readonly ask: Text; readonly points: readonly Text[]; readonly answer?: Text | undefined }

export const replyOf = (written: Written): Reply =>
  isWhole(written) ? defined(written) : { ask: written, points: [] }

/** A map of language tags has no list in it. */
const isWhole = (written: Written): written is Exclude<Written, Text> =>
  typeof written === 'object' && Array.isArray(written['points'])
