/** What a ticket for the judge's queue can do and what it cannot, each tried on a real server. */
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resultWire } from '../../src/core/queue/result.ts'
import type { Rights } from '../../src/link/nats/subjects.ts'
import { keyOf } from '../../src/link/queue/arrived.ts'
import { connectQueue } from '../../src/link/queue/connect.ts'
import { judgeElsewhere } from '../../src/link/queue/member.ts'
import { memberRights, workerRights } from '../../src/link/queue/rights.ts'
import { until } from '../until.ts'
import { accepted, job, startQueue, startWorker, type TestQueue } from './judge-queue.ts'
import { NO_NATS } from './nats.ts'

const TIMEOUT = { timeout: 2000 }

describe.skipIf(NO_NATS !== '')(`tickets for a queue of answers ${NO_NATS}`, () => {
  let queue: TestQueue
  /** Whose ticket is misused. */
  let eve: NatsConnection
  beforeAll(async () => {
    queue = await startQueue(2000)
    eve = await queue.member('eve')
    const worker = await startWorker(queue, { name: 'box' })
    await queue.ask('ana', job(1))
    await queue.ask('eve', job(1))
    await worker.stop()
    // Two that wait, so that there is something to read.
    await jetstream(await queue.member('ana')).publish('judge.jobs.ana', 'the code of ana')
    await jetstream(eve).publish('judge.jobs.eve', 'the code of eve')
  })
  afterAll(() => queue.end())

  const key = keyOf(job(1))
  const result = { ...accepted('deck/question') }
  const forged = (member: string, of = key): string =>
    JSON.stringify(
      resultWire({
        key: of,
        member,
        worker: 'x',
        type: 'judged',
        toolchain: '',
        judgement: result,
      }),
    )

  test.each([
    'judge.results.eve.KEY',
    'judge.results.ana.KEY',
    'judge.tries.eve.KEY',
    'judge.jobs.ana',
    'judge.has',
    '$JS.API.STREAM.MSG.GET.JUDGE_JOBS',
    '$JS.API.STREAM.MSG.GET.JUDGE_RESULTS',
    '$JS.API.STREAM.MSG.DELETE.JUDGE_JOBS',
    '$JS.API.STREAM.PURGE.JUDGE_JOBS',
    '$JS.API.STREAM.DELETE.JUDGE_RESULTS',
    '$JS.API.STREAM.UPDATE.JUDGE_JOBS',
    '$JS.API.STREAM.CREATE.MINE',
    '$JS.API.STREAM.SNAPSHOT.JUDGE_JOBS',
    '$JS.API.DIRECT.GET.JUDGE_RESULTS',
    '$JS.API.DIRECT.GET.JUDGE_RESULTS.judge.results.ana.KEY',
    '$JS.API.DIRECT.GET.JUDGE_TRIES.judge.tries.ana.KEY',
    '$JS.API.CONSUMER.CREATE.JUDGE_JOBS',
    '$JS.API.CONSUMER.CREATE.JUDGE_RESULTS.mine',
    '$JS.API.CONSUMER.DURABLE.CREATE.JUDGE_JOBS.mine',
    '$JS.API.CONSUMER.MSG.NEXT.JUDGE_JOBS.workers',
    '$JS.API.CONSUMER.INFO.JUDGE_JOBS.workers',
    '$JS.ACK.JUDGE_JOBS.workers.1.2.3.4.0',
    '$SYS.REQ.SERVER.PING',
    '_INBOX.judge.ana.x',
    '_INBOX.judge-workers.x',
  ])('a member cannot write to %s', async (subject) => {
    const asked = eve.request(subject.replace('KEY', key), forged('eve'), TIMEOUT)
    await expect(asked).rejects.toThrow('Permissions Violation')
  })

  test.each([
    'judge.jobs.*',
    'judge.jobs.>',
    'judge.jobs.eve',
    'judge.results.*.*',
    'judge.results.ana.*',
    'judge.tries.ana.*',
    'judge.>',
    'judge.has',
    '_INBOX.judge.ana.>',
    '_INBOX.>',
    '$JS.API.>',
    '>',
  ])('a member cannot listen to %s', async (subject) => {
    const refused = Promise.withResolvers<unknown>()
    eve.subscribe(subject, { callback: (error) => void (error && refused.resolve(error)) })
    await expect(refused.promise).resolves.toMatchObject({ name: 'PermissionViolationError' })
  })

  test('a member reads its own result, and by a pattern no other one', async () => {
    const jsm = await jetstreamManager(eve, { checkAPI: false })
    const read = async (last_by_subj: string) =>
      (await jsm.direct.getMessage('JUDGE_RESULTS', { last_by_subj }))?.subject
    const own = `judge.results.eve.${key}`
    expect(await read(own)).toBe(own)
    expect(await read('judge.results.eve.*')).toBe(own)
    for (const other of ['judge.results.*.*', `judge.results.*.${key}`, 'judge.results.>'])
      await expect(read(other)).rejects.toThrow('Permissions Violation')
  })

  test('numbers of what waits are all that a member sees of jobs', async () => {
    const said = await eve.request(
      '$JS.API.STREAM.INFO.JUDGE_JOBS',
      JSON.stringify({ subjects_filter: '>', deleted_details: true }),
      TIMEOUT,
    )
    expect(said.string()).toContain('"messages":2')
    expect(said.string()).not.toContain('the code of')
  })

  test('answers of the server that are sent elsewhere make no job, no try and no result', async () => {
    const own = `judge.results.eve.${key}`
    const aimed = keyOf(job(7))
    // The server writes its answer wherever who asks says: that is not asked of the ticket.
    for (const reply of [
      `judge.results.ana.${aimed}`,
      `judge.results.ana.${key}`,
      `judge.tries.ana.${aimed}`,
      'judge.jobs.ana',
    ]) {
      eve.publish(`$JS.API.DIRECT.GET.JUDGE_RESULTS.${own}`, '', { reply })
      eve.publish('$JS.API.STREAM.INFO.JUDGE_JOBS', '', { reply })
      eve.publish('judge.jobs.eve', 'x', { reply })
    }
    await eve.flush()
    // It did arrive there: the test means something.
    const jsm = await jetstreamManager(queue.all)
    await until(async () =>
      expect(
        await jsm.streams.getMessage('JUDGE_RESULTS', {
          last_by_subj: `judge.results.ana.${aimed}`,
        }),
      ).not.toBeNull(),
    )
    const worker = await startWorker(queue, { name: 'honest' })
    expect(await queue.ask('ana', job(1))).toMatchObject({ type: 'judged', worker: 'box' })
    expect(await queue.ask('ana', job(7))).toMatchObject({
      type: 'judged',
      worker: 'honest',
      member: 'ana',
      key: aimed,
    })
    expect(worker.events.filter(({ type }) => type === 'began')).toHaveLength(1)
    await worker.stop()
  })

  test('an empty answer that is sent as an acknowledgement loses nothing that is waited for', async () => {
    const slow = await startWorker(queue, {
      name: 'slow',
      judge: (_, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    })
    const asked = queue.ask('ana', job(8))
    await until(() =>
      expect(slow.events).toContainEqual(expect.objectContaining({ type: 'began' })),
    )
    const { state } = await (await jetstreamManager(queue.all)).streams.info('JUDGE_JOBS')
    for (let seq = state.first_seq; seq <= state.last_seq; seq++)
      for (let delivered = 1; delivered < 40; delivered++)
        eve.publish(`$JS.API.DIRECT.GET.JUDGE_RESULTS.judge.results.eve.none`, '', {
          reply: `$JS.ACK.JUDGE_JOBS.workers.1.${seq}.${delivered}.1.0`,
        })
    await eve.flush()
    await slow.stop()
    const worker = await startWorker(queue, { name: 'honest' })
    expect(await asked).toMatchObject({ type: 'judged', worker: 'honest' })
    await worker.stop()
  })

  test("a worker puts no job in anybody's name, and reads none but by taking it", async () => {
    const worker = await queue.worker()
    for (const subject of [
      'judge.jobs.ana',
      '$JS.API.STREAM.MSG.GET.JUDGE_JOBS',
      '$JS.API.STREAM.DELETE.JUDGE_JOBS',
      '$JS.API.STREAM.PURGE.JUDGE_RESULTS',
      '$JS.API.STREAM.CREATE.OTHER',
      '$JS.API.CONSUMER.CREATE.JUDGE_JOBS.spy',
    ])
      await expect(worker.request(subject, '{}', TIMEOUT)).rejects.toThrow('Permissions Violation')
  })

  test('who works or waits by a ticket is told when it runs out', async () => {
    const { address, certificate, ticket } = queue.server
    const soon = async (rights: Rights, inbox: string) =>
      connectQueue(address, { ...(await ticket(rights, Date.now() + 8000)), certificate }, inbox)
    const connection = await soon(memberRights('late'), '_INBOX.judge.late')
    const asking = { connection, address, member: 'late', signal: new AbortController().signal }
    const refused = { fault: { code: 'queue-away', why: 'refused' } }
    const asked = expect(
      judgeElsewhere({ ...asking, onEvent: () => {} }, job(99)),
    ).rejects.toMatchObject(refused)
    const worker = await startWorker(queue, {
      name: 'late',
      connection: await soon(workerRights, '_INBOX.judge-workers'),
      judge: (_, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    })
    await Promise.all([asked, expect(worker.ended).rejects.toMatchObject(refused)])
  })

  test('a ticket that has run out is refused', async () => {
    const { address, certificate } = queue.server
    const old = await queue.server.ticket(memberRights('ana'), Date.now() - 60_000)
    await expect(
      connectQueue(address, { ...old, certificate }, '_INBOX.judge.ana'),
    ).rejects.toMatchObject({ fault: { code: 'queue-away', why: 'refused' } })
    const good = await queue.server.ticket(memberRights('ana'))
    await expect(
      connectQueue(address, { ...good, certificate: null }, '_INBOX.judge.ana'),
    ).rejects.toMatchObject({ fault: { code: 'queue-away', why: 'insecure' } })
  })
})
