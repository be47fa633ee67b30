import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { runProcess } from '../../src/judge/run/process.ts'
import { bwrap, refusesCalls } from '../../src/judge/sandbox/bwrap.ts'
import { systemCallFilter } from '../../src/judge/sandbox/filter.ts'
import { sandboxKind } from '../../src/judge/tools.ts'
import { CACHE, HAS_PYTHON } from './bench.ts'

const ARCH = { x64: 0xc000_003e, arm64: 0xc000_00b7, i386: 0x4000_0003 }
const ALLOWED = 'allowed'

/** What the kernel would do: the few instructions of classic BPF that a filter needs, over struct seccomp_data. */
function answer(machine: 'x64' | 'arm64', arch: number, call: number, first = 0): string {
  const program = systemCallFilter(machine)
  if (program === null) throw new Error('no filter')
  const data = new DataView(new ArrayBuffer(64))
  data.setUint32(0, call, true)
  data.setUint32(4, arch, true)
  data.setUint32(16, first, true)
  // What a caller leaves in the high half, the kernel does not read.
  data.setUint32(20, 0xdead_beef, true)
  const steps = new DataView(program.buffer)
  let loaded = 0
  for (let at = 0; at < program.length; at += 8) {
    const k = steps.getUint32(at + 4, true)
    const jump = (isTrue: boolean) => 8 * steps.getUint8(at + (isTrue ? 2 : 3))
    switch (steps.getUint16(at, true)) {
      case 0x20:
        loaded = data.getUint32(k, true)
        break
      case 0x15:
        at += jump(loaded === k)
        break
      case 0x35:
        at += jump(loaded >= k)
        break
      case 0x06:
        return said(k)
      default:
        throw new Error('an instruction that no filter needs')
    }
  }
  throw new Error('it ran over its end')
}

function said(k: number): string {
  if (k === 0x7fff_0000) return ALLOWED
  if (k === 0x8000_0000) return 'killed'
  return `errno ${k & 0xffff}`
}

const CALLS = {
  x64: { read: 0, socket: 41, socketpair: 53, clone: 56, memfd: 319, uring: 425, secret: 447 },
  arm64: {
    read: 63,
    socket: 198,
    socketpair: 199,
    clone: 220,
    memfd: 279,
    uring: 425,
    secret: 447,
  },
}

test.each(['x64', 'arm64'] as const)('on %s what programs need is allowed', (machine) => {
  const calls = CALLS[machine]
  const own = ARCH[machine]
  expect(answer(machine, own, calls.read)).toBe(ALLOWED)
  expect(answer(machine, own, calls.clone, 0x11)).toBe(ALLOWED)
  for (const family of [1, 2, 10]) {
    expect(answer(machine, own, calls.socket, family)).toBe(ALLOWED)
    expect(answer(machine, own, calls.socketpair, family)).toBe(ALLOWED)
  }
})

test.each(['x64', 'arm64'] as const)('on %s what no answer needs is refused', (machine) => {
  const calls = CALLS[machine]
  const own = ARCH[machine]
  for (const call of [calls.memfd, calls.secret, calls.uring, calls.uring + 1, calls.uring + 2]) {
    expect(answer(machine, own, call)).toBe('errno 38')
  }
  // Netlink, packets, Bluetooth, the kernel's ciphers, vsock, XDP, and families that do not exist yet.
  for (const family of [0, 16, 17, 31, 38, 40, 44, 99, 0xffff_ffff]) {
    expect(answer(machine, own, calls.socket, family)).toBe('errno 97')
    expect(answer(machine, own, calls.socketpair, family)).toBe('errno 97')
  }
})

test('every call of another machine ends the program, and x32 does not exist', () => {
  expect(answer('x64', ARCH.i386, 102)).toBe('killed')
  expect(answer('x64', ARCH.arm64, 63)).toBe('killed')
  expect(answer('arm64', ARCH.x64, 0)).toBe('killed')
  for (const call of [0, 41, 319, 425]) {
    expect(answer('x64', ARCH.x64, call + 0x4000_0000)).toBe('errno 38')
  }
  expect(answer('x64', ARCH.x64, 0xffff_ffff)).toBe('errno 38')
})

test('a machine whose calls are not known has no filter', () => {
  expect(systemCallFilter('riscv64')).toBeNull()
})

test.skipIf((await sandboxKind()) !== 'bwrap')(
  'there the sandbox works without one, and doctor is told (needs bubblewrap)',
  async () => {
    const { arch } = process
    Object.defineProperty(process, 'arch', { value: 'riscv64' })
    try {
      vi.resetModules()
      const { inspectTools } = await import('../../src/judge/tools.ts')
      const tools = await inspectTools(CACHE)
      expect(tools.find(({ id }) => id === 'sandbox')).toMatchObject({ ok: true, lacks: 'filter' })
    } finally {
      Object.defineProperty(process, 'arch', { value: arch })
    }
  },
)

const IN_THE_BOX = `
import ctypes, os, platform, socket
def tried(make):
    try:
        make()
        return "made"
    except OSError as error:
        return error.errno
kernel = ctypes.CDLL(None, use_errno=True)
def call(number):
    return "made" if kernel.syscall(number, 1, 0, 0) >= 0 else ctypes.get_errno()
print(*[tried(lambda: socket.socket(family, socket.SOCK_DGRAM)) for family in (1, 2)],
      *[tried(lambda: socket.socket(family, socket.SOCK_RAW)) for family in (16, 17, 40)],
      tried(lambda: os.memfd_create("a")), call(425), sep=" ")
`

test.skipIf(!HAS_PYTHON || (await sandboxKind()) !== 'bwrap' || !refusesCalls())(
  'in the sandbox the kernel does the same (needs bubblewrap and python3)',
  async () => {
    const folders = ['/usr', '/bin', '/lib', '/lib64'].filter((folder) => existsSync(folder))
    const program = spawnSync('python3', [
      '-c',
      'import sys; print(sys.executable, sys.base_prefix)',
    ])
    const [python = '', prefix = ''] = program.stdout.toString().trim().split(' ')
    const { command, cwd, env, hasInfo, filter } = bwrap({
      command: [python, '-I', '-S', '-c', IN_THE_BOX],
      binds: [...new Set([...folders, prefix])].map((path) => ({ from: path, to: path })),
      env: {},
      scratchMb: 1,
      bare: { command: [], cwd: '/' },
    })
    const [file = '', ...args] = command
    const end = await runProcess({
      command: file,
      args,
      cwd,
      env,
      hasInfo,
      filter,
      input: '',
      wallMs: 10_000,
      residentMb: null,
      outputBytes: 10_000,
      dumpSignal: null,
      signal: undefined,
      onRecords: () => {},
    })
    expect(end).toMatchObject({ stderr: '', stdout: 'made made 97 97 97 38 38\n' })
  },
)
