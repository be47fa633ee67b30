/** Answers that version 0.1 has kept, with what its rules found: nothing of it is lost. */
import { expect, test } from 'vitest'
import { checkDesign } from '../../../src/core/design/evidence.ts'
import { designAnswerOf } from '../../../src/core/design/texts.ts'
import stored from '../../fixtures/designs-0.1.json' with { type: 'json' }
import { designCalled } from '../ear/shipped.ts'

const textsOf = (texts: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])),
  )

test.each(stored)('$from of $question keeps its evidence', ({ question, texts, found, opened }) => {
  const result = checkDesign(designCalled(question), designAnswerOf(textsOf(texts)))
  const now = result.lines.flatMap(({ pieces }) => pieces.filter(({ isFound }) => isFound))
  expect(now.map(({ written }) => written)).toEqual(expect.arrayContaining(found))
  expect(result.opened).toEqual(expect.arrayContaining(opened))
})
