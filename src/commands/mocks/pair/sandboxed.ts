/** The code of somebody else, judged here: in the sandbox, or not at all. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SparrError } from '../../../core/errors.ts'
import type { Judgement } from '../../../core/question/verdict.ts'
import type { Found } from '../../../decks/find.ts'
import { asCode, leave, permissionOf, requestFor } from '../../../session/judging/judging.ts'
import type { Session } from '../../../session/session.ts'

/**
 * Neither `--unsandboxed` nor a setting changes it: what they allow is one's own code. Compilers run in a sandbox too.
 * @throws SparrError untrusted where there is no sandbox, or the question's own tests may not run; tool-missing and the
 *   like where the language is not installed here. The signal's reason when it is aborted.
 */
export async function judgeTheirs(
  session: Session,
  found: Found,
  text: string,
  signal: AbortSignal,
): Promise<Judgement> {
  const code = asCode(found)
  const { sandboxKind } = await import('../../../judge/tools.ts')
  if ((await sandboxKind()) === 'none')
    throw new SparrError({ code: 'untrusted', deck: found.deck.name, why: 'no-sandbox' })
  const permission = leave(await permissionOf(session, found), found)
  const { judge } = await import('../../../judge/judge.ts')
  const folder = await mkdtemp(join(tmpdir(), 'sparr-theirs-'))
  try {
    const file = join(folder, code.code.file)
    await writeFile(file, text)
    const strict = { ...permission, sandbox: 'auto', isStrict: true } as const
    return await judge({ ...requestFor(session, code, file, strict), signal })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
