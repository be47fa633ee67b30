/** A question is opened: what was drafted is taken up again, the answer file is put in its place. */
import { randomUUID } from 'node:crypto'
import type { Drill, Task } from '../../core/drill/drill.ts'
import { fromDraft, startDrill } from '../../core/drill/start.ts'
import type { Stamp } from '../../core/drill/stopwatch.ts'
import type { Found } from '../../decks/find.ts'
import { readStory } from '../../decks/story.ts'
import type { Store } from '../../store/store.ts'
import { solutionsFolder } from '../judging.ts'
import type { Session } from '../session.ts'
import type { AnswerFile } from './answer-file.ts'

export type Opening = {
  readonly session: Session
  readonly store: Store
  readonly found: Found
  /** Null where the question is not code. */
  readonly file: AnswerFile | null
  /** A file that was named holds an answer already: it is not replaced by the starter. */
  readonly isNamed: boolean
  /** Throw the draft away and begin with the starter. */
  readonly isAnew: boolean
  readonly now: () => Stamp
}

export async function openQuestion(opening: Opening): Promise<Drill> {
  const { session, store, found, file, isNamed, isAnew, now } = opening
  const { name } = found
  const isReadOnly = store.drafts.claim(name).state === 'reading'
  const draft = isAnew || isReadOnly ? undefined : store.drafts.load(name)
  const task = await taskOf(session, store, found)
  if (draft) {
    try {
      const drill = fromDraft(draft.state, task, now())
      await file?.prepare()
      return drill
    } catch {
      // A draft of an older sparr: the answer file of a code question is still there, the rest begins anew.
    }
  }
  if (!isReadOnly) {
    // A new attempt starts from the starter; what was there is kept under its date.
    if (!isNamed) await file?.reset()
    await file?.prepare()
    if (isAnew) store.drafts.drop(name)
  }
  return startDrill(task, now(), {
    sitting: randomUUID(),
    file: file?.path ?? '',
    shuffle,
    isReadOnly,
  })
}

async function taskOf(session: Session, store: Store, found: Found): Promise<Task> {
  const { name, deck, entry } = found
  const passed = store.attempts(name).find(({ body }) => body.outcome === 'passed')
  return {
    name,
    question: entry.question,
    digest: entry.digest,
    isChanged: passed !== undefined && passed.body.digest !== entry.digest,
    deckLang: deck.lang,
    lang: session.contentLang,
    story: entry.question.kind === 'behavioral' ? await readStory(solutionsFolder(found)) : null,
  }
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
