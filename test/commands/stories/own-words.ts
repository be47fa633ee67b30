/** A home of its own, commands run in this process, and what they said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished, vi } from 'vitest'
import { run } from '../../../src/commands/run.ts'
import type { LogBody } from '../../../src/core/log.ts'
import { openStore } from '../../../src/store/store.ts'
import { attempt } from '../../store/samples.ts'

export type Said = { readonly code: number; readonly out: string; readonly err: string }

export type Home = {
  readonly dir: string
  readonly sparr: (...argv: readonly string[]) => Promise<Said>
  readonly json: (...argv: readonly string[]) => Promise<Record<string, unknown>>
  readonly file: (name: string, content: string | Uint8Array) => string
  readonly typeIn: (text: string) => void
  readonly append: (...entries: readonly LogBody[]) => void
}

export function newOwnHome(): Home {
  const dir = mkdtempSync(join(tmpdir(), 'sparr-own-'))
  let out = ''
  let err = ''
  vi.stubEnv('SPARR_HOME', dir)
  vi.stubEnv('LANG', 'C.UTF-8')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    rmSync(dir, { recursive: true })
  })
  async function sparr(...argv: readonly string[]): Promise<Said> {
    out = ''
    err = ''
    const code = await run(argv)
    return { code, out, err }
  }
  return {
    dir,
    sparr,
    json: async (...argv) => JSON.parse((await sparr(...argv, '--json')).out),
    file: (name, content) => {
      const path = join(dir, name)
      writeFileSync(path, content)
      return path
    },
    typeIn: (text) =>
      void vi
        .spyOn(process, 'stdin', 'get')
        .mockReturnValue(Readable.from([Buffer.from(text)]) as unknown as typeof process.stdin),
    append: (...entries) => {
      const store = openStore({
        dataDir: dir,
        clock: { now: () => Date.now(), monoMs: () => performance.now() },
        random: (size) => crypto.getRandomValues(new Uint8Array(size)),
        pid: process.pid,
      })
      for (const entry of entries) store.append(entry)
      store.close()
    },
  }
}

/** A written answer to a behavioral question. */
export function answered(question: string, texts: Readonly<Record<string, string>>): LogBody {
  const entry = attempt({ question, kind: 'behavioral' })
  if (entry.kind !== 'attempt') throw new Error('no attempt')
  return {
    kind: 'attempt',
    body: { ...entry.body, language: 'en', answer: { texts, marks: {}, said: false } },
  }
}
