/** What the program itself can say of an answer: evidence, reasons, numbers, tests. Never a mark of its own. */
import { checkDesign } from '../../core/design/evidence.ts'
import { parseEvidence } from '../../core/design/pieces.ts'
import { designAnswerOf } from '../../core/design/texts.ts'
import { compareSpots } from '../../core/drill/spotting.ts'
import { compareEstimate } from '../../core/estimate.ts'
import {
  type Ask,
  type BehavioralQuestion,
  type ChoiceQuestion,
  type CodeQuestion,
  type DesignQuestion,
  LETTERS,
  PANES,
  type ReviewQuestion,
} from '../../core/question.ts'
import { checkStory } from '../../core/star/story.ts'
import type { Text } from '../../core/text.ts'
import { plainMarkdown } from '../../text/safe-markdown.ts'
import type { Words } from '../../words/words.ts'
import type { Critiqued } from './critique.ts'
import { fieldName } from './critique-answer.ts'

type Say = (text: Text) => string
type Texts = Readonly<Record<string, string>>

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
      return designLines(question, texts, say, words)
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
    const found = tests.find((test: CodeQuestion['tests'][number] & object) => test.name === name)
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

function estimateLines(
  asks: readonly Ask[],
  texts: Texts,
  fieldOf: (id: string) => string,
  say: Say,
  { host, estimate, marks }: Words,
): readonly string[] {
  return asks.flatMap((ask) => {
    const typed = texts[fieldOf(ask.id)] ?? ''
    const compared = compareEstimate(typed, ask)
    const wrong = host.critique.wrong(`${ask.answer} ${ask.unit}`.trim())
    const { faults } = estimate
    const said =
      'fault' in compared
        ? `${(faults[compared.fault.code] as (fault: object) => string)(compared.fault)}${marks.semicolon}${wrong}`
        : compared.isRight
          ? host.critique.right
          : wrong
    const shown = typed.trim() === '' ? '-' : plainMarkdown(typed)
    return [`- ${plainMarkdown(say(ask.ask))} ${shown}${marks.semicolon}${said}`]
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

/** An answer in whole paragraphs has no evidence that a rule could find. */
const PLAYED = /^(?:ask|estimate)\.|^(?:storage|sharding|failover)\./

function designLines(
  question: DesignQuestion,
  texts: Texts,
  say: Say,
  words: Words,
): readonly string[] {
  if (!Object.keys(texts).some((field) => PLAYED.test(field))) return []
  const { critique } = words.host
  const result = checkDesign(question, designAnswerOf(texts))
  return [
    critique.evidence(result.evidence.found, result.evidence.of),
    '',
    ...result.lines.flatMap(({ id, pieces }) => {
      const line = question.rubric.find((one) => one.id === id)
      if (!line || pieces.length === 0) return []
      const missing = pieces
        .filter(({ isFound }) => !isFound)
        .map(({ written }) => plainMarkdown(pieceText(written, question, say, words)))
      const text = plainMarkdown(say(line.text))
      return [
        `- ${critique.line(text, pieces.length - missing.length, pieces.length)}`,
        ...missing.map((piece) => `  - ${critique.missing(piece)}`),
      ]
    }),
    ...result.contradictions.map((one) => `- ${critique.conflict(plainMarkdown(say(one.say)))}`),
    ...estimateLines(question.estimates, texts, (id) => `estimate.${id}`, say, words),
  ]
}

/** What a piece of evidence is about, in the question's own words. */
function pieceText(written: string, question: DesignQuestion, say: Say, words: Words): string {
  const evidence = parseEvidence(written)
  if (!evidence) return written
  switch (evidence.type) {
    case 'asked': {
      const found = question.clarify.find(({ id }) => id === evidence.id)
      return found ? say(found.ask) : written
    }
    case 'estimate':
      return fieldName(`estimate.${evidence.id}`, question, say, words)
    case 'option': {
      const options = PANES.flatMap((pane) => question.triangle[pane].options)
      const found = options.find(({ id }) => id === evidence.id)
      return found ? say(found.text) : written
    }
    case 'cites': {
      const found = question.constraints.find(({ id }) => id === evidence.id)
      return found ? `${found.id} ${say(found.text)}` : written
    }
    case 'rejected':
    case 'breaks':
      return fieldName(`${evidence.pane}.${evidence.type}`, question, say, words)
    case 'says':
      return evidence.words.join(words.marks.comma)
  }
}

function storyLines(
  question: BehavioralQuestion,
  texts: Texts,
  say: Say,
  words: Words,
): readonly string[] {
  if (!LETTERS.some((letter) => (texts[letter] ?? '').trim() !== '')) return []
  const { star, marks, host } = words
  const result = checkStory(texts, {
    needs: Object.fromEntries(LETTERS.map((letter) => [letter, question.starR[letter].needs])),
    jd: question.jdKeywords,
    samples: question.upgrades.flatMap(({ strong }) =>
      typeof strong === 'string' ? [strong] : [say(strong), ...Object.values(strong)],
    ),
  })
  return [
    star.evidence(result.evidence.found, result.evidence.of),
    star.spoken(result.words, result.seconds),
    ...(result.jd.missing.length === 0
      ? []
      : [star.missingKeywords(plainMarkdown(result.jd.missing.join(marks.comma)))]),
    '',
    ...LETTERS.flatMap((letter) => {
      const { score, findings } = result.letters[letter]
      const name = `- ${host.critique.letter(star.letters[letter], score)}`
      const told = findings.filter(({ code }) => !code.startsWith('has-'))
      return [
        name,
        ...told.map(({ code, spans }) => {
          const places = spans
            .slice(0, 2)
            .map(([from, to]) => star.at(plainMarkdown((texts[letter] ?? '').slice(from, to))))
          return `  - ${star.codes[code]}${places.length > 0 ? ` ${places.join(marks.comma)}` : ''}`
        }),
      ]
    }),
  ]
}
