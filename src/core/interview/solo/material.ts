/** What a round left that can be looked at: the same from the drill while it is open, and from the log later. */

import { attemptOf } from '../../drill/attempt.ts'
import type { Drill } from '../../drill/drill.ts'
import type { Given } from '../../kinds/kind-interview.ts'
import type { Attempt, Run } from '../../log.ts'
import type { Question } from '../../question/question.ts'

export type Material = Given & {
  /** Null: it is in no deck any more. */
  readonly question: Question | null
  readonly lang: string
  readonly deckLang: string
}

export function materialOfDrill(drill: Drill): Material {
  const { task, phase } = drill
  const attempt =
    phase.name === 'saving'
      ? phase.attempt
      : attemptOf(drill, 'again', 'hasGivenUp' in phase && phase.hasGivenUp, null)
  const judged = drill.kind === 'code' ? (drill.work.accepted ?? drill.work.last) : null
  return {
    question: task.question,
    lang: task.lang,
    deckLang: task.deckLang,
    pace: task.pace,
    attempt,
    judged: drill.kind === 'code' ? (drill.work.judged ?? []) : [],
    failing:
      judged === null || judged.tests.length === 0
        ? null
        : judged.tests.filter(({ status }) => status !== 'pass').map(({ name }) => name),
  }
}

export function materialOfAttempt(
  attempt: Attempt,
  runs: readonly Run[],
  asked: Pick<Material, 'question' | 'lang' | 'deckLang' | 'pace'>,
): Material {
  const isAccepted = attempt.verdict === 'AC'
  const last = runs.at(-1)
  return {
    ...asked,
    attempt,
    // Our own fault is nobody's run.
    judged: runs.filter(({ verdict }) => verdict !== 'IE'),
    failing: isAccepted ? [] : last && last.verdict !== 'CE' ? last.failing : null,
  }
}
