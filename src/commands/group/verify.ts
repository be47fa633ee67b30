/** `sparr group verify`: answers of others judged again on this machine, in the sandbox; what they report then counts as more than their word. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { type Answer, fencesIn } from '../../core/group/answer.ts'
import type { Group } from '../../core/group/fold.ts'
import type { LineBody } from '../../core/group/line.ts'
import type { Verdict } from '../../core/question/verdict.ts'
import { sha256 } from '../../group/snapshot.ts'
import { interruptible } from '../../session/interruptible.ts'
import { asCode, permissionOf, requestFor } from '../../session/judging/judging.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { findAnswer } from './find-answer.ts'
import { type KnownQuestions, knownQuestions } from './known-questions.ts'
import { groupNow, type Opened, openGroup } from './opened.ts'
import { sendNow } from './told-sync.ts'

/** Why an answer was not judged. */
type Skipped = 'not-loaded' | 'untrusted' | 'no-code' | 'own-fault'
type Result =
  | {
      readonly type: 'judged'
      readonly answer: Answer
      readonly verdict: Verdict
      readonly line: LineBody
    }
  | { readonly type: 'skipped'; readonly answer: Answer; readonly why: Skipped }

export function groupVerify(
  name: string | undefined,
  wanted: string | undefined,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const opened = openGroup(session, wanted, signal)
      const [loaded, group] = await Promise.all([session.load(), groupNow(opened)])
      // A stranger's answer runs: nothing is done without a sandbox, whatever is set or asked.
      const { sandboxKind } = await import('../../judge/tools.ts')
      if ((await sandboxKind()) === 'none') throw new SparrError({ code: 'no-sandbox' })
      const known = knownQuestions(opened, loaded)
      const answers =
        name === undefined ? unverified(group, opened.state.handle) : [findAnswer(group, name)]
      const results: Result[] = []
      for (const answer of answers) results.push(await verified(opened, known, answer, signal))
      const lines = results.flatMap((one) => (one.type === 'judged' ? [one.line] : []))
      if (lines.length > 0) await sendNow(opened, lines)
      if (options.json) printJson({ group: opened.place.id, answers: results.map(jsonOf) })
      else print(textOf(results, opened))
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

/** Code of others that this member has not judged as it is now. */
const unverified = ({ answers, judged }: Group, me: string): readonly Answer[] =>
  answers.filter(
    ({ handle, id, code }) =>
      handle !== me &&
      code !== null &&
      !judged.some((line) => line.by === me && line.handle === handle && line.answer === id),
  )

async function verified(
  { session }: Opened,
  known: KnownQuestions,
  answer: Answer,
  signal: AbortSignal,
): Promise<Result> {
  const skipped = (why: Skipped): Result => ({ type: 'skipped', answer, why })
  const code = codeOf(answer)
  if (code === null) return skipped('no-code')
  const found = known.found(answer)
  if (found?.entry.question.kind !== 'code') return skipped('not-loaded')
  const permission = await permissionOf(session, found)
  if (permission.type !== 'run' || !permission.isOurs) return skipped('untrusted')
  const folder = join(tmpdir(), `sparr-verify-${crypto.randomUUID()}`)
  const file = join(folder, 'answer.txt')
  await mkdir(folder, { mode: 0o700 })
  try {
    await writeFile(file, code)
    const { judge } = await import('../../judge/judge.ts')
    const request = requestFor(session, asCode(found), file, permission)
    const { verdict } = await judge({ ...request, sandbox: 'auto', isStrict: true, signal })
    signal.throwIfAborted()
    if (verdict === 'IE') return skipped('own-fault')
    const { handle, id, digest } = answer
    const exec = found.entry.execDigest.replace(/^.*:/, '')
    return {
      ...{ type: 'judged', answer, verdict },
      line: { type: 'judged', handle, answer: id, digest, exec, verdict },
    }
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** The fence that the author has named by its digest: no other is taken for it. */
function codeOf({ code, markdown }: Answer): string | null {
  const fence = code && fencesIn(markdown).find((one) => sha256(one) === code.digest)
  return fence ? `${fence}\n` : null
}

function textOf(results: readonly Result[], { session: { words } }: Opened): string {
  if (results.length === 0) return words.group.nothingToVerify
  return results
    .map((one) => {
      const name = `${one.answer.handle}/${one.answer.id}`
      return one.type === 'judged'
        ? words.group.verified(name, one.verdict, words.code.verdicts[one.verdict])
        : words.group.notVerified(name, words.group.skipped[one.why])
    })
    .join('\n')
}

const jsonOf = (one: Result) => ({
  handle: one.answer.handle,
  answer: one.answer.id,
  question: one.answer.question,
  ...(one.type === 'judged' ? { verdict: one.verdict } : { skipped: one.why }),
})
