/**
 * The files of a mock on a call: the debrief for the candidate, also for sparr to read, and the replay page of the interviewer.
 * The debrief leaves the machine; the replay page is the interviewer's own and holds what was written as it was.
 */
import { join } from 'node:path'
import { type Day, dayOf } from '../../../core/day.ts'
import type { Sheet } from '../../../core/interview/host/call.ts'
import type { KeptMock } from '../../../core/interview/kept.ts'
import { evidenceCard } from '../../../core/interview/solo/evidence.ts'
import { textIn } from '../../../core/question/text.ts'
import { jsonText } from '../../../session/output.ts'
import type { Leaving } from '../../../session/private-words.ts'
import { writeToFile } from '../../../session/write-result.ts'
import { cardJson } from '../../../shell/mocks/card-json.ts'
import { cardToLeave, recordToLeave } from '../../../shell/mocks/leaving.ts'
import { makeMocksFolder } from '../../../shell/mocks/mocks-folder.ts'
import { styleHash } from '../../../shell/mocks/style-hash.ts'
import type { Words } from '../../../words/words.ts'

export type Pages = Pick<KeptMock, 'id' | 'at' | 'offsetMin' | 'record'> & {
  readonly sheets: readonly Sheet[]
  readonly words: Words
}

/**
 * All three, beside each other; returns their paths, those for the candidate first.
 * @throws SparrError store-failed
 */
export async function writeFiles(
  pages: Pages,
  workspace: string,
  leaving: Leaving,
): Promise<readonly string[]> {
  const place = await placeOf(pages, workspace)
  const debrief = `${place}-debrief.md`
  await writeToFile(debrief, workspace, [await debriefText(pages, leaving)])
  const data = `${place}-debrief.json`
  const card = cardToLeave(evidenceCard(pages, nothing), leaving)
  await writeToFile(data, workspace, [jsonText({ mock: cardJson(card) })])
  return [debrief, data, await writeReplay(pages, workspace)]
}

/** Of a call nobody has looked for evidence: what was answered was heard. */
const nothing = (): null => null

/** Returns its path. */
export async function writeReplay(pages: Pages, workspace: string): Promise<string> {
  const replay = `${await placeOf(pages, workspace)}-replay.html`
  await writeToFile(replay, workspace, [await replayPage(pages)])
  return replay
}

/** What both paths begin with, in a folder that is there. */
const placeOf = async (pages: Pages, workspace: string): Promise<string> =>
  join(await makeMocksFolder(workspace), fileName(pages))

export async function replayPage(pages: Pages): Promise<string> {
  const { renderReplay } = await import('../../../report/host/replay.ts')
  return renderReplay(pages.record, {
    words: pages.words,
    date: dateOf(pages),
    hintText: hintsOf(pages),
    styleHash: styleHash(),
  })
}

async function debriefText(pages: Pages, leaving: Leaving): Promise<string> {
  const { debriefMarkdown } = await import('../../../report/host/debrief-file.ts')
  const markdown = debriefMarkdown(recordToLeave(pages.record, leaving), {
    words: pages.words,
    date: dateOf(pages),
    hintText: hintsOf(pages),
  })
  return leaving.text(markdown)
}

const hintsOf =
  ({ sheets, record }: Pages) =>
  (round: number, rung: number): string | null => {
    const sheet = sheets[round]
    const hint = sheet?.question.hints[rung - 1]
    return sheet && hint !== undefined ? textIn(hint, record.lang, sheet.deckLang) : null
  }

/** `2026-11-20-fanout-fetch-1a2b3c`: the day, the first question, the end of the mock's id. */
function fileName({ id, record, ...when }: Pages): string {
  const question = record.rounds[0]?.round.question.split('/').at(-1) ?? ''
  const name = question.replace(/[^a-z0-9-]/g, '').slice(0, 64)
  return [dateOf(when), name, id.slice(-6)].filter(Boolean).join('-')
}

/** The day there and then. */
const dateOf = ({ at, offsetMin }: Pick<Pages, 'at' | 'offsetMin'>): Day => dayOf(at, offsetMin, 0)
