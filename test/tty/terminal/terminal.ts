/** A whole program in a real pseudo-terminal, and the screen a person would see. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { onTestFinished, vi } from 'vitest'
import { environment } from './environment.ts'
import { stylesOf } from './styles.ts'

const PROGRAM = join(import.meta.dirname, '../../../dist/sparr.js')

export type Options = {
  readonly cols?: number
  readonly rows?: number
  /** On top of that of a person at a terminal. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** A folder that outlives this run, for tests that start the program twice. A new one each time otherwise. */
  readonly home?: string
}

export type Exit = { readonly exitCode: number; readonly signal: number }

export type Terminal = {
  readonly pid: number
  readonly home: string
  /** Waits until a whole frame holds the text or passes the check, and keys are heard; fails with the screen as it was. */
  readonly see: (wanted: string | RegExp | ((screen: string) => boolean)) => Promise<string>
  /** Waits until the text is gone. */
  readonly seeNo: (unwanted: string) => Promise<string>
  /** Waits until the check stops throwing: a screen is drawn when it is drawn. */
  readonly until: (check: () => void) => Promise<void>
  /** As drawn now, without empty lines at the end. */
  readonly screen: () => string
  readonly lines: () => readonly string[]
  /** How each line is coloured, such as `bold 2-9, cyan 12-14`; empty for a plain one. */
  readonly styles: () => readonly string[]
  readonly cursor: () => { readonly x: number; readonly y: number; readonly isShown: boolean }
  /** Before this the terminal still edits lines by itself: Ink turns raw mode and bracketed paste on after a frame. */
  readonly isListening: () => boolean
  readonly isAlternate: () => boolean
  readonly write: (keys: string) => void
  readonly paste: (text: string) => void
  readonly resize: (cols: number, rows: number) => void
  readonly kill: (signal?: NodeJS.Signals) => void
  /** When it has ended and its last words are on the screen. */
  readonly exited: Promise<Exit>
  /** Every byte the program wrote. */
  readonly raw: () => string
}

/** For what never comes: long, because nothing that comes is waited for any longer than it takes. */
const TIMEOUT_MS = 30_000

/** `sparr` with these arguments. Killed when the test is over, if it still runs. */
export function open(args: readonly string[] = [], options: Options = {}): Terminal {
  return openFile(PROGRAM, args, options)
}

/** Any JavaScript file, run by this Node. */
export function openFile(file: string, args: readonly string[], options: Options = {}): Terminal {
  return openProgram(process.execPath, [file, ...args], options)
}

/** Any program, such as a shell. */
export function openProgram(
  program: string,
  args: readonly string[],
  options: Options = {},
): Terminal {
  const { cols = 80, rows = 24, env = {}, cwd, home = newHome() } = options
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1000 })
  const child = spawn(program, [...args], {
    name: 'xterm-256color',
    cols,
    rows,
    cwd: cwd ?? home,
    env: { ...environment(home), ...env },
  })
  let isCursorShown = true
  for (const [final, isShown] of [
    ['h', true],
    ['l', false],
  ] as const)
    screen.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) isCursorShown = isShown
      return false // xterm handles it too
    })

  let raw = ''
  let unseen = 0
  child.onData((data) => {
    raw += data
    unseen++
    screen.write(data, () => unseen--)
  })
  // Programs ask what terminal this is and wait for the answer.
  screen.onData((answer) => child.write(answer))
  let isOver = false
  const exited = new Promise<Exit>((resolve) =>
    child.onExit(({ exitCode, signal = 0 }) => {
      isOver = true
      screen.write('', () => resolve({ exitCode, signal }))
    }),
  )
  const kill = (signal: NodeJS.Signals = 'SIGTERM') => {
    if (!isOver) child.kill(signal)
  }
  onTestFinished(() => kill('SIGKILL'))

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
  const text = () => lines().join('\n').trimEnd()

  const isListening = () => screen.modes.bracketedPasteMode
  const isAlternate = () => screen.buffer.active.type === 'alternate'

  async function until(check: () => void): Promise<void> {
    await vi.waitFor(
      () => {
        if (unseen > 0 || screen.modes.synchronizedOutputMode)
          throw new Error(`the terminal is behind\n${text()}`)
        check()
      },
      { timeout: TIMEOUT_MS, interval: 15 },
    )
  }
  async function seen(passes: (now: string) => boolean, what: string): Promise<string> {
    await until(() => {
      if (!passes(text())) throw new Error(`waited for ${what} and saw\n${text()}`)
      if (isAlternate() && !isListening()) throw new Error(`nobody hears a key at\n${text()}`)
    })
    return text()
  }

  return {
    pid: child.pid,
    home,
    see: (wanted) =>
      seen(
        (now) =>
          typeof wanted === 'string'
            ? now.includes(wanted)
            : wanted instanceof RegExp
              ? wanted.test(now)
              : wanted(now),
        `${wanted}`,
      ),
    seeNo: (unwanted) => seen((now) => !now.includes(unwanted), `the end of ${unwanted}`),
    until,
    screen: text,
    lines,
    styles: () => stylesOf(screen),
    cursor: () => ({
      x: screen.buffer.active.cursorX,
      y: screen.buffer.active.cursorY,
      isShown: isCursorShown,
    }),
    isListening,
    isAlternate,
    write: (keys) => child.write(keys),
    paste: (pasted) => child.write(`\x1b[200~${pasted}\x1b[201~`),
    resize(columns, lineCount) {
      screen.resize(columns, lineCount)
      child.resize(columns, lineCount)
    },
    kill,
    exited,
    raw: () => raw,
  }
}

/** A home folder that is gone after the test. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'sparr-tty-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return home
}
