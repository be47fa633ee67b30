/** A command in a world that is made to fail, also for root: small or read-only disks. Null where there is no bubblewrap. */
import { execa } from 'execa'
import type { TestContext } from 'vitest'

export type Mount =
  | { readonly type: 'small'; readonly at: string; readonly bytes: number }
  | { readonly type: 'read-only'; readonly at: string }

const hasBwrap = (): Promise<boolean> =>
  execa('bwrap', ['--dev-bind', '/', '/', 'true'], { reject: false }).then(({ failed }) => !failed)

/** Skips the test where no such world can be made. */
export async function needBox({ skip }: Pick<TestContext, 'skip'>): Promise<void> {
  skip(!(await hasBwrap()), 'bubblewrap is not installed, or may not make a box here')
}

/** What bwrap is told, up to the program. */
export const mountArgs = (mounts: readonly Mount[]): readonly string[] => [
  ...['--dev-bind', '/', '/'],
  ...mounts.flatMap((mount) =>
    mount.type === 'small'
      ? ['--size', String(mount.bytes), '--tmpfs', mount.at]
      : ['--ro-bind', mount.at, mount.at],
  ),
]

/** A shell script's output; what it mounts is seen by it alone. */
export const boxed = (
  mounts: readonly Mount[],
  script: string,
  env: Readonly<Record<string, string>> = {},
) =>
  execa('bwrap', [...mountArgs(mounts), 'sh', '-c', script], {
    reject: false,
    env,
    stdin: 'ignore',
  })
