import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Terminal } from './terminal.ts'

/** Waits until the text is in the store: what is typed is kept a moment later, with the time on the clock. */
export async function saved(terminal: Terminal, text: string): Promise<void> {
  const folder = join(terminal.home, 'data', 'sparr')
  await terminal.until(() => {
    const files = readdirSync(folder).filter((name) => name.startsWith('sparr.db'))
    expect(files.some((name) => readFileSync(join(folder, name)).includes(text))).toBe(true)
  })
}
