// All checks of one question together. They work on authored data, so that every complaint has its path in the file.
import { nearest } from '../../core/nearest.ts'
import { AXES } from '../../core/question.ts'
import { type Complaint, quote } from '../flaw.ts'
import { behavioralRules } from '../kinds/behavioral/rules.ts'
import { choiceRules } from '../kinds/choice/rules.ts'
import { codeRules } from '../kinds/code/rules.ts'
import type { Files } from '../kinds/deck-kind-rules.ts'
import { designRules } from '../kinds/design/rules.ts'
import { estimateRules } from '../kinds/estimate/rules.ts'
import { recallRules } from '../kinds/recall/rules.ts'
import { reviewRules } from '../kinds/review/rules.ts'
import type { Authored } from '../schema.ts'
import { checkTitle, complaint } from './parts.ts'

export type Surroundings = {
  /** The name of the question's file or folder. */
  readonly name: string
  /** It has a folder of its own, as code has. */
  readonly isFolder: boolean
  /** Axes that the deck adds. */
  readonly axes: readonly string[]
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

function checkKind(authored: Authored, { files, isFolder }: Surroundings): readonly Complaint[] {
  switch (authored.kind) {
    case 'recall':
      return recallRules.check()
    case 'behavioral':
      return behavioralRules.check()
    case 'choice':
      return choiceRules.check(authored)
    case 'estimate':
      return estimateRules.check(authored)
    case 'review':
      return reviewRules.check(authored)
    case 'design':
      return designRules.check(authored)
    case 'code':
      return isFolder ? codeRules.folder.check(authored, files) : []
  }
}

function checkId({ id }: Authored, { name, isFolder }: Surroundings): readonly Complaint[] {
  if (id === name) return []
  const message = `the id ${quote(id)} is not the name of its ${isFolder ? 'folder' : 'file'}, ${quote(name)}`
  const hint = 'Make them equal; "was" keeps the progress of an earlier id.'
  return [complaint(['id'], 'id', message, hint)]
}

function checkShape({ id, kind }: Authored, { isFolder }: Surroundings): readonly Complaint[] {
  if (kind === 'code' && !isFolder) {
    const hint = `Move it to ${id}/question.yaml, beside starter/ and hidden/.`
    return [complaint(['kind'], 'shape', 'a code question needs a folder of its own', hint)]
  }
  if (kind !== 'code' && isFolder) {
    const message = `only a code question has a folder, and this is ${quote(kind)}`
    return [complaint(['kind'], 'shape', message, `Move it to ${id}.yaml.`)]
  }
  return []
}

function checkAxis({ axis }: Authored, { axes }: Surroundings): readonly Complaint[] {
  const known = [...AXES, ...axes]
  if (axis === undefined || known.includes(axis)) return []
  const near = nearest(axis, known)
  const hint = near
    ? `Did you mean "${near}"?`
    : `It may be ${known.join(', ')}; more go under "axes" in deck.yaml.`
  return [complaint(['axis'], 'axis', `${quote(axis)} is no axis`, hint)]
}
