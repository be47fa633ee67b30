import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { contentDir } from '../../src/decks/content-dir.ts'
import { add, collection } from './collection.ts'

test('the shipped collection is found by the place of the module', () => {
  expect(contentDir()).toBe(fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''))
  expect(existsSync(join(contentDir(), 'questions'))).toBe(true)
})

test('in a package it lies beside dist', () => {
  const root = collection()
  add(root, { 'package.json': '{}', 'dist/sparr.js': '', 'dist/chunks/load.js': '' })
  expect(contentDir(join(root, 'dist/sparr.js'))).toBe(root)
  expect(contentDir(join(root, 'dist/chunks/load.js'))).toBe(root)
})
