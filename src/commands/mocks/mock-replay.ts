/** `sparr mock replay [ID]`: the interviewer's page of a mock on a call, written again. */

import { printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { writeToFile } from '../../session/write-result.ts'
import { replayPage, writeReplay } from './host/call-files.ts'
import { findCall } from './host/calls.ts'
import { sheetsOf } from './host/questions.ts'

/**
 * In `file`, or where it was written first.
 * @throws SparrError no-such-call; store-failed where the file cannot be made
 */
export async function mockReplay(
  id: string | undefined,
  file: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const { words, settings, cwd } = session
    const call = findCall(store, id)
    const pages = { ...call, sheets: await sheetsOf(call.record, loaded, words), words }
    const written = file ?? (await writeReplay(pages, settings.workspace))
    if (file !== undefined) await writeToFile(file, cwd, [await replayPage(pages)])
    if (options.json) printJson({ mock: call.id, file: written })
    else tell(words.host.replay.written(written))
  } finally {
    session.close()
  }
}
