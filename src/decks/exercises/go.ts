// What a folder of Go needs to be built in the judge's module.
import type { Part } from './exercise.ts'
import type { Folder } from './folder.ts'
import { unfit } from './unfit.ts'

/**
 * Its own go.mod, by whose name its tests may import it; the judge takes the name and has no other modules.
 * @throws SparrError no-exercise where it needs one
 */
export function goModule(folder: Folder): readonly Part[] {
  if (!folder.has('go.mod')) return []
  const text = folder.text('go.mod')
  const [, needed] = /^\s*(?:require\s+)?\(?\s*([\w.-]+\.\w+\/\S+)\s+v\d/m.exec(text) ?? []
  if (needed !== undefined) throw unfit(folder.path, 'needs-module', needed)
  return [{ name: 'go.mod', bytes: folder.bytes('go.mod') }]
}

/** Paths of the packages that a file imports, as far as plain reading shows them. */
export function importsOf(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const blocks = [...code.matchAll(/^import\s*(?:\(([\s\S]*?)\)|([^\n(]*))/gm)]
  return blocks.flatMap(([, many, one]) =>
    [...(many ?? one ?? '').matchAll(/"([^"\n]+)"/g)].flatMap(([, path]) => path ?? []),
  )
}
