/** Frames of a session in a pseudo-terminal, kept as files: what a person sees, in both sizes and both languages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { start } from './start.ts'
import { newHome, type Terminal } from './terminal.ts'

export const SIZES = [
  { cols: 80, rows: 24 },
  { cols: 120, rows: 40 },
] as const
export const LANGS = ['en', 'zh-CN'] as const

export type Lang = (typeof LANGS)[number]

/** One of the four is seen without colours. */
export const SCENES = SIZES.flatMap((size) =>
  LANGS.map((lang) => ({ ...size, lang, isPlain: size.cols === 120 && lang === 'zh-CN' })),
)

export type Scene = (typeof SCENES)[number]

export type Stage = {
  readonly terminal: Terminal
  /** Keeps the frame that holds the text, as it is when it looks as it was recorded. */
  readonly shoot: (title: string, wanted: string | RegExp) => Promise<void>
  /** Compares everything that was shot with `golden/<name>-<lang>-<size>.txt`. */
  readonly compare: () => Promise<void>
}

/** Clocks run on: what they show is shown as signs of the same width. */
const CLOCKS = [
  /\b\d{1,2}:\d\d(?= (?:of|\/) )/g,
  /\b\d{1,2}:\d\d(?= 后)/g,
  /(?<=(?:after|speaking|用时|正在说) ?)\d{1,2}:\d\d/g,
  // The time of a note, and the seconds that are left to say what kind of question it is.
  /\b\d:\d\d(?= asked who closes)/g,
  /(?<= {2})\d(?= (?:s|秒)$)/gm,
  // The time of a line of the plan, and how long it took to say what a question is.
  /(?<=^ )\d:\d\d(?= \S)/gm,
  /(?<=after )\d(?= s\b)|(?<= )\d(?= 秒判断)/g,
  // The file of a scorecard is called by when it was held, and by its mock.
  /\d{4}-\d\d-\d\d-\d{4}-[0-9a-f]{8}(?=\.(?:md|html))/g,
]
const steady = (frame: string): string =>
  CLOCKS.reduce(
    (text, clock) => text.replace(clock, (time) => time.replace(/[0-9a-f]/g, '#')),
    frame.replace(/ +$/gm, ''),
  )

/** The lines as they read, and below them which columns of which line are not plain. */
function frameOf(terminal: Terminal): string {
  const styled = terminal
    .styles()
    .flatMap((style, y) => (style === '' ? [] : `${`${y + 1}`.padStart(2)}: ${style}`))
  const colours = styled.length === 0 ? [] : ['------ colours', ...styled]
  return [steady(terminal.screen()), ...colours].join('\n')
}

const GOLDEN = join(import.meta.dirname, '../golden')

/** By title. To record anew: remove the file, and run the test twice. */
function recorded(file: string): ReadonlyMap<string, string> {
  const [, ...parts] = existsSync(file)
    ? readFileSync(file, 'utf8').split(/^====== (.+?) =+\n/m)
    : []
  return new Map(
    parts.flatMap((title, at) => (at % 2 === 0 ? [[title, (parts[at + 1] ?? '').trimEnd()]] : [])),
  )
}

export function stage(
  name: string,
  scene: Scene,
  args: readonly string[],
  home = newHome(),
): Stage {
  const { cols, rows, lang, isPlain } = scene
  const file = join(GOLDEN, `${name}-${lang}-${cols}x${rows}.txt`)
  const before = recorded(file)
  const frames: string[] = []
  const terminal = start(home, ['--lang', lang, '--content-lang', lang, ...args], {
    cols,
    rows,
    env: isPlain ? { NO_COLOR: '1' } : {},
  })
  return {
    terminal,
    async shoot(title, wanted) {
      await terminal.see(wanted)
      const frame = before.get(title)
      if (frame !== undefined) await terminal.until(() => expect(frameOf(terminal)).toBe(frame))
      frames.push(`${`====== ${title} `.padEnd(cols, '=')}\n${frameOf(terminal)}\n`)
    },
    async compare() {
      await expect(frames.join('\n')).toMatchFileSnapshot(file)
    },
  }
}
