/** Two people at two terminals of one machine: the whole program twice, and what it leaves. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { start } from '../tty/terminal/start.ts'
import { newHome, type Options, type Terminal } from '../tty/terminal/terminal.ts'

export const ENTER = '\r'
export const ESC = '\x1b'
export const TAB = '\t'
export const CTRL_D = '\x04'

export type Two = {
  readonly home: string
  readonly host: Terminal
  readonly guest: Terminal
  /** The practice of who joined. */
  readonly theirs: string
}

/** A host of these questions, and a guest with a practice of their own in the same account. */
export async function twoPanes(questions: readonly string[], options: Options = {}): Promise<Two> {
  const home = newHome()
  const host = start(home, ['mock', 'host', '--handle', 'Mia', ...questions], options)
  await host.see('sparr mock join')
  const theirs = join(home, 'theirs')
  const guest = start(home, ['mock', 'join', '--handle', 'Li', '--home', theirs], options)
  await guest.see('Mia, interviewer')
  await host.see('The candidate is here')
  return { home, host, guest, theirs }
}

export async function begin({ host, guest }: Pick<Two, 'host' | 'guest'>): Promise<void> {
  host.write(ENTER)
  await host.see('n note')
  await guest.see(/\[[a-z-]+\] ›/)
}

/** Both give scores without any, and the votes lie on the table. */
export async function endAndReveal({ host, guest }: Pick<Two, 'host' | 'guest'>): Promise<void> {
  host.write('e')
  await host.see('y ends it')
  host.write('y')
  await host.see('v give scores')
  await guest.see('How was the interview?')
  host.write('v')
  await host.see('Yours are given')
  guest.write('s')
  await guest.see('▸ clear prompt')
  guest.write('3')
  await guest.see('3 leaning yes')
  guest.write(CTRL_D)
  await guest.see('By Li')
  await host.see('By Li')
}

/** What a program has open that others can connect to: sockets that listen, by the inodes of its descriptors. */
export function listening(pid: number): readonly string[] {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
        return inode === undefined ? [] : [inode]
      } catch {
        return []
      }
    }),
  )
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      // 0A: listening; a socket of udp hears from when it is bound.
      .filter(
        (columns) => own.has(columns[9] ?? '') && (table.startsWith('udp') || columns[3] === '0A'),
      )
      .map((columns) => `${table} ${columns[1]}`),
  )
}

/** Every file below a folder as bytes in one string each. */
export function filesBelow(
  folder: string,
): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'latin1') }))
}
