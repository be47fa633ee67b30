/** The interviewer's own side: notes, hints, scores, takeaways. */
import { MOST_TAKEAWAYS } from '../../../core/interview/dimensions.ts'
import type { Call } from '../../../core/interview/host/call.ts'
import { scoreRows } from '../../../core/interview/host/scoring.ts'
import { currentRound } from '../../../core/interview/host/telling.ts'
import { textIn } from '../../../core/question/text.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import { padEnd, widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'

type View = {
  readonly call: Call
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function noteRows({ call, words, width }: View): readonly StyledRow[] {
  const { host } = words
  const { notes } = currentRound(call)
  // Of two screens: in the lobby no key writes one.
  const isLobby = call.party !== null && call.party.pair.record === null
  return [
    heading(host.notes),
    ...(notes.length === 0 && !isLobby ? textRows(host.noNotes, width, 'dim') : []),
    ...notes.flatMap(({ clockMs, text }) =>
      signedRows(host.clock(clockMs).padStart(5), 'accent', cleanLine(text), width),
    ),
  ]
}

/** The hint that is being read out, whole; nothing where none is. */
export function hintRows({ call, width }: View): readonly StyledRow[] {
  const { readOut, lang } = call
  const sheet = call.sheets[call.record.current]
  const hint = readOut === null ? undefined : sheet?.question.hints[readOut - 1]
  if (readOut === null || !sheet || hint === undefined) return []
  const text = cleanLine(textIn(hint, lang, sheet.deckLang))
  return [BLANK, ...signedRows(String(readOut), 'accent', text, width)]
}

/** Below the notes, always in view: hints and scores in two lines or three. */
export function summaryRows(view: View): readonly StyledRow[] {
  const { call, words, width } = view
  const { host, marks } = words
  const round = currentRound(call)
  const question = call.sheets[call.record.current]?.question
  const scored = scoreRows(round).filter(({ dimension }) => round.scores[dimension])
  const hints = question?.hints.length ?? 0
  const out = round.hints.map(({ rung, clockMs }) => `${rung}${marks.aside(host.clock(clockMs))}`)
  return [
    BLANK,
    ...(hints === 0
      ? []
      : textRows(
          [host.hints(round.hints.length, hints), out.join(marks.comma)]
            .filter((text) => text !== '')
            .join(marks.colon),
          width,
        )),
    ...hintRows(view),
    ...textRows(
      `${host.score}${marks.colon}${
        scored.length === 0
          ? '-'
          : scored
              .map(({ dimension, score }) => `${host.dimensions[dimension]} ${score}`)
              .join(marks.comma)
      }`,
      width,
    ),
    ...(call.record.takeaways.length === 0
      ? []
      : textRows(
          `${host.takeaways}${marks.colon}${call.record.takeaways.length} / ${MOST_TAKEAWAYS}`,
          width,
        )),
  ]
}

/** Every dimension with its score, and at the cursor what was seen. */
export function scoringRows({ call, words, signs, width }: View): {
  readonly rows: readonly StyledRow[]
  readonly cursorRow: number
} {
  const { host } = words
  const { desk } = call
  const round = currentRound(call)
  const cursor = desk.at === 'score' || desk.at === 'evidence' ? desk.cursor : -1
  const all = scoreRows(round)
  const column = Math.max(...all.map(({ dimension }) => widthOf(host.dimensions[dimension])))
  const rows: StyledRow[] = [
    heading(host.score),
    ...textRows(host.scoreAdvice, width, 'dim'),
    BLANK,
  ]
  let cursorRow = 0
  all.forEach(({ dimension, score }, i) => {
    const isHere = i === cursor
    const pending =
      isHere && desk.at === 'score'
        ? desk.pending
        : isHere && desk.at === 'evidence'
          ? desk.score
          : null
    const now = pending ?? score
    const name = padEnd(host.dimensions[dimension], column)
    rows.push([
      { text: `${isHere ? signs.pointer : ' '} ${name}  `, style: isHere ? 'accent' : 'plain' },
      { text: `${now} ${host.scores[now] ?? ''}`, style: now === 0 ? 'dim' : 'plain' },
      { text: pending === null || pending === score ? '' : ` ${signs.warn}`, style: 'warn' },
      {
        text: dimension === 'independence' ? `  ${host.independence(round.hints.length)}` : '',
        style: 'dim',
      },
    ])
    const evidence = round.scores[dimension]?.evidence ?? ''
    if (isHere) rows.push(...meaningRows(dimension))
    if (evidence !== '') rows.push(...textRows(cleanLine(evidence), width, 'dim', column + 4))
    // All that belongs to it is in view, down to its last line.
    if (isHere) cursorRow = rows.length - 1
  })
  return { rows, cursorRow }

  /** What a score of it means, where a rubric says so. */
  function meaningRows(dimension: string): readonly StyledRow[] {
    const rubric = call.sheets[call.record.current]?.rubric
    const said = rubric?.dimensions.find(({ id }) => id === dimension)
    return [said?.text ?? [], said?.anchors ?? []]
      .flat()
      .flatMap((text) =>
        textRows(cleanLine(textIn(text, call.lang, 'en')), width, 'dim', column + 4),
      )
  }
}

export function takeawayRows({ call, words, signs, width }: View): readonly StyledRow[] {
  const { host } = words
  const cursor = call.desk.at === 'takeaways' ? call.desk.cursor : -1
  return [
    heading(host.takeaways),
    ...Array.from({ length: MOST_TAKEAWAYS }, (_, i) =>
      signedRows(
        `${i === cursor ? signs.pointer : ' '} ${i + 1}`,
        i === cursor ? 'accent' : 'dim',
        cleanLine(call.record.takeaways[i] ?? ''),
        width,
      ),
    ).flat(),
  ]
}

/** Before the end: what is still missing, and the question. */
export function endRows({ call, words, signs, width }: View): readonly StyledRow[] {
  const { host } = words
  const isScored = call.record.rounds.some(({ scores }) => Object.keys(scores).length > 0)
  return [
    ...(isScored ? [] : signedRows(signs.warn, 'warn', host.endLacks.scores, width)),
    ...(call.record.takeaways.length > 0
      ? []
      : signedRows(signs.warn, 'warn', host.endLacks.takeaways, width)),
    ...textRows(host.endQuestion, width, 'accent'),
  ]
}
