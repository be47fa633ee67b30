/** What of a question its candidate sees. What is not named here stays with the interviewer. */
import { MODEL_FIELDS, PANE_LINES } from '../../design/answer.ts'
import { knownConstraints } from '../../design/evidence.ts'
import { estimateField, paneField } from '../../design/texts.ts'
import { LETTERS } from '../../kinds/behavioral/question.ts'
import type { DesignQuestion } from '../../kinds/design/question.ts'
import type { Question } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'
import type { AskedSheet, SheetField } from './wire.ts'

type Asked = {
  readonly question: Question
  readonly deckLang: string
  /** Of a question of code: what its file begins with. */
  readonly starter: string
}

/** The field in which a file is published, of a question of code. */
export const CODE_FIELD = 'code'

export function askedSheet({ question, deckLang, starter }: Asked): AskedSheet {
  const { kind, title, prompt } = question
  return {
    kind,
    lang: deckLang,
    title,
    prompt,
    given: givenIn(question),
    exhibit:
      question.kind === 'review'
        ? { language: question.exhibit.language, text: question.exhibit.text }
        : null,
    fields: fieldsIn(question),
    code:
      question.kind === 'code'
        ? { file: question.file, language: question.language, starter }
        : null,
  }
}

/** Options of a choice without which is right; constraints of a design that nobody has to ask for. */
function givenIn(question: Question): readonly Text[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ text }) => text)
    case 'design':
      return constraintsOf(question)
    case 'behavioral':
    case 'code':
    case 'estimate':
    case 'recall':
    case 'review':
      return []
  }
}

/** With their ids, by which a decision cites them. */
function constraintsOf(question: DesignQuestion): readonly Text[] {
  const known = new Set(knownConstraints(question, []))
  return question.constraints.flatMap(({ id, text }): readonly Text[] => {
    if (!known.has(id)) return []
    if (typeof text === 'string') return [`${id} ${text}`]
    return [Object.fromEntries(Object.entries(text).map(([tag, one]) => [tag, `${id} ${one}`]))]
  })
}

const field = (id: string, label: Text | null = null): SheetField => ({ id, label })

function fieldsIn(question: Question): readonly SheetField[] {
  switch (question.kind) {
    case 'code':
      return []
    case 'behavioral':
      return LETTERS.map((letter) => field(letter))
    case 'estimate':
      return question.asks.map(({ id, ask }) => field(id, ask))
    case 'design':
      return [
        // Numbers that are there only for who asks for them are not named.
        ...question.estimates.flatMap(({ id, ask, hidden }) =>
          hidden ? [] : [field(estimateField(id), ask)],
        ),
        ...MODEL_FIELDS.map((id) => field(id)),
        ...question.panes.flatMap(({ id, title }) =>
          PANE_LINES.map((line) => field(paneField(id, line), title ?? null)),
        ),
      ]
    case 'choice':
    case 'recall':
    case 'review':
      return [field('answer')]
  }
}
