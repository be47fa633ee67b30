/** The file that a candidate writes into with an editor of their own: what it begins with, and what it holds at each save. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import { writeWhole } from '../../../disk/write-whole.ts'
import { textNow } from '../../../shell/files/text-of.ts'
import { watchFile } from '../../../shell/files/watch-file.ts'
import { makeMocksFolder } from '../../../shell/mocks/mocks-folder.ts'

/** More of a file does not travel. In bytes. */
const MOST_PUBLISHED = 64 * 1024

type Wanted = {
  readonly workspace: string
  readonly session: string
  /** Which question of the interview, from 0. */
  readonly round: number
  /** What the question calls it. A peer says so: nothing but a plain name is taken. */
  readonly name: string
  readonly starter: string
}

/** A file that is there is left alone: it holds what was written before a crash. Returns its path. */
export async function prepareFile(wanted: Wanted): Promise<string> {
  const { workspace, session, round, starter } = wanted
  const name = plainName(wanted.name)
  const folder = join(await makeMocksFolder(workspace), `${plainName(session)}-${round + 1}`)
  await mkdir(folder, { recursive: true })
  const file = join(folder, name)
  if (!existsSync(file)) writeWhole(file, [starter], 'new')
  const module = Object.values(LANGUAGE_FACTS).find(({ extension }) =>
    name.endsWith(extension),
  )?.moduleFile
  if (module && !existsSync(join(folder, module.name)))
    writeWhole(join(folder, module.name), [module.text], 'new')
  return file
}

const plainName = (name: string): string => {
  const plain = basename(name)
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/^\.+/, '')
  return plain === '' ? 'answer.txt' : plain.slice(0, 80)
}

/** What is not whole is not published: the other side keeps the text before. */
export type Saved =
  | { readonly how: 'whole'; readonly text: string }
  | { readonly how: 'too-long'; readonly bytes: number }
  | { readonly how: 'unreadable' }

function savedOf(text: string): Saved {
  const bytes = Buffer.byteLength(text)
  return bytes > MOST_PUBLISHED ? { how: 'too-long', bytes } : { how: 'whole', text }
}

/** A file that is gone for as long as that is not between two steps of an editor. */
const LOOK_MS = 1000

/**
 * Tells what the file holds, now and at each save, until the function it returns is called; also that nothing can be read
 * there any more. A link in its place is not followed: what it leads to would be shown to the others at once.
 */
export function watchTheirFile(file: string, onSaved: (saved: Saved) => void): () => void {
  let isMissing = false
  const tell = (): void => {
    const text = textNow(file, false)
    isMissing = text === null
    onSaved(text === null ? { how: 'unreadable' } : savedOf(text))
  }
  let wasMissing = false
  const looking = setInterval(() => {
    const isGone = textNow(file, false) === null
    // Gone at two looks, or back as it was: of neither a watch of what the file holds says a word.
    if (isGone === wasMissing && isGone !== isMissing) tell()
    wasMissing = isGone
  }, LOOK_MS)
  tell()
  const unwatch = watchFile(file, tell)
  return () => {
    clearInterval(looking)
    unwatch()
  }
}
