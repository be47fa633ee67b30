// Walks a schema beside its data: which texts a file holds, and which keys a place in it knows.
import type { z } from 'zod'
import type { Text } from '../../core/question/text.ts'
import type { Path } from '../read/flaw.ts'
import { text } from './common.ts'

type Schema = z.core.$ZodType

/** Calls `visit` with every text of the data; what does not fit the schema is passed over. */
export function eachText(
  schema: Schema,
  data: unknown,
  visit: (value: Text, path: Path) => void,
  path: Path = [],
): void {
  for (const shape of shapes(schema)) {
    if (shape === text) {
      if (isText(data)) visit(data, path)
      continue
    }
    const { def } = shape._zod as z.core.$ZodTypes['_zod']
    if (def.type === 'object' && isRecord(data))
      for (const [key, field] of Object.entries(def.shape))
        eachText(field, data[key], visit, [...path, key])
    if (def.type === 'record' && isRecord(data))
      for (const [key, value] of Object.entries(data))
        eachText(def.valueType, value, visit, [...path, key])
    if (def.type === 'array' && Array.isArray(data))
      for (const [index, item] of data.entries())
        eachText(def.element, item, visit, [...path, index])
  }
}

/** The keys known at this path of the data, for "did you mean". */
export function keysAt(schema: Schema, path: Path): readonly string[] {
  let here = shapes(schema)
  for (const step of path) {
    here = here.flatMap((shape) => {
      const { def } = shape._zod as z.core.$ZodTypes['_zod']
      if (def.type === 'array') return shapes(def.element)
      if (def.type === 'record') return shapes(def.valueType)
      const field = def.type === 'object' ? def.shape[step] : undefined
      return field ? shapes(field) : []
    })
  }
  return here.flatMap((shape) => {
    const { def } = shape._zod as z.core.$ZodTypes['_zod']
    return def.type === 'object' ? Object.keys(def.shape) : []
  })
}

/** What the schema is under its wrappers: several for a union. */
function shapes(schema: Schema): readonly Schema[] {
  if (schema === text) return [schema]
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  if (def.type === 'optional' || def.type === 'default') return shapes(def.innerType)
  if (def.type === 'union') return def.options.flatMap(shapes)
  return [schema]
}

/** A map with a list in it is a reply and not a text. */
function isText(data: unknown): data is Text {
  return typeof data === 'string' || (isRecord(data) && !Object.values(data).some(Array.isArray))
}

export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
