/** What is asked after an answer, and whether a good reply to it is described: two points, in each language of what is asked. */
import type { Question } from '../../core/question/question.ts'
import type { Text } from '../../core/question/text.ts'

type Asked = {
  /** Where it stands: `follow_ups 2`. */
  readonly place: string
  readonly ask: Text
  readonly points: readonly Text[]
}

export type Described = {
  readonly of: number
  /** The places of those that are not. */
  readonly without: readonly string[]
}

const LEAST_POINTS = 2

export function describedReplies(question: Question): Described {
  const asked = askedIn(question)
  const without = asked.filter((one) => !isDescribed(one))
  return { of: asked.length, without: without.map(({ place }) => place) }
}

function isDescribed({ ask, points }: Asked): boolean {
  const wanted = languagesOf(ask)
  const whole = points.filter((point) => {
    const has = languagesOf(point)
    return has.length === 0 || wanted.every((tag) => has.includes(tag))
  })
  return whole.length >= LEAST_POINTS
}

/** None for a text that is in the language of its deck. */
const languagesOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [] : Object.keys(text)

function askedIn(question: Question): readonly Asked[] {
  const followUps = placed('follow_ups', question.followUps)
  switch (question.kind) {
    case 'behavioral':
      return [
        ...followUps,
        ...placed('probes', question.probes),
        ...placed(
          'upgrades',
          question.upgrades.map(({ strong, points }) => ({ ask: strong, points })),
        ),
      ]
    case 'design':
      return [
        ...followUps,
        ...placed(
          'contradictions',
          question.contradictions.map(({ say }) => say),
        ),
        ...placed('deep_dives', question.deepDives),
        ...question.deepDives.flatMap(({ id, followUps }) =>
          placed(`deep_dives ${id} follow_ups`, followUps),
        ),
      ]
    case 'recall':
    case 'choice':
    case 'estimate':
    case 'review':
    case 'code':
      return followUps
  }
}

const placed = (name: string, asked: readonly Omit<Asked, 'place'>[]): readonly Asked[] =>
  asked.map(({ ask, points }, i) => ({ ask, points, place: `${name} ${i + 1}` }))
