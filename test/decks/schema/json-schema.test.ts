import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KINDS } from '../../../src/core/question/question.ts'
import { schemaFiles } from '../../../src/decks/schema/json-schema.ts'

const folder = new URL('../../../questions/schema/', import.meta.url)

test('the schemas for editors are fresh: run node scripts/write-schema.ts', () => {
  const shipped = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )
  expect(shipped).toEqual(schemaFiles())
})

test('every kind is one branch, and refuses what it does not know', () => {
  const question = JSON.parse(schemaFiles().get('question.schema.json') ?? '') as {
    oneOf: { properties: { kind: { const: string } }; additionalProperties: boolean }[]
  }
  expect(question.oneOf.map((branch) => branch.properties.kind.const).toSorted()).toEqual(
    KINDS.toSorted(),
  )
  expect(question.oneOf.every((branch) => branch.additionalProperties === false)).toBe(true)
})
