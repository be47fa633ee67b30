// The played answer of a behavioral question: a model story, letter by letter.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { Text } from '../../core/question/text.ts'
import { readText } from '../read/read.ts'

/** From `solutions/<deck>/<id>/`, each letter in one language or in several; null where there is none or it cannot be read (`sparr check` says why). */
export async function readStory(folder: string): Promise<Readonly<Record<string, Text>> | null> {
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
    return isSaid(said) ? [[letter, said] as const] : []
  })
  return letters.length === 0 ? null : Object.fromEntries(letters)
}

const isSaid = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((one) => typeof one === 'string'))
