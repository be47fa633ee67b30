/** What `sparr check` says about the texts of questions that are no fault of theirs. */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { Question } from '../../core/question/question.ts'
import {
  FEWEST_POINTS,
  MOST_POINTS,
  numbersOf,
  remarksOn,
  type TextRemark,
} from '../../decks/checks/remarks.ts'
import type { Found } from '../../decks/find.ts'
import { readStoryAnswer } from '../../decks/kinds/behavioral/played.ts'
import { placedTexts, readDesignAnswer } from '../../decks/kinds/design/played.ts'
import { readMap } from '../../decks/played/parts.ts'
import type { PlacedText } from '../../decks/played/texts.ts'
import type { Session } from '../../session/session.ts'
import type { Words } from '../../words/words.ts'

export type SaidRemark = {
  readonly question: string
  readonly file: string
  readonly place: string
  readonly code: TextRemark['code']
  readonly message: string
}

/** In the order of the questions. */
export function remarksIn(
  { cwd, words }: Pick<Session, 'cwd' | 'words'>,
  questions: readonly Found[],
): readonly SaidRemark[] {
  return questions.flatMap((found) =>
    filesOf(found).flatMap(({ file, remarks }) =>
      remarks.map((remark) => ({
        question: found.name,
        file: relative(cwd, file),
        place: remark.place,
        code: remark.code,
        message: said(remark, words),
      })),
    ),
  )
}

function filesOf({ deck, entry: { question } }: Found) {
  const { id, kind } = question
  const folder = join(deck.root, 'questions', deck.id)
  const file = join(folder, kind === 'code' ? `${id}/question.yaml` : `${id}.yaml`)
  const read = readMap(file)
  const own = { file, remarks: remarksOn(question, 'data' in read ? read.data : {}) }
  const played = join(deck.root, 'solutions', deck.id, id, 'answer.yaml')
  if (!existsSync(played)) return [own]
  const texts = playedTexts(question, played)
  return [own, { file: played, remarks: texts.flatMap(([place, text]) => numbersOf(text, place)) }]
}

/** With where each stands; none where the answer cannot be read. */
function playedTexts(question: Question, path: string): readonly PlacedText[] {
  switch (question.kind) {
    case 'behavioral': {
      const story = readStoryAnswer(path)
      return 'flaws' in story ? [] : LETTERS.map((letter) => [[letter], story.answer[letter]])
    }
    case 'design': {
      const design = readDesignAnswer(path, question)
      return 'flaws' in design ? [] : placedTexts(design.answer)
    }
    default:
      return []
  }
}

/** One line a remark. */
export const remarkText = ({ question, place, message }: SaidRemark, { marks }: Words): string =>
  `${question} ${place}${marks.colon}${message}`

function said(remark: TextRemark, { check: { remarks } }: Words): string {
  switch (remark.code) {
    case 'numbers':
      return remarks.numbers(remark.has, remark.lacks, remark.shown)
    case 'length':
      return remarks.length(remark.lang, remark.seconds, Math.round(remark.of))
    case 'why':
      return remarks.why
    case 'points':
      return remarks.points(remark.count, FEWEST_POINTS, MOST_POINTS)
  }
}
