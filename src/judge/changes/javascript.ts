// What one change makes of JavaScript or TypeScript. Types are stripped to spaces, so that places are those of the file.
import { readFile } from 'node:fs/promises'
import type { AnyNode } from 'acorn'
import type { Mutant } from '../../core/proofs/mutants.ts'
import { type Change, mutantsBy } from './edits.ts'
import { changesOf } from './javascript-changes.ts'

/** Null: the file needs more than its types stripped, or cannot be read at all. */
export async function javascriptMutants(file: string): Promise<readonly Mutant[] | null> {
  const text = await readFile(file, 'utf8')
  const stripped = await strippedOf(file, text)
  // Another length: somewhere places are not those of the file.
  if (stripped?.length !== text.length) return null
  const { parse } = await import('acorn')
  try {
    const program = parse(stripped, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowReturnOutsideFunction: true,
    })
    return mutantsBy(
      text,
      everyNode(program).flatMap((node): readonly Change[] => changesOf(node, text)),
    )
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function strippedOf(file: string, text: string): Promise<string | null> {
  if (!/\.[cm]?ts$/.test(file)) return text
  const { transformSync } = await import('@swc/wasm-typescript')
  try {
    return transformSync(text, { mode: 'strip-only', filename: file }).code
  } catch {
    return null
  }
}

function everyNode(top: AnyNode): readonly AnyNode[] {
  const inside = Object.values(top).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  )
  return [top, ...inside.flatMap(everyNode)]
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value
