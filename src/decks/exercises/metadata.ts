// `.meta/config.json` of an exercise of exercism, which says which file is what.
import { z } from 'zod'
import type { Folder } from './folder.ts'
import { unfit } from './unfit.ts'

const FILE = '.meta/config.json'

const names = z.array(z.string().min(1)).default([])
const config = z.object({
  files: z.object({
    solution: names,
    test: names,
    example: names,
    exemplar: names,
    editor: names,
  }),
  source: z.string().optional(),
  source_url: z.string().optional(),
})

type Metadata = {
  readonly solution: readonly string[]
  readonly test: readonly string[]
  readonly example: readonly string[]
  readonly editor: readonly string[]
  readonly source: string | null
}

/** Null where there is none; throws no-exercise for what cannot be read. */
export function metadataOf(folder: Folder): Metadata | null {
  if (!folder.has(FILE)) return null
  const read = config.safeParse(jsonOf(folder))
  if (!read.success) {
    const [issue] = read.error.issues
    throw unfit(folder.path, 'metadata', `${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { files, source, source_url } = read.data
  const from = [source, source_url].filter((one) => one !== undefined && one !== '')
  return {
    solution: files.solution,
    test: files.test,
    example: [...files.example, ...files.exemplar],
    editor: files.editor,
    source: from.length > 0 ? from.join(', ') : null,
  }
}

function jsonOf(folder: Folder): unknown {
  try {
    return JSON.parse(folder.text(FILE))
  } catch (error) {
    if (error instanceof SyntaxError) throw unfit(folder.path, 'metadata', error.message)
    throw error
  }
}
