/** A server that is there for as long as a session needs it: one that was killed, or gave up, is started again at its address. */
import { setTimeout as pause } from 'node:timers/promises'
import { type OwnServer, type OwnServerOptions, startOwnServer } from './own-server.ts'

const AGAIN_MS = 300

/** Throws what the first start throws; a later one that fails is tried again. */
export async function keepUp(
  options: OwnServerOptions,
): Promise<Pick<OwnServer, 'port' | 'certificate' | 'signer' | 'stop'>> {
  const first = await startOwnServer(options)
  let running = first
  let isStopped = false

  async function keep(): Promise<void> {
    while (!isStopped) {
      await running.ended
      if (!isStopped) await pause(AGAIN_MS)
      if (!isStopped) running = await startOwnServer(options).catch(() => running)
    }
    // It may have been on its way up when it was told to stop.
    await running.stop()
  }

  const keeping = keep()
  const { port, certificate, signer } = first
  return {
    port,
    certificate,
    signer,
    stop: async () => {
      isStopped = true
      await running.stop()
      await keeping
    },
  }
}
