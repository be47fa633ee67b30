/** A sitting as text and what can be told from it: light enough for the way to the first frame. */
import type { Form } from '../short-form.ts'
import type { Drill } from './drill.ts'

/** What a draft holds: everything but the question, which may have been reworded since, and what lies ahead of it. */
export function toDraft({ task, ahead: _, ...rest }: Drill): string {
  return JSON.stringify({
    ...rest,
    digest: task.digest,
    form: task.form,
    bug: task.bug?.name ?? null,
  })
}

export type Drafted = Omit<Drill, 'task' | 'ahead'> & {
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
