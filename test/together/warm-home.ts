/** A home in which the shipped decks were read before: reading them anew is most of the time of a command. */
import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

let warm: string | undefined

export async function warmHome(): Promise<string> {
  if (warm === undefined) {
    warm = mkdtempSync(join(tmpdir(), 'sparr-warm-'))
    await command(warm, 'list')
  }
  const home = newHome()
  if (existsSync(join(warm, 'data')))
    cpSync(join(warm, 'data'), join(home, 'data'), { recursive: true })
  return home
}
