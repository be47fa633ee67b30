import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { readFileBytes } from '../../disk/read-file.ts'

/** Editors write in several steps; what is judged is the file as it stands when they are through. */
const QUIET_MS = 40

/** More than any answer has. */
const MOST_BYTES = 1 << 21

/**
 * Calls back when the file's content has changed. The folder is watched and not the file: editors that write a new
 * file and rename it over the old one would end a watch of the file. Returns how to stop.
 */
export function watchFile(file: string, onSaved: () => void): () => void {
  let digest: string | undefined
  let timer: NodeJS.Timeout | undefined
  let isEnded = false
  let isTouched = false
  const ready = digestOf(file).then((first) => {
    // What was read after a change may be the new content already: then the change counts.
    if (!isTouched) digest = first
  })

  async function look(): Promise<void> {
    await ready
    const now = await digestOf(file)
    if (isEnded || now === undefined || now === digest) return
    digest = now
    onSaved()
  }

  let watcher: FSWatcher | undefined
  try {
    watcher = watch(dirname(file), (_, name) => {
      if (name !== null && name !== basename(file)) return
      isTouched = true
      clearTimeout(timer)
      timer = setTimeout(() => void look(), QUIET_MS)
    })
    watcher.on('error', () => undefined)
  } catch {
    // No watches left on this machine, or a folder that cannot be watched: looking once a second will do.
    const poll = setInterval(() => void look(), 1000)
    return () => {
      isEnded = true
      clearInterval(poll)
    }
  }
  return () => {
    isEnded = true
    clearTimeout(timer)
    watcher?.close()
  }
}

/** Undefined while the file is not there: an editor is between removing and writing it. */
export async function digestOf(file: string): Promise<string | undefined> {
  try {
    // Of a huge file the beginning will do: it is no answer.
    const { bytes, size } = readFileBytes(file, { most: MOST_BYTES, isLinkFollowed: true })
    const { createHash } = await import('node:crypto')
    const rest = size > MOST_BYTES ? String(size) : ''
    return createHash('sha256').update(bytes).update(rest).digest('hex')
  } catch {
    return undefined
  }
}
