import { spawn } from 'node:child_process'
import type { EditorPlan } from './editor.ts'
import { type Foreground, runInForeground } from './foreground.ts'

/** What became of the editor; `problem` is for people and names the program. */
export type Opened =
  /** It runs beside sparr. */
  | { readonly how: 'beside' }
  /** It had the terminal and has ended. */
  | { readonly how: 'returned' }
  | { readonly how: 'failed'; readonly program: string; readonly problem: string }

/** Ink's `suspendTerminal`, in its form with a callback. */
export type Suspend = (callback: () => Promise<void>) => Promise<void>

/** Carries out a plan. Never rejects: an editor that does not start leaves the screen and the answer as they are. */
export async function openEditor(
  plan: Exclude<EditorPlan, { readonly how: 'none' }>,
  suspend: Suspend,
): Promise<Opened> {
  switch (plan.how) {
    case 'gui':
      return startApart(plan.file, plan.args)
    case 'split': {
      const isOpen = await succeeds(plan.file, plan.args)
      return isOpen ? { how: 'beside' } : inForeground(plan.otherwise, suspend)
    }
    case 'foreground':
      return inForeground(plan, suspend)
  }
}

async function inForeground(
  { file, args }: { readonly file: string; readonly args: readonly string[] },
  suspend: Suspend,
): Promise<Opened> {
  let ended: Foreground | undefined
  await suspend(async () => {
    ended = await runInForeground(file, args)
  })
  if (ended?.how !== 'not-started') return { how: 'returned' }
  return { how: 'failed', program: file, problem: ended.problem }
}

/** The multiplexer answers at once; a pane that it cannot open is no error worth showing. */
async function succeeds(file: string, args: readonly string[]): Promise<boolean> {
  const { execa } = await import('execa')
  const { failed } = await execa(file, args, { stdio: 'ignore', reject: false, timeout: 5000 })
  return !failed
}

/** Starts a program with a window of its own; it lives on when sparr ends. */
function startApart(file: string, args: readonly string[]): Promise<Opened> {
  const child = spawn(file, args, { stdio: 'ignore', detached: true })
  child.unref()
  return new Promise((resolve) => {
    child.once('spawn', () => resolve({ how: 'beside' }))
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ how: 'failed', program: file, problem: error.code ?? error.message }),
    )
  })
}
