// The schemas of what is no question: decks, and lists over them.
import type { z } from 'zod'
import { deck } from './deck.ts'
import { clarify, lines, plan, profile, project, rubric, track } from './lists.ts'

export const deckSchema = deck
export const listSchemas = { track, plan, profile, rubric, clarify, lines, project }
export type ListKind = keyof typeof listSchemas

export type AuthoredDeck = z.output<typeof deckSchema>
