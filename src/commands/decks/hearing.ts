/** What `sparr check` lets an author hear of each design: whether its questions and choices can be told from each other. */
import { join, relative } from 'node:path'
import { auditOf, type Remark } from '../../core/design/audit.ts'
import type { Problem } from '../../core/question/question.ts'
import type { Found } from '../../decks/find.ts'
import { readMap } from '../../decks/played/parts.ts'
import type { Session } from '../../session/session.ts'
import type { Words } from '../../words/words.ts'

export type HeardDesign = {
  readonly question: string
  readonly remarks: readonly Remark[]
  readonly problems: readonly Problem[]
}

export function hearDesigns(
  { cwd, words }: Pick<Session, 'cwd' | 'words'>,
  questions: readonly Found[],
): readonly HeardDesign[] {
  return questions.flatMap(({ deck, entry: { question }, name }) => {
    if (question.kind !== 'design') return []
    const { remarks, unheard } = auditOf(question)
    const file = join(deck.root, 'questions', deck.id, `${question.id}.yaml`)
    const { hearing } = words.designRoom
    const problems = unheard.map(
      ({ index, ask }): Problem => ({
        ...placeOf(file, index),
        file: relative(cwd, file),
        code: 'unheard',
        message: hearing.unheard(ask),
        hint: hearing.unheardHint,
      }),
    )
    return [{ question: name, remarks, problems }]
  })
}

function placeOf(file: string, index: number): Pick<Problem, 'line' | 'column'> {
  const read = readMap(file)
  return 'source' in read ? read.source.place(['clarify', index, 'ask']) : { line: 1, column: 1 }
}

/** One line a design. */
export const remarkLine = ({ question, remarks }: HeardDesign, { designRoom, marks }: Words) =>
  question +
  marks.colon +
  remarks.map((remark) => said(remark, designRoom.hearing)).join(designRoom.hearing.and)

function said(remark: Remark, hearing: Words['designRoom']['hearing']): string {
  switch (remark.code) {
    case 'left-out':
      return hearing.leftOut(remark.heard, remark.of)
    case 'confused':
      return hearing.confused(remark.ids[0], remark.ids[1], remark.count)
    case 'few-wordings':
      return hearing.few(remark.id, remark.lang, remark.count)
    case 'shared-key':
      return hearing.sharedKey(remark.key, remark.ids)
    case 'given-away':
      return hearing.givenAway(remark.id, remark.constraint)
    case 'left-open':
      return hearing.leftOpen(remark.names)
    case 'no-such-standard':
      return hearing.noSuchStandard(remark.names)
  }
}
