import type { TextProps } from 'ink'
import { createContext } from 'react'
import type { Style } from '../telling/style.ts'

type Look = Pick<TextProps, 'color' | 'bold' | 'italic' | 'dimColor'>

export type Theme = 'auto' | 'dark' | 'light'
export type Looks = Readonly<Record<Style, Look>>

const ACCENT = 'cyan'

/** Basic colours only, so that they follow the terminal's own theme; NO_COLOR takes them away. */
const DARK: Looks = {
  plain: {},
  strong: { bold: true },
  emphasis: { italic: true },
  code: { color: ACCENT },
  heading: { bold: true },
  quote: { dimColor: true },
  keyword: { color: 'magenta' },
  string: { color: 'green' },
  comment: { dimColor: true },
  number: { color: 'yellow' },
  type: { color: 'blue' },
  dim: { dimColor: true },
  accent: { color: ACCENT },
  good: { color: 'green' },
  warn: { color: 'yellow' },
  bad: { color: 'red' },
}

/** Yellow and cyan cannot be read on white. */
const LIGHT: Looks = {
  ...DARK,
  code: { color: 'blue' },
  number: { color: 'magenta' },
  accent: { color: 'blue' },
  warn: { color: 'magenta' },
}

/** `auto` is dark: basic colours are made for it, and terminals do not say what they are. */
export const looksOf = (theme: Theme): Looks => (theme === 'light' ? LIGHT : DARK)

export const LooksContext = createContext<Looks>(DARK)
