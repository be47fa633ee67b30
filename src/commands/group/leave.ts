/** `sparr group leave`: says first what stays, and then leaves nothing of the group on this machine. */
import { rmSync } from 'node:fs'
import { EXIT, type ExitCode } from '../../core/errors.ts'
import { readLines } from '../../core/group/line.ts'
import { linesPath } from '../../core/group/places.ts'
import { dropDecks } from '../../group/decks.ts'
import { ownFiles } from '../../group/own-files.ts'
import { groupFolder } from '../../group/places.ts'
import { confirmed } from '../../session/confirmed.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { type Opened, openGroup } from './opened.ts'
import { syncWhole } from './syncing.ts'

type Asked = { readonly isSure: boolean; readonly group: string | undefined }

export function groupLeave({ isSure, group }: Asked, options: GlobalOptions): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const opened = openGroup(session, group, signal)
      const { words } = session
      const stays = staysOf(opened)
      if (!options.json) print(words.group.stays(stays.lines, stays.answers, stays.reviews))
      const isLeaving =
        isSure || (await confirmed(words.group.reallyLeave(opened.place.id), signal))
      if (!isLeaving) {
        if (options.json) printJson({ group: opened.place.id, left: false, ...stays })
        else print(words.group.notLeft)
        return EXIT.failed
      }
      await syncWhole(opened, [{ type: 'leave' }])
      const kept = await dropDecks(opened.place, opened.state.url)
      rmSync(groupFolder(opened.place), { recursive: true, force: true })
      if (options.json) printJson({ group: opened.place.id, left: true, ...stays, kept })
      else
        print(
          [words.group.hasLeft, ...(kept === null ? [] : [words.group.decksKept(kept)])].join('\n'),
        )
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

/** Of this machine: others of the same member have their own. */
function staysOf({ place, state }: Opened) {
  const files = ownFiles(place)
  const lines = readLines(files.get(linesPath(state.handle, state.machine)) ?? '').lines.length
  const count = (folder: string): number =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).length
  return { lines, answers: count('answers'), reviews: count('reviews') }
}
