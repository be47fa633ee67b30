/** `sparr group share`: what the group sees besides that a question was done; nothing at first. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { memberCalled } from '../../core/group/fold.ts'
import { ALL_DECKS } from '../../core/group/line.ts'
import { isDeck } from '../../core/group/sound.ts'
import { ownLines } from '../../group/own-files.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { groupNow, openGroup } from './opened.ts'
import { sharingIn } from './own-practice.ts'
import { sendNow } from './told-sync.ts'

export type Sharing = {
  /** Deck ids, or `all`. */
  readonly scores: readonly string[]
  readonly due: boolean
  readonly nothing: boolean
  readonly group: string | undefined
}

export function groupShare(given: Sharing, options: GlobalOptions): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const opened = openGroup(session, given.group, signal)
      const { state, place } = opened
      const before =
        memberCalled(await groupNow(opened), state.handle)?.share ??
        sharingIn(ownLines(place, state))
      const asked = given.scores.map((deck) => (deck === 'all' ? ALL_DECKS : checkDeck(deck)))
      const isAsked = asked.length > 0 || given.due || given.nothing
      const now = given.nothing
        ? { scores: asked, due: given.due }
        : { scores: asked.length > 0 ? asked : before.scores, due: given.due || before.due }
      if (isAsked) await sendNow(opened, [{ type: 'share', ...now }])
      if (options.json) printJson({ group: place.id, ...now })
      else print(session.words.group.shared(now.scores, now.due))
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

function checkDeck(deck: string): string {
  if (isDeck(deck)) return deck
  throw new SparrError({
    code: 'bad-value',
    name: '--scores',
    value: deck,
    expected: 'ids of decks, or all',
  })
}
