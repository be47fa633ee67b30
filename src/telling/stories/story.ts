/** One story letter by letter, with what is missing in each. */
import type { CardText, StoryCard } from '../../core/bank/view.ts'
import { LETTERS, type Letter } from '../../core/kinds/behavioral/question.ts'
import { LONGEST_STORY_SECONDS } from '../../core/star/pace.ts'
import { cleanLine } from '../../text/clean.ts'
import { cut } from '../../text/width.ts'
import { missingText } from '../../words/star/missing.ts'
import { BLANK, signedRows, textRows } from '../plain.ts'
import type { StyledRow } from '../style.ts'
import { competencyText } from './competency.ts'
import { conflictText } from './ledger-text.ts'
import { dots, type StoriesPaper } from './list.ts'

export function storyRows(
  { competencies, questions, texts }: StoryCard,
  text: CardText,
  paper: StoriesPaper,
): readonly StyledRow[] {
  const { words, width, signs } = paper
  const { bank, star, marks } = words
  const { result, conflicts } = text
  const { found, of } = result.evidence
  const languages = texts.map(({ lang }) => lang).join(marks.comma)
  const about = [
    languages,
    ...(competencies.length > 0
      ? [
          bank.stories.competencies(
            competencies.map((one) => competencyText(one, words)).join(marks.comma),
          ),
        ]
      : []),
    ...(questions.length > 0 ? [bank.stories.for(questions.join(marks.comma))] : []),
  ]
  return [
    ...textRows(about.join(signs.between), width, 'dim'),
    BLANK,
    ...LETTERS.flatMap((letter) => [...letterRows(letter, text, paper), BLANK]),
    ...conflicts.flatMap((conflict) =>
      signedRows(signs.warn, 'warn', conflictText(conflict, words), width),
    ),
    ...textRows(star.evidence(found, of), width),
    ...textRows(star.spoken(result.words, result.seconds), width),
    ...(result.seconds > LONGEST_STORY_SECONDS
      ? signedRows(signs.warn, 'warn', star.tooLong(LONGEST_STORY_SECONDS), width)
      : []),
    ...(result.jd.missing.length > 0 ? textRows(missingText(result.jd.missing, words), width) : []),
  ]
}

const QUOTE = 40

function letterRows(
  letter: Letter,
  { letters, result }: CardText,
  { words: { star, marks }, signs, width }: StoriesPaper,
): readonly StyledRow[] {
  const { score, findings } = result.letters[letter]
  const text = letters[letter]
  const faults = findings.filter(({ code }) => !code.startsWith('has-'))
  return [
    [
      { text: `${star.letters[letter]} `, style: 'heading' },
      { text: dots(score, signs), style: 'accent' },
    ],
    ...(text.trim() === '' ? [] : textRows(text, width)),
    ...faults.flatMap(({ code, spans }) => {
      const places = spans
        .slice(0, 2)
        .map(([from, to]) => star.at(cut(cleanLine(text.slice(from, to)), QUOTE, signs.more)))
      const said = [star.codes[code], places.join(marks.comma)].filter(Boolean).join(' ')
      return signedRows(signs.warn, 'warn', said, width)
    }),
  ]
}
