/** A headless Chromium over its debugging pipe: one page, what it asked for, what it complained about. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

const PROGRAM = 'chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
]

export function hasChromium(): boolean {
  return spawnSync(PROGRAM, ['--version']).status === 0
}

export type View = { readonly width: number; readonly scheme: 'light' | 'dark' }

export type Seen = {
  /** Every request but the one for the page itself. */
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
  /** Pixels that the page is wider than its window. */
  readonly overflow: number
  readonly height: number
  readonly background: string
  /** Of the first few screens. */
  readonly png: Buffer
}

export type Browser = {
  readonly look: (url: string, view: View, tallest?: number) => Promise<Seen>
  readonly close: () => Promise<void>
}

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

export function startBrowser(): Browser {
  const profile = mkdtempSync(join(tmpdir(), 'sparr-chromium-'))
  const child = spawn(PROGRAM, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => void child.on('close', () => done()))
  const wires = child.stdio as unknown as readonly [null, null, null, Writable, Readable]
  const waiting = new Map<number, (message: Message) => void>()
  let onEvent: (method: string, params: Record<string, unknown>) => void = () => undefined
  let count = 0
  let unread = ''
  wires[4].setEncoding('utf8').on('data', (data: string) => {
    const parts = (unread + data).split('\0')
    unread = parts.pop() ?? ''
    for (const part of parts) {
      const message = JSON.parse(part) as Message
      if (message.id !== undefined) waiting.get(message.id)?.(message)
      else if (message.method) onEvent(message.method, message.params ?? {})
    }
  })

  async function call(
    method: string,
    params: object = {},
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = ++count
    const answer = new Promise<Message>((done) => waiting.set(id, done))
    wires[3].write(
      `${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`,
    )
    const { result, error } = await Promise.race([
      answer,
      ended.then((): Message => ({ error: { message: 'the browser has ended' } })),
    ])
    if (error) throw new Error(`${method}: ${error.message}`)
    return result ?? {}
  }

  return {
    async look(url, { width, scheme }, tallest = 4000) {
      const { targetId } = await call('Target.createTarget', { url: 'about:blank' })
      const attached = await call('Target.attachToTarget', { targetId, flatten: true })
      const page = attached['sessionId'] as string
      const requests: string[] = []
      const complaints: string[] = []
      let isLoaded: () => void = () => undefined
      const loaded = new Promise<void>((done) => {
        isLoaded = done
      })
      onEvent = (method, params) => {
        if (method === 'Page.loadEventFired') isLoaded()
        if (method === 'Network.requestWillBeSent') {
          const { url: asked } = params['request'] as { url: string }
          if (asked !== url) requests.push(asked)
        }
        if (method === 'Log.entryAdded' || method === 'Audits.issueAdded')
          complaints.push(JSON.stringify(params))
        if (method === 'Runtime.exceptionThrown' || method === 'Runtime.consoleAPICalled')
          complaints.push(JSON.stringify(params))
      }
      for (const domain of ['Page', 'Network', 'Log', 'Runtime', 'Audits'])
        await call(`${domain}.enable`, {}, page)
      const size = { width, height: 900, deviceScaleFactor: 1, mobile: false }
      await call('Emulation.setDeviceMetricsOverride', size, page)
      const features = [{ name: 'prefers-color-scheme', value: scheme }]
      await call('Emulation.setEmulatedMedia', { features }, page)
      await call('Page.navigate', { url }, page)
      await loaded
      const expression = `JSON.stringify([
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        document.documentElement.scrollHeight, getComputedStyle(document.body).backgroundColor])`
      const { result } = await call('Runtime.evaluate', { expression }, page)
      const [overflow, height, background] = JSON.parse((result as { value: string }).value)
      const clip = { x: 0, y: 0, width, height: Math.min(height, tallest), scale: 1 }
      const shot = await call('Page.captureScreenshot', { clip, captureBeyondViewport: true }, page)
      const png = Buffer.from(shot['data'] as string, 'base64')
      await call('Target.closeTarget', { targetId })
      return { requests, complaints, overflow, height, background, png }
    },
    async close() {
      await call('Browser.close').catch(() => undefined)
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
