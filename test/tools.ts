import { execa } from 'execa'

/** What this machine has; a test that needs more is skipped with the reason. */
export const hasGo = (): Promise<boolean> => runs('go', 'version')
export const hasPython = (): Promise<boolean> => runs('python3', '--version')

async function runs(file: string, ...args: string[]): Promise<boolean> {
  return !(await execa(file, args, { reject: false })).failed
}
