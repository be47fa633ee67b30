/** Frames of a session in a pseudo-terminal, kept as files: what a person sees, in both sizes and both languages. */
import { expect } from 'vitest'
import { start } from './start.ts'
import { newHome, type Terminal } from './terminal.ts'

export const SIZES = [
  { cols: 80, rows: 24 },
  { cols: 120, rows: 40 },
] as const
export const LANGS = ['en', 'zh-CN'] as const

export type Lang = (typeof LANGS)[number]

export const SCENES = SIZES.flatMap((size) => LANGS.map((lang) => ({ ...size, lang })))

export type Scene = (typeof SCENES)[number]

export type Stage = {
  readonly terminal: Terminal
  /** Keeps the frame as it is, once it holds the text. */
  readonly shoot: (title: string, wanted: string | RegExp) => Promise<void>
  /** Compares everything that was shot with `golden/<name>-<lang>-<size>.txt`. */
  readonly compare: (name: string) => Promise<void>
}

/** Clocks run on, and dates and paths of a test are its own: they are shown as signs of the same width. */
const steady = (frame: string): string =>
  frame
    .replace(/\b\d{1,2}:\d\d(?= (?:of|\/) )/g, (time) => time.replace(/\d/g, '#'))
    .replace(/\b\d{1,2}:\d\d(?= 后)/g, (time) => time.replace(/\d/g, '#'))
    .replace(/(?<=(?:after|speaking|用时|正在说) ?)\d{1,2}:\d\d/g, (time) =>
      time.replace(/\d/g, '#'),
    )

export function stage(scene: Scene, args: readonly string[], home = newHome()): Stage {
  const { cols, rows, lang } = scene
  const terminal = start(home, ['--lang', lang, '--content-lang', lang, ...args], {
    cols,
    rows,
    env: { LANG: 'C.UTF-8' },
  })
  const frames: string[] = []
  return {
    terminal,
    async shoot(title, wanted) {
      const frame = await terminal.see(wanted)
      frames.push(`${`====== ${title} `.padEnd(cols, '=')}\n${steady(frame)}\n`)
    },
    async compare(name) {
      const file = `golden/${name}-${lang}-${cols}x${rows}.txt`
      await expect(frames.join('\n')).toMatchFileSnapshot(file)
    },
  }
}
