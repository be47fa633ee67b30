// Writes the tables of docs/content.md anew; a test fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCollections } from '../src/decks/load.ts'
import { contentPage } from './content-page.ts'

const page = new URL('../docs/content.md', import.meta.url)
const path = fileURLToPath(new URL('..', import.meta.url))
const { decks } = await loadCollections([{ path, origin: 'own' }])
writeFileSync(page, contentPage(readFileSync(page, 'utf8'), decks))
