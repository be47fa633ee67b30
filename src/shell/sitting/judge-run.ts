/** One judged save at a time: a newer one ends the one before. */
import { join } from 'node:path'
import type { DrillEffect } from '../../core/drill/effect.ts'
import type { DrillHappening } from '../../core/drill/happening.ts'
import { SparrError } from '../../core/errors.ts'
import type { BugSource } from '../../core/kinds/code/work.ts'
import type { Found } from '../../decks/find.ts'
import {
  asCode,
  type FoundCode,
  leave,
  permissionOf,
  requestFor,
  solutionsFolder,
} from '../../session/judging/judging.ts'
import type { Session } from '../../session/session.ts'
import { faultOf } from '../files/fault-of.ts'
import { textOf } from '../files/text-of.ts'
import { digestOf } from '../files/watch-file.ts'

type JudgeEffect = Extract<DrillEffect, { type: 'judge' }>

export type Running = {
  /** From now on it is this question that is judged. */
  readonly aim: (found: Found, bug: BugSource | null) => void
  readonly aimed: () => FoundCode | null
  readonly start: (
    run: Pick<JudgeEffect, 'run' | 'file' | 'tests'>,
    happen: (happening: DrillHappening) => void,
  ) => void
  /** Which tests does this wrong answer fail? */
  readonly judgeBug: (name: string, happen: (happening: DrillHappening) => void) => void
  readonly cancel: () => void
  /** Nobody waits for any verdict: the question was left. */
  readonly stop: () => void
}

export function makeRunning(session: Session): Running {
  let target: FoundCode | null = null
  let bug: BugSource | null = null
  let current: AbortController | null = null
  let asking: AbortController | null = null

  async function run(
    { run: number, file, tests }: Pick<JudgeEffect, 'run' | 'file' | 'tests'>,
    found: FoundCode,
    { signal }: AbortController,
    happen: (happening: DrillHappening) => void,
  ): Promise<void> {
    try {
      const permission = leave(await permissionOf(session, found), found)
      const { judge } = await import('../../judge/judge.ts')
      const [digest, code] = await Promise.all([digestOf(file), textOf(file)])
      if (digest === undefined) throw new SparrError({ code: 'no-such-file', path: file })
      const content = await contentOf(code, bug)
      const judgement = await judge({
        ...requestFor(session, found, file, permission),
        ...(tests === undefined ? {} : { stageTests: tests }),
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) happen({ type: 'judge-progress', run: number, progress })
        },
      })
      if (!signal.aborted) {
        happen({ type: 'judged', run: number, judgement, digest, ...content })
      }
    } catch (error) {
      if (signal.aborted) return
      const fault = faultOf(error, file)
      happen({ type: 'run-failed', run: number, trouble: { what: 'judge', fault } })
    }
  }

  async function failingTests(
    name: string,
    found: FoundCode,
    { signal }: AbortController,
    happen: (happening: DrillHappening) => void,
  ): Promise<void> {
    try {
      const permission = leave(await permissionOf(session, found), found)
      const { judge } = await import('../../judge/judge.ts')
      const file = join(solutionsFolder(found), 'wrong', name)
      const { tests } = await judge({ ...requestFor(session, found, file, permission), signal })
      if (signal.aborted) return
      const failing = tests.filter(({ status }) => status !== 'pass').map((test) => test.name)
      happen({ type: 'bug-judged', failing })
    } catch (error) {
      if (signal.aborted) return
      happen({ type: 'failed', trouble: { what: 'judge', fault: faultOf(error, name) } })
    }
  }

  return {
    aim: (found, source) => {
      bug = source
      target = found.entry.question.kind === 'code' ? asCode(found) : null
    },
    aimed: () => target,
    start: (effect, happen) => {
      current?.abort()
      if (!target) return
      current = new AbortController()
      void run(effect, target, current, happen)
    },
    judgeBug: (name, happen) => {
      asking?.abort()
      if (!target) return
      asking = new AbortController()
      void failingTests(name, target, asking, happen)
    },
    cancel: () => {
      current?.abort()
      current = null
    },
    stop: () => {
      current?.abort()
      asking?.abort()
    },
  }
}

/** The file as it was judged, and how far a repair went from the bug. */
async function contentOf(code: string | null, bug: BugSource | null) {
  if (code === null) return {}
  if (bug === null) return { code }
  const { countChanged } = await import('../../session/judging/bugs.ts')
  return { code, changedLines: countChanged(bug.lines.join('\n'), code) }
}
