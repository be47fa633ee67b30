/** The preview as a program: the file is watched, and every save draws the question anew. */
import { join } from 'node:path'
import { EXIT, type ExitCode } from '../../core/errors.ts'
import { type Hands, performBy, startLoop } from '../../core/loop.ts'
import {
  type Look,
  newPreview,
  type Preview,
  type PreviewEffect,
  type PreviewEvent,
  stepPreview,
} from '../../core/preview.ts'
import { fileOf, type Place, stampOf } from '../../decks/one-question.ts'
import { isAsciiOnly } from '../../session/language.ts'
import type { Session } from '../../session/session.ts'
import { watchForBugs } from '../../shell/bugs-outside.ts'
import type { Terminal } from '../../shell/files/editing.ts'
import { faultOf } from '../../shell/files/fault-of.ts'
import { watchFile } from '../../shell/files/watch-file.ts'
import { faultText } from '../../telling/notice.ts'
import { onEnd, stopUntilContinued } from '../../term/signals.ts'
import { lookAt } from './preview-look.ts'

/** How often all files of the question are looked at: the one with its text is watched beside that. */
const LOOK_MS = 500

export async function runPreview(place: Place, first: Look, session: Session): Promise<ExitCode> {
  const terminal: Terminal = { suspend: undefined }
  let close: () => void = () => undefined
  const hands: Hands<PreviewEffect, unknown> = {
    suspend() {
      if (terminal.suspend) void stopUntilContinued(terminal.suspend)
    },
    quit: () => close(),
  }
  const loop = startLoop<Preview, PreviewEvent, PreviewEffect>(
    newPreview(first, session.contentLang),
    stepPreview,
    performBy(hands),
  )
  const { showPreview } = await import('../../ui/start-preview.tsx')
  const app = showPreview({
    loop,
    send: loop.send,
    words: session.words,
    isAscii: isAsciiOnly(process.env, session.settings.isPlain),
    theme: session.settings.theme,
    onReady: (suspend) => {
      terminal.suspend = suspend
    },
  })
  close = () => app.unmount()
  const stopWatching = watchQuestion(place, session, (look) => loop.send({ type: 'looked', look }))
  const ignoreEnd = onEnd(
    () => undefined,
    () => app.unmount(),
  )
  const { bug, stop } = watchForBugs((fault) =>
    loop.send({ type: 'looked', look: sentence(faultText(fault, session.words)) }),
  )
  try {
    await Promise.race([app.waitUntilExit(), bug])
    return EXIT.ok
  } finally {
    stopWatching()
    stop()
    ignoreEnd()
    app.unmount()
  }
}

const sentence = (line: string): Look => ({ type: 'problems', problems: [{ line, frame: '' }] })

/** Calls back with what there is after each change of any file of the question. Returns how to stop. */
function watchQuestion(place: Place, session: Session, onLook: (look: Look) => void): () => void {
  let stamp = stampOf(place)
  let isMissing = false
  let isReading = false
  let isAsked = false
  let isEnded = false

  async function read(): Promise<void> {
    if (isReading) {
      isAsked = true
      return
    }
    isReading = true
    try {
      do {
        isAsked = false
        stamp = stampOf(place)
        const look = await lookNow()
        if (!isEnded) onLook(look)
      } while (isAsked && !isEnded)
    } finally {
      isReading = false
    }
  }

  /** What the machine refuses is said in its place, and the next save tries again. */
  async function lookNow(): Promise<Look> {
    try {
      return (await lookAt(place, session)).look
    } catch (error) {
      return sentence(faultText(faultOf(error, ''), session.words))
    }
  }

  /** A file that is not there may be between its removal and its writing: it is gone when it is so twice. */
  function lookAround(): void {
    const wasMissing = isMissing
    isMissing = fileOf(place) === null
    if (isMissing && !wasMissing) return
    if (stampOf(place) !== stamp) void read()
  }

  const looking = setInterval(lookAround, LOOK_MS)
  const file = fileOf(place) ?? join(place.root, place.folder, `${place.id}.yaml`)
  const unwatch = watchFile(file, () => void read())
  return () => {
    isEnded = true
    clearInterval(looking)
    unwatch()
  }
}
