import { join } from 'node:path'
import { SETTINGS, type SettingValue } from './setting-table.ts'

/** The settings as the rest of the program sees them. Null: not set, so the environment decides or there is none. */
export type Settings = {
  readonly lang: string | null
  readonly contentLang: string | null
  readonly answerLang: string | null
  readonly editor: string | null
  /** Absolute. */
  readonly workspace: string
  readonly theme: 'auto' | 'dark' | 'light'
  readonly color: 'auto' | 'always' | 'never'
  readonly isPlain: boolean
  readonly rolloverHour: number
  readonly minutesPerDay: number
  readonly newPerDay: number
  /** The id of the track that is worked through. */
  readonly track: string | null
  /** What a question is about is hidden until it is answered. */
  readonly isBlind: boolean
  /** Share of cards that should still be known when they come up, 0.7 to 0.97. */
  readonly retention: number
  /** By deck, where it differs. */
  readonly retentionOf: Readonly<Record<string, number>>
  /** How fast the person speaks: English words, and Chinese characters, a minute. */
  readonly pace: { readonly words: number; readonly signs: number }
  /** `2026-03-01`. */
  readonly interview: string | null
  /** Absolute folders of foreign collections. */
  readonly decks: readonly string[]
  readonly sandbox: 'auto' | 'off'
}

export type Values = ReadonlyMap<string, SettingValue>

type Name = (typeof SETTINGS)[number]['name']

/** `values` have their forms already; what is not among them has its default. */
export function settingsOf(values: Values, home: string): Settings {
  const valueNamed = (name: Name): SettingValue | null =>
    values.get(name) ?? SETTINGS.find((setting) => setting.name === name)?.initial ?? null
  const text = (name: Name): string | null => {
    const value = valueNamed(name)
    return value === null ? null : String(value)
  }
  const choice = <T extends string>(name: Name, initial: T, ...others: readonly T[]): T =>
    others.find((one) => one === valueNamed(name)) ?? initial
  const list = (name: Name): readonly string[] => {
    const value = valueNamed(name)
    return typeof value === 'object' && value !== null ? value : []
  }
  return {
    lang: text('lang'),
    contentLang: text('content-lang'),
    answerLang: text('answer-lang'),
    editor: text('editor'),
    workspace: atHome(text('workspace') ?? '~', home),
    theme: choice('theme', 'auto', 'dark', 'light'),
    color: choice('color', 'auto', 'always', 'never'),
    isPlain: choice('plain', 'off', 'on') === 'on',
    rolloverHour: Number(valueNamed('rollover')),
    minutesPerDay: Number(valueNamed('minutes-per-day')),
    newPerDay: Number(valueNamed('new-per-day')),
    track: text('track'),
    isBlind: choice('blind', 'off', 'on') === 'on',
    retention: Number(valueNamed('retention')),
    retentionOf: family(values, 'retention.', Number),
    pace: {
      words: Number(valueNamed('pace-words')),
      signs: Number(valueNamed('pace-characters')),
    },
    interview: text('interview'),
    decks: list('decks').map((path) => atHome(path, home)),
    sandbox: choice('sandbox', 'auto', 'off'),
  }
}

function family<T>(
  values: Values,
  prefix: string,
  make: (value: SettingValue) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    [...values]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), make(value)]),
  )
}

function atHome(path: string, home: string): string {
  return path === '~' || path.startsWith('~/') ? join(home, path.slice(1)) : path
}
