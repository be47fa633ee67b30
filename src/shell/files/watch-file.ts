import { type BigIntStats, type FSWatcher, watch } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'

/** Editors write in several steps; what is judged is the file as it stands when they are through. */
const QUIET_MS = 40

/** How often the folder and the file are looked at where nothing was said of them. */
const LOOK_MS = 1000

/**
 * Calls back when the file's content has changed. The folder is watched and not the file: editors that write a new
 * file and rename it over the old one would end a watch of the file. A folder that is replaced as well (another branch, a
 * restored copy) ends a watch of the folder, without a word where it is a folder above it: so both are looked at once a
 * second, which also does where this machine has no watches left. Returns how to stop.
 */
export function watchFile(file: string, onSaved: () => void): () => void {
  const folder = dirname(file)
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

  function lookSoon(): void {
    isTouched = true
    clearTimeout(timer)
    timer = setTimeout(() => void look(), QUIET_MS)
  }

  let watcher: FSWatcher | undefined
  function watchFolder(): void {
    watcher?.close()
    watcher = undefined
    try {
      watcher = watch(folder, (_, name) => {
        if (name === null || name === basename(file)) lookSoon()
      })
      watcher.on('error', () => undefined)
    } catch {
      // Gone, or not to be watched.
    }
  }

  let seen: { readonly folder: string | undefined; readonly file: string | undefined } | undefined
  async function lookAround(): Promise<void> {
    const now = { folder: await bornOf(folder), file: await changeOf(file) }
    if (isEnded) return
    const before = seen
    seen = now
    if (now.folder !== before?.folder && now.folder !== undefined) watchFolder()
    if (before && (now.folder !== before.folder || now.file !== before.file)) lookSoon()
  }

  watchFolder()
  void lookAround()
  const looking = setInterval(() => void lookAround(), LOOK_MS)
  return () => {
    isEnded = true
    clearTimeout(timer)
    clearInterval(looking)
    watcher?.close()
  }
}

/** Which folder it is: a new one may have the number of the one that was removed. */
async function bornOf(folder: string): Promise<string | undefined> {
  const it = await statOf(folder)
  return it && `${it.dev} ${it.ino} ${it.birthtimeNs}`
}

/** Changes with each save. */
async function changeOf(file: string): Promise<string | undefined> {
  const it = await statOf(file)
  return it && `${it.dev} ${it.ino} ${it.size} ${it.mtimeNs} ${it.ctimeNs}`
}

async function statOf(path: string): Promise<BigIntStats | undefined> {
  try {
    return await stat(path, { bigint: true })
  } catch {
    return undefined
  }
}

/** Undefined while the file is not there: an editor is between removing and writing it. */
export async function digestOf(file: string): Promise<string | undefined> {
  try {
    // Reading a pipe would never end.
    if (!(await stat(file)).isFile()) return undefined
    const { createHash } = await import('node:crypto')
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  } catch {
    return undefined
  }
}
