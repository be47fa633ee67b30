/** The two files of a mock on a call: the debrief for the candidate and the replay page of the interviewer. */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../core/clock.ts'
import { SparrError } from '../../core/errors.ts'
import type { Sheet } from '../../core/interview/host/call.ts'
import type { MockRecord } from '../../core/interview/host/record.ts'
import { textIn } from '../../core/text.ts'
import type { Words } from '../../words/words.ts'
import { faultOf } from '../app/fault-of.ts'
import { writeToFile } from '../write-result.ts'

export type Pages = {
  readonly mock: string
  readonly record: MockRecord
  readonly sheets: readonly Sheet[]
  readonly begunAt: Instant
  readonly words: Words
}

export const mocksFolder = (workspace: string): string => join(workspace, 'mocks')

/** Both files, beside each other; returns their paths, the debrief first. */
export async function writeFiles(pages: Pages, workspace: string): Promise<readonly string[]> {
  const debrief = `${await placeOf(pages, workspace)}-debrief.md`
  await writeToFile(debrief, workspace, [await debriefText(pages)])
  return [debrief, await writeReplay(pages, workspace)]
}

/** Returns its path. */
export async function writeReplay(pages: Pages, workspace: string): Promise<string> {
  const replay = `${await placeOf(pages, workspace)}-replay.html`
  await writeToFile(replay, workspace, [await replayPage(pages)])
  return replay
}

/** What both paths begin with, in a folder that is there. */
async function placeOf(pages: Pages, workspace: string): Promise<string> {
  const folder = mocksFolder(workspace)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new SparrError(faultOf(error, folder), { cause: error })
  }
  return join(folder, fileName(pages))
}

export async function replayPage(pages: Pages): Promise<string> {
  const [{ renderReplay }, { REPLAY_STYLE }] = await Promise.all([
    import('../../report/host/replay.ts'),
    import('../../report/host/replay-style.ts'),
  ])
  return renderReplay(pages.record, {
    words: pages.words,
    date: dateOf(pages.begunAt),
    hintText: hintsOf(pages),
    styleHash: createHash('sha256').update(REPLAY_STYLE).digest('base64'),
  })
}

async function debriefText(pages: Pages): Promise<string> {
  const { debriefMarkdown } = await import('../../report/host/debrief-file.ts')
  return debriefMarkdown(pages.record, {
    words: pages.words,
    date: dateOf(pages.begunAt),
    hintText: hintsOf(pages),
  })
}

const hintsOf =
  ({ sheets, record }: Pages) =>
  (round: number, rung: number): string | null => {
    const sheet = sheets[round]
    const hint = sheet?.question.hints[rung - 1]
    return sheet && hint !== undefined ? textIn(hint, record.lang, sheet.deckLang) : null
  }

/** `2026-11-20-fanout-fetch-1a2b3c`: the day, the first question, the end of the mock's id. */
function fileName({ mock, record, begunAt }: Pages): string {
  const question = record.rounds[0]?.round.question.split('/').at(-1) ?? ''
  const name = question.replace(/[^a-z0-9-]/g, '').slice(0, 64)
  return [dateOf(begunAt), name, mock.slice(-6)].filter(Boolean).join('-')
}

/** The day there and then. */
export function dateOf(at: Instant): string {
  const offsetMs = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - offsetMs).toISOString().slice(0, 10)
}
