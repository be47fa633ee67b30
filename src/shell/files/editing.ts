/** The candidate's own editor: for the answer file of a code question, and for a long answer in prose. */
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { DrillHappening } from '../../core/drill/happening.ts'
import type { Fault } from '../../core/errors.ts'
import type { Session } from '../../session/session.ts'
import { type EditorPlan, planEditor, USUAL_EDITORS } from '../../term/editor.ts'
import { type Opened, openEditor, type Suspend } from '../../term/open-editor.ts'
import { type SuspendUntilResumed, stopUntilContinued } from '../../term/signals.ts'
import { faultOf } from './fault-of.ts'
import { textOf } from './text-of.ts'
import { waitedFor } from './waited-for.ts'

/** The screen's way to hand over the terminal; there is none before the first frame. */
export type Terminal = { suspend: (Suspend & SuspendUntilResumed) | undefined }

type Happen = (happening: DrillHappening) => void

export type Editing = {
  readonly openFile: (file: string, happen: Happen) => Promise<void>
  /** `extension`: of the file, so that the editor knows what it holds. */
  readonly editText: (
    field: string,
    text: string,
    happen: Happen,
    extension?: string,
  ) => Promise<void>
  /** Ctrl-Z: to the shell, until `fg`. */
  readonly suspend: () => void
}

export function makeEditing({ settingsFile }: Session, terminal: Terminal): Editing {
  function planFor(file: string): EditorPlan {
    const path = process.env['PATH']?.split(delimiter) ?? []
    return planEditor({
      env: process.env,
      setting: settingsFile.current().editor ?? undefined,
      file,
      found: USUAL_EDITORS.filter((name) => path.some((dir) => existsSync(join(dir, name)))),
      exists: existsSync,
      columns: process.stdout.columns,
    })
  }

  /** True when the editor ran; what kept it from running is told. */
  async function open(plan: EditorPlan, happen: Happen): Promise<Opened['how']> {
    if (plan.how === 'none') {
      happen(failedWith({ code: 'no-editor', program: plan.tried.join(', '), problem: '' }))
      return 'failed'
    }
    if (!terminal.suspend) return 'failed'
    const opened = await openEditor(plan, terminal.suspend)
    if (opened.how === 'failed') {
      const { program, problem } = opened
      happen(failedWith({ code: 'no-editor', program, problem }))
    }
    return opened.how
  }

  let isAway = false
  /** The terminal is handed over once at a time: what the same burst of keys asks for beside it is dropped. */
  async function alone(act: () => Promise<unknown>): Promise<void> {
    if (isAway) return
    isAway = true
    try {
      await act()
    } finally {
      isAway = false
    }
  }

  async function editText(
    field: string,
    text: string,
    happen: Happen,
    extension: string,
  ): Promise<void> {
    const folder = join(tmpdir(), `sparr-answer-${crypto.randomUUID()}`)
    const file = join(folder, `${field}.${extension}`)
    try {
      await mkdir(folder, { mode: 0o700 })
      await writeFile(file, text)
      // Prose comes back when the editor ends, so it is waited for whatever kind it is.
      const ended = await open(waitedFor(planFor(file)), happen)
      if (ended === 'failed') return
      const after = (await textOf(file))?.replace(/\n$/, '')
      // It was deleted, or something that is no text stands in its place.
      if (after === undefined) happen(failedWith({ code: 'no-such-file', path: file }))
      else if (after !== text) happen({ type: 'edited-outside', field, text: after })
    } catch (error) {
      happen(failedWith(faultOf(error, file)))
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    }
  }

  return {
    suspend: () => {
      const { suspend } = terminal
      if (suspend) void alone(() => stopUntilContinued(suspend))
    },
    openFile: (file, happen) => alone(() => open(planFor(file), happen)),
    editText: (field, text, happen, extension = 'md') =>
      alone(() => editText(field, text, happen, extension)),
  }
}

const failedWith = (fault: Fault): DrillHappening => ({
  type: 'failed',
  trouble: { what: 'editor', fault },
})
