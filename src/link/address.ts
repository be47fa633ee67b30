/** Addresses that people give, before any program sees them. */
import { networkInterfaces } from 'node:os'
import { SparrError } from '../core/errors.ts'

/** A name or a number of a machine: nothing that a program could take for an option. */
const HOST = /^(?!-)[A-Za-z0-9._-]{1,253}$/
const USER = /^(?!-)[A-Za-z0-9._-]{1,64}$/
const SERVER = /^(?:tls|nats):\/\/(?<host>\[[0-9A-Fa-f:.]+\]|[^:/@\s]+)(?::(?<port>\d{1,5}))?\/?$/
const MOST_SERVERS = 8
const DEFAULT_PORT = 4222

/** `tls://host:port`, several with commas between them, as all else takes it. Throws `bad-address`. */
export function serverAddress(text: string): string {
  const addresses = text.split(',').map((one) => one.trim())
  if (addresses.length > MOST_SERVERS) throw new SparrError({ code: 'bad-address', address: text })
  return addresses.map((one) => oneServer(one.includes('://') ? one : `tls://${one}`)).join(',')
}

function oneServer(address: string): string {
  const { host = '', port = String(DEFAULT_PORT) } = SERVER.exec(address)?.groups ?? {}
  const isHost = host.startsWith('[') || HOST.test(host)
  if (!isHost || Number(port) < 1 || Number(port) > 65535)
    throw new SparrError({ code: 'bad-address', address })
  return `tls://${host}:${Number(port)}`
}

/** `user@host` or `host`, as ssh takes it. Throws `bad-address`. */
export function sshAddress(text: string): string {
  const [host = '', user, ...more] = text.split('@').reverse()
  const isSound = HOST.test(host) && (user === undefined || USER.test(user)) && more.length === 0
  if (!isSound) throw new SparrError({ code: 'bad-address', address: text })
  return text
}

/** Made by programs for themselves: nobody in the next room is behind them. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|tun|tap|utun)/
const MOST_OWN = 3

/** The IPv4 numbers that another machine of the LAN may reach this one by, cables and radio first. Throws `no-network`. */
export function lanNumbers(interfaces = networkInterfaces()): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, numbers = []]) =>
    numbers
      .filter(
        ({ family, internal, address }) =>
          family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => ({ address, isVirtual: VIRTUAL.test(name) })),
  )
  const real = found.filter(({ isVirtual }) => !isVirtual)
  const [first, ...more] = (real.length > 0 ? real : found).map(({ address }) => address)
  if (first === undefined) throw new SparrError({ code: 'no-network' })
  return [first, ...more].slice(0, MOST_OWN)
}
