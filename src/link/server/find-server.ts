import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian and Homebrew put it, which is on no user's PATH at Debian. */
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']

/** The nats-server of this machine, or null. */
export function findServer(path = process.env['PATH'] ?? '', places = PLACES): string | null {
  const folders = [...path.split(delimiter).filter((folder) => folder.startsWith('/')), ...places]
  return folders.map((folder) => join(folder, 'nats-server')).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
