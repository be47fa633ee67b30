/** What the person chose: read at once, written when asked. */
import type { Instant } from '../../core/clock.ts'
import { type Fault, SparrError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'
import { problemOf } from '../faults.ts'
import type { SettingsNotice } from '../notice.ts'
import { type Settings, settingsOf, type Values } from './settings-of.ts'

export type { Settings } from './settings-of.ts'

import { SETTINGS, type Setting, type SettingValue, settingNamed } from './setting-table.ts'
import { expectedOf, formatValue, parseValue } from './setting-value.ts'
import {
  isReadOnly,
  readSettingsFile,
  rereadSettingsFile,
  settingsPath,
  stampOfSettings,
  writeSettingsFile,
} from './settings-file.ts'

export type SettingsPlace = {
  readonly configDir: string
  readonly home: string
  /** Folders typed without a leading `/` or `~` are seen from here. */
  readonly cwd: string
  readonly now: () => Instant
}

type SettingRow = {
  readonly name: string
  /** As `write` takes it; empty where nothing is set. */
  readonly value: string
  readonly isDefault: boolean
  readonly description: string
}

export type SettingsFile = {
  readonly path: string
  readonly current: () => Settings
  /** Takes in what another program has written since; returns whether anything was. */
  readonly reread: () => boolean
  readonly notices: () => readonly SettingsNotice[]
  /** Every setting there is, and each `retention.*` that is set. */
  readonly list: () => readonly SettingRow[]
  /** Throws `unknown-setting`. */
  readonly get: (name: string) => SettingRow
  /** Throws `unknown-setting`, `bad-value`, and `store-failed` with the old file in place. */
  readonly write: (name: string, text: string) => Promise<void>
  /** Back to the default. Throws like `write`. */
  readonly unset: (name: string) => Promise<void>
}

/** Reads the file; never throws. Where nothing can be written, what is set lasts until the program ends. */
export function openSettings(place: SettingsPlace): SettingsFile {
  const raw = readSettingsFile(place.configDir, place.now)
  const read = readValues(raw.values, place.home)
  const notices: SettingsNotice[] = [...raw.notices, ...read.notices]
  let values: Values = read.values
  let stamp = stampOf()

  async function change(name: string, value: SettingValue | undefined): Promise<void> {
    try {
      await writeSettingsFile(place.configDir, name, value)
    } catch (error) {
      if (!isReadOnly(error)) throw error
      const path = settingsPath(place.configDir)
      const isSaid = notices.some(({ code }) => code === 'in-memory')
      if (!isSaid) notices.push({ code: 'in-memory', path, problem: problemOf(error) })
    }
    const next = new Map(values)
    if (value === undefined) next.delete(name)
    else next.set(name, value)
    values = next
  }

  /** Of a folder that cannot be looked into: what is known stays. */
  function stampOf(): string {
    try {
      return stampOfSettings(place.configDir)
    } catch {
      return ''
    }
  }

  function reread(): boolean {
    const now = stampOf()
    // What could not be written is known here alone.
    if (now === stamp || notices.some(({ code }) => code === 'in-memory')) return false
    const found = rereadSettingsFile(place.configDir)
    if (found === null) return false
    stamp = now
    values = readValues(found, place.home).values
    return true
  }

  return {
    path: settingsPath(place.configDir),
    reread,
    current: () => settingsOf(values, place.home),
    notices: () => notices,
    list: () => SETTINGS.flatMap((setting) => rowsOf(setting, values)),
    get: (name) => rowOf(known(name), name, values),
    write: async (name, text) => {
      const { form } = known(name)
      const value = parseValue(form, text, place.cwd)
      if (value === undefined) throw new SparrError(badValue(name, text, expectedOf(form)))
      await change(name, value)
    },
    unset: async (name) => {
      // A name that is in the file and unknown can be taken out as well.
      if (!Object.hasOwn(raw.values, name)) known(name)
      await change(name, undefined)
    },
  }
}

function known(name: string): Setting {
  const setting = settingNamed(name)
  if (setting === undefined) throw new SparrError(unknownSetting(name))
  return setting
}

function unknownSetting(name: string): Fault {
  const near = nearest(
    name,
    SETTINGS.map((setting) => setting.name),
  )
  return { code: 'unknown-setting', name, near: near ?? '' }
}

function badValue(name: string, value: string, expected: string): Fault {
  return { code: 'bad-value', name, value, expected }
}

/** One wrong line spoils neither the others nor the file. */
function readValues(
  raw: Readonly<Record<string, unknown>>,
  home: string,
): { readonly values: Values; readonly notices: readonly SettingsNotice[] } {
  const values = new Map<string, SettingValue>()
  const notices: SettingsNotice[] = []
  for (const [name, value] of Object.entries(raw)) {
    // What the library keeps for itself.
    if (name === '__internal__') continue
    const setting = settingNamed(name)
    if (setting === undefined) {
      notices.push({ code: 'fault', fault: unknownSetting(name) })
      continue
    }
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const found = parseValue(setting.form, text, home)
    if (found !== undefined) values.set(name, found)
    else notices.push({ code: 'fault', fault: badValue(name, text, expectedOf(setting.form)) })
  }
  return { values, notices }
}

function rowsOf(setting: Setting, values: Values): readonly SettingRow[] {
  if (!setting.name.endsWith('.*')) return [rowOf(setting, setting.name, values)]
  return [...values.keys()]
    .filter((name) => settingNamed(name)?.name === setting.name)
    .sort()
    .map((name) => rowOf(setting, name, values))
}

function rowOf({ initial, description }: Setting, name: string, values: Values): SettingRow {
  const value = values.get(name)
  const shown = value ?? initial
  const text = shown === null ? '' : formatValue(shown)
  return { name, value: text, isDefault: value === undefined, description }
}
