// Fingerprints: of a question as it is seen, and of what runs or decides its verdict.
import { createHash } from 'node:crypto'
import type { Kind, Question, QuestionOf } from '../../core/question/question.ts'
import { KIND_RULES } from '../kinds/rules.ts'

/** Path with `/`, and the bytes. */
export type FileBytes = readonly (readonly [path: string, bytes: Uint8Array])[]

/** JSON with sorted keys, so that one value has one text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * Of the question with all its defaults and every other file of its folder; 64 hex digits. A question that is called
 * otherwise, or lies in another deck, is the same question: it is the one of its first name.
 */
export function questionDigest(question: Question, files: FileBytes): string {
  const [first] = question.was
  const id = first === undefined ? question.id : first.slice(first.indexOf('/') + 1)
  return digestOf({ ...question, id, was: [] }, files)
}

/** Of what runs or decides a verdict: trust is bound to it. A new title or prompt leaves it as it is. */
export function execDigest<K extends Kind>(question: QuestionOf<K>, files: FileBytes): string {
  const { kind } = question
  const { folder } = KIND_RULES[kind]
  if (folder) return digestOf(folder.runs(question), files)
  const program = 'verifiedBy' in question ? question.verifiedBy : undefined
  if (program === undefined) return digestOf({ kind }, [])
  const path = `solutions/${program}`
  return digestOf(
    { kind, program },
    files.filter(([one]) => one === path),
  )
}

function digestOf(value: unknown, files: FileBytes): string {
  const hash = createHash('sha256').update(canonicalJson(value))
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [path, bytes] of sorted)
    hash.update(`\n${JSON.stringify(path)} ${createHash('sha256').update(bytes).digest('hex')}`)
  return hash.digest('hex')
}
