import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newHome, type Terminal } from '../terminal/terminal.ts'

/** A home with `short.plan.yaml`: one short story; the wording of the plan is the test's own. */
export function withPlan(): string {
  const home = newHome()
  writeFileSync(
    join(home, 'short.plan.yaml'),
    'title: A short one\nrounds:\n  - kind: behavioral\n    minutes: 5\n    deck: behavioral\n',
  )
  return home
}

/**
 * Keys are ignored in the first moment of a question, so that nobody answers it by accident: pressed once a frame (the
 * clock draws one each second) until it is gone. Two escapes at once would be another key.
 */
export async function press(terminal: Terminal, keys: string, gone: string): Promise<void> {
  let pressedAt = ''
  await terminal.until(() => {
    const now = terminal.screen()
    if (!now.includes(gone)) return
    if (now !== pressedAt) terminal.write(keys)
    pressedAt = now
    throw new Error(`${gone} is still there`)
  })
}
