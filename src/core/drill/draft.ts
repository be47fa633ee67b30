/** A sitting as text and what can be told from it: light enough for the way to the first frame. */
import type { Stop } from '../log.ts'
import type { Kind } from '../question/question.ts'
import type { Form } from '../question/short-form.ts'
import { type Drill, NOTHING_SPENT, type Sitting, type Works } from './drill.ts'
import { clockMs } from './time/stops.ts'

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

/** What the clock of a draft has seen; nothing where it cannot be read. A cram is no part of an evening. */
export function draftClock(state: string): {
  readonly clockMs: number
  readonly stops: readonly Stop[]
  readonly isCram: boolean
} {
  try {
    const {
      spent = NOTHING_SPENT,
      stops = [],
      isCram = false,
    } = JSON.parse(state) as Partial<Drafted>
    return { clockMs: clockMs(spent), stops, isCram }
  } catch {
    return { clockMs: 0, stops: [], isCram: false }
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
