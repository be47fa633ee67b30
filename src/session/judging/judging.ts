/** From a question that was found to a request for the judge, with leave to run it. */
import { basename, join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { CodeQuestion } from '../../core/kinds/code/question.ts'
import { type Permission, permissionFor } from '../../core/question/permission.ts'
import { textIn } from '../../core/question/text.ts'
import type { Judgement } from '../../core/question/verdict.ts'
import type { Found } from '../../decks/find.ts'
import type { JudgeRequest } from '../../judge/verdict/request.ts'
import type { Session } from '../session.ts'
import { isTrusted } from './trust.ts'

export type FoundCode = Found & { readonly code: CodeQuestion }

/** @throws SparrError not-code where there is nothing to judge. */
export function asCode(found: Found): FoundCode {
  const { question } = found.entry
  if (question.kind === 'code') return { ...found, code: question }
  throw new SparrError({ code: 'not-code', question: found.name, kind: question.kind })
}

export const questionFolder = ({ deck, entry }: Found): string =>
  join(deck.root, 'questions', deck.id, entry.question.id)

export const solutionsFolder = ({ deck, entry }: Found): string =>
  join(deck.root, 'solutions', deck.id, entry.question.id)

export async function permissionOf(session: Session, found: Found): Promise<Permission> {
  const { sandboxKind } = await import('../../judge/tools.ts')
  const isForeign = found.deck.origin !== 'own'
  return permissionFor({
    origin: found.deck.origin,
    isTrusted: isForeign && isTrusted(await session.store(), found.deck, found.entry),
    kind: await sandboxKind(),
    setting: session.settingsFile.current().sandbox,
    isUnsandboxed: session.options.unsandboxed ?? false,
  })
}

/** @throws SparrError untrusted: nobody can be asked here, so what would need asking is refused. */
export function leave(permission: Permission, found: Found): Extract<Permission, { type: 'run' }> {
  switch (permission.type) {
    case 'run':
      return permission
    case 'ask':
      throw new SparrError({ code: 'untrusted', deck: found.deck.name, why: 'no-sandbox' })
    case 'refuse':
      throw new SparrError({
        code: 'untrusted',
        deck: found.deck.name,
        why: permission.why,
        // Its folder is called by its id.
        ...(permission.why === 'fetched' ? { collection: basename(found.deck.root) } : {}),
      })
  }
}

export function requestFor(
  session: Session,
  found: FoundCode,
  answerFile: string,
  { sandbox, isStrict, isOurs }: Extract<Permission, { type: 'run' }>,
): JudgeRequest {
  return {
    question: found.name,
    code: found.code,
    titles: ({ title }) => textIn(title, session.contentLang, found.deck.lang),
    folder: questionFolder(found),
    answerFile,
    solutions: solutionsFolder(found),
    cacheDir: session.dirs.cache,
    sandbox,
    isStrict,
    isOurs,
  }
}

/**
 * One file judged, with leave: what every command does that judges, for this machine or for others.
 * Rejects with the signal's reason when aborted.
 */
export async function judgeAnswer(
  session: Session,
  found: FoundCode,
  answerFile: string,
  permission: Extract<Permission, { type: 'run' }>,
  hearing: Pick<JudgeRequest, 'signal' | 'onProgress'>,
): Promise<Judgement> {
  const { judge } = await import('../../judge/judge.ts')
  return judge({ ...requestFor(session, found, answerFile, permission), ...hearing })
}
