/** Of a played design the evidence by rubric line, of a story its letters with their reasons. */

import { checkDesign } from '../../core/design/evidence.ts'
import { parseEvidence } from '../../core/design/pieces.ts'
import { designAnswerOf } from '../../core/design/texts.ts'
import { type BehavioralQuestion, LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { DesignQuestion } from '../../core/kinds/design/question.ts'
import type { Answer } from '../../core/log.ts'
import type { Text } from '../../core/question/text.ts'
import { checkStory } from '../../core/star/story.ts'
import { countedTexts } from '../../text/counted.ts'
import { plainMarkdown } from '../../text/markdown/safe-markdown.ts'
import { missingText } from '../../words/star/missing.ts'
import type { Words } from '../../words/words.ts'
import { fieldName } from './critique-answer.ts'
import { estimateLines } from './critique-numbers.ts'

type Say = (text: Text) => string
type Texts = Readonly<Record<string, string>>

/** An answer in whole paragraphs has no evidence that a rule could find. */
const PLAYED = /^(?:ask|estimate)\.|\.choice$/

export function designLines(
  question: DesignQuestion,
  { texts, marks }: Pick<Answer, 'texts' | 'marks'>,
  say: Say,
  words: Words,
): readonly string[] {
  if (!Object.keys(texts).some((field) => PLAYED.test(field))) return []
  const { critique } = words.host
  const result = checkDesign(question, designAnswerOf(texts, marks))
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
    ...result.contradictions.map(
      (one) => `- ${critique.conflict(plainMarkdown(say(one.say.ask)))}`,
    ),
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
      const options = question.panes.flatMap((pane) => pane.options)
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
    case 'deep': {
      const found = question.deepDives.find(({ id }) => id === evidence.id)
      return found ? say(found.ask) : written
    }
    case 'says':
      return evidence.words.map((forms) => forms.join('/')).join(words.marks.comma)
  }
}

export function storyLines(
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
      : [plainMarkdown(missingText(result.jd.missing, words))]),
    '',
    ...LETTERS.flatMap((letter) => {
      const { score, findings } = result.letters[letter]
      const name = `- ${host.critique.letter(star.letters[letter], score)}`
      const told = findings.filter(({ code }) => !code.startsWith('has-'))
      return [
        name,
        ...countedTexts(
          told.map(({ code, spans }) => {
            const places = spans
              .slice(0, 2)
              .map(([from, to]) => star.at(plainMarkdown((texts[letter] ?? '').slice(from, to))))
            return `  - ${star.codes[code]}${places.length > 0 ? ` ${places.join(marks.comma)}` : ''}`
          }),
        ),
      ]
    }),
  ]
}
