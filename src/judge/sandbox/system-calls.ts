// Which system calls no answer needs: ways out of a sandbox, around its limits, or into rarely tried parts of the kernel.
export type Machine = 'x64' | 'arm64'

/** AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64: what the kernel says a call is made as. */
export const AUDIT_ARCH: Readonly<Record<Machine, number>> = {
  x64: 0xc000_003e,
  arm64: 0xc000_00b7,
}

type Calls = Readonly<Record<string, readonly [x64: number, arm64: number]>>

/** They say that the kernel does not have them, which programs are used to. */
const ABSENT: Calls = {
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  // Memory that no process has mapped is in no process's count.
  memfd_create: [319, 279],
  memfd_secret: [447, 447],
  userfaultfd: [323, 282],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
}

/** Their first argument is a family of sockets. */
const SOCKETS: Calls = { socket: [41, 198], socketpair: [53, 199] }

/** AF_UNIX, AF_INET, AF_INET6: no netlink, packets, vsock, Bluetooth and what else there is. */
export const FAMILIES: readonly number[] = [1, 2, 10]

/** Numbers from here on are x32 calls, a second way to say the same on x64. */
export const X32 = 0x4000_0000

const numbersOf = (calls: Calls, machine: Machine): readonly number[] =>
  Object.values(calls).map(([x64, arm64]) => (machine === 'x64' ? x64 : arm64))

export const absentCalls = (machine: Machine) => numbersOf(ABSENT, machine)
export const socketCalls = (machine: Machine) => numbersOf(SOCKETS, machine)
