/** The one question on the screen: it is opened, its file is watched and reset, its attempt is saved. */
import { join } from 'node:path'
import { type Fault, SparrError } from '../core/errors.ts'
import { findQuestion } from '../decks/find.ts'
import type { AnswerFile } from '../session/judging/answer-file.ts'
import { solutionsFolder } from '../session/judging/judging.ts'
import { findProject } from '../session/stories/projects.ts'
import { VERSION } from '../session/version.ts'
import type { Store } from '../store/store.ts'
import type { Send } from '../ui/send.ts'
import { faultOf } from './files/fault-of.ts'
import { textNow, textOf } from './files/text-of.ts'
import { watchFile } from './files/watch-file.ts'
import { type Happen, happenBy } from './happen.ts'
import { trySaving } from './saving.ts'
import type { AppHands, World } from './world.ts'

type Sitting = AppHands<
  'open' | 'watch-file' | 'unwatch' | 'reset-file' | 'save-attempt' | 'load-compare'
>

export function sittingHands(world: World): Sitting {
  const { session, store, running } = world
  let unwatch: () => void = () => undefined
  let answer: AnswerFile | null = null
  let openings = 0

  /** From the file as it is now. */
  function watch(file: string, happen: Happen): void {
    unwatch()
    unwatch = watchFile(file, () => happen({ type: 'file-saved' }))
  }

  const open: Sitting['open'] = async (asked, send) => {
    openings++
    const turn = openings
    try {
      const [loaded, { openQuestion }] = await Promise.all([
        world.loaded(),
        import('./sitting/open-question.ts'),
        world.sittings.load(),
      ])
      const { lists, decks, refused } = loaded
      const lang = session.contentLang
      const project = findProject(asked.question, { store, lists, lang })
      const found = project ?? findQuestion(decks, asked.question, refused)
      const { namedFile, now } = world
      const opened = await openQuestion({
        ...asked,
        isCram: asked.isCram ?? false,
        isMock: asked.isMock ?? false,
        session,
        store,
        found,
        namedFile,
        now,
      })
      // Left, and another one opened, before this one was there.
      if (turn !== openings) return
      answer = opened.file
      running.aim(found, opened.drill.task.bug)
      send({ type: 'opened', drill: opened.drill })
    } catch (error) {
      if (turn !== openings) return
      send({ type: 'not-opened', fault: faultOf(error, asked.question) })
    }
  }

  async function reset(send: Send): Promise<void> {
    if (!answer) return
    const happen = happenBy(send)
    try {
      // Our own write is no save of the candidate's.
      unwatch()
      const kept = await answer.reset()
      if (kept) send({ type: 'notice', notice: { code: 'file-reset', kept } })
    } catch (error) {
      happen({ type: 'failed', trouble: { what: 'file', fault: faultOf(error, answer.path) } })
    } finally {
      watch(answer.path, happen)
    }
  }

  async function compare(file: string, happen: Happen): Promise<void> {
    const found = running.aimed()
    if (!found) return
    const reference = join(solutionsFolder(found), 'reference', found.code.file)
    const [mine, theirs] = await Promise.all([textOf(file), textOf(reference)])
    if (theirs === null) {
      const fault: Fault = { code: 'no-such-file', path: reference }
      return happen({ type: 'failed', trouble: { what: 'file', fault } })
    }
    happen({ type: 'compare-loaded', mine: mine ?? '', reference: theirs })
  }

  return {
    open,
    'watch-file': ({ file }, send) => watch(file, happenBy(send)),
    unwatch: () => {
      unwatch()
      unwatch = () => undefined
      running.stop()
      release(store)
    },
    'reset-file': (_, send) => reset(send),
    'load-compare': ({ file }, send) => compare(file, happenBy(send)),
    'save-attempt': ({ attempt: finished }, send) => {
      const happen = happenBy(send)
      trySaving('attempt', happen, () => {
        const texts = { ...codeOf(answer), ...finished.answer.texts }
        const body = { ...finished, answer: { ...finished.answer, texts }, version: VERSION }
        const { id } = store.append({ kind: 'attempt', body })
        send({ type: 'attempt-kept', id })
        happen({ type: 'attempt-saved' })
      })
    },
  }
}

/** On a full disk nothing is released, which nobody misses: what this process holds ends with it. */
function release({ drafts }: Store): void {
  try {
    drafts.releaseAll()
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
  }
}

/** What the file holds now; nothing where there is none. */
function codeOf(answer: AnswerFile | null): Readonly<Record<string, string>> {
  const code = answer ? textNow(answer.path) : null
  return code === null ? {} : { code }
}
