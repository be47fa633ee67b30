/** A server of one's own for one session: its files in a private folder, found again there when the session is taken up. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import type { Signer } from '../nats/tickets.ts'
import { configurationText, FILES } from './configuration.ts'
import { findServer } from './find-server.ts'
import { makeCertificate, makeKeys, type ServerKeys } from './keys.ts'
import { putPrivate } from './put-private.ts'
import { type RunningServer, runServer } from './run-server.ts'

export type OwnServer = RunningServer & {
  readonly certificate: string
  readonly signer: Signer
}

export type OwnServerOptions = {
  readonly folder: string
  /** `0.0.0.0` for a LAN, `127.0.0.1` behind ssh. */
  readonly host: string
  readonly now: number
  /** The nats-server; null: there is none. Looked for where nothing is said. */
  readonly program?: string | null
}

/** What has to be as it was when a session is taken up: guests hold an address and a certificate. */
type Kept = { readonly port: number; readonly keys: ServerKeys }

const KEPT = 'keys.json'

/** Throws `no-server`, `server-failed`, and what the file system throws. */
export async function startOwnServer(options: OwnServerOptions): Promise<OwnServer> {
  const { program = findServer() } = options
  if (program === null) throw new SparrError({ code: 'no-server' })
  const { folder, host, now } = options
  makeFolder(folder)
  const { keys, port } = kept(folder) ?? { keys: await makeKeys(), port: -1 }
  await putCertificate(folder, now)
  const { operator, accounts } = keys
  putPrivate(
    folder,
    FILES.configuration,
    configurationText({ host, port, folder, operator, accounts }),
  )
  const running = await runServer(program, folder)
  putPrivate(folder, KEPT, JSON.stringify({ port: running.port, keys } satisfies Kept))
  const certificate = readFileSync(join(folder, FILES.certificate), 'utf8')
  return { ...running, certificate, signer: keys.signer }
}

async function putCertificate(folder: string, now: number): Promise<void> {
  if (existsSync(join(folder, FILES.certificate)) && existsSync(join(folder, FILES.key))) return
  const { certificate, key } = await makeCertificate(now)
  putPrivate(folder, FILES.key, key)
  putPrivate(folder, FILES.certificate, certificate)
}

function kept(folder: string): Kept | null {
  const path = join(folder, KEPT)
  // Ours, in a folder that is ours alone: written whole or not at all.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : null
}
