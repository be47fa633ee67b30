/** Ink in this process, drawing on a terminal that exists only in memory: for tests of screens and their parts. */
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import xterm from '@xterm/headless'
import { render } from 'ink'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { until } from '../until.ts'

type Size = { readonly columns?: number; readonly rows?: number }

export type Shown = {
  /** Keys as a terminal sends them; all in one chunk. */
  readonly press: (keys: string) => void
  readonly paste: (text: string) => void
  readonly lines: () => readonly string[]
  readonly text: () => string
  readonly cursor: () => { readonly x: number; readonly y: number }
  readonly resize: (columns: number, rows: number) => void
  readonly rerender: (element: ReactNode) => void
  /** Waits until the check stops throwing. */
  readonly until: (check: () => void) => Promise<void>
}

/** Draws the element and waits until it listens to keys, if it ever does. Unmounts when the test is over. */
export async function show(
  element: ReactNode,
  { columns = 80, rows = 24 }: Size = {},
): Promise<Shown> {
  const screen = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
  })
  const stdout = Object.assign(new EventEmitter(), {
    columns,
    rows,
    isTTY: true,
    write(data: string, ...rest: readonly unknown[]) {
      const done = rest.find((it) => typeof it === 'function') as (() => void) | undefined
      screen.write(data, done)
      return true
    },
  })
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  })
  const app = render(element, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    interactive: true,
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  })
  onTestFinished(() => app.unmount())
  await until(() => {
    if (lines().every((line) => line === '')) throw new Error('nothing is drawn')
  })

  function lines(): readonly string[] {
    const { active } = screen.buffer
    return Array.from(
      { length: screen.rows },
      (
        _,
        y, // Behind the last column stands what a wider window showed.
      ) => active.getLine(active.baseY + y)?.translateToString(true, 0, screen.cols) ?? '',
    )
  }
  return {
    press: (keys) => void stdin.write(keys),
    paste: (text) => void stdin.write(`\x1b[200~${text}\x1b[201~`),
    lines,
    text: () => lines().join('\n'),
    cursor: () => ({ x: screen.buffer.active.cursorX, y: screen.buffer.active.cursorY }),
    resize(columns, rows) {
      screen.resize(columns, rows)
      Object.assign(stdout, { columns, rows })
      stdout.emit('resize')
    },
    rerender: (next) => app.rerender(next),
    until,
  }
}
