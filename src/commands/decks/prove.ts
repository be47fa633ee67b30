/** The proofs of decks: references pass, starters compile and fail, every wrong answer fails and says where, and every test has one; prose finds its evidence, and programs print what is claimed. */
import { availableParallelism } from 'node:os'
import type { Problem } from '../../core/question/question.ts'
import { textIn } from '../../core/question/text.ts'
import type { Found } from '../../decks/find.ts'
import type { Proof } from '../../judge/verify.ts'
import {
  asCode,
  type FoundCode,
  leave,
  permissionOf,
  requestFor,
  solutionsFolder,
} from '../../session/judging/judging.ts'
import { recordNeedsRace } from '../../session/judging/needs-race.ts'
import { print, problemLine, tell } from '../../session/output.ts'
import type { Session } from '../../session/session.ts'
import { inOrder, type Say } from './in-order.ts'
import { matrixText, type ProvedMatrix, proveMatrix } from './prove-matrix.ts'
import type { Proved } from './proved.ts'

export type ProvedDecks = {
  readonly proved: readonly Proved[]
  readonly matrices: readonly ProvedMatrix[]
}

export async function proveSolutions(
  session: Session,
  questions: readonly Found[],
  repeat: number,
  signal: AbortSignal,
): Promise<ProvedDecks> {
  const width = Math.min(AT_A_TIME, availableParallelism())
  const each = await inOrder(questions, width, async (found, say) => {
    signal.throwIfAborted()
    return proveOne(session, found, repeat, signal, say)
  })
  return {
    proved: each.flatMap(({ proved }) => proved),
    matrices: each.flatMap(({ matrices }) => matrices),
  }
}

/** Half of a judgement waits for time or for one thread. */
const AT_A_TIME = 2

async function proveOne(
  session: Session,
  found: Found,
  repeat: number,
  signal: AbortSignal,
  say: Say,
): Promise<ProvedDecks> {
  const [{ proseOf, proveProse }, { programOf, proveProgram }] = await Promise.all([
    import('./prove-prose.ts'),
    import('./prove-program.ts'),
  ])
  const prose = proseOf(found)
  const program = programOf(found)
  const other = [
    ...(prose ? proveProse(found, prose) : []),
    ...(program ? [await proveProgram(session, found, program, repeat, signal)] : []),
  ]
  for (const { row, problem } of other)
    say(() => tell(lineOf(session, { ...row, ok: problem === null }, found)))
  const [fault] = other.flatMap(({ row, problem }) =>
    problem && row.role === 'verified' ? problem : [],
  )
  if (fault && !session.options.json) say(() => print(problemLine(fault, session.words)))
  if (found.entry.question.kind !== 'code') return { proved: other, matrices: [] }
  const proofs = await proveCode(session, asCode(found), repeat, signal, say)
  const proved = proofs.map((proof): Proved => {
    const { ok, survivesWithoutRace: _, refusals: __, ...row } = proof
    return { row, problem: ok ? null : problemOf(proof, found) }
  })
  const matrix = proveMatrix(asCode(found), proofs)
  if (matrix !== null && !session.options.json)
    say(() => {
      print(matrixText(matrix, session.words))
      for (const problem of matrix.problems) print(problemLine(problem, session.words))
    })
  return { proved, matrices: matrix === null ? [] : [matrix] }
}

async function proveCode(
  session: Session,
  found: FoundCode,
  repeat: number,
  signal: AbortSignal,
  say: Say,
): Promise<readonly Proof[]> {
  const { verifyCode } = await import('../../judge/verify.ts')
  const permission = leave(await permissionOf(session, found), found)
  const solutions = solutionsFolder(found)
  const { answerFile: _, ...request } = requestFor(session, found, '', permission)
  const proofs: Proof[] = []
  for await (const proof of verifyCode({ ...request, solutions, repeat, signal })) {
    say(() => tell(lineOf(session, proof, found)))
    proofs.push(proof)
  }
  const survivors = proofs.flatMap(({ role, survivesWithoutRace }) =>
    role === 'wrong' ? [survivesWithoutRace ?? null] : [],
  )
  // Where one of them could not be judged, nobody knows, and the cautious answer stays.
  if (survivors.length > 0 && !survivors.includes(null))
    recordNeedsRace(await session.store(), found.entry, survivors.includes(true))
  return proofs
}

/** A proof that does not hold is a problem of the deck like any other. */
function problemOf(
  { question, file, role, verdict, runs, passes }: Proof,
  { deck, entry }: Found,
): Problem {
  const folder = role === 'starter' ? 'questions' : 'solutions'
  const wanted = { reference: 'passes', starter: 'compiles and fails', wrong: 'fails' }[role]
  return {
    file: `${folder}/${deck.id}/${entry.question.id}/${file}`,
    line: 1,
    column: 1,
    code: 'proof',
    message: `the ${role} of ${question} got ${verdict ?? 'no verdict'}, accepted in ${passes} of ${runs} runs`,
    hint: `A ${role === 'wrong' ? 'wrong answer' : role} ${wanted} every time: repair it or the hidden tests.`,
  }
}

type Line = Proved['row'] & { readonly ok: boolean }

function lineOf({ words, contentLang }: Session, proof: Line, { deck, entry }: Found): string {
  const { question, file, verdict, firstFailing, ok } = proof
  const code = entry.question
  const test =
    code.kind === 'code' && code.tests !== 'all'
      ? code.tests.find(({ name }) => name === firstFailing)
      : undefined
  const title = test ? textIn(test.title, contentLang, deck.lang) : (firstFailing ?? '')
  const said = verdict ?? words.check.unproven
  return `${ok ? '+' : 'x'} ${words.check.proof(`${question} ${file}`, proof.role, said, title)}`
}
