import { createInterface } from 'node:readline'

/** Whether somebody at the terminal says yes; without a terminal nobody does. The question goes where messages go. */
export async function confirmed(question: string, signal?: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false
  process.stderr.write(`${question} `)
  // Without raw mode, so that Ctrl-C ends the program as anywhere.
  const lines = createInterface({
    input: process.stdin,
    terminal: false,
    // Where somebody else listens to Ctrl-C nobody would answer any more.
    ...(signal === undefined ? {} : { signal }),
  })
  try {
    for await (const line of lines) return /^\s*(?:y|yes|是)\s*$/i.test(line)
    return false
  } finally {
    lines.close()
  }
}
