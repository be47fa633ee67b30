// Linux: bubblewrap with an empty root that holds only what the program needs.
import { existsSync } from 'node:fs'
import { onPath } from '../machine/find.ts'
import type { Boxed, Command } from './boxed.ts'
import { systemCallFilter } from './filter.ts'

/** Null where this machine's calls are not known, or its kernel takes no filter. */
let filter = systemCallFilter(process.arch)

/** Known after `canBwrap`. */
export function refusesCalls(): boolean {
  return filter !== null
}

export function bwrap(box: Boxed): Command {
  const path = onPath('bwrap') ?? 'bwrap'
  return {
    command: [
      path,
      '--unshare-all',
      '--die-with-parent',
      // Root keeps its privileges otherwise.
      '--cap-drop',
      'ALL',
      '--info-fd',
      '5',
      ...(filter === null ? [] : ['--seccomp', '6']),
      '--clearenv',
      ...Object.entries(box.env).flatMap(([name, value]) => ['--setenv', name, value]),
      ...binding(box),
      '--chdir',
      '/tmp',
      '--',
      ...box.command,
    ],
    env: {},
    cwd: '/',
    hasInfo: true,
    filter,
  }
}

/** A compiler in the box: it may read what it likes, tell nobody, and write to these folders only. */
export function bwrapCompiler(
  command: readonly string[],
  folders: readonly string[],
): readonly string[] {
  const path = onPath('bwrap') ?? 'bwrap'
  const writable = folders.flatMap((folder) => ['--bind', folder, folder])
  const mounts = ['--ro-bind', '/', '/', '--dev', '/dev', ...writable]
  const box = [path, '--unshare-all', '--die-with-parent', '--cap-drop', 'ALL', ...mounts]
  return [...box, '--', ...command]
}

function binding(box: Pick<Boxed, 'binds' | 'scratchMb'>): readonly string[] {
  return [
    '--size',
    String(box.scratchMb << 20),
    '--tmpfs',
    '/tmp',
    ...box.binds.flatMap(({ from, to }) => ['--ro-bind', from, to]),
    '--remount-ro',
    '/',
  ]
}

/** Tries it with arguments of the same kinds as the real ones: where it fails, it mostly fails at one of them. */
export async function canBwrap(): Promise<boolean> {
  if (process.platform !== 'linux' || onPath('bwrap') === null) return false
  if (await canBox()) return true
  if (filter === null) return false
  filter = null
  return canBox()
}

async function canBox(): Promise<boolean> {
  const folders = ['/usr', '/bin', '/lib', '/lib64'].filter((folder) => existsSync(folder))
  const { command } = bwrap({
    command: [existsSync('/bin/true') ? '/bin/true' : '/usr/bin/true'],
    binds: [
      ...folders.map((folder) => ({ from: folder, to: folder })),
      { from: '/etc/passwd', to: '/proc/self/environ' },
    ],
    env: {},
    scratchMb: 1,
    bare: { command: [], cwd: '/' },
  })
  const [program = 'bwrap', ...args] = command
  const { execa } = await import('execa')
  const { failed } = await execa(program, args, {
    env: {},
    extendEnv: false,
    stdio: [
      ...(['ignore', 'ignore', 'ignore', 'ignore', 'ignore', 'pipe'] as const),
      ...(filter === null ? [] : [filter]),
    ],
    timeout: 5000,
    killSignal: 'SIGKILL',
    reject: false,
  })
  return !failed
}
