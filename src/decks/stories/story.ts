// The played answer of a behavioral question: a model story, letter by letter.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import { readText } from '../read/read.ts'

/** From `solutions/<deck>/<id>/`; null where there is none or it cannot be read (`sparr check` says why). */
export async function readStory(folder: string): Promise<Readonly<Record<string, string>> | null> {
  const path = join(folder, 'answer.yaml')
  if (!existsSync(path)) return null
  const text = readText(path)
  if ('flaw' in text) return null
  const { parseYaml } = await import('../read/parse.ts')
  const parsed = parseYaml(text.value)
  if ('flaws' in parsed || typeof parsed.source.data !== 'object') return null
  const data = parsed.source.data as Readonly<Record<string, unknown>>
  const letters = LETTERS.flatMap((letter) => {
    const said = data[letter]
    return typeof said === 'string' ? [[letter, said] as const] : []
  })
  return letters.length === 0 ? null : Object.fromEntries(letters)
}
