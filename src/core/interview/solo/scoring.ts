/** The candidate's own scores: 1, 2 and 4 are kept with a line of evidence only. */
import { type Dimension, type MockScore, needsEvidence } from '../dimensions.ts'
import { NO_SCORES, type SoloMock } from './solo.ts'
import type { Stage } from './stage.ts'
import { here, withEvent } from './telling.ts'

/** 1, 2 and 4 ask for their line of evidence first. */
export function score(mock: SoloMock, stage: Stage, given: MockScore): SoloMock {
  if (stage.name !== 'score' || mock.scoring.pending !== null) return mock
  const { cursor, scores } = mock.scoring
  const dimension = stage.dimensions[cursor]
  if (dimension === undefined) return mock
  if (needsEvidence(given)) {
    const text = scores[dimension]?.evidence ?? ''
    return { ...mock, typed: text, scoring: { ...mock.scoring, pending: given } }
  }
  return withScore(mock, stage.dimensions, { score: given, evidence: '' })
}

export function keepEvidence(
  mock: SoloMock,
  dimensions: readonly Dimension[],
  evidence: string,
): SoloMock {
  const { pending } = mock.scoring
  if (pending === null || evidence === '') return mock
  return withScore({ ...mock, typed: '' }, dimensions, { score: pending, evidence })
}

function withScore(
  mock: SoloMock,
  dimensions: readonly Dimension[],
  line: { readonly score: MockScore; readonly evidence: string },
): SoloMock {
  const { cursor, scores } = mock.scoring
  const dimension = dimensions[cursor]
  if (dimension === undefined) return mock
  const next = Math.min(dimensions.length - 1, cursor + 1)
  return {
    ...mock,
    scoring: { cursor: next, scores: { ...scores, [dimension]: line }, pending: null },
  }
}

/** All that are asked for, into the events; what was passed over was not seen. */
export function scored(mock: SoloMock, stage: Stage): SoloMock {
  if (stage.name !== 'score' || mock.scoring.pending !== null) return mock
  const { scores } = mock.scoring
  const told = stage.dimensions.reduce<SoloMock>((so, dimension) => {
    const line = scores[dimension] ?? { score: 0 as const, evidence: '' }
    return withEvent(so, { type: 'score', ...here(mock), dimension, ...line })
  }, mock)
  return { ...told, scoring: NO_SCORES, typed: '' }
}
