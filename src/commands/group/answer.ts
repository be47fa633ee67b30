/** `sparr group answer [last|QUESTION|ATTEMPT]`: one answer of one's own for the others to review, and only when it is asked for. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { type AnswerHead, answerText, fencesIn } from '../../core/group/answer.ts'
import type { Group } from '../../core/group/fold.ts'
import { answerPath } from '../../core/group/places.ts'
import { reviewersOf } from '../../core/group/reviewing.ts'
import { linesOf } from '../../core/kinds/facts.ts'
import { textIn } from '../../core/question/text.ts'
import { putOwnFile } from '../../group/own-files.ts'
import { sha256 } from '../../group/snapshot.ts'
import { critiqueMarkdown } from '../../report/host/critique.ts'
import type { Critiqued } from '../../report/host/critiqued.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { type AttemptRow, critiquedFrom, findAttempt } from '../mocks/critiqued-attempt.ts'
import { type KnownQuestions, knownQuestions } from './known-questions.ts'
import { openGroup } from './opened.ts'
import { type Outgoing, outgoing } from './outgoing.ts'
import { sendNow } from './told-sync.ts'

type Asked = { readonly isLook: boolean; readonly group: string | undefined }

export function groupAnswer(
  name: string,
  { isLook, group: wanted }: Asked,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const opened = openGroup(session, wanted, signal)
      const [loaded, store] = await Promise.all([session.load(), session.store()])
      const row = findAttempt(name, store, loaded)
      const critiqued = critiquedFrom(row, store, loaded, session.contentLang)
      const out = await outgoing(session)
      if (row.body.kind === 'code') out.code(row.body.answer.texts['code'] ?? '', row.body.question)
      const markdown = out.text(critiqueMarkdown(critiqued, session.words))
      const head = headOf(row, critiqued, knownQuestions(opened, loaded), markdown, out)
      const id = answerId(row)
      if (isLook) print(markdown.trimEnd())
      else {
        putOwnFile(opened.place, answerPath(opened.state.handle, id), answerText(head, markdown))
        const sent = await sendNow(opened)
        const reviewers = sent ? askedToReview(sent.group, opened.state.handle, id) : []
        if (options.json)
          printJson({
            ...{ answer: id, question: head.question, sent: sent !== null, reviewers },
            replaced: out.replaced(),
          })
        else if (sent) print(session.words.group.answerSent(head.question, id, reviewers))
      }
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

function askedToReview(group: Group, handle: string, id: string): readonly string[] {
  const answer = group.answers.find((one) => one.handle === handle && one.id === id)
  return answer ? reviewersOf(group, answer) : []
}

/** @throws SparrError not-of-group */
function headOf(
  { body }: AttemptRow,
  { question, deckLang, lang, date }: Critiqued,
  known: KnownQuestions,
  markdown: string,
  out: Outgoing,
): AnswerHead {
  const ofGroup = known.ofGroup(body.question)
  if (!ofGroup) throw new SparrError({ code: 'not-of-group', question: body.question })
  const lines = question === null ? [] : linesOf(question)
  // As `fenced` writes it.
  const code = clean(body.answer.texts['code'] ?? '').replace(/\n+$/, '')
  const fence = fencesIn(markdown).find((one) => body.kind === 'code' && one === code)
  return {
    ...ofGroup,
    kind: body.kind,
    day: date,
    code: fence === undefined ? null : { language: body.language, digest: sha256(fence) },
    lines: lines.map(({ id, text }) => ({
      id,
      text: out.text(cleanLine(textIn(text, lang, deckLang)).slice(0, LONGEST_LINE)),
    })),
  }
}

const LONGEST_LINE = 400

/** The question's id and the end of the attempt's: short enough to be typed, the same however often it is sent. */
const answerId = ({ id, body }: AttemptRow): string =>
  `${body.question.slice(body.question.indexOf('/') + 1)}-${id.replace(/[^0-9a-f]/g, '').slice(-6)}`
