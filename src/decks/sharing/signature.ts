/** Whether a tag that was fetched is signed by one of some keys, as git itself says it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Fetched } from './fetch.ts'
import { type GitOptions, git, gitOk } from './git.ts'
import type { PublisherKey } from './publishers.ts'

/**
 * The key, as it is written into sparr.lock; null where the tag is unsigned, signed by somebody else, or not well.
 * @param tag its name: a signed tag of another name, served in its place, is none
 * @throws SparrError tool-missing where the program that verifies such signatures is not installed
 */
export async function signerOf(
  { gitDir, commit, object }: Fetched,
  tag: string,
  keys: readonly PublisherKey[],
  signal?: AbortSignal,
): Promise<string | null> {
  // A commit, not a tag of its own: there is nothing that could be signed.
  if (object === commit || keys.length === 0) return null
  const here: GitOptions = { cwd: gitDir, signal, most: 1 << 20 }
  const text = (await gitOk(['--git-dir=.', 'cat-file', 'tag', object], here)).toString('latin1')
  const [head = ''] = text.split('\n\n', 1)
  const named = Buffer.from(tag).toString('latin1')
  if (!head.startsWith(`object ${commit}\ntype commit\ntag ${named}\n`)) return null
  if (text.includes('-----BEGIN SSH SIGNATURE-----')) return signedBySsh(here, object, keys)
  if (text.includes('-----BEGIN PGP SIGNATURE-----')) return signedByGpg(here, object, keys)
  return null
}

async function signedBySsh(
  here: GitOptions,
  object: string,
  keys: readonly PublisherKey[],
): Promise<string | null> {
  const lines = keys.flatMap((one) => (one.type === 'ssh' ? one.key : []))
  if (lines.length === 0) return null
  const allowed = join(here.cwd, 'allowed-signers')
  // For git's signatures only: the same key may sign other things elsewhere.
  writeFileSync(allowed, lines.map((key) => `publisher namespaces="git" ${key}\n`).join(''))
  const settings = [
    'gpg.ssh.program=ssh-keygen',
    `gpg.ssh.allowedSignersFile=${allowed}`,
    'gpg.ssh.revocationFile=',
  ]
  const end = await git(['--git-dir=.', 'verify-tag', '--raw', object], { ...here, settings })
  refuseWithout('ssh-keygen', end.stderr)
  const [, fingerprint] =
    /^Good "git" signature for publisher with \S+ key (SHA256:[A-Za-z0-9+/=]+)$/m.exec(
      end.stderr,
    ) ?? []
  return end.exitCode === 0 && fingerprint !== undefined ? `ssh:${fingerprint}` : null
}

async function signedByGpg(
  here: GitOptions,
  object: string,
  keys: readonly PublisherKey[],
): Promise<string | null> {
  const allowed = keys.flatMap((one) => (one.type === 'gpg' ? one.fingerprint : []))
  if (allowed.length === 0) return null
  const settings = ['gpg.program=gpg', 'gpg.openpgp.program=gpg']
  const end = await git(['--git-dir=.', 'verify-tag', '--raw', object], { ...here, settings })
  refuseWithout('gpg', end.stderr)
  if (end.exitCode !== 0 || !/^\[GNUPG:\] GOODSIG /m.test(end.stderr)) return null
  // The key that signed, and at the end of the line the one it belongs to.
  const words = /^\[GNUPG:\] VALIDSIG (.*)$/m.exec(end.stderr)?.[1]?.split(' ') ?? []
  const signer = allowed.find((one) => one === words[0] || one === words.at(-1))
  return signer === undefined ? null : `gpg:${signer}`
}

/** git says that it could not start it, and calls the signature bad. */
function refuseWithout(tool: string, stderr: string): void {
  if (new RegExp(`cannot (?:run|exec) '?${tool}'?: No such file`, 'i').test(stderr))
    throw new SparrError({
      code: 'tool-missing',
      tool,
      remedy: 'Install it with the packages of your system, it verifies signed tags',
    })
}
