/** The designs of the shipped decks, as their files have them. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'yaml'
import { type DesignFile, textsOf } from './design.ts'
import type { PlacedText } from './texts.ts'

export type ShippedDesign = {
  /** `system-design/feed` */
  readonly name: string
  readonly file: DesignFile
  /** Of the file and of its played answer. */
  readonly texts: readonly PlacedText[]
}

/** @param root of the repository */
export function shippedDesigns(root: string): readonly ShippedDesign[] {
  return globSync('questions/*/*.yaml', { cwd: root })
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      if (!/^kind: design$/m.test(text)) return []
      const file = parse(text) as DesignFile
      const name = `${basename(dirname(path))}/${file.id}`
      const played = join(root, 'solutions', name, 'answer.yaml')
      const answer = existsSync(played) ? parse(readFileSync(played, 'utf8')) : null
      return [{ name, file, texts: textsOf(file, answer) }]
    })
}
