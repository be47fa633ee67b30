/** A network of its own for one of two, and a cable that can be pulled. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const IP = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'].find((path) => existsSync(path)) ?? null

export type Cable = {
  /** Of this side, as the other one reaches it. */
  readonly address: string
  /** Runs a program on the other side. */
  readonly before: readonly string[]
  readonly pull: () => void
  readonly plug: () => void
  readonly end: () => void
}

/** Null with the reason where this machine makes no networks. */
export function layCable(): Cable | string {
  if (IP === null) return 'no ip command'
  const ip = (...args: readonly string[]): void => void execFileSync(IP, args, { stdio: 'pipe' })
  // Names and numbers of this process alone: others may test beside it.
  const name = `sparr${process.pid}`
  const [near, far] = [`sn${process.pid}`, `sf${process.pid}`]
  const net = `10.${200 + (process.pid % 50)}.${process.pid % 251}`
  const inside = (...args: readonly string[]): void => ip('netns', 'exec', name, IP, ...args)
  const end = (): void => {
    try {
      ip('netns', 'del', name)
    } catch {
      // It was not made.
    }
  }
  try {
    ip('netns', 'add', name)
    ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name)
    ip('addr', 'add', `${net}.1/30`, 'dev', near)
    ip('link', 'set', near, 'up')
    inside('addr', 'add', `${net}.2/30`, 'dev', far)
    inside('link', 'set', far, 'up')
    inside('link', 'set', 'lo', 'up')
  } catch (error) {
    end()
    return `no networks can be made here: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
  return {
    address: `${net}.1`,
    before: [IP, 'netns', 'exec', name],
    pull: () => ip('link', 'set', near, 'down'),
    plug: () => ip('link', 'set', near, 'up'),
    end,
  }
}
