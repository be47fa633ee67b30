/** Over a network, in whole: the real server, a code in a file, somebody who watches, and nothing left behind. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { start } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'
import { until } from '../until.ts'
import { NO_NATS } from './nats.ts'
import { ENTER } from './two-panes.ts'

const LARGE = { cols: 100, rows: 44 }

test.skipIf(NO_NATS)(
  `a code joins, another watches, and ctrl-c leaves no server (${NO_NATS})`,
  async () => {
    const home = newHome()
    const host = start(
      home,
      ['mock', 'host', '--lan', '--handle', 'Mia', 'go-recall/atomic-or-mutex'],
      LARGE,
    )
    await host.see(/sparr-[\w-]{20}/)
    const meetings = join(home, 'data', 'sparr', 'meetings')
    const [session = ''] = readdirSync(meetings)
    const code = (role: string): string => join(meetings, session, `${role}.code`)
    const guest = start(
      home,
      ['mock', 'join', code('candidate'), '--handle', 'Li', '--home', join(home, 'li')],
      LARGE,
    )
    await host.see('The candidate is here')
    host.write(ENTER)
    await guest.see('esc out of the field')
    guest.write('one word needs an atomic')
    await host.see('one word needs an atomic')
    const watching = start(
      home,
      ['mock', 'observe', code('observer'), '--handle', 'Ada', '--home', join(home, 'ada')],
      LARGE,
    )
    await watching.see('one word needs an atomic')
    await host.see('Ada (observer)')
    await guest.see('Ada (observer)')

    const server = await childrenOf(host.pid)
    expect(server.length).toBeGreaterThan(0)
    host.write('\x03')
    expect((await host.exited).exitCode).toBe(0)
    await until(() => {
      for (const pid of server) expect(isThere(pid)).toBe(false)
    })
    await guest.see(/no connection|away/)
  },
)

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** With their children. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await execa('pgrep', ['-P', String(pid)], { reject: false })
  const own = stdout.split('\n').filter(Boolean).map(Number)
  return [...own, ...(await Promise.all(own.map(childrenOf))).flat()]
}
