/** The model answer of each kind, as rows. */
import type { Drill } from '../../../core/drill/drill.ts'
import { type BehavioralQuestion, LETTERS } from '../../../core/kinds/behavioral/question.ts'
import { type DesignQuestion, PANES } from '../../../core/kinds/design/question.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { markdownRows } from '../../rows/markdown.ts'
import { BLANK, heading, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { say } from './context.ts'

type View = {
  readonly drill: Drill
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function modelRows(view: View): readonly StyledRow[] {
  const { drill, words, signs, width } = view
  const { question } = drill.task
  switch (question.kind) {
    case 'recall':
      return [
        heading(words.drill.answer),
        ...markdownRows(say(drill, question.answer), width, signs),
      ]
    case 'design':
      return [heading(words.drill.answer), ...designRows(view, question)]
    case 'behavioral':
      return storyRows(view, question)
    case 'choice':
    case 'estimate':
    case 'review':
    case 'code':
      return []
  }
}

function designRows({ drill, words, signs, width }: View, question: DesignQuestion) {
  const item = (text: string) => signedRows(signs.todo, 'dim', text, width)
  const part = (title: string, rows: readonly StyledRow[]): readonly StyledRow[] =>
    rows.length === 0 ? [] : [BLANK, ...textRows(title, width, 'accent'), ...rows]
  return [
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
          `${say(drill, ask)} ${formula ? `${formula} = ` : ''}${answer} ${unit}${why ? `${words.marks.colon}${say(drill, why)}` : ''}`,
        ),
      ),
    ),
    ...part(
      words.sheet.model,
      [...question.model.entities, ...question.model.api].flatMap((text) => item(say(drill, text))),
    ),
    ...PANES.flatMap((pane) =>
      part(
        words.sheet[pane],
        question.triangle[pane].options.flatMap(({ text, good, why, breaks }) => [
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
  ]
}

function storyRows({ drill, words, signs, width }: View, question: BehavioralQuestion) {
  const { story } = drill.task
  return [
    // What is good in each letter stands beside the letters that are ticked.
    ...(story
      ? [
          heading(words.sheet.story),
          ...LETTERS.flatMap((letter) =>
            signedRows(
              `${words.sheet[letter]}${words.marks.colon.trimEnd()}`,
              'accent',
              story[letter] ?? '',
              width,
            ),
          ),
          BLANK,
        ]
      : []),
    ...(question.upgrades.length === 0 ? [] : [heading(words.sheet.weakStrong)]),
    ...question.upgrades.flatMap(({ weak, strong }) => [
      ...signedRows(signs.fail, 'bad', say(drill, weak), width, 'dim'),
      ...signedRows(signs.pass, 'good', say(drill, strong), width),
    ]),
    ...(question.upgrades.length === 0 ? [] : [BLANK]),
    ...(question.probes.length === 0 ? [] : [heading(words.sheet.probes)]),
    ...question.probes.flatMap((probe) => signedRows(signs.todo, 'dim', say(drill, probe), width)),
  ]
}
