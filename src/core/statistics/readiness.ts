/** How near somebody is to what a position asks for: what they knew last, times the chance that they still know it. */
import { LEVELS, type Level } from '../kinds/common.ts'
import type { Grade } from '../log.ts'
import type { Profile } from '../question/lists.ts'
import type { QuestionName } from '../question/question.ts'

type AxisReadiness = {
  readonly id: string
  /** Of 100. */
  readonly weight: number
  /** Questions of the axis at the level of the profile or above it. */
  readonly questions: number
  readonly attempted: number
  /** Below so many attempted ones it says nothing. */
  readonly minSample: number
  /** 0 to 1; null: too few were attempted. */
  readonly share: number | null
}

export type Readiness = {
  readonly axes: readonly AxisReadiness[]
  /** Weighted over the axes that say something; null where none does. */
  readonly share: number | null
  /** The weight of the axes that say something, of 100. */
  readonly told: number
}

export type Asked = {
  readonly name: QuestionName
  readonly axis: string | undefined
  readonly level: Level
}
export type Known = { readonly lastGrade: Grade; readonly retrievability: number }

/** @param knownOf undefined: never attempted */
export function readinessOf(
  { level, axes }: Profile,
  questions: readonly Asked[],
  knownOf: (question: QuestionName) => Known | undefined,
): Readiness {
  const asked = questions.filter((one) => LEVELS.indexOf(one.level) >= LEVELS.indexOf(level))
  const rows = axes.map(({ id, weight, minSample }): AxisReadiness => {
    const ofAxis = asked.filter(({ axis }) => axis === id)
    const known = ofAxis.flatMap(({ name }) => knownOf(name) ?? [])
    // An axis with fewer questions than its sample is told once all of them were attempted.
    const least = Math.min(minSample, Math.max(1, ofAxis.length))
    const sum = known.reduce((total, one) => total + WORTH[one.lastGrade] * one.retrievability, 0)
    const share = known.length < least ? null : sum / known.length
    return {
      id,
      weight,
      questions: ofAxis.length,
      attempted: known.length,
      minSample: least,
      share,
    }
  })
  const told = rows.reduce((sum, { weight, share }) => sum + (share === null ? 0 : weight), 0)
  const sum = rows.reduce((total, { weight, share }) => total + weight * (share ?? 0), 0)
  return { axes: rows, share: told === 0 ? null : sum / told, told }
}

const WORTH: Readonly<Record<Grade, number>> = { again: 0, hard: 0.5, good: 1, easy: 1 }
