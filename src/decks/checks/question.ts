// All checks of one question together. They work on authored data, so that every complaint has its path in the file.
import { nearest } from '../../core/nearest.ts'
import { AXES, KINDS, type Kind } from '../../core/question/question.ts'
import type { Files } from '../kinds/deck-kind-rules.ts'
import { KIND_RULES } from '../kinds/rules.ts'
import type { Authored, AuthoredOf } from '../kinds/schemas.ts'
import { type Complaint, quote } from '../read/flaw.ts'
import { checkTitle, complaint } from './parts.ts'

export type Surroundings = {
  /** The name of the question's file or folder. */
  readonly name: string
  /** It has a folder of its own, as code has. */
  readonly isFolder: boolean
  /** Axes that the deck adds; null: it does not say which. */
  readonly axes: readonly string[] | null
  readonly files: Files
}

export function checkQuestion(authored: Authored, around: Surroundings): readonly Complaint[] {
  return [
    ...checkId(authored, around),
    ...checkShape(authored, around),
    ...checkTitle(authored.title),
    ...checkAxis(authored, around),
    ...checkKind(authored, around),
  ]
}

function checkKind<K extends Kind>(
  authored: AuthoredOf<K>,
  { files, isFolder }: Surroundings,
): readonly Complaint[] {
  const { check, folder } = KIND_RULES[authored.kind]
  const ofFiles = isFolder && folder ? folder.check(authored, files) : []
  return [...check(authored), ...ofFiles]
}

function checkId({ id }: Authored, { name, isFolder }: Surroundings): readonly Complaint[] {
  if (id === name) return []
  const message = `the id ${quote(id)} is not the name of its ${isFolder ? 'folder' : 'file'}, ${quote(name)}`
  const hint = 'Make them equal; "was" keeps the progress of an earlier id.'
  return [complaint(['id'], 'id', message, hint)]
}

function checkShape({ id, kind }: Authored, { isFolder }: Surroundings): readonly Complaint[] {
  const needsFolder = KIND_RULES[kind].folder !== null
  if (needsFolder && !isFolder) {
    const hint = `Move it to ${id}/question.yaml, beside starter/ and hidden/.`
    return [complaint(['kind'], 'shape', `a ${kind} question needs a folder of its own`, hint)]
  }
  if (!needsFolder && isFolder) {
    const withFolder = KINDS.filter((one) => KIND_RULES[one].folder !== null).join(' or ')
    const message = `only a ${withFolder} question has a folder, and this is ${quote(kind)}`
    return [complaint(['kind'], 'shape', message, `Move it to ${id}.yaml.`)]
  }
  return []
}

function checkAxis({ axis }: Authored, { axes }: Surroundings): readonly Complaint[] {
  if (axis === undefined || axes === null) return []
  const known = [...AXES, ...axes]
  if (known.includes(axis)) return []
  const near = nearest(axis, known)
  const hint = near
    ? `Did you mean "${near}"?`
    : `It may be ${known.join(', ')}; more go under "axes" in deck.yaml.`
  return [complaint(['axis'], 'axis', `${quote(axis)} is no axis`, hint)]
}
