import { SparrError } from '../core/errors.ts'

/** Checked before anything of the screens is loaded. */
export function needTerminal(instead: string): void {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new SparrError({ code: 'no-terminal', instead })
}
