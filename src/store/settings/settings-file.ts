/**
 * The file behind the settings. The first frame needs it, so it is read with as little as can be; the library that
 * writes it costs a bare start and is loaded to write.
 */
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../core/clock.ts'
import { NotAFile } from '../../disk/not-a-file.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { setAside } from '../aside.ts'
import { problemOf, storeFailed } from '../faults.ts'
import type { SettingsNotice } from '../notice.ts'

const SETTINGS_NAME = 'config'

/** Of settings that somebody wrote by hand, and many times that. */
const MOST_BYTES = 1_000_000

export type RawSettings = {
  readonly values: Values
  readonly notices: readonly SettingsNotice[]
}

type Values = Readonly<Record<string, unknown>>

/** A file that cannot be parsed is kept under another name; never throws, and never waits for a pipe. */
export function readSettingsFile(configDir: string, now: () => Instant): RawSettings {
  const path = settingsPath(configDir)
  try {
    const values = valuesIn(path)
    if (values !== undefined) return { values, notices: [] }
  } catch (error) {
    return { values: {}, notices: [{ code: 'in-memory', path, problem: problemOf(error) }] }
  }
  return { values: {}, notices: [{ code: 'settings-broken', path: keptAs(path, now()) }] }
}

/** What another program may have written since; null while it is no JSON of ours. Touches nothing. */
export function rereadSettingsFile(configDir: string): Values | null {
  try {
    return valuesIn(settingsPath(configDir)) ?? null
  } catch {
    return null
  }
}

/** Another one after each change of the file. */
export function stampOfSettings(configDir: string): string {
  const it = statSync(settingsPath(configDir), { bigint: true, throwIfNoEntry: false })
  return it ? `${it.ino} ${it.size} ${it.mtimeNs}` : ''
}

/**
 * `undefined` takes the setting out. Read, changed and written back by one process at a time, so that no other's
 * change is lost. Throws what the file system throws where nothing can be written at all, and `store-failed`; the old
 * file is in place then.
 */
export async function writeSettingsFile(
  configDir: string,
  name: string,
  value: unknown,
): Promise<void> {
  const path = settingsPath(configDir)
  const [{ withLock }, { writeWhole }, { default: Conf }] = await Promise.all([
    import('../../disk/lock-file.ts'),
    import('../../disk/write-whole.ts'),
    import('conf'),
  ])
  try {
    await withLock(path, () => {
      if (valuesIn(path) === undefined) throw Object.assign(new Error(path), { code: 'no JSON' })
      const before = bytesOf(path)
      try {
        const conf = new Conf({
          cwd: configDir,
          configName: SETTINGS_NAME,
          projectName: 'sparr',
          accessPropertiesByDotNotation: false,
        })
        if (value === undefined) conf.delete(name)
        else conf.set(name, value)
        if (!holds(path, name, value)) throw Object.assign(new Error(path), { code: 'ENOSPC' })
      } catch (error) {
        // On a full disk the library may put a cut-off file in place of the good one and report nothing.
        if (!isSame(before, bytesOf(path))) {
          // Gone first: its blocks are the ones the old file needs.
          rmSync(path, { force: true })
          if (before !== null) writeWhole(path, [before])
        }
        throw error
      }
    })
  } catch (error) {
    throw isReadOnly(error) ? error : storeFailed(path, error)
  }
}

export function settingsPath(configDir: string): string {
  return join(configDir, `${SETTINGS_NAME}.json`)
}

/** The home cannot be written at all, as opposed to a disk that is full. */
export function isReadOnly(error: unknown): boolean {
  const codes = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EISDIR']
  return error instanceof NotAFile || codes.includes(problemOf(error))
}

/** Undefined where it is no JSON of ours; a file that is not there has no values. */
function valuesIn(path: string): Values | undefined {
  try {
    const { bytes, size } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
    return size > MOST_BYTES ? undefined : parsed(bytes.toString())
  } catch (error) {
    if (problemOf(error) === 'ENOENT') return {}
    throw error
  }
}

function parsed(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return { ...value }
  } catch {
    return undefined
  }
}

/** The name the broken file has now: its own where it cannot be renamed. */
function keptAs(path: string, now: Instant): string {
  try {
    return setAside(path, now)
  } catch {
    return path
  }
}

function holds(path: string, name: string, value: unknown): boolean {
  return JSON.stringify(valuesIn(path)?.[name]) === JSON.stringify(value)
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const isSame = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b)
