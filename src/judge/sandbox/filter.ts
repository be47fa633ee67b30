// Pure: the filter of system calls as the kernel takes it, a program of classic BPF over struct seccomp_data.
import {
  AUDIT_ARCH,
  absentCalls,
  FAMILIES,
  type Machine,
  socketCalls,
  X32,
} from './system-calls.ts'

/** Eight bytes each in the program: what to do, where to jump when true or false, and a number. */
type Step = { readonly code: number; readonly yes: number; readonly no: number; readonly k: number }

const CALL = 0
const ARCH = 4
/** The low half of the first argument, on machines that begin with the low half; the kernel reads an int. */
const ARGUMENT = 16

const ALLOW = 0x7fff_0000
const KILL = 0x8000_0000
const refuse = (errno: number) => 0x0005_0000 | errno
const ENOSYS = 38
const EAFNOSUPPORT = 97

const load = (offset: number): Step => ({ code: 0x20, yes: 0, no: 0, k: offset })
const end = (k: number): Step => ({ code: 0x06, yes: 0, no: 0, k })
/** The steps run only where the number that was loaded is `k`. */
const whenIs = (k: number, steps: readonly Step[]): readonly Step[] => [
  { code: 0x15, yes: 0, no: steps.length, k },
  ...steps,
]
const unlessIs = (k: number, steps: readonly Step[]): readonly Step[] => [
  { code: 0x15, yes: steps.length, no: 0, k },
  ...steps,
]
const whenAtLeast = (k: number, steps: readonly Step[]): readonly Step[] => [
  { code: 0x35, yes: 0, no: steps.length, k },
  ...steps,
]

function stepsFor(machine: Machine): readonly Step[] {
  const family = [
    load(ARGUMENT),
    ...FAMILIES.flatMap((one) => whenIs(one, [end(ALLOW)])),
    end(refuse(EAFNOSUPPORT)),
  ]
  return [
    load(ARCH),
    // A call of another machine has other numbers: none of them can be told.
    ...unlessIs(AUDIT_ARCH[machine], [end(KILL)]),
    load(CALL),
    ...(machine === 'x64' ? whenAtLeast(X32, [end(refuse(ENOSYS))]) : []),
    ...absentCalls(machine).flatMap((call) => whenIs(call, [end(refuse(ENOSYS))])),
    ...socketCalls(machine).flatMap((call) => whenIs(call, family)),
    end(ALLOW),
  ]
}

/** Null where the numbers of system calls are not known: there is no filter then. */
export function systemCallFilter(machine: string): Uint8Array | null {
  if (machine !== 'x64' && machine !== 'arm64') return null
  const steps = stepsFor(machine)
  const bytes = new DataView(new ArrayBuffer(steps.length * 8))
  for (const [index, { code, yes, no, k }] of steps.entries()) {
    bytes.setUint16(index * 8, code, true)
    bytes.setUint8(index * 8 + 2, yes)
    bytes.setUint8(index * 8 + 3, no)
    bytes.setUint32(index * 8 + 4, k, true)
  }
  return new Uint8Array(bytes.buffer)
}
