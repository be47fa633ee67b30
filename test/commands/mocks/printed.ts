/** The commands of mocks as a person calls them: run functions over a real store in a home of its own, and what they printed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { writeFiles } from '../../../src/commands/mocks/host/call-files.ts'
import { findCall } from '../../../src/commands/mocks/host/calls.ts'
import { sheetsOf } from '../../../src/commands/mocks/host/questions.ts'
import { mockList } from '../../../src/commands/mocks/mock-list.ts'
import { mockReplay } from '../../../src/commands/mocks/mock-replay.ts'
import { mockShow } from '../../../src/commands/mocks/mock-show.ts'
import type { LogRow } from '../../../src/core/log.ts'
import { openSession } from '../../../src/session/session.ts'
import { signsFor } from '../../../src/telling/signs.ts'
import { debriefRows } from '../../../src/ui/screens/host/debrief-rows.ts'

export const RECORDED = resolve('test/fixtures/mocks')
const options = { decks: [join(RECORDED, 'collection')], lang: 'en', contentLang: 'en' }

/** A home with these rows in its log; commands that run afterwards run there. */
export async function homeWith(rows: readonly LogRow[]): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'sparr-printed-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  vi.stubEnv('HOME', home)
  vi.stubEnv('SPARR_HOME', join(home, 'data'))
  await adding(rows)
  return home
}

/** Into the log of the home that commands run in. */
export async function adding(rows: readonly LogRow[]): Promise<void> {
  const session = openSession(options)
  ;(await session.store()).merge(rows)
  session.close()
}

export async function printed(run: () => Promise<unknown>): Promise<string> {
  const pieces: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    pieces.push(String(piece))
    return true
  })
  try {
    await run()
  } finally {
    write.mockRestore()
  }
  return pieces.join('')
}

export const show = (id?: string, form: 'text' | 'html' | 'json' = 'text'): Promise<string> =>
  printed(() =>
    mockShow(id, {
      ...options,
      html: form === 'html',
      json: form === 'json',
      output: undefined,
    }),
  )

export const list = (form: 'text' | 'json' = 'text'): Promise<string> =>
  printed(() => mockList({ ...options, json: form === 'json' }))

export async function replay(home: string, id?: string): Promise<string> {
  const file = join(home, 'replay.html')
  await printed(() => mockReplay(id, file, { ...options, json: true }))
  return readFileSync(file, 'utf8')
}

/** What stands on the screen and in the file for the candidate when a call is over. */
export async function debrief(
  home: string,
  id?: string,
): Promise<{ file: string; screen: string }> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const { words } = session
    const call = findCall(store, id)
    const sheets = await sheetsOf(call.record, loaded, words)
    const [file = ''] = await writeFiles({ ...call, sheets, words }, home, await session.leaving())
    const rows = debriefRows({
      record: call.record,
      files: [''],
      words,
      signs: signsFor(false),
      width: 100,
    })
    const lines = rows.map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    return {
      file: readFileSync(file, 'utf8'),
      screen: `${lines.slice(lines.indexOf('') + 1).join('\n')}\n`,
    }
  } finally {
    session.close()
  }
}
