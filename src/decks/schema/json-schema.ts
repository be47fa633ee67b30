// The schemas as editors want them, for completion while a deck is written.
import { z } from 'zod'
import { questionSchema } from '../kinds/schemas.ts'
import { equivalents } from './equivalents.ts'
import { deckSchema, listSchemas } from './schema.ts'

/** Required fields that the questions of a deck often share, so that they stand among its defaults. */
const SHARED = new Set(['language', 'competency'])

/** JSON Schema draft 7 for what authors write, by name: `question`, `deck`, `track`, `plan`, `profile`, `rubric`, `equivalent`. */
function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    question: withDefaults(toJson(questionSchema, 'A question of a sparr deck')),
    deck: toJson(deckSchema, 'The deck.yaml of a sparr deck'),
    ...Object.fromEntries(
      Object.entries(listSchemas).map(([name, schema]) => [
        name,
        toJson(schema, `A ${name} over sparr decks`),
      ]),
    ),
    equivalent: toJson(equivalents, 'The equivalent.yaml beside the reference of a code question'),
  }
}

type Json = Record<string, unknown>

function toJson(schema: z.ZodType, title: string): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-07', io: 'input' })
  return { $schema, title, ...rest }
}

/** An editor does not see the defaults of the deck. */
function withDefaults(question: Json): Json {
  const kinds = question['oneOf'] ?? question['anyOf']
  if (!Array.isArray(kinds)) return question
  const relaxed = kinds.map((kind: { required?: string[] }) => ({
    ...kind,
    required: kind.required?.filter((name) => !SHARED.has(name)),
  }))
  return { ...question, ['oneOf' in question ? 'oneOf' : 'anyOf']: relaxed }
}

/** The file of each schema, byte for byte as it is shipped. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(jsonSchemas()).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  )
}
