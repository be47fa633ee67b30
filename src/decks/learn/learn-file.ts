// One YAML file: read, parsed, held against its schema. What is wrong comes back with its place.
import type { z } from 'zod'
import { andMore, type Complaint, type Flaw, flaw, MOST_FLAWS, START } from '../read/flaw.ts'
import { parseYaml, type Source } from '../read/parse.ts'
import { readText } from '../read/read.ts'
import { explain } from '../schema/explain.ts'
import { isRecord } from '../schema/schema-tree.ts'

export type Opened =
  | { readonly source: Source; readonly data: Readonly<Record<string, unknown>> }
  | { readonly flaws: readonly Flaw[] }

/** A file that holds a map; a file that does not is refused. */
export function openFile(path: string): Opened {
  const read = readText(path)
  if ('flaw' in read) return { flaws: [read.flaw] }
  const parsed = parseYaml(read.value)
  if ('flaws' in parsed) return parsed
  const { source } = parsed
  if (isRecord(source.data)) return { source, data: source.data }
  return { flaws: [flaw(START, 'type', 'the file must hold a map', 'Begin with "title:".')] }
}

export type Checked<T> = { readonly value: T } | { readonly complaints: readonly Complaint[] }

/** `data` may hold more than the source does: the deck's defaults. */
export function checkSchema<T>(schema: z.ZodType<T>, data: unknown, source: Source): Checked<T> {
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data }
  const isInFlow = (path: Complaint['path']) => source.locate(path).isInFlow
  return { complaints: explain(result.error.issues, data, schema, isInFlow) }
}

/** Complaints as flaws, each place once for one message, and not more than anybody reads: each place takes a search. */
export function placed(complaints: readonly Complaint[], source: Source): readonly Flaw[] {
  const found = new Map<string, Flaw>()
  for (const { path, isOfKey, code, message, hint } of complaints) {
    const { line, column } = source.place(path, isOfKey)
    const key = `${line}:${column}:${message}`
    if (found.has(key)) continue
    if (found.size === MOST_FLAWS - 1) return [...found.values(), andMore({ line, column })]
    found.set(key, flaw({ line, column }, code, message, hint))
  }
  return [...found.values()]
}
