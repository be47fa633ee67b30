/** Judging for many on a real server: what workers judge with is made here, all between is the real thing. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Job } from '../../src/core/queue/job.ts'
import type { Worker } from '../../src/link/queue/worker.ts'
import { FILES } from '../../src/link/server/configuration.ts'
import { until } from '../until.ts'
import { accepted, job, memberFor, startQueue, startWorker, type TestQueue } from './judge-queue.ts'
import { NO_NATS } from './nats.ts'

type Judged = Awaited<ReturnType<Worker['judge']>>

/** A judge that writes down what it was given. */
function counting(): { readonly judge: (job: Job) => Promise<Judged>; readonly codes: string[] } {
  const codes: string[] = []
  return {
    codes,
    judge: async ({ code, question }) => {
      codes.push(code)
      return { toolchain: 'typescript 26', judgement: accepted(question) }
    },
  }
}

const never = (_: Job, signal: AbortSignal): Promise<Judged> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe.skipIf(NO_NATS !== '')(`a queue of answers ${NO_NATS}`, () => {
  let queue: TestQueue
  beforeEach(async () => {
    queue = await startQueue(2000)
  })
  afterEach(() => queue.end())

  const waiting = async (): Promise<number> =>
    (await (await jetstreamManager(queue.all)).streams.info('JUDGE_JOBS')).state.messages

  test('an answer is judged once, however often and by whomever it is asked for', async () => {
    const { judge, codes } = counting()
    await startWorker(queue, { name: 'box', judge })
    const first = await queue.ask('ana', job(1))
    expect(first).toMatchObject({ type: 'judged', worker: 'box', member: 'ana' })
    expect(await queue.ask('ana', job(1))).toEqual(first)
    expect(await queue.ask('bo', job(1))).toMatchObject({ type: 'judged', member: 'bo' })
    expect(codes).toEqual([job(1).code])
    expect(await waiting()).toBe(0)
  })

  test('who asks is told where it stands, and who stops asking finds the result later', async () => {
    const said: string[] = []
    const stop = new AbortController()
    const asked = queue.ask(
      'ana',
      job(1),
      (event) => {
        said.push(event.type)
        stop.abort()
      },
      stop.signal,
    )
    await expect(asked).rejects.toThrow('aborted')
    expect(said).toEqual(['queued'])
    const worker = await startWorker(queue, { name: 'box' })
    await until(() =>
      expect(worker.events).toContainEqual(expect.objectContaining({ type: 'ended' })),
    )
    expect(await queue.ask('ana', job(1))).toMatchObject({ type: 'judged', worker: 'box' })
  })

  test('a worker that stops in order gives back what it has, and that is no try', async () => {
    for (const name of ['one', 'two', 'three', 'four']) {
      const worker = await startWorker(queue, { name, judge: never })
      if (name === 'one') void queue.ask('ana', job(1)).catch(() => undefined)
      await until(() => expect(worker.events.map(({ type }) => type)).toContain('began'))
      await worker.stop()
    }
    await startWorker(queue, { name: 'five' })
    expect(await queue.ask('ana', job(1))).toMatchObject({ type: 'judged', worker: 'five' })
  })

  test('an answer on which a judge breaks three times is reported, and the next one is judged', async () => {
    const judge = async (one: Job): Promise<Judged> => {
      if (one.code === job(1).code) throw new Error('broken')
      return { toolchain: 'typescript 26', judgement: accepted(one.question) }
    }
    const worker = await startWorker(queue, { name: 'box', judge })
    expect(await queue.ask('ana', job(1))).toMatchObject({
      type: 'poison',
      workers: ['box', 'box', 'box'],
    })
    expect(worker.events.filter(({ type }) => type === 'failed')).toHaveLength(3)
    expect(await queue.ask('ana', job(2))).toMatchObject({ type: 'judged' })
    // Asked for again it is tried again.
    expect(await queue.ask('ana', job(1))).toMatchObject({ type: 'poison' })
    expect(worker.events.filter(({ type }) => type === 'failed')).toHaveLength(6)
  })

  test('a machine that can judge no more ends and gives the answer to another', async () => {
    const full = new Error('no space left')
    const judge = (): Promise<Judged> => Promise.reject(full)
    const broken = await startWorker(queue, { name: 'full', judge, isOwnFault: () => true })
    const asked = queue.ask('ana', job(1))
    await expect(broken.ended).rejects.toBe(full)
    await startWorker(queue, { name: 'box' })
    expect(await asked).toMatchObject({ type: 'judged', worker: 'box' })
  })

  test('what one machine lacks is judged by the one that has it, and is refused where none has', async () => {
    const lacking = await startWorker(queue, { name: 'bare', lackOf: async () => 'no-toolchain' })
    expect(await queue.ask('ana', job(1))).toMatchObject({ type: 'refused', why: 'no-toolchain' })
    await startWorker(queue, { name: 'full' })
    const asked = Array.from({ length: 6 }, (_, n) => queue.ask('ana', job(n + 2)))
    for (const result of await Promise.all(asked))
      expect(result).toMatchObject({ type: 'judged', worker: 'full' })
    // A refusal is no verdict: the same answer is judged once somebody can.
    expect(await queue.ask('ana', job(1))).toMatchObject({ type: 'judged', worker: 'full' })
    expect(lacking.events).not.toContainEqual(expect.objectContaining({ type: 'began' }))
  })

  test('a hostile job is refused, and hurts neither the worker nor the next job', async () => {
    const worker = await startWorker(queue, { name: 'box' })
    const js = jetstream(await queue.member('eve'))
    const send = (data: string | Uint8Array, key: string) =>
      js.publish('judge.jobs.eve', data, { msgID: `eve.${key}` })
    const key = (n: number): string => String(n).repeat(64)
    const wire = (changes: object): string => JSON.stringify({ v: 1, ...job(1), ...changes })
    await send('no json', key(1))
    await send(wire({ question: '../../etc/passwd' }), key(2))
    await send(wire({ code: 'x'.repeat((64 << 10) + 1) }), key(3))
    await send(wire({ v: 9 }), key(4))
    await send(new Uint8Array([0xff, 0xfe, 0x00]), key(5))
    await send('['.repeat(100_000), key(6))
    await send('no key', 'judge.results.ana.x')
    // More than the stream takes is refused by the server.
    await expect(send('x'.repeat(600 << 10), key(7))).rejects.toThrow()
    expect(await queue.ask('ana', job(2))).toMatchObject({ type: 'judged' })
    await until(async () => expect(await waiting()).toBe(0))
    const why = worker.events.flatMap((event) =>
      event.type === 'ended' && event.result.type === 'refused' ? event.result.why : [],
    )
    expect(why).toEqual(['malformed', 'malformed', 'too-large', 'newer', 'malformed', 'malformed'])
    expect(worker.events).not.toContainEqual(
      expect.objectContaining({ member: 'eve', type: 'began' }),
    )
  })

  test('twenty of one member wait, the next is refused, and nobody else is kept waiting', async () => {
    const stop = new AbortController()
    const queued = Array.from({ length: 20 }, (_, n) => {
      const sent = Promise.withResolvers<void>()
      void queue.ask('ana', job(n), () => sent.resolve(), stop.signal).catch(() => undefined)
      return sent.promise
    })
    await Promise.all(queued)
    await expect(queue.ask('ana', job(20))).rejects.toMatchObject({
      fault: { code: 'not-judged', why: 'full', detail: '20' },
    })
    const other = queue.ask('bo', job(21))
    await until(async () => expect(await waiting()).toBe(21))
    stop.abort()
    await startWorker(queue, { name: 'box', slots: 4 })
    expect(await other).toMatchObject({ type: 'judged' })
    for (let n = 0; n < 20; n++)
      expect(await queue.ask('ana', job(n))).toMatchObject({ type: 'judged', worker: 'box' })
  })

  test('a server that is killed loses no answer that somebody waits for', async () => {
    const said: string[] = []
    const asked = queue.ask('ana', job(1), ({ type }) => said.push(type))
    await until(() => expect(said).toContain('queued'))
    await queue.server.kill()
    await until(() => expect(said).toContain('lost'))
    await queue.server.restart()
    await until(() => expect(said).toContain('back'))
    await startWorker(queue, { name: 'box' })
    expect(await asked).toMatchObject({ type: 'judged', worker: 'box' })
  })

  test('also one that lost its disk: workers make the queue anew, and who waits sends again', async () => {
    const { judge, codes } = counting()
    let isOpen = false
    const gate = async (one: Job, signal: AbortSignal): Promise<Judged> =>
      isOpen ? judge(one) : never(one, signal)
    await startWorker(queue, { name: 'box', judge: gate })
    const asked = Promise.all([1, 2, 3].map((n) => queue.ask(memberFor(n), job(n))))
    await until(async () => expect(await waiting()).toBe(3))
    await queue.server.kill()
    rmSync(join(queue.server.folder, FILES.streams), { recursive: true })
    await queue.server.restart()
    isOpen = true
    await startWorker(queue, { name: 'other', judge })
    for (const result of await asked) expect(result).toMatchObject({ type: 'judged' })
    expect(new Set(codes).size).toBe(3)
  })

  test('a server that is not there is one sentence, and so is one where nobody judges', async () => {
    await (await jetstreamManager(queue.all)).streams.delete('JUDGE_JOBS')
    await expect(queue.ask('ana', job(1))).rejects.toMatchObject({
      fault: { code: 'queue-away', why: 'absent' },
    })
    await queue.server.kill()
    await expect(queue.ask('bo', job(1))).rejects.toMatchObject({
      fault: { code: 'queue-away', why: 'unreachable', problem: 'ECONNREFUSED' },
    })
    await queue.server.restart()
  })
})
