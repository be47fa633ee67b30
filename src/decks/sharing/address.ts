/** Where a collection may come from: what is typed after `sparr deck add`, looked at before any git is started. */
import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Fault, SparrError } from '../../core/errors.ts'

/** What git calls the way to it; no other is ever allowed. */
export type Protocol = 'https' | 'ssh' | 'file'

export type Address = {
  /** As git is given it: `https://…`, `ssh://…`, `git@host:path` or `file:///…`. */
  readonly url: string
  readonly protocol: Protocol
  /** Without `refs/tags/`; undefined where none was named. */
  readonly tag?: string
}

type Why = Extract<Fault, { readonly code: 'deck-address' }>['why']

const LONGEST = 2000
/** Names of hosts and numbers; one that begins with `-` would be an option of ssh. */
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])$/
const USER = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*)$/
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//
/** `user@host:path` and `host:path`, as scp writes it. */
const SCP = /^(?:([^@/:]+)@)?([^@/:]+|\[[^\]/]+\]):(?!\/\/)(.*)$/
/** A path says that it is one, so that a slip in an address is not looked for on this disk. */
const OWN_PATH = /^(?:\/|\.{1,2}(?:\/|$)|~(?:\/|$))/

/**
 * @param cwd what a relative path is seen from
 * @throws SparrError deck-address
 */
export function readAddress(text: string, cwd: string): Address {
  const refuse = (why: Why): never => {
    throw new SparrError({ code: 'deck-address', address: text, why })
  }
  if (
    text === '' ||
    text.length > LONGEST ||
    /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text)
  )
    refuse('text')
  if (text.startsWith('-')) refuse('option')
  if (text.includes('::')) refuse('helper')
  const [, scheme] = SCHEME.exec(text) ?? []
  if (scheme !== undefined) return readUrl(text, scheme.toLowerCase(), refuse)
  if (OWN_PATH.test(text)) return readPath(text, cwd, refuse)
  const [, user, host = '', path = ''] = SCP.exec(text) ?? []
  if (host === '') return refuse('scheme')
  if (!HOST.test(host) || (user !== undefined && !USER.test(user))) refuse('host')
  const { rest, tag } = splitTag(path, refuse)
  if (rest === '' || rest.startsWith('-')) refuse('text')
  const at = text.slice(0, text.length - path.length)
  return { url: `${at}${rest}`, protocol: 'ssh', ...tag }
}

function readUrl(text: string, scheme: string, refuse: (why: Why) => never): Address {
  if (scheme === 'file') {
    const { rest, tag } = splitTag(text, refuse)
    return { ...ownFile(rest, refuse), ...tag }
  }
  if (scheme !== 'https' && scheme !== 'ssh') return refuse('scheme')
  const from = text.indexOf('/', scheme.length + 3)
  if (from < 0) return refuse('text')
  const authority = text.slice(scheme.length + 3, from)
  const { rest, tag } = splitTag(text.slice(from), refuse)
  if (rest === '/') refuse('text')
  const at = authority.lastIndexOf('@')
  const user = at < 0 ? undefined : authority.slice(0, at)
  // What stands in an address is written into sparr.lock: git's own credential helpers are the place for a password.
  if (user !== undefined && (scheme === 'https' || user.includes(':'))) refuse('password')
  if (user !== undefined && !USER.test(user)) refuse('host')
  const [, host = '', port = ''] = /^(.*?)(?::(\d{1,5}))?$/.exec(authority.slice(at + 1)) ?? []
  if (!HOST.test(host)) refuse('host')
  const who = user === undefined ? '' : `${user}@`
  return {
    url: `${scheme}://${who}${host}${port === '' ? '' : `:${port}`}${rest}`,
    protocol: scheme,
    ...tag,
  }
}

function readPath(text: string, cwd: string, refuse: (why: Why) => never): Address {
  const pathOf = (one: string): string =>
    resolve(cwd, one === '~' || one.startsWith('~/') ? `${homedir()}${one.slice(1)}` : one)
  // A folder may have an @ in its name.
  if (isFolder(pathOf(text))) return { url: pathToFileURL(pathOf(text)).href, protocol: 'file' }
  const { rest, tag } = splitTag(text, refuse)
  if (!isFolder(pathOf(rest))) return refuse('folder')
  return { url: pathToFileURL(pathOf(rest)).href, protocol: 'file', ...tag }
}

function ownFile(url: string, refuse: (why: Why) => never): Address {
  try {
    const path = fileURLToPath(url)
    if (isFolder(path)) return { url: pathToFileURL(path).href, protocol: 'file' }
  } catch {
    // A host in it, or half of an escape: no path of this machine.
  }
  return refuse('folder')
}

/** `…@TAG`; `/@name/` is part of a path, as some hosts write it. */
function splitTag(
  path: string,
  refuse: (why: Why) => never,
): { readonly rest: string; readonly tag?: { readonly tag: string } } {
  const at = path.lastIndexOf('@')
  if (at <= 0 || path[at - 1] === '/') return { rest: path }
  const tag = path.slice(at + 1)
  if (!isTag(tag)) refuse('tag')
  return { rest: path.slice(0, at), tag: { tag } }
}

/** What git allows as the name of a tag, and a little less. */
export const isTag = (tag: string): boolean =>
  tag.length <= 200 &&
  /^[\p{L}\p{N}_][\p{L}\p{N}._+/-]*$/u.test(tag) &&
  !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(tag)

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
