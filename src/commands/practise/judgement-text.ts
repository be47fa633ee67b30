/** A judgement as `sparr judge` prints it, wherever it was made. To be cleaned. */
import type { Judgement } from '../../core/question/verdict.ts'
import type { Words } from '../../words/words.ts'

const SIGNS = { pass: '+', fail: 'x', crash: 'x', timeout: 'x', 'not-run': '.' } as const

export function judgementText(judgement: Judgement, words: Words): string {
  const { verdict, compile, tests, detail, timings, race, races } = judgement
  return [
    `${words.code.result(verdict, timings.total)}${words.marks.colon}${words.code.verdicts[verdict]}`,
    ...(verdict === 'AC' && race === 'not checked' ? [words.code.unproven] : []),
    ...(races && (verdict === 'AC' || races.seen > 0)
      ? [words.code.races(races.seen, races.of)]
      : []),
    ...compile.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    ...(tests.every(({ status }) => status === 'not-run') ? [] : tests).flatMap(
      ({ status, title, message }) => [
        `  ${SIGNS[status]} ${title}`,
        ...(message && status !== 'pass' ? [message.replace(/^/gm, '      ')] : []),
      ],
    ),
    ...(detail && !tests.some(({ message }) => message.includes(detail)) ? [detail] : []),
  ].join('\n')
}
