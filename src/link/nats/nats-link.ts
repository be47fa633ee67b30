/** Opens a link over a server: JetStream keeps the log, each side a copy of it. */
import { connectNats, isUnreachable } from './connect.ts'
import { openCopy } from './copy.ts'
import { Linked } from './linked.ts'
import type { NatsLink, NatsOptions } from './nats-options.ts'

/** Throws `no-connection`, `ticket-refused`, `not-a-session`, and what the file system throws. */
export async function openNats(options: NatsOptions): Promise<NatsLink> {
  const copy = openCopy(options.copyPath, options.place)
  try {
    const connection = await connectNats(options.door, { isKept: false }).catch(
      (error: unknown) => {
        if (options.isPatient === true && isUnreachable(error)) return null
        throw error
      },
    )
    return new Linked(options, copy, connection)
  } catch (error) {
    copy.close()
    throw error
  }
}
