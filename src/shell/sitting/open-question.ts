/** A question is opened: what was drafted is taken up again, the answer file is put in its place. */

import { textOfStory } from '../../core/bank/bank.ts'
import { hasLetters } from '../../core/bank/from-answer.ts'
import { draftForm } from '../../core/drill/draft.ts'
import type { Drill, Task } from '../../core/drill/drill.ts'
import { fromDraft, startDrill } from '../../core/drill/start.ts'
import type { Stamp } from '../../core/drill/time/stopwatch.ts'
import type { BugSource } from '../../core/kinds/code/work.ts'
import { shorten } from '../../core/kinds/facts.ts'
import type { QuestionName } from '../../core/question/question.ts'
import type { Form, ShortForm } from '../../core/question/short-form.ts'
import type { Found } from '../../decks/find.ts'
import { readStory } from '../../decks/stories/story.ts'
import { type AnswerFile, answerFileOf } from '../../session/judging/answer-file.ts'
import { bugsOf } from '../../session/judging/bugs.ts'
import { solutionsFolder } from '../../session/judging/judging.ts'
import { needsRace } from '../../session/judging/needs-race.ts'
import type { Session } from '../../session/session.ts'
import { answersTo, postingsIn, storiesIn } from '../../session/stories/own-words.ts'
import type { Store } from '../../store/store.ts'

export type Opening = {
  readonly session: Session
  readonly store: Store
  readonly found: Found
  /** Judge this file instead of the one in the workspace; it holds an answer, which no starter replaces. */
  readonly namedFile: string | null
  /** What of it is asked where no draft says so; null: the whole question. */
  readonly form: ShortForm | null
  /** Outside the schedule. */
  readonly isCram: boolean
  readonly isMock: boolean
  /** Throw the draft away and begin with the starter. */
  readonly isAnew: boolean
  readonly now: () => Stamp
}

/** `file` is null where the question is not code. */
export type Opened = { readonly drill: Drill; readonly file: AnswerFile | null }

export async function openQuestion(opening: Opening): Promise<Opened> {
  const { session, store, found, namedFile, form, isCram, isMock, isAnew, now } = opening
  const { name } = found
  const isReadOnly = store.drafts.claim(name).state === 'reading'
  const draft = isAnew || isReadOnly ? undefined : store.drafts.load(name)
  const drafted = draft ? draftForm(draft.state) : { form: form ?? ('long' as const), bug: null }
  const task = await taskOf(session, store, found, { ...drafted, isMock })
  const file = answerFileOf(session, found, namedFile, task)
  const resumed = draft ? resume(draft.state, task, now(), isCram) : null
  if (resumed) {
    await file?.prepare()
    return { drill: withFile(resumed, file), file }
  }
  if (!isReadOnly) {
    // A new attempt starts from the starter; what was there is kept under its date.
    if (namedFile === null) await file?.reset()
    await file?.prepare()
    if (isAnew) store.drafts.drop(name)
  }
  const path = file?.path ?? ''
  return {
    drill: startDrill(task, now(), {
      sitting: crypto.randomUUID(),
      file: path,
      shuffle,
      isReadOnly,
      isCram,
    }),
    file,
  }
}

/** The answer lies under the name of today; a draft may say where it lay under an earlier one. */
function withFile(drill: Drill, file: AnswerFile | null): Drill {
  if (drill.kind !== 'code' || !file?.earlier.includes(drill.work.file)) return drill
  return { ...drill, work: { ...drill.work, file: file.path } }
}

/** Null for the draft of an older sparr: the old file is kept under its date, the rest begins anew. */
function resume(state: string, task: Task, now: Stamp, isCram: boolean): Drill | null {
  try {
    return fromDraft(state, task, now, isCram)
  } catch {
    return null
  }
}

async function taskOf(
  session: Session,
  store: Store,
  found: Found,
  wanted: { readonly form: Form; readonly bug: string | null; readonly isMock: boolean },
): Promise<Task> {
  const { name, deck, entry } = found
  const past = store.attempts(name)
  const turn = past.length
  const bug = wanted.form === 'debug' ? await bugFor(found, wanted.bug, turn) : null
  // A question without a wrong answer that is short enough comes back whole.
  const form = wanted.form === 'debug' && !bug ? 'long' : wanted.form
  const passed = past.find(({ body }) => body.outcome === 'passed')
  return {
    name,
    question: form === 'long' ? entry.question : shorten(entry.question, form, turn),
    form,
    bug,
    needsRace: needsRace(store, entry),
    digest: entry.digest,
    isChanged: passed !== undefined && passed.body.digest !== entry.digest,
    deckLang: deck.lang,
    lang: session.contentLang,
    ...(wanted.isMock ? { isInterviewed: true } : {}),
    ...postingOf(store),
    pace: session.settings.pace,
    answerLang: session.settings.answerLang,
    ...(form === 'probe' ? ownStory(store, name, session.contentLang) : {}),
    story: entry.question.kind === 'behavioral' ? await readStory(solutionsFolder(found)) : null,
  }
}

/** As it is in the bank, else as it was written last. */
function ownStory(store: Store, name: QuestionName, lang: string): Pick<Task, 'ownStory'> {
  const kept = storiesIn(store).findLast(({ questions }) => questions.includes(name))
  const letters =
    (kept && textOfStory(kept, lang)?.letters) ??
    answersTo(store, name).find(({ answer }) => hasLetters(answer.texts))?.answer.texts
  return letters ? { ownStory: letters } : {}
}

/** The newest posting that was not removed. */
function postingOf(store: Store): Pick<Task, 'jd' | 'posting'> {
  const kept = postingsIn(store).at(-1)
  return kept ? { jd: kept.keywords, posting: kept.title } : { jd: [] }
}

/** The bug the draft is about, or the next one by turns. */
async function bugFor(found: Found, name: string | null, turn: number): Promise<BugSource | null> {
  const { question } = found.entry
  if (question.kind !== 'code') return null
  const bugs = await bugsOf(solutionsFolder(found), question)
  return bugs.find((bug) => bug.name === name) ?? bugs[turn % Math.max(1, bugs.length)] ?? null
}

/** Fisher and Yates. */
function shuffle(count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
  return order
}
