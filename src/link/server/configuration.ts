/** The configuration of a server, written for nats-server 2.9, which Debian 12 has: pure. */

export type Configuration = {
  /** `0.0.0.0` for a LAN, `127.0.0.1` behind ssh. */
  readonly host: string
  /** -1: one that is free. */
  readonly port: number
  /** Everything of it lies there. */
  readonly folder: string
  readonly operator: string
  /** Public key and JWT of each account. */
  readonly accounts: readonly { readonly key: string; readonly jwt: string }[]
}

export const FILES = {
  configuration: 'server.conf',
  certificate: 'certificate.pem',
  key: 'key.pem',
  pid: 'server.pid',
  streams: 'streams',
} as const

/** A snapshot with every character escaped fits; what is larger is nobody's text. */
const MAX_PAYLOAD = 1024 * 1024
const DISK = '16GB'

export function configurationText({
  host,
  port,
  folder,
  operator,
  accounts,
}: Configuration): string {
  const preload = accounts.map(({ key, jwt }) => `  ${key}: ${jwt}`).join('\n')
  return `# Made by sparr.
listen: ${quoted(`${host}:${port}`)}
server_name: "sparr"
ports_file_dir: ${quoted(folder)}
pid_file: ${quoted(`${folder}/${FILES.pid}`)}
max_payload: ${MAX_PAYLOAD}
# Whoever is cut off is noticed within seconds.
ping_interval: "5s"
ping_max: 2
write_deadline: "5s"
tls {
  cert_file: ${quoted(`${folder}/${FILES.certificate}`)}
  key_file: ${quoted(`${folder}/${FILES.key}`)}
  timeout: 5
}
jetstream {
  store_dir: ${quoted(`${folder}/${FILES.streams}`)}
  max_mem: 64MB
  max_file: ${DISK}
}
operator: ${operator}
resolver: MEMORY
resolver_preload {
${preload}
}
`
}

const quoted = (text: string): string => JSON.stringify(text)
