// The pieces of evidence that a line of a design rubric asks for, under the name the checks of decks know.
export { type Evidence, parseEvidence } from '../core/design/pieces.ts'
