/** What the program itself can say of an answer: evidence, reasons, numbers, tests. Never a mark of its own. */

import type { ChoiceQuestion } from '../../core/kinds/choice/question.ts'
import type { ReviewQuestion } from '../../core/kinds/review/question.ts'
import { compareSpots } from '../../core/kinds/spotting.ts'
import type { Text } from '../../core/question/text.ts'
import { plainMarkdown } from '../../text/markdown/safe-markdown.ts'
import type { Words } from '../../words/words.ts'
import { estimateLines } from './critique-numbers.ts'
import { designLines, storyLines } from './critique-prose.ts'
import type { Critiqued } from './critiqued.ts'

type Say = (text: Text) => string

export function findingLines(critiqued: Critiqued, say: Say, words: Words): readonly string[] {
  const lines = linesFor(critiqued, say, words)
  return lines.length === 0 ? [words.host.critique.nothingFound] : lines
}

function linesFor(critiqued: Critiqued, say: Say, words: Words): readonly string[] {
  const { attempt, question } = critiqued
  const { texts, marks } = attempt.answer
  if (attempt.kind === 'code') return codeLines(critiqued, say, words)
  switch (question?.kind) {
    case 'choice':
      return choiceLines(question, marks, say, words)
    case 'estimate':
      return estimateLines(question.asks, texts, (id) => id, say, words)
    case 'review':
      return reviewLines(question, marks, say, words)
    case 'design':
      return designLines(question, attempt.answer, say, words)
    case 'behavioral':
      return storyLines(question, texts, say, words)
    case 'recall':
    case 'code':
    case undefined:
      return []
  }
}

function codeLines({ attempt, question, runs }: Critiqued, say: Say, words: Words) {
  const { critique } = words.host
  const { verdict, answer } = attempt
  const tests = question?.kind === 'code' && question.tests !== 'all' ? question.tests : []
  const failing = verdict === 'AC' ? [] : (runs.at(-1)?.failing ?? [])
  const titleOf = (name: string): string => {
    const found = tests.find((test) => test.name === name)
    return plainMarkdown(found ? say(found.title) : name)
  }
  const { behaviour, lines } = answer.marks
  return [
    ...(verdict === null
      ? []
      : [critique.verdict(verdict, words.code.verdicts[verdict], attempt.runs)]),
    ...(attempt.form === 'debug' && behaviour !== undefined
      ? [words.debug.behaviour(behaviour >= 1), words.debug.lines((lines ?? 0) >= 1)]
      : []),
    ...(verdict === 'AC' ? [critique.allKept] : []),
    ...(failing.length === 0
      ? []
      : [
          `${critique.failing}${words.marks.colon.trimEnd()}`,
          '',
          ...failing.map((name) => `- ${titleOf(name)}`),
        ]),
  ]
}

function choiceLines(
  { options }: ChoiceQuestion,
  marks: Readonly<Record<string, number>>,
  say: Say,
  { host, marks: signs }: Words,
): readonly string[] {
  const { critique } = host
  return options.flatMap(({ text, correct, why }, i) => {
    const isChosen = (marks[`o${i + 1}`] ?? 0) >= 1
    if (!isChosen && !correct) return []
    const result = isChosen ? (correct ? critique.isRight : critique.isWrong) : critique.missed
    const reason = why ? signs.aside(plainMarkdown(say(why))) : ''
    return [`- ${result}${signs.colon}${plainMarkdown(say(text))}${reason}`]
  })
}

function reviewLines(
  question: ReviewQuestion,
  marks: Readonly<Record<string, number>>,
  say: Say,
  words: Words,
): readonly string[] {
  const spots = Object.keys(marks).flatMap((id) => {
    const [, from, to] = /^l(\d+)-(\d+)$/.exec(id) ?? []
    return from === undefined ? [] : [{ id, from: Number(from), to: Number(to) }]
  })
  const { hits, falseAlarms } = compareSpots(
    spots,
    question.findings.map(({ lines }) => lines),
  )
  const { critique } = words.host
  return [
    ...question.findings.map(({ lines: [from, to], text }, i) => {
      const result = hits[i] ? critique.hit : critique.missed
      return `- ${result}${words.marks.colon}${words.review.lines(from, to)} ${plainMarkdown(say(text))}`
    }),
    ...falseAlarms.map(
      ({ from, to }) => `- ${words.review.lines(from, to)} ${words.review.falseAlarm}`,
    ),
  ]
}
