// Writes questions/schema/*.schema.json anew, for editors; a test fails when they are stale.
import { mkdirSync, writeFileSync } from 'node:fs'
import { schemaFiles } from '../src/decks/schema/json-schema.ts'

const folder = new URL('../questions/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of schemaFiles()) writeFileSync(new URL(name, folder), text)
