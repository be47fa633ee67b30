/**
 * The one way git is called: with settings of ours in front of everybody's, in an environment without anybody's GIT_*, never
 * asking at a terminal. What is foreign is fetched and read, never checked out
 * (docs/decisions/0035-a-deck-is-fetched-not-checked-out.md).
 */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Fault, SparrError } from '../../core/errors.ts'
import { cleanLine } from '../../text/clean.ts'
import type { Protocol } from './address.ts'

export type GitEnd = {
  readonly exitCode: number
  readonly stdout: Buffer
  /** English, and perhaps words of a server: to be cleaned before it is shown. */
  readonly stderr: string
}

export type GitOptions = {
  /** Never a folder that somebody else has made: its `.git/config` would be read. */
  readonly cwd: string
  /** How a remote may be reached; none where git stays on this disk. */
  readonly protocol?: Protocol
  readonly input?: string
  /** Settings besides ours, as `name=value`. */
  readonly settings?: readonly string[]
  /** Besides the clean environment, such as GIT_AUTHOR_NAME. */
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
  /** Bytes that git may print. */
  readonly most?: number
  readonly signal?: AbortSignal | undefined
}

const TIMEOUT_MS = 60_000
/** A collection over a slow line. */
export const REMOTE_TIMEOUT_MS = 300_000
const MOST = 16 * 1024 * 1024
/** Asked to end, git puts its files away; this long. */
const GRACE_MS = 2000

/** In front of every command, where they count more than anybody's settings. */
const SETTINGS = [
  'protocol.allow=never',
  'protocol.https.allow=always',
  'protocol.ssh.allow=always',
  'protocol.file.allow=user',
  // Whoever allows more in their own settings does not allow it here.
  'protocol.http.allow=never',
  'protocol.git.allow=never',
  'protocol.ext.allow=never',
  'core.symlinks=false',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.autocrlf=false',
  'core.pager=cat',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'transfer.fsckObjects=true',
  'fetch.fsckObjects=true',
  'receive.fsckObjects=true',
  // No commit is signed in passing, no editor opened, no helper left running when we have ended.
  'commit.gpgSign=false',
  'tag.gpgSign=false',
  'push.gpgSign=false',
  'core.editor=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // A line that is dead for a minute.
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=60',
]

/** @throws SparrError tool-missing, git-failed (slow, too-large), and the reason of the signal; any exit code is an answer. */
export async function git(args: readonly string[], options: GitOptions): Promise<GitEnd> {
  const { cwd, protocol, input, settings = [], env = {}, timeoutMs = TIMEOUT_MS } = options
  const { execa } = await import('execa')
  options.signal?.throwIfAborted()
  const before = [...SETTINGS, ...settings].flatMap((setting) => ['-c', setting])
  const running = execa('git', [...before, ...args], {
    cwd,
    env: { ...cleanEnv(process.env, cwd, protocol), ...env },
    extendEnv: false,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    encoding: 'buffer',
    maxBuffer: options.most ?? MOST,
    timeout: timeoutMs,
    stripFinalNewline: false,
    reject: false,
    // A group of its own, which every end is for: ssh and the helpers of https go with git. It has no terminal to ask at.
    detached: true,
    killDescendants: true,
    forceKillAfterDelay: GRACE_MS,
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
  })
  const end = await running
  options.signal?.throwIfAborted()
  if (end.timedOut) throw failed(args, 'slow', '')
  if (end.isMaxBuffer) throw failed(args, 'too-large', '')
  if (end.exitCode === undefined && end.signal === undefined) {
    if (end.code === 'ENOENT' && existsSync(cwd)) throw new SparrError(NO_GIT, { cause: end.cause })
    throw end.cause ?? end
  }
  return {
    exitCode: end.exitCode ?? 128,
    stdout: Buffer.from(end.stdout),
    stderr: Buffer.from(end.stderr).toString('utf8'),
  }
}

/** The same where only success is an answer. `place`: the address, for the sentence. @throws SparrError git-failed */
export async function gitOk(
  args: readonly string[],
  options: GitOptions,
  place = '',
): Promise<Buffer> {
  const { exitCode, stdout, stderr } = await git(args, options)
  if (exitCode === 0) return stdout
  throw new SparrError({
    code: 'git-failed',
    place,
    why: whyOf(stderr),
    problem: lastWord(stderr) || `git ${args[0]}: ${exitCode}`,
  })
}

const NO_GIT: Fault = {
  code: 'tool-missing',
  tool: 'git',
  remedy: 'Install git with the packages of your system',
}

type Why = Extract<Fault, { readonly code: 'git-failed' }>['why']

const failed = (args: readonly string[], why: Why, problem: string): SparrError =>
  new SparrError({ code: 'git-failed', place: args.at(-1) ?? '', why, problem })

/** What git, curl and ssh say in English, the nearest cause first. */
const WHY: readonly (readonly [RegExp, Why])[] = [
  [/detected dubious ownership/i, 'owner'],
  [/couldn't find remote ref|Remote branch \S+ not found|not our ref/i, 'no-such-ref'],
  [
    /could ?n[o']t resolve host|name resolution|could not resolve hostname|connection (?:refused|timed out|reset)|(?:network|host) is unreachable|no route to host|(?:failed to|couldn't|could not) connect|operation too slow/i,
    'offline',
  ],
  [
    /permission denied|authentication failed|could not read (?:username|password)|host key verification failed|returned error: 40[13]/i,
    'denied',
  ],
  [
    /repository .*not found|does not appear to be a git repository|does not exist|returned error: 404|no such file or directory/i,
    'not-found',
  ],
  [/fsck error|error in object|index-pack failed/i, 'unsound'],
]

const whyOf = (stderr: string): Why => WHY.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'other'

/** The last thing it calls fatal or an error, without that word. */
function lastWord(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => /^(?:fatal|error): /.test(line))
  return cleanLine((lines[0] ?? '').replace(/^\w+: /, '')).slice(0, 200)
}

/** Ours without what steers git: any GIT_*, programs that ask for passwords, the language of its messages. */
function cleanEnv(
  own: NodeJS.ProcessEnv,
  cwd: string,
  protocol: Protocol | undefined,
): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^GIT_/i.test(entry[0]) && !DROPPED.has(entry[0]),
  )
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    // Empty: git asks nobody, whatever the settings name.
    GIT_ASKPASS: '',
    GIT_PAGER: 'cat',
    GIT_EDITOR: 'false',
    GIT_OPTIONAL_LOCKS: '0',
    // Only the folder it is told to work in is a repository, not one above it.
    GIT_CEILING_DIRECTORIES: dirname(cwd),
    GIT_ALLOW_PROTOCOL: protocol ?? 'none',
  }
}

const DROPPED: ReadonlySet<string> = new Set(['SSH_ASKPASS', 'LANGUAGE', 'LC_MESSAGES', 'PAGER'])
