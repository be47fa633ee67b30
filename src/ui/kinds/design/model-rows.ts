/** The model answer of a design, part by part. */
import { challengesOf } from '../../../core/kinds/design/challenges.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'
import { stageTitle } from './stage-title.ts'

export function modelRows({ drill, words, signs, width }: View<'design'>): readonly StyledRow[] {
  const { question } = drill.task
  const item = (text: string) => signedRows(signs.todo, 'dim', text, width)
  const part = (title: string, rows: readonly StyledRow[]): readonly StyledRow[] =>
    rows.length === 0 ? [] : [BLANK, ...textRows(title, width, 'accent'), ...rows]
  return [
    heading(words.drill.answer),
    ...part(
      words.sheet.given,
      question.constraints.flatMap(({ id, text }) =>
        signedRows(id, 'accent', say(drill, text), width),
      ),
    ),
    ...part(
      words.sheet.askThis,
      question.clarify.flatMap(({ ask, answer, critical }) =>
        item(`${critical ? `${signs.warn} ` : ''}${say(drill, ask)} ${say(drill, answer)}`),
      ),
    ),
    ...part(
      words.sheet.numbers,
      question.estimates.flatMap(({ ask, answer, unit, formula, why }) =>
        item(
          `${say(drill, ask)} ${formula ? `${formula} = ` : ''}${answer} ${say(drill, unit)}${why ? `${words.marks.colon}${say(drill, why)}` : ''}`,
        ),
      ),
    ),
    ...part(
      words.sheet.model,
      [...question.model.entities, ...question.model.api].flatMap((text) => item(say(drill, text))),
    ),
    ...question.panes.flatMap(({ id, options }) =>
      part(
        stageTitle(id, question, drill, words),
        options.flatMap(({ text, good, why, breaks }) => [
          ...signedRows(
            good ? signs.pass : signs.fail,
            good ? 'good' : 'bad',
            `${say(drill, text)}${why ? `${words.marks.colon}${say(drill, why)}` : ''}`,
            width,
          ),
          ...(breaks
            ? textRows(
                `${words.sheet.breaks}${words.marks.colon}${say(drill, breaks)}`,
                width,
                'dim',
                2,
              )
            : []),
        ]),
      ),
    ),
    ...challengesOf(question).flatMap(({ ask, answer }) =>
      answer === undefined ? [] : part(say(drill, ask), textRows(say(drill, answer), width)),
    ),
  ]
}
