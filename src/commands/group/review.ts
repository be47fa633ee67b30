/** `sparr group review`: what waits for one's view; with an answer, the page to write it on; `--mine`, what others say of one's own. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import type { Answer } from '../../core/group/answer.ts'
import type { Group } from '../../core/group/fold.ts'
import { reviewPath } from '../../core/group/places.ts'
import {
  lineOfPart,
  type Review,
  type ReviewPart,
  readPage,
  reviewPage,
  reviewText,
} from '../../core/group/review.ts'
import { queueOf, reviewersOf, reviewsOf, visibleReviews } from '../../core/group/reviewing.ts'
import { putOwnFile } from '../../group/own-files.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { writeToFile } from '../../session/write-result.ts'
import { editedText } from '../../shell/files/edited-text.ts'
import { textOf } from '../../shell/files/text-of.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'
import { findAnswer } from './find-answer.ts'
import { groupNow, type Opened, openGroup } from './opened.ts'
import { outgoing } from './outgoing.ts'
import { sendNow } from './told-sync.ts'

type Asked = {
  readonly mine: boolean
  /** A page that was filled in. */
  readonly from: string | undefined
  /** Where to write an empty one. */
  readonly output: string | undefined
  readonly group: string | undefined
}

export function groupReview(
  name: string | undefined,
  asked: Asked,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const opened = openGroup(session, asked.group, signal)
      const group = await groupNow(opened)
      if (asked.mine) mine(opened, group)
      else if (name === undefined) queue(opened, group)
      else await one(opened, group, findAnswer(group, name), asked)
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

function queue({ session, place, state }: Opened, group: Group): void {
  const { words, options } = session
  const waiting = queueOf(group, state.handle)
  if (options.json) {
    printJson({
      group: place.id,
      waiting: waiting.map(({ handle, id, question, day }) => ({
        handle,
        answer: id,
        question,
        day,
      })),
    })
  } else if (waiting.length === 0) print(words.group.noQueue)
  else {
    const rows = waiting.map(({ handle, id, question, day }) => [day, handle, id, question])
    print([table(rows), words.group.howToReview].join('\n'))
  }
}

function mine({ session, place, state }: Opened, group: Group): void {
  const { words, options } = session
  const answers = group.answers.filter(({ handle }) => handle === state.handle)
  if (options.json) {
    printJson({
      group: place.id,
      answers: answers.map((answer) => ({
        ...{ answer: answer.id, question: answer.question, day: answer.day },
        reviews: reviewsOf(group, answer).map((review) => reviewJson(answer, review)),
        waitsFor: waitsFor(group, answer),
      })),
    })
  } else if (answers.length === 0) print(words.group.noAnswers)
  else print(answers.map((answer) => answerText(group, answer, words).join('\n')).join('\n\n'))
}

async function one(
  opened: Opened,
  group: Group,
  answer: Answer,
  { from, output }: Asked,
): Promise<void> {
  const { session, state } = opened
  const { words, options } = session
  const seen = visibleReviews(group, answer, state.handle)
  const isOwn = answer.handle === state.handle
  const isDone = seen.some(({ by }) => by === state.handle)
  if (isOwn || (isDone && from === undefined)) {
    if (options.json)
      return printJson({
        ...{ answer: answer.id, handle: answer.handle, question: answer.question },
        reviews: seen.map((review) => reviewJson(answer, review)),
      })
    return print(answerText(group, answer, words).join('\n'))
  }
  const page = pageFor(answer, words)
  if (output !== undefined) return writeToFile(output, session.cwd, [page])
  if (from === undefined && !(process.stdin.isTTY && process.stdout.isTTY)) return print(page)
  const filled =
    from === undefined ? await editedText(page, `${answer.id}.md`, session) : await readText(from)
  const parts = readPage(clean(filled), answer)
  const file = from ?? `${answer.id}.md`
  if (parts === null) throw new SparrError({ code: 'review-page', file, why: 'marks' })
  if (parts.length === 0) throw new SparrError({ code: 'review-page', file, why: 'empty' })
  await commit(opened, answer, parts)
}

async function commit(
  opened: Opened,
  answer: Answer,
  written: readonly ReviewPart[],
): Promise<void> {
  const { session, state, place } = opened
  const { words, options } = session
  const out = await outgoing(session)
  const review = {
    at: Math.round(session.clock.now()),
    answer: { handle: answer.handle, id: answer.id, digest: answer.digest },
    parts: written.map(({ part, text }) => ({ part, text: out.text(text) })),
  }
  putOwnFile(place, reviewPath(state.handle, answer.id), reviewText(review))
  const result = await sendNow(opened)
  const others = (result ? reviewsOf(result.group, answer) : []).filter(
    ({ by }) => by !== state.handle,
  )
  if (options.json)
    return printJson({
      ...{ answer: answer.id, sent: result !== null, replaced: out.replaced() },
      others: others.map((one) => reviewJson(answer, one)),
    })
  print(
    [
      words.group.reviewSent(answer.handle, review.parts.length),
      ...others.flatMap((one) => reviewLines(answer, one, words)),
    ].join('\n'),
  )
}

async function readText(file: string): Promise<string> {
  const text = await textOf(file)
  if (text === null) throw new SparrError({ code: 'no-such-file', path: file })
  return text
}

function pageFor(answer: Answer, { group }: Words): string {
  const heading = (part: string): string => headingOf(answer, part, group)
  // What was cleaned cannot end the comment either.
  const markdown = clean(answer.markdown)
  return `${reviewPage({ ...answer, markdown }, heading, group.pageNotes)}\n`
}

function headingOf(answer: Answer, part: string, group: Words['group']): string {
  const line = lineOfPart(answer, part)
  if (line !== undefined) return cleanLine(line)
  const asked: Readonly<Record<string, string>> = group.asked
  return asked[part] ?? cleanLine(part)
}

/** An answer with everything that was said of it, each a finding with who says it. */
function answerText(group: Group, answer: Answer, words: Words): readonly string[] {
  const reviews = reviewsOf(group, answer)
  const waits = waitsFor(group, answer)
  return [
    words.group.answerTitle(answer.id, answer.question, answer.day),
    ...group.judged
      .filter((line) => line.handle === answer.handle && line.answer === answer.id)
      .map(
        ({ by, verdict }) => `  ${words.group.judgedBy(by, verdict, words.code.verdicts[verdict])}`,
      ),
    ...reviews.flatMap((review) => reviewLines(answer, review, words)),
    ...(waits.length === 0 ? [] : [`  ${words.group.waitsFor(waits)}`]),
  ]
}

function reviewLines(answer: Answer, review: Review, { group, marks }: Words): readonly string[] {
  const isOlder = review.answer.digest !== answer.digest
  return [
    `  ${group.reviewBy(review.by, isOlder)}`,
    ...review.parts.flatMap(({ part, text }) => [
      `    ${withColon(headingOf(answer, part, group), marks)}`,
      ...clean(text)
        .split('\n')
        .map((line) => `      ${line}`.trimEnd()),
    ]),
  ]
}

const withColon = (heading: string, { colon }: Words['marks']): string =>
  /[?？:：]$/.test(heading) ? heading : `${heading}${colon.trimEnd()}`

const reviewJson = (answer: Answer, { by, at, parts, answer: read }: Review) => ({
  by,
  at: new Date(at).toISOString(),
  isOfThisVersion: read.digest === answer.digest,
  findings: parts.map(({ part, text }) => ({
    part,
    about: lineOfPart(answer, part) ?? null,
    text: clean(text),
  })),
})

const waitsFor = (group: Group, answer: Answer): readonly string[] => {
  const wrote = new Set(reviewsOf(group, answer).map(({ by }) => by))
  return reviewersOf(group, answer).filter((handle) => !wrote.has(handle))
}
