/**
 * What both see of one interview, in a usual and in a wide window, in both languages. A change here is a change of what is
 * seen: look at it, then `vitest -u`.
 */
import { expect, test } from 'vitest'
import type { Room, RoomHappening } from '../../../src/core/interview/pair/room.ts'
import { CandidateApp } from '../../../src/ui/candidate-app.tsx'
import { HostApp } from '../../../src/ui/host-app.tsx'
import { wordsFor } from '../../../src/words/words.ts'
import { show } from '../show.tsx'
import { candidateRooms, pairHosts } from './pair-states.ts'

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
]
const invite = { how: 'command', command: 'sparr mock join' } as const
const still = <S,>(state: S) => ({ state: () => state, subscribe: () => () => undefined })
const shared = (lang: string) => ({
  words: wordsFor(lang),
  theme: 'auto' as const,
  isAscii: false,
  onReady: () => undefined,
})

for (const lang of ['en', 'zh-CN']) {
  test(`every screen of who joined in ${lang}`, async () => {
    const frames: string[] = []
    for (const size of SIZES)
      for (const [title, room] of Object.entries(candidateRooms())) {
        const loop = still({ ...room, candidate: { ...room.candidate, lang } })
        const { lines } = await show(
          <CandidateApp {...shared(lang)} loop={loop} send={() => undefined} />,
          size,
        )
        frames.push(frame(title, size, lines()))
      }
    await expect(frames.join('\n')).toMatchFileSnapshot(`golden/pair-candidate-${lang}.txt`)
  })

  test(`every screen of the interviewer beside them in ${lang}`, async () => {
    const frames: string[] = []
    for (const size of SIZES)
      for (const [title, host] of Object.entries(pairHosts())) {
        const props = { ...shared(lang), invite, contentLang: lang, send: () => undefined }
        const { lines } = await show(<HostApp {...props} loop={still(host)} />, size)
        frames.push(frame(title, size, lines()))
      }
    await expect(frames.join('\n')).toMatchFileSnapshot(`golden/pair-host-${lang}.txt`)
  })
}

const frame = (
  title: string,
  { columns, rows }: (typeof SIZES)[number],
  lines: readonly string[],
) =>
  `${`====== ${title} ${columns}x${rows} `.padEnd(columns, '=')}\n${lines.join('\n').trimEnd()}\n`

async function live(room: Room, size = SIZES[0]) {
  const sent: RoomHappening[] = []
  const shown = await show(
    <CandidateApp {...shared('en')} loop={still(room)} send={(one) => void sent.push(one)} />,
    size,
  )
  return { ...shown, sent }
}

test('letters go into the open field and nowhere else', async () => {
  const { press, until, sent } = await live(candidateRooms()['design'] as Room)
  press('q')
  await until(() =>
    expect(sent).toEqual([
      expect.objectContaining({ happening: expect.objectContaining({ type: 'type' }) }),
    ]),
  )
})

test('a digit is a score where scores are given, and nothing is given by it', async () => {
  const scoring = candidateRooms()['scoring'] as Room
  const room = {
    ...scoring,
    candidate: { ...scoring.candidate, desk: { at: 'score', cursor: 0 } },
  } as Room
  const { press, until, sent } = await live(room)
  press('3')
  await until(() =>
    expect(sent).toEqual([{ type: 'candidate', happening: { type: 'rate', score: 3 } }]),
  )
})
