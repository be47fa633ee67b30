/**
 * Where a collection comes from, for good: what it is called and where it lies may change, and a second deck of the same id
 * may be loaded beside it. A question of an origin is one thing.
 */
import type { QuestionName } from './question.ts'
import { nakedName } from './question-name.ts'

/** `shipped`, an address as `host/path`, or the real path of a folder. Every one but `shipped` holds a `/`. */
export type OriginId = string

export const SHIPPED: OriginId = 'shipped'

/** Longer ones are cut by whoever reads them, so that a name with its origin fits into every row. */
export const LONGEST_ORIGIN = 300

const LONGEST_ADDRESS = 2000

/**
 * What the store keeps things by: `deck/id` for the shipped collection, `deck@origin/id` for others, with the slashes of the
 * origin written as `%2F`. A name that 0.1 wrote and nobody has is its own key.
 */
export type QuestionKey = string

const SIGNS: readonly (readonly [sign: string, written: string])[] = [
  ['%', '%25'],
  ['/', '%2F'],
  ['@', '%40'],
]

const tokenOf = (origin: OriginId): string =>
  SIGNS.reduce((text, [sign, written]) => text.replaceAll(sign, written), origin)

const originIn = (token: string): OriginId =>
  SIGNS.toReversed().reduce((text, [sign, written]) => text.replaceAll(written, sign), token)

/** @param deck its own id */
export const deckKeyOf = (origin: OriginId, deck: string): string =>
  origin === SHIPPED ? deck : `${deck}@${tokenOf(origin)}`

/** @param name `deck/id`, by the deck's own id */
export function keyOf(origin: OriginId, name: QuestionName): QuestionKey {
  const slash = name.indexOf('/')
  if (slash < 0) return name
  return `${deckKeyOf(origin, name.slice(0, slash))}${name.slice(slash)}`
}

/**
 * The origin that a key, or the key of a deck, says; null for one that says none: of the shipped collection, or as 0.1 wrote
 * it.
 */
export function originOfKey(key: string): OriginId | null {
  const [, token] = /^[^/]*?@([^/]*)/.exec(key) ?? []
  return token?.includes('%2F') ? originIn(token) : null
}

/** `deck/id` of a key that says its origin; other names as they are. */
export const nameInKey = (key: QuestionKey): QuestionName =>
  originOfKey(key) === null ? key : nakedName(key)

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  https: '443',
  http: '80',
  ssh: '22',
  git: '9418',
}

/**
 * An address of git as all ways to one repository have it: without scheme, user, default port and `.git`. A path on this
 * machine stays one. Null for what is no address, or too long.
 */
export function addressOrigin(address: string): OriginId | null {
  const text = address.trim()
  if (text === '' || text.length > LONGEST_ADDRESS || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text))
    return null
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? []
  const found =
    scheme === ''
      ? pathOrScp(text)
      : scheme.toLowerCase() === 'file'
        ? own(rest)
        : web(scheme, rest)
  return found === null || found.length > LONGEST_ORIGIN || !found.includes('/') ? null : found
}

/** `/srv/decks.git`, or `user@host:path`, as scp writes it. */
function pathOrScp(text: string): string | null {
  if (text.startsWith('/')) return tidy(text)
  const [, host = '', path = ''] = /^(?:[^@/:]+@)?([^@/:]+|\[[^\]/]+\]):(.+)$/.exec(text) ?? []
  return host === '' ? null : onHost(host, path)
}

/** `file:///srv/decks`; a host in it is this machine. */
function own(rest: string): string | null {
  const from = rest.indexOf('/')
  return from < 0 ? null : tidy(rest.slice(from))
}

function web(scheme: string, rest: string): string | null {
  const from = rest.indexOf('/')
  if (from < 0) return null
  const place = rest.slice(0, from).replace(/^.*@/, '')
  const port = DEFAULT_PORTS[scheme.toLowerCase()]
  const host =
    port !== undefined && place.endsWith(`:${port}`) ? place.slice(0, -port.length - 1) : place
  return host === '' ? null : onHost(host, rest.slice(from))
}

function onHost(host: string, path: string): string | null {
  const tidied = tidy(`/${path}`)
  return tidied === null ? null : `${host.toLowerCase()}${tidied}`
}

/** Without slashes that say nothing, and without `.git` at the end; null where nothing is left. */
function tidy(path: string): string | null {
  const text = path
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(/(?<=[^/])\.git$/, '')
  return text === '' ? null : text
}
