/** What a host asks for on the command line: questions, a plan, or nothing yet. */

import { SparrError } from '../../../core/errors.ts'
import type { Wanted } from '../../../core/interview/host/begin.ts'
import { fillPlan } from '../../../core/interview/host/choose.ts'
import { textIn } from '../../../core/question/text.ts'
import { findQuestion } from '../../../decks/find.ts'
import type { Loaded } from '../../../decks/load.ts'
import { progressOf } from '../../../session/practice/catalog-store.ts'
import type { Session } from '../../../session/session.ts'
import { theirProject } from '../../../session/stories/projects.ts'
import type { Store } from '../../../store/store.ts'
import { findPlan } from '../find-plan.ts'
import { askableOf, foundIn } from './questions.ts'

/** What the rounds are made of, those of a plan with the questions that were named in them; nothing: a question is chosen on the screen. */
export type Asked = { readonly title: string | null; readonly wanted: readonly Wanted[] }

/** Asks about a project of the candidate's own, where they have a screen. */
const PROJECT = 'project'

/**
 * @param projectTitle what a project of the candidate's own is called; absent: there is none to ask about
 * @throws SparrError for questions and plans that are not there, and for rounds that nothing fits.
 */
export function askedFor(
  names: readonly string[],
  planName: string | undefined,
  { cwd, contentLang }: Pick<Session, 'cwd' | 'contentLang'>,
  { loaded, store }: { readonly loaded: Loaded; readonly store: Store },
  projectTitle?: string,
): Asked {
  const project = projectTitle === undefined ? null : theirProject(loaded.lists, projectTitle)
  const named = names.map((name) => ({
    asked: askableOf(
      project && (name === PROJECT || name === project.name)
        ? project
        : findQuestion(loaded.decks, name, loaded.refused),
    ),
  }))
  if (planName === undefined) return { title: null, wanted: named }
  const plan = findPlan(planName, cwd, loaded)
  const filled = fillPlan(
    plan,
    foundIn(loaded).map(askableOf),
    progressOf(store),
    named.map((one) => one.asked),
  )
  if ('misfit' in filled)
    throw new SparrError({ code: 'plan-misfit', plan: planName, question: filled.misfit })
  if ('unfilled' in filled)
    throw new SparrError({ code: 'plan-unfilled', plan: planName, round: filled.unfilled + 1 })
  return { title: textIn(plan.title, contentLang, 'en'), wanted: filled.planned }
}
