/**
 * Which folder of the workspace holds the answers of a deck. What a deck is called in lists changes with what is loaded beside
 * it; its answers stay where they are. The folder of a deck of others says whose it is in a file of its own.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type OriginId, SHIPPED } from '../../core/question/origin.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { writeWhole } from '../../disk/write-whole.ts'

export type AnswerDeck = {
  readonly workspace: string
  /** The deck's own id, and what it is called in lists. */
  readonly id: string
  readonly name: string
  readonly origin: OriginId
}

const MARK = '.origin'
const MOST_BYTES = 4096

/**
 * Its own one wherever it is, else the first that is nobody's. The name of the id alone is the shipped deck's where there is
 * one, which is so where the name in lists says more.
 */
export function answerFolder({ workspace, id, name, origin }: AnswerDeck): string {
  const own = foldersLike(workspace, id).find((folder) => markOf(workspace, folder) === origin)
  if (own !== undefined) return own
  const wanted = origin === SHIPPED ? id : name
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    if (markOf(workspace, folder) === null) return folder
  }
}

/** Says whose the folder is; the shipped collection's needs no word, and what is written stays. */
export function markAnswers({ workspace, origin }: AnswerDeck, folder: string): void {
  if (origin === SHIPPED || markOf(workspace, folder) !== null) return
  makeFolder(join(workspace, folder))
  writeWhole(join(workspace, folder, MARK), [`${origin}\n`])
}

function foldersLike(workspace: string, id: string): readonly string[] {
  try {
    return readdirSync(workspace)
      .filter((folder) => folder === id || new RegExp(`^${id}(?:@|-\\d)`).test(folder))
      .sort()
  } catch {
    // Nothing was answered yet.
    return []
  }
}

/** Null where it says nothing. */
function markOf(workspace: string, folder: string): OriginId | null {
  try {
    const path = join(workspace, folder, MARK)
    const { bytes } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: false })
    return bytes.toString('utf8').trim() || null
  } catch {
    return null
  }
}
