/** The program of who joined, from its first frame to its end. */
import { EXIT, type ExitCode } from '../../../core/errors.ts'
import { backUp } from '../../../session/end-of-session.ts'
import { isAsciiOnly } from '../../../session/language.ts'
import { watchForBugs } from '../../../shell/bugs-outside.ts'
import { noticeText } from '../../../telling/notice.ts'
import { onEnd } from '../../../term/signals.ts'
import { type Going, type JoinWorld, startJoined } from './join-loop.ts'

export type Ended = { readonly code: ExitCode; readonly going: Going | null }

export async function runJoined(world: JoinWorld): Promise<Ended> {
  const { session, store, late, seats, seat } = world
  const joined = startJoined(world)
  const { loop, send, terminal, closing } = joined
  const { showCandidate } = await import('../../../ui/start-candidate.tsx')
  // Opened before the screen: what keeps it from being opened is a sentence, and no screen.
  await joined.open()
  if (!seats.find(seat.session, seat.role)) seats.keep(seat)
  const app = showCandidate({
    loop,
    send,
    words: session.words,
    isAscii: isAsciiOnly(process.env, session.settings.isPlain),
    theme: session.settings.theme,
    onReady: (suspend) => {
      terminal.suspend = suspend
    },
  })
  closing.close = () => app.unmount()
  const ticking = setInterval(joined.tick, 500)
  const ignoreEnd = onEnd(
    () => send({ type: 'quit' }),
    () => app.unmount(),
  )
  session.heed((notice) => late(noticeText(notice, session.words)))
  const { bug, stop } = watchForBugs((fault) => send({ type: 'failed', fault }))
  try {
    await Promise.race([app.waitUntilExit(), bug])
    return { code: EXIT.ok, going: joined.going() }
  } catch (error) {
    send({ type: 'quit' })
    app.unmount()
    throw error
  } finally {
    clearInterval(ticking)
    ignoreEnd()
    stop()
    await joined.end()
    tellReplaced()
    backUp(session, store)
  }

  function tellReplaced(): void {
    const replaced = joined.line()?.replaced() ?? []
    if (replaced.length === 0) return
    const { marks, pair } = session.words
    const all = replaced.map(({ word, times }) => `${word}${marks.aside(String(times))}`)
    late(pair.replacedWords(all.join(marks.comma)))
  }
}
