/**
 * The file behind the settings. The first frame needs it, so it is read with `fs`; the library that writes it costs a
 * bare start and is loaded to write.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../core/clock.ts'
import { setAside } from '../aside.ts'
import { problemOf, storeFailed } from '../faults.ts'
import type { SettingsNotice } from '../notice.ts'

const SETTINGS_NAME = 'config'

export type RawSettings = {
  readonly values: Readonly<Record<string, unknown>>
  readonly notices: readonly SettingsNotice[]
}

/** A file that cannot be parsed is kept under another name; never throws. */
export function readSettingsFile(configDir: string, now: () => Instant): RawSettings {
  const path = settingsPath(configDir)
  try {
    const values = parsed(readFileSync(path, 'utf8'))
    if (values !== undefined) return { values, notices: [] }
  } catch (error) {
    if (isMissing(error)) return { values: {}, notices: [] }
    return { values: {}, notices: [{ code: 'in-memory', path, problem: problemOf(error) }] }
  }
  return { values: {}, notices: [{ code: 'settings-broken', path: keptAs(path, now()) }] }
}

/** `undefined` takes the setting out. Throws what the file system throws, and `store-failed` with the old file in place. */
export async function writeSettingsFile(
  configDir: string,
  name: string,
  value: unknown,
): Promise<void> {
  const path = settingsPath(configDir)
  const before = bytesOf(path)
  const { default: Conf } = await import('conf')
  let failure: unknown = new Error('ENOSPC')
  try {
    const conf = new Conf({
      cwd: configDir,
      configName: SETTINGS_NAME,
      projectName: 'sparr',
      accessPropertiesByDotNotation: false,
    })
    if (value === undefined) conf.delete(name)
    else conf.set(name, value)
    if (holds(path, name, value)) return
  } catch (error) {
    failure = error
  }
  // On a full disk the library may put a cut-off file in place of the good one and report nothing.
  if (!isSame(before, bytesOf(path))) putBack(path, before)
  throw isReadOnly(failure) ? failure : storeFailed(path, failure)
}

export function settingsPath(configDir: string): string {
  return join(configDir, `${SETTINGS_NAME}.json`)
}

/** The home cannot be written at all, as opposed to a disk that is full. */
export function isReadOnly(error: unknown): boolean {
  const codes = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EISDIR']
  return codes.includes(problemOf(error))
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
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
  const values = parsed(bytesOf(path)?.toString() ?? (value === undefined ? '{}' : ''))
  return values !== undefined && JSON.stringify(values[name]) === JSON.stringify(value)
}

function putBack(path: string, bytes: Buffer | null): void {
  // Gone first: on a full disk its blocks are the ones the old file needs.
  rmSync(path, { force: true })
  if (bytes === null) return
  const temporary = `${path}.${process.pid}.part`
  writeFileSync(temporary, bytes)
  renameSync(temporary, path)
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function isSame(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}

function isMissing(error: unknown): boolean {
  return problemOf(error) === 'ENOENT'
}
