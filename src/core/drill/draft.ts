/** A sitting as text and what can be told from it: light enough for the way to the first frame. */
import type { Kind } from '../question/question.ts'
import type { Form } from '../question/short-form.ts'
import type { Drill, Sitting, Works } from './drill.ts'

/** What a draft holds: everything but the question, which may have been reworded since, and what lies ahead of it. */
export function toDraft({ task, ahead: _, isGivingUp: __, ...rest }: Drill): string {
  return JSON.stringify({
    ...rest,
    digest: task.digest,
    form: task.form,
    bug: task.bug?.name ?? null,
  })
}

export type Drafted<K extends Kind = Kind> = Omit<Sitting, 'ahead' | 'isGivingUp'> & {
  readonly kind: K
  readonly work: Works[K]
  readonly digest: string
  readonly form: Form
  readonly bug: string | null
}

/** Which form of its question a draft is of, and which bug; the whole question where it cannot be read. */
export function draftForm(state: string): { readonly form: Form; readonly bug: string | null } {
  try {
    const { form = 'long', bug = null } = JSON.parse(state) as Partial<Drafted>
    return { form, bug }
  } catch {
    return { form: 'long', bug: null }
  }
}

/** 0.1 named the kind in the work alone, and that of a story `sheet`. */
type Stored = Partial<Drafted> & { readonly work?: { readonly kind?: Kind | 'sheet' } }

/** Throws on what is no draft of a question of that kind. */
export function readDraft<K extends Kind>(state: string, kind: K): Drafted<K> {
  const { work: stored, ...rest } = JSON.parse(state) as Stored
  const { kind: named, ...work } = stored ?? {}
  const drafted = rest.kind ?? (named === 'sheet' ? 'behavioral' : named)
  if (drafted !== kind || !stored || !rest.spent || !rest.phase) throw new Error('not a draft')
  return { ...rest, kind, work } as Drafted<K>
}
