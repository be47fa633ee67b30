import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Delivered } from '../../src/core/interview/pair/envelope.ts'
import type { LinkState } from '../../src/link/link.ts'
import {
  type HostMeeting,
  hostMeeting,
  resumeMeeting,
} from '../../src/link/meeting/host-meeting.ts'
import { type JoinedMeeting, joinMeeting } from '../../src/link/meeting/join-meeting.ts'
import { type Half, keptMeeting } from '../../src/link/meeting/kept.ts'
import { openRemote, reachRemote } from '../../src/link/ssh.ts'
import { NO_NATS } from '../together/nats.ts'
import { until } from '../until.ts'
import { bodies, connected, envelope, nextId, type Side } from './sides.ts'

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'meeting-'))
const now = Date.now

const open: { close?: () => Promise<void>; end?: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await (one.end ?? one.close)?.()
})

async function side(meeting: HostMeeting | JoinedMeeting, half: Half): Promise<Side> {
  const heard: Delivered[] = []
  const states: LinkState[] = []
  const link = await meeting.open(half, {
    from: 0,
    seat: nextId(),
    onDelivered: (delivered) => heard.push(delivered),
    onState: (state) => states.push(state),
  })
  const made = { link, heard, states }
  await connected(made)
  return made
}

describe.skipIf(NO_NATS)(`a meeting ${NO_NATS}`, () => {
  test('on a LAN: a code brings the candidate in, an observer has another, and after the swap the roles are the other way round', async () => {
    const folder = emptyFolder()
    const hosted = await hostMeeting({ type: 'lan' }, { folder, now })
    open.push(hosted)
    const host = await side(hosted, 1)
    const joined = await joinMeeting(await hosted.invite('candidate'), {
      folder: emptyFolder(),
      now,
    })
    const watching = await joinMeeting(await hosted.invite('observer'), {
      folder: emptyFolder(),
      now,
    })
    open.unshift(joined, watching)
    expect([joined.role, watching.role, watching.place]).toEqual([
      'candidate',
      'observer',
      'observer-1',
    ])
    const candidate = await side(joined, 1)
    const observer = await side(watching, 1)
    host.link.publish(envelope('h', 'question'))
    candidate.link.publish(envelope('c', 'answer'))
    await until(() =>
      expect(observer.heard.map(({ role }) => role).sort()).toEqual(['candidate', 'host']),
    )

    // Whoever comes first waits for the others.
    const [theirs, mine, third] = await Promise.all([
      side(joined, 2),
      side(hosted, 2),
      side(watching, 2),
    ])
    const second = { host: theirs, candidate: mine, observer: third }
    expect([second.host.link.role, second.candidate.link.role]).toEqual(['host', 'candidate'])
    second.host.link.publish(envelope('c', 'my question'))
    await until(() => expect(second.observer.heard).toMatchObject([{ role: 'host' }]))
    await until(() => expect(bodies(second.candidate)).toEqual(['my question']))
  })

  test('is taken up again at its address: host and guest come back with what was said', async () => {
    const [folder, guests] = [emptyFolder(), emptyFolder()]
    const hosted = await hostMeeting({ type: 'lan' }, { folder, now })
    const code = await hosted.invite('candidate')
    const host = await side(hosted, 1)
    host.link.publish(envelope('h', 'before'))
    const joined = await joinMeeting(code, { folder: guests, now })
    open.push(joined)
    const candidate = await side(joined, 1)
    await until(() => expect(bodies(candidate)).toEqual(['before']))
    await hosted.leave()
    await until(() => expect(candidate.link.state()).toBe('lost'))
    candidate.link.publish(envelope('c', 'while nobody was there'))
    expect(candidate.link.unsent()).toBe(1)

    const kept = keptMeeting(folder, hosted.session)
    if (kept?.side !== 'host') throw new Error('nothing was kept')
    const resumed = await resumeMeeting(kept, { folder, now })
    open.push(resumed)
    expect(resumed.address).toBe(hosted.address)
    const back = await side(resumed, 1)
    await until(() => expect(bodies(back)).toEqual(['before', 'while nobody was there']))
    await connected(candidate)

    await joined.close()
    const again = keptMeeting(guests, resumed.session)
    if (again.side !== 'guest') throw new Error('nothing was kept')
    const rejoined = await joinMeeting(again.code, { folder: guests, now, isPatient: true })
    open.unshift(rejoined)
    const second = await side(rejoined, 1)
    await until(() => expect(bodies(second)).toEqual(['before', 'while nobody was there']))
  })

  test('leaves no server, no port and no private file for others when it ends', async () => {
    const folder = emptyFolder()
    const hosted = await hostMeeting({ type: 'lan' }, { folder, now })
    await hosted.invite('candidate')
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const stat = statSync(join(folder, name))
      if (
        /keys\.json|key\.pem|server\.conf|meeting\.json/.test(name) ||
        (stat.isDirectory() && !/streams|jetstream/.test(name))
      )
        expect(stat.mode & 0o077, name).toBe(0)
    }
    const joined = await joinMeeting(await hosted.invite('candidate'), {
      folder: emptyFolder(),
      now,
    })
    await hosted.end()
    await expect(side(joined, 1)).rejects.toMatchObject({ fault: { code: 'no-connection' } })
  })

  test('that cannot be is refused before anything is made', async () => {
    const folder = emptyFolder()
    const reach = { type: 'ssh', host: '-oProxyCommand=id', port: 0 } as const
    await expect(hostMeeting(reach, { folder, now })).rejects.toMatchObject({
      fault: { code: 'bad-address' },
    })
    const creds = join(folder, 'creds')
    writeFileSync(creds, '{}')
    await expect(hostMeeting({ type: 'url', creds }, { folder, now })).rejects.toMatchObject({
      fault: { code: 'bad-credentials' },
    })
    await expect(
      hostMeeting({ type: 'lan' }, { folder, now, program: null }),
    ).rejects.toMatchObject({ fault: { code: 'no-server' } })
    expect(readdirSync(folder)).toEqual(['creds'])
  })

  test('through a machine that both log in to', async () => {
    const ssh = fakeSsh()
    const hosted = await hostMeeting(
      { type: 'ssh', host: 'ann@box', port: 0 },
      { folder: emptyFolder(), now, ssh },
    )
    open.push(hosted)
    await side(hosted, 1)
    const joined = await joinMeeting(await hosted.invite('candidate'), {
      folder: emptyFolder(),
      now,
      program: ssh,
    })
    open.unshift(joined)
    const candidate = await side(joined, 1)
    candidate.link.publish(envelope('c', 'through'))
    await until(() => expect(bodies(candidate)).toEqual(['through']))
  })
})

describe('a tunnel', () => {
  test('that ssh refuses is told in ssh’s last words', async () => {
    const refusing = join(emptyFolder(), 'ssh')
    writeFileSync(
      refusing,
      '#!/bin/sh\necho "me@box: Permission denied (publickey)." >&2\nexit 255\n',
    )
    chmodSync(refusing, 0o755)
    const fault = {
      code: 'ssh-failed',
      host: 'me@box',
      problem: 'me@box: Permission denied (publickey).',
    }
    await expect(openRemote('me@box', 1, { program: refusing })).rejects.toMatchObject({ fault })
    await expect(reachRemote('me@box', 1, refusing)).rejects.toMatchObject({ fault })
    await expect(reachRemote('-v', 1, refusing)).rejects.toMatchObject({
      fault: { code: 'bad-address' },
    })
    await expect(reachRemote('box', 1, '/nowhere/ssh')).rejects.toMatchObject({
      fault: { code: 'ssh-failed' },
    })
  })
})

/** What ssh does with -R and -L, on this machine: no sshd is needed to see how it is asked. */
function fakeSsh(): string {
  const path = join(emptyFolder(), 'ssh')
  const script = join(process.cwd(), 'test/link/fake-ssh.ts')
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`)
  chmodSync(path, 0o755)
  return path
}
