import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import type { SparrError } from '../../../src/core/errors.ts'
import type { Link } from '../../../src/link/link.ts'
import { openLocal } from '../../../src/link/local/local-link.ts'
import { logPath, makeLog } from '../../../src/link/local/log-file.ts'
import { createLocal, findLocal } from '../../../src/link/local/sessions.ts'
import { newSession } from '../../../src/link/session-name.ts'
import { until } from '../../until.ts'
import { bodies, connected, enter, envelope, nextId, type Side } from '../sides.ts'
import { emptyFolder, localSession } from './local-session.ts'

const links: Link[] = []

afterEach(async () => {
  for (const link of links.splice(0)) await link.close()
})

const deaf = { from: 0, onDelivered: () => {}, onState: () => {} }

function host(folder: string, session = newSession()): string {
  links.push(createLocal({ ...deaf, folder, session, role: 'host', who: 'h', seat: nextId() }))
  return session
}

const join_ = (folder: string, session: string): Link =>
  openLocal({ ...deaf, folder, session, role: 'candidate', who: 'c', seat: nextId() })

const faultOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return (error as SparrError).fault ?? (error as { code?: string }).code
  }
  return 'nothing'
}

async function side(folder: string, session: string, role: 'host' | 'candidate'): Promise<Side> {
  const entered = await enter(await localSession(folder, session), { role })
  links.push(entered.link)
  await connected(entered)
  return entered
}

describe('sessions on one machine', () => {
  test('are found without a code where there is one, and asked for by name where there are two', () => {
    const folder = emptyFolder()
    expect(faultOf(() => findLocal(folder))).toEqual({ code: 'no-session', name: '' })
    const one = host(folder, 'aaaaaaaa')
    expect(findLocal(folder)).toBe(one)
    const two = host(folder, 'bbbbbbbb')
    const several = { code: 'several-sessions', all: 'aaaaaaaa, bbbbbbbb' }
    expect(faultOf(() => findLocal(folder))).toEqual(several)
    expect(findLocal(folder, 'bbb')).toBe(two)
    expect(faultOf(() => findLocal(folder, 'ccc'))).toEqual({ code: 'no-session', name: 'ccc' })
  })

  test('go on past rows that no sparr has written: a number beyond all numbers, a time beyond all calendars', async () => {
    const folder = emptyFolder()
    const session = newSession()
    const one = await side(folder, session, 'host')
    const db = new DatabaseSync(logPath(folder, session))
    onTestFinished(() => db.close())
    const row = db.prepare(
      "INSERT INTO event (seq, at, role, place, id, envelope) VALUES (?, ?, 'candidate', 'x', ?, '{}')",
    )
    row.setReadBigInts(true)
    row.run(null, 1e300, 'far')
    row.run(9_007_199_254_740_993n, 0, 'huge')
    const other = await side(folder, session, 'candidate')
    one.link.publish(envelope('host', 'one'))
    other.link.publish(envelope('candidate', 'two'))
    for (const who of [one, other])
      await until(() => expect(bodies(who).slice(-2)).toEqual(['one', 'two']))
    expect(other.heard.at(-1)?.at).toBeLessThan(8.64e15)
    expect(other.link.now()).toBeLessThan(8.64e15)
    expect(one.link.state()).toBe('connected')
  })

  test('are no longer there when the host has gone', async () => {
    const folder = emptyFolder()
    host(folder)
    await links.pop()?.close()
    expect(faultOf(() => findLocal(folder))).toMatchObject({ code: 'no-session' })
  })

  test('of a host that was killed are not there, and its log is', async () => {
    const folder = emptyFolder()
    const session = newSession()
    const child = spawn(process.execPath, ['test/link/local/writer.ts', folder, session, '5'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(findLocal(folder)).toBe(session)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(faultOf(() => findLocal(folder))).toMatchObject({ code: 'no-session' })
    const resumed = await side(folder, session, 'host')
    await until(() => expect(bodies(resumed)).toEqual([0, 1, 2, 3, 4]))
  })

  test('wait while another process holds the file, and lose nothing', async () => {
    const folder = emptyFolder()
    const session = newSession()
    const one = await side(folder, session, 'host')
    const other = new DatabaseSync(logPath(folder, session))
    other.exec('BEGIN IMMEDIATE')
    one.link.publish(envelope('host', 'through'))
    expect([one.link.state(), one.link.unsent()]).toEqual(['lost', 1])
    other.exec('COMMIT')
    await until(() => expect(bodies(one)).toEqual(['through']))
    expect([one.link.state(), one.link.unsent()]).toEqual(['connected', 0])
    other.close()
  })

  test('say that they are lost when the log is taken away, and keep what was written', async () => {
    const folder = emptyFolder()
    const session = newSession()
    const one = await side(folder, session, 'host')
    rmSync(folder, { recursive: true })
    one.link.publish(envelope('host', 'to nobody'))
    await until(() => expect(one.link.state()).toBe('lost'))
    expect(one.link.unsent()).toBe(1)
  })
})

describe('the file of a session', () => {
  test('is refused where it is garbage, another database, one with a trigger, or newer', () => {
    const folder = emptyFolder()
    expect(faultOf(() => join_(folder, 'nosuchone'))).toEqual({
      code: 'no-session',
      name: 'nosuchone',
    })

    mkdirSync(join(folder, 'garbage1'))
    writeFileSync(logPath(folder, 'garbage1'), 'x'.repeat(5000))
    expect(faultOf(() => join_(folder, 'garbage1'))).toMatchObject({ code: 'not-a-session' })

    mkdirSync(join(folder, 'foreign1'))
    new DatabaseSync(logPath(folder, 'foreign1')).exec('CREATE TABLE event (seq)')
    expect(faultOf(() => join_(folder, 'foreign1'))).toMatchObject({ code: 'not-a-session' })

    makeLog(folder, 'trigger1')
    new DatabaseSync(logPath(folder, 'trigger1')).exec(
      'CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM seat; END',
    )
    expect(faultOf(() => join_(folder, 'trigger1'))).toMatchObject({ code: 'not-a-session' })

    makeLog(folder, 'newer123')
    new DatabaseSync(logPath(folder, 'newer123')).exec('PRAGMA user_version = 2')
    expect(faultOf(() => join_(folder, 'newer123'))).toMatchObject({ code: 'session-newer' })
    expect(faultOf(() => findLocal(folder))).toMatchObject({ code: 'no-session' })
  })

  test('is not written through a link', () => {
    const folder = emptyFolder()
    const elsewhere = emptyFolder()
    makeLog(elsewhere, 'target12')
    symlinkSync(join(elsewhere, 'target12'), join(folder, 'linked12'))
    expect(faultOf(() => join_(folder, 'linked12'))).toMatchObject({ code: 'not-a-session' })
    expect(faultOf(() => host(folder, 'linked12'))).toMatchObject({ code: 'not-a-session' })
  })

  test('may be used by whoever may write the folder, and by nobody else', () => {
    const own = emptyFolder()
    makeLog(own, 'private1')
    expect(statSync(logPath(own, 'private1')).mode & 0o777).toBe(0o600)
    const shared = emptyFolder()
    chmodSync(shared, 0o3770)
    makeLog(shared, 'shared12')
    expect(statSync(logPath(shared, 'shared12')).mode & 0o777).toBe(0o660)
    expect(statSync(join(shared, 'shared12')).mode & 0o7777).toBe(0o2770)
  })

  const isRoot = process.getuid?.() === 0
  test.skipIf(!isRoot)('is shared by two accounts (skipped: not root)', async () => {
    // Not in the folder of the tests, which is for one account.
    const folder = mkdtempSync('/tmp/sparr-link-')
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    chmodSync(folder, 0o1777)
    const session = newSession()
    const one = await side(folder, session, 'host')
    one.link.publish(envelope('host', 'from root'))
    expect(await asNobody(folder, session)).toBe('written')
    await until(() => expect(bodies(one)).toEqual(['from root', 0, 1]))
    one.link.publish(envelope('host', 'and root again'))
    await until(() => expect(bodies(one)).toHaveLength(4))

    makeLog(folder, 'private1')
    chmodSync(logPath(folder, 'private1'), 0o600)
    expect(await asNobody(folder, 'private1')).toBe('EACCES')
  })
})

async function asNobody(folder: string, session: string): Promise<string> {
  const args = ['test/link/local/writer.ts', folder, session, '2', 'candidate']
  const child = spawn(process.execPath, args, {
    uid: 65534,
    gid: 65534,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  return String(said).trim()
}
