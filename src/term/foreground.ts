import { setImmediate as turn } from 'node:timers/promises'

/** How a program in the foreground ended; `problem` is the system's own word, such as ENOENT. */
export type Foreground =
  | { readonly how: 'ended'; readonly exitCode: number }
  | { readonly how: 'killed'; readonly signal: string }
  | { readonly how: 'not-started'; readonly problem: string }

/**
 * Gives the terminal to a program and waits until it ends. Call it inside Ink's `suspendTerminal()`. Never rejects.
 */
export async function runInForeground(file: string, args: readonly string[]): Promise<Foreground> {
  const { execa } = await import('execa')
  // Ink stops listening, but libuv still has a read armed on fd 0: without this the child loses its first key.
  await turn()
  process.stdin.pause()
  await turn()
  process.on('SIGINT', ignore)
  try {
    const { exitCode, signal, code } = await execa(file, args, { stdio: 'inherit', reject: false })
    if (signal !== undefined) return { how: 'killed', signal }
    if (exitCode !== undefined) return { how: 'ended', exitCode }
    return { how: 'not-started', problem: code ?? 'unknown' }
  } finally {
    process.off('SIGINT', ignore)
  }
}

/** Ctrl-C in the child is sent to us as well and must not end sparr. */
function ignore(): void {}
