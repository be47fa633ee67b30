/**
 * `sparr design ask QUESTION TEXT`: what an interviewer hears in a question about a design, and answers; `sparr design choose
 * QUESTION PANE TEXT`: which option a choice is taken for.
 */
import { hearChoice } from '../../core/design/chosen.ts'
import { hearQuestion } from '../../core/ear/hear-question.ts'
import type { Heard } from '../../core/ear/heard.ts'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { askable } from '../../core/kinds/design/askable.ts'
import type { DesignQuestion } from '../../core/kinds/design/question.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { findQuestion } from '../../decks/find.ts'
import { inputs } from '../../session/input-lines.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { heardText } from '../../telling/interviewer.ts'
import { clean } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

type Say = (text: Text) => string
type Asked = { readonly question: DesignQuestion; readonly say: Say; readonly words: Words }

/**
 * One answer for each input; `-` reads one a line. What opens nothing is the result, and no failure.
 * @throws SparrError bad-value for a question of another kind.
 */
export const designAsk = (name: string, input: string, options: GlobalOptions): Promise<ExitCode> =>
  withDesign(name, options, async (asked) => {
    for await (const text of inputs(input)) {
      const heard = hearQuestion(asked.question, text)
      if (options.json) printJson(heardJson(heard))
      else print(clean(replyTo(heard, asked)))
    }
  })

/** @throws SparrError bad-value for a question of another kind, and for a pane that it does not have. */
export const designChoose = (
  name: string,
  pane: string,
  input: string,
  options: GlobalOptions,
): Promise<ExitCode> =>
  withDesign(name, options, async ({ question, say, words }) => {
    const named = question.panes.find(({ id }) => id === pane)
    if (!named)
      throw new SparrError({
        code: 'bad-value',
        name: 'pane',
        value: pane,
        expected: question.panes.map(({ id }) => id).join(', '),
      })
    for await (const text of inputs(input)) {
      const { option, why } = hearChoice(text, named.options)
      const { designRoom } = words
      if (options.json) printJson({ option: option?.id ?? null, why: why.map(clean) })
      else print(clean(option ? designRoom.heardAs(say(option.text)) : designRoom.noneOfMine))
    }
  })

async function withDesign(
  name: string,
  options: GlobalOptions,
  answer: (asked: Asked) => Promise<void>,
): Promise<ExitCode> {
  const session = openSession(options)
  try {
    await answer(await designOf(name, session))
    return EXIT.ok
  } finally {
    session.close()
  }
}

async function designOf(name: string, session: Session): Promise<Asked> {
  const loaded = await session.load()
  const found = findQuestion(loaded.decks, name, loaded.refused)
  const { question } = found.entry
  if (question.kind !== 'design')
    throw new SparrError({
      code: 'bad-value',
      name: 'question',
      value: found.name,
      expected: 'a design question',
    })
  const say = (text: Text): string => textIn(text, session.contentLang, found.deck.lang)
  return { question, say, words: session.words }
}

function heardJson(heard: Heard) {
  const why = 'why' in heard ? heard.why.map(clean) : []
  switch (heard.type) {
    case 'opened':
      return { opened: heard.id, why }
    case 'known':
      return { opened: null, why, known: heard.constraint }
    case 'assumed':
      return { opened: null, why, assumed: heard.name }
    case 'between':
      return { opened: null, why, between: heard.ids }
    case 'unsure':
      return { opened: null, why, unsure: true }
    case 'not-given':
    case 'not-asked':
      return { opened: null, why }
  }
}

function replyTo(heard: Heard, asked: Asked): string {
  const { question, say, words } = asked
  const constraint = (id: string | undefined): readonly string[] =>
    question.constraints
      .filter((one) => one.id === id)
      .map(({ text }) => words.designRoom.opens(id ?? '', say(text)))
  if (heard.type !== 'opened') {
    const known = heard.type === 'known' ? heard.constraint : undefined
    return [heardText(heard, asked), ...constraint(known)].join('\n')
  }
  const { answer = '', opens } = askable(question, heard.id) ?? {}
  return [say(answer), ...constraint(opens)].join('\n')
}
